import type { SourceText, Span } from '../../text/source-text.ts';

/** A block of Markdown; null is a place to write in. */
export type Block = string | null;

/** The blocks in the place of a line, apart from each other and from the text around, with tab stops in a snippet. */
export function blocksAt(source: SourceText, line: Span, blocks: readonly Block[], snippet: boolean): string {
  return newText(blocks, surroundingsOf(source, line), snippet);
}

interface Surroundings {
  readonly lineBreak: string;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

function surroundingsOf(source: SourceText, span: Span): Surroundings {
  const { line } = source.positionAt(span.start);
  const isBlank = (number: number): boolean =>
    number < 0 || number >= source.lineCount || source.slice(source.lineSpan(number)).trim() === '';
  return {
    lineBreak: /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n',
    blankBefore: isBlank(line - 1),
    blankAfter: isBlank(line + 1),
  };
}

function newText(blocks: readonly Block[], surroundings: Surroundings, snippet: boolean): string {
  const { lineBreak, blankBefore, blankAfter } = surroundings;
  const places = blocks.filter((block) => block === null).length;
  let place = 0;
  const written = blocks.map((block) => {
    if (block !== null) return snippet ? inSnippet(block) : block;
    place++;
    return snippet ? `$${place === places ? 0 : place}` : '';
  });
  const text = written.join(lineBreak + lineBreak);
  return `${blankBefore ? '' : lineBreak}${text}${blankAfter ? '' : lineBreak}`;
}

/** A text so that it stands in a snippet as it is. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
