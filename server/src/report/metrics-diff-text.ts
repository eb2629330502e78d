import type { Metric, Observation } from '../metrics/metrics.ts';
import type { FieldChange, MetricChange, ObservationChange } from '../metrics/metrics-changes.ts';
import type { TouchedNumber } from '../numbers/touched-numbers.ts';
import { formatObservation, formatSituation } from '../numbers/wording.ts';
import type { SourceText } from '../text/source-text.ts';
import { counted, type Look, visible, wrap } from './look.ts';
import { sentenceOf } from './metrics-diff-report.ts';

/** The numbers of one draft that changes touch. */
export interface TouchedDraft {
  readonly source: SourceText;
  readonly path: string;
  readonly touched: readonly TouchedNumber[];
}

/** What changed between two metrics files, and what that touches in drafts, for people. */
export function metricsDiffText(changes: readonly MetricChange[], drafts: readonly TouchedDraft[], look: Look): string {
  const blocks = [
    ...changes.map((change) => changeLines(change, look)),
    ...drafts.filter(({ touched }) => touched.length > 0).map((draft) => draftLines(draft, look)),
    [summary(changes, drafts)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function changeLines({ id, before, after, fields, observations }: MetricChange, look: Look): string[] {
  const name = look.paint('strong', visible(id));
  const title = `${name}  ${visible((after ?? before!).label)}`;
  if (!before)
    return [`${title}: ${look.paint('good', 'new')}`, ...observations.map((each) => observationLine(each, after!))];
  if (!after) return [`${title}: ${look.paint('warning', 'gone')}, with ${counted(observations.length, 'value')}`];
  return [
    title,
    ...fields.map((each) => `  ${fieldText(each)}`),
    ...observations.map((each) => observationLine(each, after)),
  ];
}

function observationLine({ before, after, fields }: ObservationChange, metric: Metric): string {
  const when = situation((after ?? before)!);
  if (!before) return `  ${when}: new, ${formatObservation(metric, after!)}`;
  if (!after) return `  ${when}: gone, was ${formatObservation(metric, before)}`;
  return `  ${when}: ${fields.map(fieldText).join('; ')}`;
}

function situation(observation: Observation): string {
  return visible(formatSituation(observation).trim());
}

function fieldText({ field, before, after }: FieldChange): string {
  return `${field} ${visible(before ?? 'none')} → ${visible(after ?? 'none')}`;
}

function draftLines({ path, source, touched }: TouchedDraft, look: Look): string[] {
  return [look.paint('path', visible(path)), ...touched.flatMap((each) => numberLines(each, source, look))];
}

function numberLines(touched: TouchedNumber, source: SourceText, look: Look): string[] {
  const { number, change, observation, verdict } = touched;
  const { span, text } = number.mention;
  const { line, character } = source.positionAt(span.start);
  const agrees = change.after && verdict === 'supported';
  const verdictText = agrees ? look.paint('good', 'still agrees') : look.paint('warning', 'no longer agrees');
  const place = `${line + 1}:${character + 1}`.padEnd(8);
  const indent = ' '.repeat(10);
  return [
    `  ${place}“${visible(text)}” ${verdictText}: ${visible(change.id)}${whatChanged(change, observation)}`,
    ...wrap(visible(sentenceOf(touched)), Math.max(20, look.columns - indent.length)).map((words) =>
      look.paint('faint', indent + words),
    ),
  ];
}

function whatChanged({ before, after }: MetricChange, observation: ObservationChange | null): string {
  if (!after) return ' is gone';
  if (!observation?.before) return ' means something else now';
  const was = formatObservation(before!, observation.before);
  const now = observation.after ? formatObservation(after, observation.after) : 'gone';
  return ` ${situation(observation.before)}: ${was} → ${now}`;
}

function summary(changes: readonly MetricChange[], drafts: readonly TouchedDraft[]): string {
  if (changes.length === 0) return 'The two files say the same.';
  const touched = drafts.reduce((sum, each) => sum + each.touched.length, 0);
  const found = `${counted(changes.length, 'metric')} changed`;
  return drafts.length === 0
    ? `${found}.`
    : `${found}; ${counted(touched, 'number')} in ${counted(drafts.length, 'draft')} touched.`;
}
