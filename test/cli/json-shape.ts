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

const common = { range, text: z.string().min(1) };
const none = z.null();
const number = z.discriminatedUnion('claim', [
  z.strictObject({
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
  }),
  z.strictObject({
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
  }),
]);

export const numbersShape = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path,
      numbers: z.array(number),
      coverage: z.strictObject({
        mentions: count,
        claims: count,
        supported: count,
        inconsistent: count,
        'wrong-period': count,
        'wrong-area': count,
        ambiguous: count,
        unsupported: count,
      }),
    }),
  ),
});
