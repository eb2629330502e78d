import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Span } from './source-text.ts';

/** A first document, or the place where reading stopped because no honest file looks like this. */
export type Composed =
  | { readonly document: Document.Parsed; readonly next: Span | null }
  | { readonly document: null; readonly stoppedAt: Span };

/** How many collections may be open at once, and how many anchors or tags may stand in a row. */
const mostOpen = 100;
const mostProperties = 20;

/** Neither a scalar's look nor its tag makes it anything but text. */
const asText = { schema: 'failsafe', resolveKnownTags: false } as const;

/**
 * Composes the first YAML document of a text with every scalar left as text; `next` is where a second one begins.
 * yaml composes by recursion and at a cost that grows with the square of the nesting, so its lexer is watched and
 * stopped early: a stack that overflows inside it may end the whole process.
 */
export function composeDocument(text: string): Composed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let properties = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (/^[&!]/.test(lexeme)) properties++;
    else if (!/^\s/.test(lexeme)) properties = 0;
    if (parser.stack.length > mostOpen || properties > mostProperties) {
      return { document: null, stoppedAt: { start: parser.offset - lexeme.length, end: parser.offset } };
    }
  }
  tokens.push(...parser.end());
  const composer = new Composer({ ...asText, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, text.length);
  return {
    document: document as Document.Parsed,
    next: second ? { start: second.range[0], end: second.range[1] } : null,
  };
}
