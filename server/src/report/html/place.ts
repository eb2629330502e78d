import type { Range } from '../../text/source-text.ts';
import { type Html, html } from './html.ts';
import type { ReviewedDraft } from './review.ts';

/** A text that leads to a stretch of a file, the draft itself unless another is named, where the reader can go there. */
export function placeLink(
  { addressOf, report }: ReviewedDraft,
  range: Range,
  text: string,
  uri = report.analysis.draft.source.uri,
): Html {
  return addressOf ? html`<a class="goes" href="${addressOf(uri, range)}">${text}</a>` : html`${text}`;
}
