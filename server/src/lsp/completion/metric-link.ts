import type { CompletionItem, Range } from 'vscode-languageserver/node';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Hedge } from '../../numbers/number.ts';
import { hedgedValue } from '../../numbers/rewriting/hedged-value.ts';
import { formatObservation } from '../../numbers/wording.ts';
import { areaOf, periodOf } from '../metric-wording.ts';
import { completionItemKind } from '../protocol-values.ts';

/** A Markdown link from an observation's value, as a writer would write it behind a hedge, to the observation. */
export function metricLink(metric: Metric, observation: Observation, hedge: Hedge = 'none'): string {
  const filters = [
    ...(observation.period ? [`period=${encodeTargetPart(observation.period.value.key)}`] : []),
    ...(observation.area ? [`area=${encodeTargetPart(observation.area.value)}`] : []),
  ];
  const query = filters.length > 0 ? `?${filters.join('&')}` : '';
  return `[${valueText(metric, observation, hedge)}](metric:${metric.id.value}${query})`;
}

/** What is offered in the place of a range: a value with its link, and what the writer types to find it. */
export function valueItem(
  metric: Metric,
  observation: Observation,
  { hedge, range, filterText }: { readonly hedge: Hedge; readonly range: Range; readonly filterText: string },
): CompletionItem {
  const value = valueText(metric, observation, hedge);
  const exact = formatObservation(metric, observation);
  const from = [periodOf(observation), areaOf(observation), metric.dataSource?.name];
  return {
    label: `${value} ${metric.label}`,
    kind: completionItemKind.value,
    detail: [...(value === exact ? [] : [`measured: ${exact}`]), ...from].filter(Boolean).join(', '),
    filterText,
    textEdit: { range, newText: metricLink(metric, observation, hedge) },
    data: { metric: metric.id.value },
  };
}

/** A period or an area so that it can stand in a link's target: no spaces, no brackets. */
export function encodeTargetPart(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('(', '%28').replaceAll(')', '%29');
}

function valueText(metric: Metric, observation: Observation, hedge: Hedge): string {
  return hedgedValue(metric, observation, hedge) ?? formatObservation(metric, observation);
}
