import { type Html, html } from './html.ts';

/** A table that may be wider than the screen, with a name for those who do not see that it scrolls. */
export function scrolling(name: string, table: Html): Html {
  return html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">${table}</div>`;
}
