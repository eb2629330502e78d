import type { Analysis } from '../analysis.ts';
import type { Finding, Fix } from '../diagnostic.ts';
import type { Metric, Observation } from '../metrics/metrics.ts';
import { isClaimed } from '../numbers/claimed-sentences.ts';
import type { CheckedNumber, Reading, Verdict } from '../numbers/number.ts';
import { inSource } from '../numbers/rewriting/in-source.ts';
import { isRefused } from '../numbers/rewriting/rewording.ts';
import { rewrite } from '../numbers/rewriting/rewrite.ts';
import { formatInterval, formatObservation, formatSituation, hedgeName, writeLike } from '../numbers/wording.ts';
import type { Place } from '../text/source-text.ts';

/** The claims with one verdict, which have a reading. */
export function* judged(
  numbers: readonly CheckedNumber[],
  verdict: Verdict,
): Iterable<CheckedNumber & { readonly mention: { readonly reading: Reading } }> {
  for (const number of numbers) {
    if (number.verdict === verdict && number.mention.reading)
      yield number as CheckedNumber & { mention: { reading: Reading } };
  }
}

/** The number as it stands in the draft, with its hedge: “nearly 300”. */
export function quoted({ mention }: CheckedNumber): string {
  return `“${mention.text}”`;
}

export function placeOf(analysis: Analysis, number: CheckedNumber): Place {
  return { source: analysis.draft.source, span: number.mention.span };
}

/** "People satisfied with their care was 64.5% in 2022-23 (Adult Social Care Survey)". */
export function statement(metric: Metric, observation: Observation): string {
  const source = metric.dataSource?.name ? ` (${metric.dataSource.name})` : '';
  return `“${metric.label}” was ${formatObservation(metric, observation)}${formatSituation(observation)}${source}`;
}

/** What the number stands for, for a writer: "As written it stands for 63.5% to 64.5%." */
export function meaning(reading: Reading): string {
  const hedge = hedgeName(reading.hedge);
  const interval = formatInterval(reading.strict, reading.unit);
  if (hedge === '' && interval.startsWith('exactly')) return '';
  return hedge === '' ? ` As written it stands for ${interval}.` : ` With “${hedge}” it stands for ${interval}.`;
}

export function observationPlace(metric: Metric, observation: Observation): { place: Place; message: string } {
  return {
    place: { source: observation.source, span: observation.valueSpan },
    message: `The metrics file says ${formatObservation(metric, observation)}${formatSituation(observation)}.`,
  };
}

/** How a number would be written right. */
export interface Correction {
  /** The number with its hedge. */
  readonly text: string;
  readonly fix: Fix;
  /** Whether it has the number's own form, and not another that says the same. */
  readonly keepsForm: boolean;
}

/** The measured value in the number's own form, or else in digits; undefined where neither is possible. */
export function correction(
  analysis: Analysis,
  number: CheckedNumber,
  metric: Metric,
  observation: Observation,
): Correction | undefined {
  if (!isClaimed(number)) return undefined;
  const { passage, quantity, reading, text: old } = number.mention;
  const rewritten = rewrite(number, metric, observation);
  if (!isRefused(rewritten)) {
    const { edits, reads } = rewritten;
    const inFile = inSource(passage, edits);
    if (edits.length === 0) return undefined;
    const { source } = analysis.draft;
    const places = inFile?.map(({ span, newText }) => ({ place: { source, span }, newText }));
    if (places) return { text: reads, fix: { title: `Change to ${reads}`, edits: places }, keepsForm: true };
  }
  if (quantity.form === 'rank') return undefined;
  const text = writeLike(old, quantity, reading, metric, observation.value);
  if (text === undefined || text === old) return undefined;
  const edits = [{ place: placeOf(analysis, number), newText: text }];
  return { text, fix: { title: `Change to ${text}`, edits }, keepsForm: false };
}

/** A number that disagrees with a metric. Where a link names the metric it is certainly wrong, otherwise a warning. */
export function disagreement(
  analysis: Analysis,
  number: CheckedNumber,
  message: string,
  related: Finding['related'],
  right: { readonly fix: Fix } | undefined,
): Finding {
  return {
    place: placeOf(analysis, number),
    message,
    related: related ?? [],
    fixes: [
      ...(right ? [right.fix] : []),
      ...(number.via === 'words' && canLink(analysis, number) ? [notAMetric(analysis, number)] : []),
    ],
    severity: number.via === 'link' ? 'error' : 'warning',
  };
}

/** The fix that links the number to a metric for good. */
export function pin(analysis: Analysis, number: CheckedNumber, metric: Metric, observation: Observation | null): Fix {
  const query = [
    observation?.period ? `period=${encodeURIComponent(observation.period.value.key)}` : '',
    observation?.area ? `area=${encodeURIComponent(observation.area.value)}` : '',
  ].filter((part) => part !== '');
  const target = `metric:${metric.id.value}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  return link(analysis, number, `Link to “${metric.label}”`, target);
}

/** The fix that says that the number is no metric. */
export function notAMetric(analysis: Analysis, number: CheckedNumber): Fix {
  return link(analysis, number, 'Mark as a number that no metric backs', 'metric:none');
}

function link(analysis: Analysis, number: CheckedNumber, title: string, target: string): Fix {
  const place = placeOf(analysis, number);
  return { title, edits: [{ place, newText: `[${place.source.slice(place.span)}](${target})` }] };
}

/** Whether a link can be put around the number: not inside another link, not across a line. */
export function canLink(analysis: Analysis, { mention }: CheckedNumber): boolean {
  const isLinked = mention.passage.marks.some(
    (mark) => mark.kind === 'link' && mark.plain.start < mention.plain.end && mention.plain.start < mark.plain.end,
  );
  return !isLinked && !/[\r\n[\]]/.test(analysis.draft.source.slice(mention.span));
}
