import type { Metric } from '../../metrics/metrics.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { counted, listed } from '../look.ts';
import { type Html, html } from './html.ts';
import type { ReviewedDraft } from './review.ts';
import { scrolling } from './scrolling.ts';
import { hasTrend, type Series, seriesOf } from './series.ts';
import { largeChart } from './trend-chart.ts';

/** The metrics that claims were compared with, each with its values over time beside those of others. Null where there are none. */
export function metricsOf({ report: { analysis } }: ReviewedDraft, id: string): Html | null {
  const used = new Map<Metric, CheckedNumber[]>();
  for (const number of analysis.numbers) {
    if (number.metric && number.mention.kind === 'claim')
      used.set(number.metric, [...(used.get(number.metric) ?? []), number]);
  }
  if (used.size === 0) return null;
  const lineOf = ({ mention }: CheckedNumber): number => analysis.draft.source.positionAt(mention.span.start).line + 1;
  return html`<p class="note">Each chart has a scale of its own that need not begin at zero, so that small changes show. The table below it has the values.</p>
<div class="metrics">${[...used].map(([metric, claims]) => {
    const lines = [...new Set(claims.map(lineOf))].map(String);
    const series = seriesOf(metric, analysis.authority);
    return html`<figure class="metric">
<h3 id="${metricAnchor(id, metric)}">${metric.label}</h3>
<figcaption>${[unitOf(metric), sourceOf(metric), metric.owner ? `kept by ${metric.owner}` : ''].filter((text) => text !== '').join('; ')}. ${counted(claims.length, 'claim')}, on line${lines.length === 1 ? '' : 's'} ${listed(lines)}.</figcaption>
${hasTrend(series) ? largeChart(metric.label, series) : ''}
${table(metric.label, series)}
</figure>
`;
  })}</div>`;
}

/** Where a metric is shown on the page. */
export function metricAnchor(id: string, metric: Metric): string {
  return `${id}-m-${metric.id.value.replaceAll(/[^\w-]/g, '_')}`;
}

/** `Adult Social Care Survey, IR 10`. */
export function sourceOf({ dataSource }: Metric): string {
  const parts = [dataSource?.name, dataSource?.reference].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? 'no source is named' : parts.join(', ');
}

function unitOf({ unit, of, codes }: Metric): string {
  const base = unit === 'percent' && of !== null ? `percent of ${of}` : unit === 'count' ? 'a count' : unit;
  return codes.length === 0 ? base : `${base}, ${codes.join(', ')}`;
}

/** The same as the chart, as a table. */
function table(label: string, series: readonly Series[]): Html {
  const points = series.flatMap((one) => one.points).toSorted((a, b) => a.day - b.day);
  const periods = [...new Set(points.map(({ period }) => period))];
  if (periods.length === 0) return html``;
  return scrolling(
    `Values of ${label}`,
    html`<table>
<thead><tr><th scope="col">Area</th>${periods.map((period) => html`<th scope="col" class="number">${period}</th>`)}</tr></thead>
<tbody>${series.map(
      ({ name, points: own }) =>
        html`<tr><th scope="row">${name}</th>${periods.map((period) => html`<td class="number">${own.find((one) => one.period === period)?.value ?? '–'}</td>`)}</tr>`,
    )}</tbody>
</table>`,
  );
}
