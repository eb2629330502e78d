import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { formatPeriod, grouped } from '../wording.ts';
import { agree, type Bounds, bounds, times } from './arithmetic.ts';
import { type Counts, isSamePeriod } from './counts.ts';
import { isTruncated, measuredShare, oneMore, type ShareFact } from './shares.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { statedWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

const gap = '[^\\uE000-\\uE007.;]';

/** "1,510 concerns were raised, representing 23% of all contacts": the whole is counted elsewhere, if anywhere. */
const derived = wording(
  `{part:count}${gap}{0,80}?\\b(?:representing|represents|which is|which was|which means(?: that)?|this means(?: that)?|this is|equating to|equivalent to|accounting for|making up|amounting to) {hedge}{share:percent} of `,
);
const outcome = wording(`{share:percent}(?: of (${gap}{3,80}?))? (?:${vocabulary.outcomes.join('|')}) (?:an? |the )?`);

/** Where a phrase that names things ends. */
const phraseEnd =
  /[^A-Za-z’' -]| (?:who|whom|which|was|were|is|are|have|has|had|resulted|led|received|said|that year|this year|in the year|during|per)[ .]/;
const joined = / (?:or|and) /;

/**
 * Shares that the draft works out of counts which it states in other places with the same words: of a part beside it and
 * a whole elsewhere, or of an outcome and a whole that are both counted elsewhere.
 */
export function* derivedMisfits(all: readonly Sketch[], known: Counts): Generator<Misfit> {
  for (const sketch of all) {
    for (const found of sketch.find(derived)) yield* judgePart(sketch, found, known);
    yield* judgeOutcomes(sketch, known);
  }
}

function* judgePart(sketch: Sketch, found: Found, known: Counts): Generator<Misfit> {
  const [part, share] = [found.number('part'), found.number('share')];
  const keys = known.keysOf(phraseAt(sketch, found.span.end));
  const wholes = known.named(keys, share).filter((whole) => whole !== part && isLess(part, whole));
  const facts = wholes.map((whole) => ({ share, part, whole }));
  yield* judge(facts);
}

function* judgeOutcomes(sketch: Sketch, known: Counts): Generator<Misfit> {
  const stated = statedWhole(sketch);
  let wholes = stated?.in === sketch ? [stated.whole] : [];
  for (const found of sketch.find(outcome, stated?.in === sketch ? stated.from : 0)) {
    const share = found.number('share');
    const of = /^. of (.*?) (?:\w+ \w+) (?:an? |the )?$/s.exec(found.text)?.[1];
    if (of) wholes = known.named(known.keysOf(of), share);
    const phrase = phraseAt(sketch, found.span.end);
    if (joined.test(phrase)) continue;
    const parts = known.only(known.keysOf(phrase), share);
    yield* judge(
      wholes.flatMap((whole) => parts.filter((part) => isLess(part, whole)).map((part) => ({ share, part, whole }))),
    );
  }
}

/** Reports the likeliest fact where none of them fits. */
function* judge(facts: readonly ShareFact[]): Generator<Misfit> {
  const [fact] = facts;
  if (!fact || facts.some(isPossible)) return;
  const { share, part, whole } = fact;
  const [k, n] = [part.mention.quantity.value, whole.mention.quantity.value];
  const exact = k.divide(n).multiply(Rational.hundred);
  const period = whole.mention.reading.period?.period;
  const when = period && !isSamePeriod(share, whole) ? ` in ${formatPeriod(period)}` : '';
  const cut = isTruncated(exact, share) ? ' It looks cut off instead of rounded.' : '';
  yield {
    ...spotOf(share),
    message: `${quote(share)} does not follow from what the draft counts: ${grouped(k.toDecimal())} of ${grouped(n.toDecimal())}${when} is ${oneMore(exact, share)}%.${cut} Correct the number that is wrong, or say what else is counted.`,
    beside: [spotOf(part), spotOf(whole)],
    isCertain: false,
  };
}

/** How far the whole may differ from one year to the next. */
const yearly = [Rational.of(3, 4), Rational.of(5, 4)] as const;

function isPossible(fact: ShareFact): boolean {
  const measured = measuredShare(fact);
  if (!measured) return true;
  const leeway: Bounds = isSamePeriod(fact.share, fact.whole) ? measured : times(measured, ...yearly);
  return agree(leeway, bounds(fact.share));
}

function isLess(part: Stated, whole: Stated): boolean {
  return part.mention.quantity.value.compare(whole.mention.quantity.value) < 0;
}

/** The roman number of a footnote glued to a word: "that yearxcix". */
const footnote = /(?<=[a-z]{3})(?=[xlc][xlciv]{2})(?:xc|xl|c{0,2}l?x{0,3})(?:ix|iv|v?i{0,3})\b/g;

function phraseAt(sketch: Sketch, from: number): string {
  const rest = `${sketch.text.slice(from, from + 80)}.`.replaceAll(footnote, '');
  return rest.slice(0, phraseEnd.exec(rest)?.index ?? rest.length);
}
