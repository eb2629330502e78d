import { gatheringNumbers } from '../../numbers/gathering-numbers.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { departureFindings, type Form } from './styles/departures.ts';

/** One thing that numbers are written with, in two ways. */
interface Choice {
  /** What is mixed, in the plural. */
  readonly what: string;
  /** Finds a form in the text of a number. */
  readonly form: RegExp;
  /** The style of a form, as an example of it. */
  readonly styleOf: (form: string) => string;
  readonly rewrite: (form: string, style: string) => string;
}

const percent = / ?(?:%|per cent|percent)$/i;
const million = / ?(?:m|million)$/i;

const choices: readonly Choice[] = [
  {
    what: 'Thousands',
    form: /(?<![\d.,]\d*)(?:[1-9]\d{3,8}|\d{1,3}(?:,\d{3})+)(?![\d,]*\d)/,
    styleOf: (text) => (text.includes(',') ? '1,000' : '1000'),
    rewrite: (text, style) =>
      style.includes(',') ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text.replaceAll(',', ''),
  },
  {
    what: 'Percentages',
    form: /\d[\d,.]{0,12} ?(?:%|per cent\b|percent\b)/i,
    styleOf: (text) => `5${percent.exec(text)![0]}`,
    rewrite: (text, style) => text.replace(percent, style.slice(1)),
  },
  {
    what: 'Millions of pounds',
    form: /£\d[\d,.]{0,12} ?(?:m|million)\b/i,
    styleOf: (text) => `£5${million.exec(text)![0]}`,
    rewrite: (text, style) => text.replace(million, style.slice(2)),
  },
];

/** Before a number that is a part of something longer, such as a telephone number or a code. */
const partOfLonger = /(?:\d[ -]|[\p{L}\d]-?)$/u;

/** Numbers of one kind that are written in several ways. */
export default defineRule({
  id: 'writing/mixed-number-style',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, draftNumbers }) {
    for (const [i, choice] of choices.entries()) {
      yield* departureFindings(
        draft,
        forms[i]!(draftNumbers).map(({ number, value }) => ({ ...value, passage: number.mention.passage })),
        ({ text, usual, usualCount }, better) =>
          `${choice.what} are written in two ways: “${text}” here, like “${usual}” in ${usualCount} other ${usualCount === 1 ? 'place' : 'places'}. Write “${better}”, so that they are easy to compare.`,
      );
    }
  },
});

export const page: RulePage = {
  summary: 'Numbers of one kind are written in several ways, such as 6,419 and 6419, or 82% and 82 per cent.',
  why: 'Figures that are written alike are quick to compare, and a draft that changes its style from page to page looks as if nobody had read it as a whole.',
  how: 'Choose one way for thousands (6,419), percentages (82%) and millions of pounds (£2.4 million); the fix uses the way that most are written in. Quotations, links and italics are left as they are.',
  examples: {
    wrong: 'We had 6419 contacts, 2,845 assessments and 1,239 referrals.',
    right: 'We had 6,419 contacts, 2,845 assessments and 1,239 referrals.',
  },
};

/** The forms that numbers have, for each of the choices. */
const forms = choices.map(({ form, styleOf, rewrite }) =>
  gatheringNumbers(({ mention: { kind, passage, plain } }): readonly Omit<Form, 'passage'>[] => {
    if (kind !== 'claim') return [];
    const { text: whole } = passage;
    const found = form.exec(whole.slice(plain.start, plain.end));
    if (!found) return [];
    const start = plain.start + found.index;
    const text = found[0];
    const span = { start, end: start + text.length };
    if (partOfLonger.test(whole.slice(0, start)) || /^ \d/.test(whole.slice(span.end))) return [];
    return [{ plain: span, style: styleOf(text), rewritten: (style) => rewrite(text, style) }];
  }),
);
