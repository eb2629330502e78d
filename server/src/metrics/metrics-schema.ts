import * as z from 'zod/mini';
import { parsePeriod } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import { knownUnits } from '../quantities/unit.ts';

/** Values reach the schema as text; an editor that knows YAML sees some of them as numbers. */
const textOrNumber = { type: ['string', 'number'] } as const;

const text = z.string().check(z.trim(), z.minLength(1));
const texts = z.array(text.with(z.meta(textOrNumber)));

const idPattern = /^(?!none$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const id = text.check(
  z.meta({ pattern: idPattern.source }),
  z.superRefine((value, context) => {
    const problem = idProblem(value);
    if (problem) context.addIssue(problem);
  }),
);

/** What is wrong with a metric’s id, with the remedy; undefined where nothing is. */
export function idProblem(value: string): string | undefined {
  if (value === 'none')
    return '“none” cannot be an id: “metric:none” says in a draft that a number is no metric. Choose another.';
  if (idPattern.test(value)) return undefined;
  const better = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  const remedy = better ? ` For example: “${better}”.` : '';
  return `“${value}” cannot be an id. Write it in small letters and digits, with hyphens between words.${remedy}`;
}

const period = z.pipe(
  text.with(z.meta(textOrNumber)),
  z.transform((value: string, context) => {
    const found = parsePeriod(value);
    if (found) return found;
    context.issues.push({
      code: 'custom',
      input: value,
      message: `“${value}” is not a period that can be read. Write a financial year as 2024-25, a calendar year as 2024, a month as 2024-06, a day as 2024-06-30, or part of a year as 2024-25 Q1-Q2.`,
    });
    return z.NEVER;
  }),
);

/** A number as written, with the pound or percent sign it carries. */
interface WrittenNumber {
  readonly value: Rational;
  readonly text: string;
  readonly sign: '£' | '%' | null;
}

const number = z.pipe(
  text.with(z.meta(textOrNumber)),
  z.transform((written: string, context): WrittenNumber => {
    const match = /^(-?)(£?)([^£%]*)(%?)$/.exec(written.replaceAll(/\s/g, ''));
    const digits = written.replaceAll(/[£%]/g, '').trim();
    const value = match && !(match[2] && match[4]) ? Rational.parse(digits.replace(/^([-−–])\s+/, '$1')) : undefined;
    if (value) return { value, text: digits.replaceAll(',', ''), sign: match?.[2] ? '£' : match?.[4] ? '%' : null };
    context.issues.push({ code: 'custom', input: written, message: numberProblem(written) });
    return z.NEVER;
  }),
);

function numberProblem(written: string): string {
  if (written.startsWith('='))
    return `The formula “${written}” stands here without its result. Open the file in the spreadsheet program, and save it again.`;
  if (written.startsWith('#'))
    return `“${written}” is what a spreadsheet shows where a formula failed. Mend the formula, or leave the cell blank.`;
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(written)) {
    return `“${written}” is a number that a spreadsheet has shortened, so its digits are lost. Format the column as a number and save the file again.`;
  }
  if (/^-?£?[\d.,]+\s?(?:k|m|bn|million|billion|thousand)$/i.test(written)) {
    return `“${written}” cannot be read as a number. Write all its digits, for example 1200000 for 1.2 million.`;
  }
  return `“${written}” cannot be read as a number. Write digits with a full stop for the decimals, for example 64.5. Leave it out where there is none.`;
}

const decimals = z.pipe(
  text.with(z.meta({ ...textOrNumber, pattern: '^[0-9]$' })),
  z.transform((written: string, context) => {
    if (/^\d$/.test(written)) return Number(written);
    context.issues.push({
      code: 'custom',
      input: written,
      message: `“decimals” cannot be “${written}”. Write how many decimal places the value is rounded to, 0 to 9.`,
    });
    return z.NEVER;
  }),
);

const observation = z.strictObject({
  period: z
    .optional(period)
    .with(
      z.describe(
        'The time that the value is for: 2022-23, 2021, 2023-06, 2023-06-30, 2018/2020 or 2024-25 Q1-Q3. Without it, the value is undated.',
      ),
    ),
  area: z
    .optional(text)
    .with(
      z.describe('Whom the value is for, for example London or England. Without it, the value is the authority’s own.'),
    ),
  value: number.with(z.describe('The value in digits, exactly as published: 64.50 keeps its zero.')),
  numerator: z.optional(number).with(z.describe('How many, where the value is a share or a rate.')),
  denominator: z.optional(number).with(z.describe('Out of how many, where the value is a share or a rate.')),
  decimals: z
    .optional(decimals)
    .with(z.describe('How many decimal places the value was rounded to, where its digits do not show it.')),
  of: z.optional(number).with(z.describe('For a rank: how many are ranked, as in “17th of 152”.')),
  status: z.optional(text).with(z.describe('How settled the value is, for example final or provisional.')),
});

const dataSource = z.strictObject({
  name: z.optional(text).with(z.describe('What the value comes from, for example Adult Social Care Survey.')),
  url: z.optional(text).with(z.describe('Where it is published.')),
  reference: z
    .optional(text.with(z.meta(textOrNumber)))
    .with(z.describe('The item in the information return or evidence library, for example IR 10.')),
});

const metric = z
  .strictObject({
    id: id.with(
      z.describe(
        'A short name that drafts link to, in small letters, digits and hyphens, for example asc-satisfaction.',
      ),
    ),
    label: text.with(z.describe('What the metric measures, in the words a reader would use.')),
    aliases: z.optional(texts).with(z.describe('Other words that drafts use for it.')),
    unit: text.check(
      z.regex(/^[A-Za-z]/, `Write the unit in words: ${knownUnits.join(', ')}, or any noun.`),
      z.meta({ examples: knownUnits }),
      z.describe(`What the value counts: ${knownUnits.join(', ')}, or any noun.`),
    ),
    of: z.optional(text).with(z.describe('Whom or what a percentage is of, for example survey respondents.')),
    polarity: z
      .optional(z.enum(['higher-is-better', 'lower-is-better', 'neutral']))
      .with(z.describe('Which way is better.')),
    codes: z.optional(texts).with(z.describe('Codes of the indicator, for example ASCOF 3A.')),
    source: z.optional(dataSource).with(z.describe('Where the values come from.')),
    owner: z.optional(text).with(z.describe('The team or person who answers for the values.')),
    observations: z
      .array(observation)
      .check(
        z.minLength(1),
        z.describe(
          'The values: at least one, each with its period and, where it is not the authority’s own, its area.',
        ),
      ),
  })
  .check(
    z.superRefine((value, context) => {
      value.observations.forEach((each, i) => {
        const message = signProblem(each.value.sign, value.unit);
        if (message) context.addIssue({ code: 'custom', path: ['observations', i, 'value'], message });
      });
    }),
  );

function signProblem(sign: WrittenNumber['sign'], unit: string): string | undefined {
  if (sign === '%' && !unit.startsWith('percent'))
    return `The value is written with a percent sign, but the metric’s unit is “${unit}”. Write “percent” as its unit, or take the sign away.`;
  if (sign === '£' && unit !== 'gbp')
    return `The value is written in pounds, but the metric’s unit is “${unit}”. Write “gbp” as its unit, or take the sign away.`;
  return undefined;
}

/** The shape of a metrics file: the only definition of it. `schemas/metrics.schema.json` is made from it. */
export const metricsSchema = z
  .strictObject({
    $schema: z.optional(z.string()).with(z.describe('The schema that an editor checks this file against.')),
    authority: z.optional(text).with(z.describe('The council whose values these are.')),
    areas: z
      .optional(
        z.array(
          z.strictObject({
            name: text.with(z.describe('The area’s name, as observations write it.')),
            aliases: z.optional(texts).with(z.describe('Other names that drafts use for it.')),
          }),
        ),
      )
      .with(
        z.describe(
          'Areas that values are compared with. London, England, region and peer group are known without being listed.',
        ),
      ),
    metrics: z.array(metric).with(z.describe('The metrics, each with its values.')),
  })
  .with(z.meta({ title: 'Metrics of an adult social care self-assessment' }));

export type MetricsDocument = z.output<typeof metricsSchema>;
