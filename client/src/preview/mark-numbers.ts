import type { PreviewMark } from '../../../server/src/lsp/protocol.ts';
import { newToken, type Token } from './markdown-it.ts';

/** A stretch of the text of a block, with its mark. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark: PreviewMark;
}

/** The tokens of a block with an element around each number that has a mark. What is not found is left as it is. */
export function markNumbers(tokens: readonly Token[], marks: readonly PreviewMark[]): Token[] {
  const text = tokens.map(textOf).join('');
  const stretches = marks.flatMap((mark) => stretchOf(mark, text) ?? []);
  if (stretches.length === 0) return [...tokens];
  let start = 0;
  return tokens.flatMap((token) => {
    const from = start;
    start += textOf(token).length;
    return token.type === 'text' ? pieces(token, from, stretches) : [token];
  });
}

/** The text that a token shows, as the server reads it. */
function textOf({ type, content }: Token): string {
  if (type === 'text' || type === 'code_inline') return content.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
}

/** Where a mark's text stands for the time that is meant. */
function stretchOf(mark: PreviewMark, text: string): Marked | undefined {
  let start = text.indexOf(mark.text);
  for (let left = mark.before; left > 0 && start >= 0; left--)
    start = text.indexOf(mark.text, start + mark.text.length);
  return start < 0 ? undefined : { start, end: start + mark.text.length, mark };
}

/** A token of text that begins at an offset of its block, cut where stretches begin and end. */
function pieces(token: Token, from: number, stretches: readonly Marked[]): Token[] {
  const { content } = token;
  const out: Token[] = [];
  let done = 0;
  const text = (end: number): Token => {
    const piece = newToken(token, 'text', '', 0);
    piece.content = content.slice(done, end);
    done = end;
    return piece;
  };
  for (const { start, end, mark } of stretches) {
    const [first, last] = [Math.max(start - from, done), Math.min(end - from, content.length)];
    if (first >= last) continue;
    const open = newToken(token, 'cqc_lint_number_open', 'span', 1);
    open.attrSet('class', `cqc-lint-number cqc-lint-${mark.verdict}`);
    open.attrSet('title', mark.title);
    out.push(text(first), open, text(last), newToken(token, 'cqc_lint_number_close', 'span', -1));
  }
  return [...out, text(content.length)].filter((piece) => piece.type !== 'text' || piece.content !== '');
}
