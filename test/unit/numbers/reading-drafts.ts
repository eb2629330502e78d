import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import type { CheckedNumber } from '../../../server/src/numbers/number.ts';
import { parsePeriod } from '../../../server/src/quantities/period.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** Every number of a draft, checked against a metrics file given as YAML, in the order of the text. */
export function numbersOf(markdown: string, metrics = '', period?: string): CheckedNumber[] {
  const draft = parseDraft(new SourceText('file:///draft.md', markdown));
  const files = metrics === '' ? [] : [readMetrics(new SourceText('file:///metrics.yaml', metrics))];
  return checkNumbers(draft, files, {
    period: period ? parsePeriod(period)! : null,
    authority: 'Harrowmere Borough Council',
  });
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
