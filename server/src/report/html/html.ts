import { visible } from '../look.ts';
import { xmlText } from '../xml-text.ts';

/** A piece of a page. Only `html` makes one, so that all text in it is escaped. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Part[] | null;

/** A piece of a page from a template. What is put in is text, and escaped, unless it is a piece itself; a list is joined. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first, ...rest] = template;
  return { markup: first + rest.map((fixed, i) => markup(parts[i]!) + fixed).join('') };
}

/** The piece where a condition holds. */
export function when(condition: boolean, piece: () => Html): Html {
  return condition ? piece() : html``;
}

function markup(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return xmlText(visible(part));
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markup).join('');
}
