import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { MetricsFile } from '../../../server/src/metrics/metrics.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import type { CheckedNumber } from '../../../server/src/numbers/number.ts';
import { type DraftDefaults, referenceFor } from '../../../server/src/numbers/reference.ts';
import { parsePeriod } from '../../../server/src/quantities/period.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

interface CheckedDraft {
  readonly draft: Draft;
  readonly metrics: readonly MetricsFile[];
  readonly defaults: DraftDefaults;
  readonly numbers: readonly CheckedNumber[];
}

/** A draft checked against a metrics file given as YAML. */
export function checkedDraft(markdown: string, metrics = '', period?: string): CheckedDraft {
  const draft = parseDraft(new SourceText('file:///draft.md', markdown));
  const files = metrics === '' ? [] : [readMetrics(new SourceText('file:///metrics.yaml', metrics))];
  const defaults = { period: period ? parsePeriod(period)! : null, authority: 'Harrowmere Borough Council' };
  const numbers = checkNumbers(draft.passages, referenceFor(draft, files, defaults));
  return { draft, metrics: files, defaults, numbers };
}

/** Every number of a draft, checked against a metrics file given as YAML, in the order of the text. */
export function numbersOf(markdown: string, metrics = '', period?: string): CheckedNumber[] {
  return [...checkedDraft(markdown, metrics, period).numbers];
}

/** `text:kind` of every number, and for a claim `text:unit`, for short comparisons. */
export function kindsOf(markdown: string): string[] {
  return numbersOf(markdown).map(
    ({ mention }) => `${mention.text}:${mention.reading ? mention.reading.unit : mention.kind}`,
  );
}

/** The claims only. */
export function claimsOf(markdown: string, metrics = '', period?: string): CheckedNumber[] {
  return numbersOf(markdown, metrics, period).filter(({ mention }) => mention.reading);
}
