import { readinesses } from '../../coverage/readiness.ts';
import { counted } from '../look.ts';
import { type Html, html, when } from './html.ts';
import type { ReviewedDraft } from './review.ts';
import { findingCounts, inThousands, readinessBadge } from './words.ts';

/** What a director reads first: how many statements are ready, how many numbers are backed, what is wrong, what to do next. */
export function summaryOf({ report, coverage }: ReviewedDraft, id: string): Html {
  const { overall, statements, level, checksNumbers } = coverage;
  const { claims, supported } = overall.numbers;
  const wrong = overall.numbers.inconsistent + overall.numbers['wrong-period'] + overall.numbers['wrong-area'];
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  return html`<dl class="tiles">
${when(
  statements.length > 0,
  () => html`<div class="${overall.statements.ready === statements.length ? 'good' : 'care'}"><dt>Ready</dt>
<dd><span class="big">${overall.statements.ready} of ${statements.length}</span><br>${level ?? 'section'}s</dd></div>`,
)}
<div class="${wrong > 0 ? 'bad' : 'good'}"><dt>Numbers backed</dt>
<dd>${checksNumbers ? html`<span class="big">${supported} of ${claims}</span><br>claims; ${wrong} differ from the metrics` : html`<span class="big">${claims}</span><br>claims; no metrics file is linked`}</dd></div>
<div class="${errors > 0 ? 'bad' : 'care'}"><dt>Findings</dt>
<dd><span class="big">${report.diagnostics.length}</span><br>${findingCounts(report.diagnostics)}</dd></div>
<div><dt>Length</dt><dd><span class="big">${inThousands(overall.words)}</span><br>words of your own</dd></div>
</dl>
${checksNumbers && claims > 0 ? verdictBar(supported, wrong, claims) : ''}
${overall.reasons.length > 0 ? html`<h3 id="${id}-next">What stands between this draft and readiness</h3><ul>${overall.reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>` : ''}
${scoring(coverage)}
${when(statements.length > 0, () => html`<p class="note">Statements by readiness: ${readinesses.filter((one) => overall.statements[one] > 0).map((one) => html`${readinessBadge(one)} ${overall.statements[one]} `)}</p>`)}
`;
}

function scoring({ overall: { scoring } }: ReviewedDraft['coverage']): Html {
  if (scoring === null) return html``;
  const { total, full, percentage, rating } = scoring;
  return html`<p>The draft’s own scores come to ${total} of ${full}, ${percentage}%${rating === null ? '' : `: ${rating}`}.</p>`;
}

const width = 640;

/** How many claims are backed, wrong and open, as one bar; the numbers stand in words beside it. */
function verdictBar(backed: number, wrong: number, claims: number): Html {
  const open = claims - backed - wrong;
  const x = (count: number): number => Math.round((count / claims) * width);
  const text = `${backed} backed by the metrics, ${wrong} that differ, ${open} open (no metric fits, or several do), of ${counted(claims, 'claim')}`;
  return html`<figure>
<svg role="img" aria-label="Claims: ${text}" viewBox="0 0 ${width} 18" width="${width}" height="18">
<rect class="bar-good" x="0" y="0" width="${x(backed)}" height="18"/>
<rect class="bar-bad" x="${x(backed)}" y="0" width="${x(wrong)}" height="18"/>
<rect class="bar-open" x="${x(backed + wrong)}" y="6" width="${width - x(backed + wrong)}" height="6"/>
</svg>
<figcaption>Claims: ${text}.</figcaption>
</figure>`;
}
