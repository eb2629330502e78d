import * as z from 'zod/mini';
import type { Observation } from '../metrics/metrics.ts';
import type { FieldChange, MetricChange, ObservationChange } from '../metrics/metrics-changes.ts';
import type { TouchedNumber } from '../numbers/touched-numbers.ts';
import type { TouchedDraft } from './metrics-diff-text.ts';

const position = z.strictObject({ line: z.int(), character: z.int() });
const change = z.enum(['new', 'gone', 'changed']);
const text = z.nullable(z.string());
const situation = {
  period: text.with(z.describe('As metrics files write it; null where the value is undated.')),
  area: text.with(z.describe('Null for the authority’s own.')),
};
const fields = z
  .array(z.strictObject({ field: z.string(), before: text, after: text }))
  .with(z.describe('Keys of the metrics file whose value differs; null where there is none.'));

/** What `cqc-lint metrics diff --format json` writes: the only definition of it. */
export const metricsDiffSchema = z
  .strictObject({
    version: z.literal(1).with(z.describe('The version of this shape.')),
    metrics: z
      .array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          change,
          fields,
          observations: z.array(z.strictObject({ ...situation, change, before: text, after: text, fields })),
        }),
      )
      .with(z.describe('The metrics of which anything differs; values are exact decimals, null where there is none.')),
    files: z
      .array(
        z.strictObject({
          path: z.string(),
          numbers: z.array(
            z.strictObject({
              range: z.strictObject({ start: position, end: position }),
              text: z.string(),
              sentence: z.string(),
              metric: z.string(),
              ...situation,
              before: text,
              after: text,
              agrees: z.boolean().with(z.describe('Whether the number agrees with the new metrics.')),
            }),
          ),
        }),
      )
      .with(z.describe('The drafts in the order in which they were named, with the numbers that rest on a change.')),
  })
  .with(z.meta({ title: 'What “cqc-lint metrics diff --format json” writes' }));

export type MetricsDiffReport = z.infer<typeof metricsDiffSchema>;

/** What changed between two metrics files, and what that touches in drafts, for programs. */
export function metricsDiffReport(
  changes: readonly MetricChange[],
  drafts: readonly TouchedDraft[],
): MetricsDiffReport {
  return {
    version: 1,
    metrics: changes.map(({ id, before, after, fields, observations }) => ({
      id,
      label: (after ?? before)!.label,
      change: changeOf({ before, after }),
      fields: fields.map(ownField),
      observations: observations.map((each) => ({
        ...situationOf((each.after ?? each.before)!),
        change: changeOf(each),
        ...valuesOf(each),
        fields: each.fields.map(ownField),
      })),
    })),
    files: drafts.map((draft) => ({
      path: draft.path,
      numbers: draft.touched.map((touched) => numberIn(draft, touched)),
    })),
  };
}

function numberIn(
  { source }: TouchedDraft,
  touched: TouchedNumber,
): MetricsDiffReport['files'][number]['numbers'][number] {
  const { number, change, observation, verdict } = touched;
  const { span, text } = number.mention;
  const backing = observation?.before ?? number.observation;
  return {
    range: { start: source.positionAt(span.start), end: source.positionAt(span.end) },
    text,
    sentence: sentenceOf(touched),
    metric: change.id,
    ...(backing ? situationOf(backing) : { period: null, area: null }),
    ...(observation ? valuesOf(observation) : { before: backing?.valueText ?? null, after: stillThere(touched) }),
    agrees: change.after !== null && verdict === 'supported',
  };
}

/** The value that backs a number whose metric means something else now, where the metric is still there. */
function stillThere({ change, number }: TouchedNumber): string | null {
  return change.after ? (number.observation?.valueText ?? null) : null;
}

/** The sentence that a number stands in, or the whole passage where it is in none. */
export function sentenceOf({ number }: TouchedNumber): string {
  const { passage, plain } = number.mention;
  const sentence = passage.sentences.find(({ start, end }) => start <= plain.start && plain.end <= end);
  return (sentence ? passage.text.slice(sentence.start, sentence.end) : passage.text).trim();
}

function changeOf({ before, after }: { readonly before: unknown; readonly after: unknown }): z.infer<typeof change> {
  if (!before) return 'new';
  return after ? 'changed' : 'gone';
}

function situationOf({ period, area }: Observation): { period: string | null; area: string | null } {
  return { period: period?.value.key ?? null, area: area?.value ?? null };
}

function valuesOf({ before, after }: ObservationChange): { before: string | null; after: string | null } {
  return { before: before?.valueText ?? null, after: after?.valueText ?? null };
}

function ownField({ field, before, after }: FieldChange): FieldChange {
  return { field, before, after };
}
