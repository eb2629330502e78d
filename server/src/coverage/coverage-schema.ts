import * as z from 'zod/mini';

/** How far a section is from what can be handed in, the best first. `readiness.ts` says how it is worked out. */
const readiness = z
  .enum(['ready', 'to-correct', 'incomplete', 'empty', 'missing'])
  .with(
    z.describe(
      'missing: the draft has no heading for it. empty: nothing of the writer’s own stands below its heading. incomplete: something that is asked for is not there yet, as the reasons say. to-correct: all is there, and errors or warnings are left. ready: neither. Of several sections it is that of the one that is furthest from ready.',
    ),
  );

const count = z.int().check(z.nonnegative());

const position = z.strictObject({ line: count, character: count });
const range = z
  .strictObject({ start: position, end: position })
  .with(z.describe('Lines and characters (UTF-16 units) counted from 0, the end not included.'));

const reason = z.strictObject({
  rule: z.nullable(z.string()).with(z.describe('The rule whose findings it sums up; null for what is no finding.')),
  count,
  text: z.string().with(z.describe('The reason in words, with the count.')),
  ranges: z.array(range).with(z.describe('Where the findings are.')),
});

const numbers = z
  .strictObject({
    mentions: count.with(z.describe('Numbers in digits or words.')),
    claims: count.with(z.describe('Those that a reviewer would want backed.')),
    supported: count,
    inconsistent: count,
    'wrong-period': count,
    'wrong-area': count,
    ambiguous: count,
    unsupported: count,
    unchecked: count.with(z.describe('Claims without a verdict, as no metrics file is linked.')),
  })
  .with(z.describe('Numbers, and claims by verdict: the claims are the sum of all that follow them.'));

const evidence = z
  .strictObject({
    number: count,
    quotation: count,
    experience: count,
    involvement: count,
    staff: count,
    partners: count,
    survey: count,
    audit: count,
    reference: count,
  })
  .with(z.describe('How often each kind of evidence is seen.'));

const words = count.with(
  z.describe(
    'Words between spaces, without headings, the framework’s “We” and “I” statements and what is still to be filled in.',
  ),
);

const part = z.strictObject({
  id: z.string(),
  title: z.string(),
  expect: z.enum(['required', 'advised', 'optional']),
  present: z.boolean(),
  range: z.nullable(range).with(z.describe('Its heading or label; null where it is not there.')),
});

const statement = z.strictObject({
  id: z.string(),
  title: z
    .string()
    .with(z.describe('The framework’s title; of a section that may be there several times, the draft’s.')),
  theme: z.nullable(z.string()).with(z.describe('The id of its theme; null in a framework with one level.')),
  range: z.nullable(range).with(z.describe('The first of its headings; null where the draft has none.')),
  words,
  parts: z.array(part),
  numbers,
  evidence,
  categories: z
    .array(z.strictObject({ id: z.string(), title: z.string(), sightings: count }))
    .with(
      z.describe('The evidence categories that the framework’s owner uses, and how often something of each is seen.'),
    ),
  references: z.array(z.string()).with(z.describe('What it refers to, each once, as it is written.')),
  score: z.nullable(count).with(z.describe('The score that the draft gives it; null where it gives none, or two.')),
  readiness,
  reasons: z.array(reason),
});

const sums = {
  words,
  parts: z
    .strictObject({ asked: count, present: count })
    .with(z.describe('Parts that are required or advised, and how many of them are there.')),
  numbers,
  evidence,
  categories: z
    .array(z.strictObject({ id: z.string(), title: z.string(), statements: count }))
    .with(z.describe('In how many statements something of each evidence category is seen.')),
  references: count,
};

const standing = {
  statements: z
    .strictObject({ ready: count, 'to-correct': count, incomplete: count, empty: count, missing: count })
    .with(z.describe('How many statements are how far.')),
  readiness,
  reasons: z.array(reason),
};

const theme = z.strictObject({
  id: z.string(),
  title: z.string(),
  ...standing,
  ...sums,
});

/** What one draft covers of its framework: the only definition of the shape. */
export const draftCoverageSchema = z.strictObject({
  framework: z.nullable(z.string()).with(z.describe('The framework’s id; null where it is not known.')),
  level: z
    .nullable(z.string())
    .with(
      z.describe('What the framework calls a statement, for example “quality statement”; null where it is not known.'),
    ),
  checksNumbers: z.boolean().with(z.describe('Whether there are metrics to check numbers against.')),
  statements: z
    .array(statement)
    .with(z.describe('In the framework’s order, without optional ones that the draft does not have.')),
  themes: z
    .array(theme)
    .with(z.describe('The sums of the statements of each theme; empty where the framework has one level.')),
  outside: z
    .strictObject({ words, numbers, evidence, references: count })
    .with(z.describe('What stands outside of all statements, for example an introduction.')),
  overall: z
    .strictObject({
      ...standing,
      ...sums,
      scoring: z
        .nullable(
          z.strictObject({
            total: count,
            full: count.with(z.describe('The sum of full scores.')),
            percentage: z.string().with(z.describe('To one decimal, for example “69.4”.')),
            rating: z.nullable(z.string()).with(z.describe('What the framework’s owner calls it.')),
          }),
        )
        .with(z.describe('What the draft’s own scores come to; null unless it scores every statement.')),
    })
    .with(z.describe('The whole draft: the statements and what stands outside of them.')),
});

export type DraftCoverage = z.infer<typeof draftCoverageSchema>;
export type StatementCoverage = DraftCoverage['statements'][number];
export type ThemeCoverage = DraftCoverage['themes'][number];
export type Readiness = StatementCoverage['readiness'];
export type Reason = StatementCoverage['reasons'][number];
export type NumberCounts = StatementCoverage['numbers'];
export type EvidenceCounts = StatementCoverage['evidence'];
