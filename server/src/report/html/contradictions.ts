import type { Diagnostic } from '../../diagnostic.ts';
import { fileName } from '../../files.ts';
import { capitalised } from '../../framework/layout.ts';
import { type Html, html } from './html.ts';
import { placeLink } from './place.ts';
import { lineOf, passageAt, quoteAt } from './quote.ts';
import type { ReviewedDraft } from './review.ts';
import { severityBadge } from './words.ts';

/** What cannot be true together, beside each other in the draft’s own words. Null where there are none. */
export function contradictionsOf(reviewed: ReviewedDraft): Html | null {
  const { report } = reviewed;
  const all = report.diagnostics.filter(
    ({ rule, uri, related }) =>
      rule.startsWith('consistency/') && uri === report.analysis.draft.source.uri && related.length > 0,
  );
  if (all.length === 0) return null;
  return html`${all.map((one) => contradiction(one, reviewed))}`;
}

interface Side {
  readonly name: Html;
  readonly quote: Html;
}

function contradiction(diagnostic: Diagnostic, reviewed: ReviewedDraft): Html {
  const sides = [...ownSides(diagnostic, reviewed), ...otherSides(diagnostic, reviewed)];
  return html`<div class="contradiction">
<p>${severityBadge(diagnostic.severity)} ${diagnostic.message}</p>
<div class="pair">${sides.map(({ name, quote }) => html`<div><p class="place">${name}</p><blockquote>${quote}</blockquote></div>`)}</div>
</div>
`;
}

/** The paragraphs of the draft that contradict each other, or the one that contradicts itself, each once. */
function ownSides({ uri, range, related }: Diagnostic, reviewed: ReviewedDraft): Side[] {
  const { draft } = reviewed.report.analysis;
  const ranges = [range, ...related.filter((other) => other.uri === uri).map((other) => other.range)];
  const passages = ranges.map((each) => passageAt(draft, each));
  const first = ranges.filter((_, i) => passages[i] === null || passages.indexOf(passages[i]!) === i);
  return first.map((each) => ({
    name: placeLink(reviewed, each, capitalised(lineOf(each))),
    quote: quoteAt(draft, each, undefined, ranges) ?? html`–`,
  }));
}

function otherSides({ uri, related }: Diagnostic, reviewed: ReviewedDraft): Side[] {
  const { draft } = reviewed.report.analysis;
  return related
    .filter((other) => other.uri !== uri && other.uri !== draft.source.uri)
    .map((other) => ({
      name: placeLink(reviewed, other.range, `${fileName(other.uri)}, ${lineOf(other.range)}`, other.uri),
      quote: html`${other.message}`,
    }));
}
