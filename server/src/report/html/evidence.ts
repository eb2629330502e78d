import type { EvidenceCounts, StatementCoverage } from '../../coverage/coverage-schema.ts';
import { type Html, html } from './html.ts';
import type { ReviewedDraft } from './review.ts';
import { scrolling } from './scrolling.ts';

/** The kinds of evidence that are told apart, where the framework’s owner names no categories. */
const kinds: Readonly<Record<keyof EvidenceCounts, string>> = {
  number: 'Numbers',
  quotation: 'Quotations',
  experience: 'People’s experience',
  involvement: 'Involvement',
  staff: 'Staff',
  partners: 'Partners',
  survey: 'Surveys',
  audit: 'Audits',
  reference: 'References',
};

interface Row {
  readonly title: string;
  readonly counts: readonly number[];
}

/** The least count of each shade. */
const shades = [0, 1, 3, 6, 11];

/** How often each category of evidence is seen in each statement, as a table whose cells are shaded. Null without statements. */
export function evidenceOf({ coverage }: ReviewedDraft): Html | null {
  const { statements, overall } = coverage;
  if (!statements.some(({ range }) => range !== null)) return null;
  const columns = overall.categories.length > 0 ? overall.categories.map(({ title }) => title) : Object.values(kinds);
  const rows = statements.map(
    (one): Row => ({ title: one.range ? one.title : `${one.title} (missing)`, counts: countsOf(one) }),
  );
  return html`<p class="note">How often words of each kind are found. A pale cell is a place to look first; how good the evidence is, you need to judge.</p>
${scrolling(
  'Table of evidence',
  html`<table class="heat">
<caption>Sightings of evidence by statement and ${overall.categories.length > 0 ? 'evidence category' : 'kind'}</caption>
<thead><tr><th scope="col">Statement</th>${columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr><th scope="row">${row.title}</th>${row.counts.map((count) => html`<td class="heat-${shade(count)}">${count}</td>`)}</tr>
`,
)}</tbody>
<tfoot><tr class="theme"><th scope="row">Statements that have it</th>${columns.map((_, i) => html`<td>${rows.filter(({ counts }) => counts[i]! > 0).length} of ${statements.length}</td>`)}</tr></tfoot>
</table>`,
)}
<ul class="key" aria-label="Shades">${shades.map((least, i) => html`<li><span class="heat-${i}">${range(least, shades[i + 1])}</span></li>`)}</ul>
`;
}

function countsOf({ categories, evidence }: StatementCoverage): number[] {
  if (categories.length > 0) return categories.map(({ sightings }) => sightings);
  return (Object.keys(kinds) as (keyof EvidenceCounts)[]).map((kind) => evidence[kind]);
}

function shade(count: number): number {
  return shades.findLastIndex((least) => count >= least);
}

function range(least: number, next: number | undefined): string {
  if (next === undefined) return `${least} or more`;
  return next - least === 1 ? String(least) : `${least} to ${next - 1}`;
}
