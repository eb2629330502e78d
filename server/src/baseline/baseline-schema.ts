import * as z from 'zod/mini';

const finding = z.strictObject({
  rule: z.string(),
  section: z.string().with(z.describe('The nearest headings above it; empty outside of a draft.')),
  text: z.string().with(z.describe('The sentence that it begins in, cut short.')),
  key: z
    .string()
    .check(z.regex(/^[0-9a-f]{16}$/))
    .with(z.describe('What it is recognised by: made of its rule, section and words, not of its line.')),
  count: z.int().check(z.positive()).with(z.describe('How many findings have this key.')),
});

/** The shape of a baseline: the findings that are known and not to be reported again. */
export const baselineSchema = z
  .strictObject({
    version: z.literal(1),
    files: z
      .record(z.string(), z.array(finding))
      .with(z.describe('By the path of the file, from the folder of the baseline.')),
  })
  .with(z.meta({ title: 'Baseline of cqc-lint' }));

export type Baseline = z.infer<typeof baselineSchema>;
export type KnownFinding = Baseline['files'][string][number];
