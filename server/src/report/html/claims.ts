import type { Analysis } from '../../analysis.ts';
import type { Metric } from '../../metrics/metrics.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { formatDifference, formatObservation, formatPeriod, formatSituation } from '../../numbers/wording.ts';
import { counted } from '../look.ts';
import { type Html, html } from './html.ts';
import { metricAnchor, sourceOf } from './metrics.ts';
import { placeLink } from './place.ts';
import { lineOf, quoteAt } from './quote.ts';
import type { ReviewedDraft } from './review.ts';
import { scrolling } from './scrolling.ts';
import { hasTrend, type Series, seriesInBrief, seriesOf } from './series.ts';
import { smallChart } from './trend-chart.ts';
import { verdictBadge } from './words.ts';

interface Group {
  readonly title: string;
  readonly claims: readonly CheckedNumber[];
}

/** Enough to know the claim again; several often stand in one long sentence. */
const besideClaim = { before: 90, after: 90 };

/** Every claim with what backs it, by the section under which it stands. Null where there is none. */
export function claimsOf(draft: ReviewedDraft, id: string): Html | null {
  const { analysis } = draft.report;
  const groups = groupsOf(analysis);
  if (groups.length === 0) return null;
  const series = new Map<Metric, readonly Series[]>();
  for (const { metric } of analysis.numbers) {
    if (metric && !series.has(metric)) series.set(metric, seriesOf(metric, analysis.authority));
  }
  return html`<p class="note">A claim is a number that a reader would want backed. The ring in a chart is the value that the claim was compared with; the solid line is the authority’s own, broken lines are comparators.</p>
${groups.map(
  ({ title, claims }, i) => html`<div class="claims-of"><h3 id="${id}-c${i + 1}">${title}</h3>
${scrolling(
  `Claims under ${title}`,
  html`<table class="claims">
<caption>${counted(claims.length, 'claim')}</caption>
<thead><tr><th scope="col">Line</th><th scope="col" class="words">In the draft</th><th scope="col">Verdict</th><th scope="col" class="metric">Metric, period and source</th><th scope="col">Trend</th></tr></thead>
<tbody>${claims.map((claim) => row(claim, draft, series, id))}</tbody>
</table>`,
)}</div>
`,
)}`;
}

/** Claims by the nearest heading of a statement or theme; the rest under the heading that they stand below. */
function groupsOf({ numbers, draft, outline }: Analysis): Group[] {
  const titled = new Set([...(outline?.statements ?? []), ...(outline?.themes ?? [])].map(({ section }) => section));
  const groups = new Map<string, CheckedNumber[]>();
  for (const number of numbers) {
    if (number.mention.kind !== 'claim') continue;
    let section = number.mention.passage.section;
    const own = section;
    while (section.parent && !titled.has(section)) section = section.parent;
    const title =
      (titled.has(section) ? section : topOf(own)).heading?.text ??
      draft.frontMatter.title?.value ??
      'Before the first heading';
    groups.set(title, [...(groups.get(title) ?? []), number]);
  }
  return [...groups].map(([title, claims]) => ({ title, claims }));
}

function topOf(section: CheckedNumber['mention']['passage']['section']) {
  let top = section;
  while (top.parent?.heading && top.level > 2) top = top.parent;
  return top;
}

function row(
  claim: CheckedNumber,
  draft: ReviewedDraft,
  series: ReadonlyMap<Metric, readonly Series[]>,
  id: string,
): Html {
  const { analysis } = draft.report;
  const { mention, metric, observation, difference, verdict } = claim;
  const range = analysis.draft.source.range(mention.span);
  const lines = (metric && series.get(metric)) ?? [];
  const measured =
    metric && observation
      ? `: ${formatObservation(metric, observation)}${formatSituation(observation)}`
      : metric && difference
        ? `: ${formatDifference(metric, difference)}`
        : '';
  return html`<tr data-verdict="${verdict ?? 'unchecked'}"><td class="number">${placeLink(draft, range, String(range.start.line + 1))}</td><td class="words">${quoteAt(analysis.draft, range, besideClaim) ?? html`<mark>${mention.text}</mark>`}${readAs(claim)}</td><td>${verdictBadge(verdict)}</td><td class="metric">${metric ? html`<a href="#${metricAnchor(id, metric)}">${metric.label}</a>${measured}<br><span class="place">${sourceOf(metric)}</span>` : '–'}</td><td class="trend">${metric && hasTrend(lines) ? html`${smallChart(`Trend behind ${mention.text} on ${lineOf(range)}`, lines, observation ?? difference?.to ?? null)}<br><span class="place">${seriesInBrief(lines)}</span>` : '–'}</td></tr>
`;
}

/** For which period and area it is read, where the words around it say so. */
function readAs({ mention: { reading } }: CheckedNumber): Html {
  const parts = [
    ...(reading?.period ? [formatPeriod(reading.period.period)] : []),
    ...(reading?.area ? [reading.area.area] : []),
  ];
  return parts.length === 0 ? html`` : html`<br><span class="place">Read for ${parts.join(', ')}</span>`;
}
