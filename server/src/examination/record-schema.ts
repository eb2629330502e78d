import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic.ts';
import type { SummarisedStatement } from '../folder/statement.ts';
import { verdicts } from '../numbers/number.ts';
import type { VerdictCounts } from '../numbers/verdict-counts.ts';

const position = z.strictObject({ line: z.int(), character: z.int() });
const range = z.strictObject({ start: position, end: position });
const location = z.strictObject({ uri: z.string(), range, message: z.string() });
const edit = z.strictObject({ uri: z.string(), range, newText: z.string() });

const diagnostic = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  message: z.string(),
  uri: z.string(),
  range,
  related: z.array(location),
  fixes: z.array(z.strictObject({ title: z.string(), edits: z.array(edit), isSafe: z.exactOptional(z.boolean()) })),
});

/** An exact number as `numerator/denominator`; null where an interval has no end. */
const end = z.nullable(z.string().check(z.regex(/^-?\d{1,300}\/[1-9]\d{0,300}$/)));
const interval = z.strictObject({ low: end, high: end, lowOpen: z.boolean(), highOpen: z.boolean() });

const statement = z.strictObject({
  keys: z.array(z.string()),
  text: z.string(),
  range,
  strict: interval,
  lenient: interval,
  about: z.string(),
  isSilenced: z.boolean(),
});

/** An examination as plain data: what a report needs besides the files themselves. */
export const recordSchema = z.strictObject({
  found: z.array(diagnostic),
  statements: z.record(z.string(), z.array(statement)),
  verdicts: z.strictObject({
    mentions: z.int(),
    claims: z.int(),
    ...(Object.fromEntries(verdicts.map((verdict) => [verdict, z.int()])) as Record<
      (typeof verdicts)[number],
      z.ZodMiniInt
    >),
  }),
});

export type RecordedInterval = Readonly<z.infer<typeof interval>>;

interface RecordedStatement extends Omit<SummarisedStatement, 'strict' | 'lenient'> {
  readonly strict: RecordedInterval;
  readonly lenient: RecordedInterval;
}

export interface ExaminationRecord {
  readonly found: readonly Diagnostic[];
  /** By the id of the rule that compares them. */
  readonly statements: Readonly<Record<string, readonly RecordedStatement[]>>;
  readonly verdicts: VerdictCounts;
}
