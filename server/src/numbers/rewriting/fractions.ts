import { Rational } from '../../quantities/rational.ts';
import type { Span } from '../../text/source-text.ts';
import type { Hedge } from '../number.ts';
import { hedgeName } from '../wording.ts';
import { type Hedging, hedgeEdits, hedgingOf, holds, reading } from './hedging.ts';
import { type Aim, type PlainEdit, type Refused, type Rewritten, refuse } from './rewording.ts';
import { capitalisedLike, inWords } from './spelling.ts';

interface Fraction {
  readonly count: number;
  readonly parts: number;
  readonly word: string;
}

/** The fractions that drafts are written with; those of the second row only where the draft has one of them already. */
const usual: readonly Fraction[] = [
  { count: 1, parts: 4, word: 'quarter' },
  { count: 1, parts: 3, word: 'third' },
  { count: 1, parts: 2, word: 'half' },
  { count: 2, parts: 3, word: 'thirds' },
  { count: 3, parts: 4, word: 'quarters' },
];
const finer: readonly Fraction[] = [
  { count: 1, parts: 10, word: 'tenth' },
  { count: 1, parts: 5, word: 'fifth' },
  { count: 2, parts: 5, word: 'fifths' },
  { count: 3, parts: 5, word: 'fifths' },
  { count: 4, parts: 5, word: 'fifths' },
];

/** What a fraction may be hedged with, by the hedge that it has: the nearest in meaning first. */
const hedges: Readonly<Record<Hedge, readonly Hedge[]>> = {
  none: ['none', 'nearly', 'just-over'],
  exactly: ['none'],
  approx: ['approx'],
  nearly: ['nearly', 'just-over'],
  'just-over': ['just-over', 'nearly'],
  over: ['over', 'nearly'],
  'at-least': ['at-least'],
  under: ['under'],
  'at-most': ['at-most'],
  'up-to': ['up-to'],
  range: [],
};

/** A fraction in words for another share: "nearly half" becomes "nearly two thirds", or "just over a third". */
export function rewriteFraction(aim: Aim): Rewritten | Refused {
  const { mention } = aim.number;
  const isFine = /fifth|tenth/i.test(mention.text);
  const hedging = hedgingOf(aim);
  for (const family of isFine ? [[...usual, ...finer]] : [usual, finer]) {
    const best = nearest(aim, hedging, family);
    if (best) return rewritten(aim, hedging, best.fraction, best.hedge);
  }
  return refuse('no common fraction is near enough to the newer value');
}

function nearest(
  { number: { mention }, value, measured }: Aim,
  hedging: Hedging,
  family: readonly Fraction[],
): { fraction: Fraction; hedge: Hedge } | undefined {
  const isChangeable = hedging.words !== '' || hedging.hedge === 'none';
  for (const hedge of isChangeable ? hedges[hedging.hedge] : [hedging.hedge]) {
    const fitting = family.filter((fraction) => {
      const stated = { ...mention.quantity, value: shareOf(fraction) };
      return holds(stated, hedge, measured);
    });
    const distance = (fraction: Fraction): Rational => shareOf(fraction).subtract(value).absolute();
    const [best] = fitting.toSorted((a, b) => distance(a).compare(distance(b)));
    if (best) return { fraction: best, hedge };
  }
  return undefined;
}

function shareOf({ count, parts }: Fraction): Rational {
  return Rational.of(100 * count, parts);
}

function rewritten(aim: Aim, hedging: Hedging, fraction: Fraction, hedge: Hedge): Rewritten | Refused {
  const { text, plain, passage } = aim.number.mention;
  const follows = passage.text.slice(plain.end);
  if (/^(?:a )?half$/i.test(text) && fraction.word !== 'half' && !follows.startsWith(' of '))
    return refuse('the words around “half” do not take another fraction');
  const words = capitalisedLike(wordsFor(fraction, text), text);
  if (hedge === hedging.hedge) return { edits: edit(plain, text, words), reads: reading(hedging, hedge, words) };
  if (hedging.hedge !== 'none') {
    return {
      edits: [...hedgeEdits(hedging, hedge), ...edit(plain, text, words)],
      reads: reading(hedging, hedge, words),
    };
  }
  if (/\b(?:the|our|its|their|these|those) $/i.test(passage.text.slice(0, plain.start)))
    return refuse('the words before it leave no room for “nearly” or “just over”');
  const whole = capitalisedLike(`${hedgeName(hedge)} ${wordsFor(fraction, text)}`, text);
  return { edits: edit(plain, text, whole), reads: whole };
}

function edit(plain: Span, old: string, text: string): PlainEdit[] {
  return old === text ? [] : [{ plain, text }];
}

/** A fraction written as another is: "two-thirds" with a hyphen, "one quarter" with a number for the article. */
function wordsFor({ count, word }: Fraction, like: string): string {
  const joint = /\w-\w/.test(like) ? '-' : ' ';
  if (word === 'half') return /^(?:a|one)[ -]/i.test(like) && /half/i.test(like) ? like.toLowerCase() : 'half';
  if (count > 1) return inWords(Rational.of(count)) + joint + word;
  return (/^one\b/i.test(like) ? `one${joint}` : 'a ') + word;
}
