import type { Passage } from '../../draft/draft.ts';
import { Rational } from '../../quantities/rational.ts';
import type { CheckedNumber } from '../number.ts';
import { digits, numeral, scaleWord } from '../numerals.ts';
import type { Misfit } from './stated.ts';

const end = `(£)?(${digits})(?: ?(${scaleWord})(?![a-z]))?(%| per ?cent)?`;
const between = new RegExp(`(?<!\\w)between ${end} and ${end}(?![\\w/]|,\\d| ?(?:am|pm|o[’']clock))`, 'gi');
const dashed = new RegExp(`(?<![\\w.,£/–-])${end} ?[-–—] ?${end}(?![\\w/–-]|,\\d)`, 'gi');
/** What stands between two numbers that need not be in order. */
const twoThings =
  /\b(?:split|difference|gap|shared?|sharing|divided?|distinction|choice|choose|choosing|ratio|variation|compar\w+|balance|relationship|link|mov\w+|fell|fall\w*|dropped|decreas\w+|reduc\w+|declin\w+|chang\w+|shift\w*|agreement|correlation|transition|route|open(?:ing)?|closed)(?: \w+){0,2} $/i;
/** Two numbers with a dash may be many things besides ages. */
const ofAges = /\b(?:age[sd]?|adults|people|residents|those|between)\b/i;
const agesOrTime = /^(\d{1,3}) ?(?:[-–]| to ) ?(\d{1,3})(?= |$|-)/;

/** Ranges whose first end is above the second: "between 40 and 30", "40-30%", "aged 65-18", "within 6-4 weeks". */
export function* invertedRanges(passages: readonly Passage[], numbers: readonly CheckedNumber[]): Generator<Misfit> {
  for (const passage of passages) {
    if (!/\d/.test(passage.text)) continue;
    for (const m of /between/i.test(passage.text) ? passage.text.matchAll(between) : []) {
      if (!twoThings.test(passage.text.slice(Math.max(0, m.index - 40), m.index)) && isInverted(m) && !isClock(m))
        yield misfit(passage, m.index, m[0]);
    }
    for (const m of /[%£]| per cent/.test(passage.text) ? passage.text.matchAll(dashed) : []) {
      if ((m[8] || (m[1] && m[5])) && isInverted(m)) yield misfit(passage, m.index, m[0]);
    }
  }
  for (const { mention } of numbers) {
    if (mention.kind !== 'age-band' && mention.kind !== 'duration') continue;
    const behind = mention.passage.text.slice(Math.max(0, mention.plain.start - 24), mention.plain.start);
    if (mention.kind === 'age-band' && !ofAges.test(behind)) continue;
    const m = agesOrTime.exec(mention.text);
    if (m && Number(m[1]) > Number(m[2])) yield misfit(mention.passage, mention.plain.start, mention.text);
  }
}

/** Whether the two ends are of one kind and the first is above the second. */
function isInverted(m: RegExpMatchArray): boolean {
  if (Boolean(m[1]) !== Boolean(m[5]) && m[1] === undefined) return false;
  if ((m[4] && !m[8]) || (m[1] && m[8]) || (m[4] && m[5])) return false;
  const low = numeral(m[2]!, m[3] ?? '');
  const high = numeral(m[6]!, m[7] ?? '');
  if (!low || !high || isYear(m[2]!) || isYear(m[6]!)) return false;
  // "£3-2m" leaves the first scale to the second.
  if (!m[3] && m[7]) return false;
  return low.value.compare(high.value) > 0;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** "between 9 and 5" may be hours of the day. */
function isClock(m: RegExpMatchArray): boolean {
  const noon = Rational.of(12);
  const isBare = !m[1] && !m[3] && !m[4] && !m[8];
  return isBare && [m[2]!, m[6]!].every((text) => (Rational.parse(text)?.compare(noon) ?? 1) <= 0);
}

function misfit(passage: Passage, start: number, text: string): Misfit {
  return {
    passage,
    plain: { start, end: start + text.length },
    message: `“${text}” runs backwards: the first number is above the second. Write the smaller one first, or correct the one that is wrong.`,
    beside: [],
    isCertain: false,
  };
}
