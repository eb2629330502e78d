import { gatheringNumbers } from '../../numbers/gathering-numbers.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { departureFindings, type Form } from './styles/departures.ts';

const yearPair =
  /(?<![\d/.-])(?:FY ?|F\/Y ?)?(?<first>(?:19|20)\d\d|\d\d)(?<between> ?[/–—-] ?| to )(?<second>(?:19|20)\d\d|\d\d?)(?!\d)/i;
/** “from 2021 to 2022” names the ends of a stretch. */
const stretch = /\b(?:between|from)\s$/i;
/** Many write school years with a slash and financial years with a hyphen. */
const school = /\b(?:academic|school)\b[^.]{0,25}$/i;

/** Financial years that are written in several ways. */
export default defineRule({
  id: 'writing/mixed-period-style',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, draftNumbers }) {
    yield* departureFindings(
      draft,
      forms(draftNumbers).map(({ number, value }) => ({ ...value, passage: number.mention.passage })),
      ({ text, usual, usualCount }, better) =>
        `“${text}” is not written like “${usual}”, as ${usualCount} other ${usualCount === 1 ? 'year is' : 'years are'}, so a reader may take it for another kind of year. Write “${better}”.`,
    );
  },
});

export const page: RulePage = {
  summary: 'Financial years are written in several ways, such as 2022-23, 2022/23 and 22/23.',
  why: 'A reader who compares figures asks whether 2022/23 and 2022-23 are the same year, as some publications write school years and financial years differently.',
  how: 'Write all of them in one way; the fix uses the way that most are written in. Years in quotations, in links and in italics, and school years, are left as they are.',
  examples: {
    wrong: 'Reviews rose in 2021-22 and 2022-23, and the wait fell in 22/23.',
    right: 'Reviews rose in 2021-22 and 2022-23, and the wait fell in 2022-23.',
  },
};

const forms = gatheringNumbers(({ mention: { kind, passage, plain } }): readonly Omit<Form, 'passage'>[] => {
  if (kind !== 'period') return [];
  const match = yearPair.exec(passage.text.slice(plain.start, plain.end));
  if (!match) return [];
  const { first, between, second } = match.groups as { first: string; between: string; second: string };
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  const before = passage.text.slice(0, plain.start + match.index);
  const separator = between.includes('to') ? ' to ' : between.includes('/') ? '/' : '-';
  const isStretch = separator === ' to ' && stretch.test(before);
  const isPair = String(start + 1).endsWith(second) && !isStretch && !school.test(before);
  // “18-19” may be anything: ages, hours, a score.
  if (!isPair || (first.length === 2 && separator !== '/' && !/^F/i.test(match[0]))) return [];
  const span = { start: before.length, end: before.length + match[0].length };
  return [{ plain: span, style: write(2022, first.length, separator, second.length), rewritten: like(start) }];
});

function write(start: number, firstLength: number, separator: string, secondLength: number): string {
  return `${String(start).slice(-firstLength)}${separator}${String(start + 1).slice(-secondLength)}`;
}

/** Writes the year that begins in `start` as the example 2022-23 is written. */
function like(start: number): (style: string) => string {
  return (style) => {
    const [first, separator, second] = /^(\d+)(\D+)(\d+)$/.exec(style)!.slice(1) as [string, string, string];
    return write(start, first.length, separator, second.length);
  };
}
