import * as z from 'zod/mini';
import { cellKinds } from '../../framework/table-schema.ts';

/** Where wording was found, in words, and how well it is known. */
const origin = {
  source: z.string().with(z.describe('Where the wording was found, in words.')),
  confidence: z
    .enum(['V', 'R', 'S', 'D', 'M'])
    .with(
      z.describe(
        'How well the wording is known: V read on an official page, R read in a republished copy of an official text, S seen in a published document of its kind, D worked out from the others, M not confirmed.',
      ),
    ),
};

const expectation = z
  .enum(['required', 'advised', 'optional'])
  .with(z.describe('Whether a draft must have it, should have it, or may.'));
const order = z
  .enum(['fixed', 'advised', 'free'])
  .with(z.describe('Whether what stands directly below must keep this order, should, or need not.'));
const words = z.nullable(z.int()).with(z.describe('The most words, with all below; null where there is no limit.'));
const guidance = z.nullable(z.string()).with(z.describe('What belongs in it, for the writer.'));
const ids = z.array(z.string());

const sourced = z.strictObject({ text: z.string(), ...origin });

const titled = {
  id: z.string(),
  title: z.string(),
  aliases: z
    .array(
      z.strictObject({
        text: z.string(),
        official: z.boolean().with(z.describe('Whether the framework’s owner uses this wording too.')),
        ...origin,
      }),
    )
    .with(z.describe('Other wordings that a heading is recognised by.')),
  ...origin,
};

const headingFields = z.strictObject({
  ...titled,
  level: z.string().with(z.describe('What a heading of its level is called, for example “quality statement”.')),
  expect: expectation,
  repeat: z.boolean().with(z.describe('Whether a draft may have it several times.')),
  order,
  others: z
    .enum(['allowed', 'reported'])
    .with(z.describe('Whether headings that the framework does not name are reported directly below it.')),
  parts: ids.with(z.describe('The ids of the parts that it is divided into.')),
  tables: ids.with(z.describe('The ids of the tables that belong in it.')),
  words,
  guidance,
  weStatement: z.nullable(sourced),
  iStatements: z.array(sourced),
  topics: z.array(sourced),
});

/** A heading with those below it; written as an interface because it holds itself. */
export interface ReportedHeading extends z.infer<typeof headingFields> {
  readonly headings: readonly ReportedHeading[];
}

const heading: z.ZodMiniType<ReportedHeading, ReportedHeading> = z.extend(headingFields, {
  get headings() {
    return z.array(heading).with(z.describe('The headings below it.'));
  },
}) as unknown as z.ZodMiniType<ReportedHeading, ReportedHeading>;

const part = z.strictObject({ ...titled, expect: expectation, tables: ids, words, guidance });

const column = z.strictObject({
  ...titled,
  expect: expectation,
  holds: z.array(z.enum(cellKinds)).with(z.describe('What a cell may hold: any one of these.')),
  filled: z.boolean().with(z.describe('Whether every row must fill it in.')),
  values: z
    .array(z.strictObject({ text: z.string(), needs: ids }))
    .with(z.describe('The statuses that are allowed, with the columns that a row of each must fill in.')),
});

const table = z.strictObject({
  id: z.string(),
  title: z.string().with(z.describe('What it shows, within a sentence.')),
  expect: expectation,
  ...origin,
  columns: z.array(column),
});

const check = z.strictObject({
  id: z.string(),
  why: z.nullable(z.string()),
  ...origin,
  each: z.nullable(z.string()).with(z.describe('The id of the place whose points are looked at.')),
  in: z.nullable(z.string()).with(z.describe('The id of the place that must take up each of them.')),
  below: z.nullable(z.string()).with(z.describe('The id of the heading below which others are mirrored.')),
  mirrors: ids.with(z.describe('The ids of the headings that are mirrored.')),
});

const framework = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  owner: z.string(),
  reader: z.string().with(z.describe('Who reads the draft.')),
  notice: z.nullable(z.string()),
  ...origin,
  levels: z
    .array(z.string())
    .with(z.describe('What headings are called: the level that a draft is judged at last, the one above it first.')),
  order,
  others: headingFields.shape.others,
  words,
  headings: z.array(heading),
  parts: z.array(part),
  tables: z.array(table),
  checks: z.array(check),
  evidenceCategories: z.array(z.strictObject({ id: z.string(), title: z.string(), used: z.boolean(), ...origin })),
  scoring: z
    .nullable(
      z.strictObject({
        scores: z.array(z.strictObject({ score: z.int(), meaning: z.string() })),
        ratings: z
          .array(z.strictObject({ title: z.string(), from: z.int() }))
          .with(z.describe('From which percentage of the sum of full scores the whole is called what.')),
        ...origin,
      }),
    )
    .with(z.describe('The scores that sections are given; null where they are not scored.')),
});

/** What `cqc-lint frameworks --format json` writes: the only definition of it. */
export const frameworksReportSchema = z
  .strictObject({
    version: z.literal(1).with(z.describe('The version of this shape.')),
    frameworks: z.array(framework),
  })
  .with(z.meta({ title: 'What “cqc-lint frameworks --format json” writes' }));

export type FrameworksReport = z.infer<typeof frameworksReportSchema>;
export type ReportedFramework = FrameworksReport['frameworks'][number];
