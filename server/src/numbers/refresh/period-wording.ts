import { type Period, parsePeriod } from '../../quantities/period.ts';
import { periods } from '../recognisers/periods.ts';
import { Passing } from '../token.ts';
import { formatPeriod } from '../wording.ts';

const pair = /((?:19|20)\d\d|\d\d)(\s?(?:[-–—/]|\bto\b|\band\b|\buntil\b)\s?)((?:19|20)\d\d|\d\d|\d)(?!\d)/g;
const year = /(?:19|20)\d\d/g;
const shortYear = /(?<=[’' ])\d\d$/;

/**
 * A period's words for another period of the same kind, in the same style: "2022/23" becomes "2023/24", "31 March 2023"
 * "31 March 2024". Undefined where the style cannot be kept with certainty.
 */
export function renamed(text: string, from: Period, to: Period): string | undefined {
  const candidates = [moved(text, from, to)];
  if (text === formatPeriod(from)) candidates.push(formatPeriod(to));
  return candidates.find((candidate) => candidate !== undefined && readsAs(candidate, to));
}

/** The words with every year in them moved by as many years as the periods lie apart; undefined where months differ. */
function moved(text: string, from: Period, to: Period): string | undefined {
  if (from.from.slice(5) !== to.from.slice(5)) return undefined;
  const years = Number(to.from.slice(0, 4)) - Number(from.from.slice(0, 4));
  const later = (digits: string): string => {
    const shifted = Number(digits) + years;
    return String(digits.length === 4 ? shifted : shifted % 10 ** digits.length).padStart(digits.length, '0');
  };
  const inPairs = text.replace(
    pair,
    (_, first: string, joint: string, last: string) => later(first) + joint + later(last),
  );
  if (inPairs !== text) return inPairs;
  const inYears = text.replace(year, later);
  return inYears !== text ? inYears : text.replace(shortYear, later);
}

/** Whether a text is read as a period, alone as in a link or as words of a draft. */
function readsAs(text: string, period: Period): boolean {
  if (parsePeriod(text)?.key === period.key) return true;
  const passing = new Passing(text);
  periods(passing, { kind: 'paragraph', column: null, isOpening: true, isWhole: true });
  const [only, ...others] = passing.tokens;
  return others.length === 0 && only?.period?.key === period.key && only.plain.end - only.plain.start === text.length;
}
