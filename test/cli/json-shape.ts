import * as z from 'zod';

// The shapes of design.md, written out apart from the code that makes them.

const position = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const range = z.strictObject({ start: position, end: position });
const path = z.string().regex(/^[^\\]+$/);

const diagnostic = z.strictObject({
  rule: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  message: z.string().min(10),
  range,
  related: z.array(z.strictObject({ path, range, message: z.string().min(1) })),
  fixes: z.array(
    z.strictObject({
      title: z.string().min(1),
      edits: z.array(z.strictObject({ path, range, newText: z.string() })).min(1),
    }),
  ),
});

const count = z.int().nonnegative();

export const lintShape = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path,
      framework: z.string().nullable(),
      metrics: z.array(path),
      diagnostics: z.array(diagnostic),
    }),
  ),
  summary: z.strictObject({ files: count, errors: count, warnings: count, infos: count, hints: count }),
});

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const verdict = z.enum(['supported', 'inconsistent', 'wrong-period', 'wrong-area', 'ambiguous', 'unsupported']);
const notClaims = ['period', 'date', 'age-band', 'reference', 'legal', 'name', 'list-marker', 'page'] as const;
const otherNotClaims = ['duration', 'rate-denominator', 'enumeration', 'idiom', 'url', 'other'] as const;
const hedges = [
  'none',
  'exactly',
  'approx',
  'nearly',
  'just-over',
  'over',
  'at-least',
  'under',
  'at-most',
  'up-to',
  'range',
] as const;

const ends = z.strictObject({
  low: decimal.nullable(),
  high: decimal.nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
});
const source = z.enum(['link', 'phrase', 'sentence', 'table', 'list', 'passage', 'heading', 'front-matter']);
const score = z.number().min(0).max(1.5);
const candidate = z.strictObject({
  metric: z.string(),
  label: z.string(),
  wording: z.string(),
  score,
  weight: score,
  taken: z.boolean(),
  saidByAnother: z.boolean(),
  unitFit: score,
  hasArea: z.boolean(),
  nearValue: z.boolean(),
  verdict: z.enum(['supported', 'inconsistent', 'wrong-period', 'wrong-area']),
  observation: z
    .strictObject({ value: z.string(), period: z.string().nullable(), area: z.string().nullable() })
    .nullable(),
  said: z.array(
    z.strictObject({
      word: z.string().min(1),
      text: z.string().min(1),
      place: z.string().min(1),
      ofComparison: z.boolean(),
      weight: score,
      part: score,
    }),
  ),
  unsaid: z.array(z.string().min(1)),
});

const explanation = z.strictObject({
  reason: z.string().nullable(),
  why: z.string().min(10),
  value: decimal,
  strict: ends,
  loose: ends.nullable(),
  periodFrom: source.nullable(),
  areaFrom: source.nullable(),
  needed: score.nullable(),
  comparedWith: z.strictObject({ text: z.string(), range }).nullable(),
  candidates: z.array(candidate),
  otherUnits: z.array(z.strictObject({ metric: z.string(), unit: z.string(), score })),
});

const common = { range, text: z.string().min(1) };
const none = z.null();
const claim = z.strictObject({
  ...common,
  claim: z.literal(true),
  kind: z.literal('claim'),
  unit: z.string().min(1),
  hedge: z.enum(hedges),
  low: decimal.nullable(),
  high: decimal.nullable(),
  period: z.string().nullable(),
  area: z.string().nullable(),
  metric: z.string().nullable(),
  via: z.enum(['link', 'words']).nullable(),
  verdict: verdict.nullable(),
});
const notClaim = z.strictObject({
  ...common,
  claim: z.literal(false),
  kind: z.enum([...notClaims, ...otherNotClaims]),
  ...{
    unit: none,
    hedge: none,
    low: none,
    high: none,
    period: none,
    area: none,
    metric: none,
    via: none,
    verdict: none,
  },
});
const number = z.discriminatedUnion('claim', [claim, notClaim]);

const coverage = z.strictObject({
  mentions: count,
  claims: count,
  supported: count,
  inconsistent: count,
  'wrong-period': count,
  'wrong-area': count,
  ambiguous: count,
  unsupported: count,
});

const numbersOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    version: z.literal(1),
    files: z.array(z.strictObject({ path, numbers: z.array(row), coverage })),
  });

export const numbersShape = numbersOf(number);

/** The same with `--explain`: each number has an explanation besides, null where it is no claim. */
export const explainedShape = numbersOf(
  z.discriminatedUnion('claim', [claim.extend({ explanation }), notClaim.extend({ explanation: none })]),
);
