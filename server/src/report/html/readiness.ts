import type { NumberCounts, StatementCoverage, ThemeCoverage } from '../../coverage/coverage-schema.ts';
import { type Html, html } from './html.ts';
import { placeLink } from './place.ts';
import type { ReviewedDraft } from './review.ts';
import { scrolling } from './scrolling.ts';
import { inThousands, readinessBadge } from './words.ts';

/** The statements by theme, with how ready each is and why not. Null where the framework is not known. */
export function readinessOf(draft: ReviewedDraft): Html | null {
  const { coverage } = draft;
  const { statements, themes, level } = coverage;
  if (statements.length === 0) return null;
  const alone = statements.filter(({ theme }) => theme === null);
  return html`<p class="note">Ready: all that is asked for is there, and no error or warning is left. To correct: errors or warnings are left. Incomplete: something that is asked for is not there yet. Empty: a heading with nothing below it. Missing: no heading.</p>
${scrolling(
  'Table of readiness',
  html`<table>
<caption>Each ${level ?? 'section'} of the framework, with what the draft has under it</caption>
<thead><tr><th scope="col">Statement</th><th scope="col">Readiness</th><th scope="col" class="number">Parts</th><th scope="col" class="number">Words</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Backed</th><th scope="col" class="number">Wrong</th><th scope="col" class="number">Open</th><th scope="col" class="why">Why it is not ready</th></tr></thead>
${themes.map((theme) => themeRows(theme, draft))}
${alone.length > 0 ? html`<tbody>${alone.map((one) => statementRow(one, draft))}</tbody>` : ''}
</table>`,
)}
`;
}

function themeRows(theme: ThemeCoverage, draft: ReviewedDraft): Html {
  const { statements, checksNumbers } = draft.coverage;
  const own = statements.filter((one) => one.theme === theme.id);
  return html`<tbody>
<tr class="theme"><th scope="rowgroup">${theme.title}</th><td>${theme.statements.ready} of ${own.length} ready</td><td class="number">${share(theme.parts.present, theme.parts.asked)}</td><td class="number">${inThousands(theme.words)}</td>${numberCells(theme.numbers, checksNumbers)}<td></td></tr>
${own.map((one) => statementRow(one, draft))}
</tbody>
`;
}

function statementRow(
  { title, range, readiness, parts, words, numbers, reasons }: StatementCoverage,
  draft: ReviewedDraft,
): Html {
  const asked = parts.filter(({ expect }) => expect !== 'optional');
  return html`<tr><th scope="row">${range ? placeLink(draft, range, title) : title}</th><td>${readinessBadge(readiness)}</td><td class="number">${share(asked.filter(({ present }) => present).length, asked.length)}</td><td class="number">${inThousands(words)}</td>${numberCells(numbers, draft.coverage.checksNumbers)}<td>${reasons.length > 0 ? html`<ul>${reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>` : ''}</td></tr>
`;
}

function numberCells(numbers: NumberCounts, isChecked: boolean): Html[] {
  const wrong = numbers.inconsistent + numbers['wrong-period'] + numbers['wrong-area'];
  const open = numbers.ambiguous + numbers.unsupported + numbers.unchecked;
  const counts = isChecked ? [numbers.supported, wrong, open] : ['–', '–', '–'];
  return [numbers.claims, ...counts].map((count) => html`<td class="number">${count}</td>`);
}

/** “2/3”; nothing where nothing is asked for. */
function share(some: number, all: number): string {
  return all === 0 ? '' : `${some}/${all}`;
}
