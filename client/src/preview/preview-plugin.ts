import { Uri } from 'vscode';
import * as z from 'zod/mini';
import type { PreviewMark } from '../../../server/src/lsp/protocol.ts';
import { markNumbers } from './mark-numbers.ts';
import { type MarkdownIt, type Token, withChildren } from './markdown-it.ts';

/** What VS Code tells of the document whose preview is made. */
const environment = z.object({ currentDocument: z.custom<Uri>((given) => given instanceof Uri) });

/**
 * A markdown-it plugin: a number that is linked to its metric is shown as plain text, and what was found of a number is
 * shown as a line below it, with the verdict in words when it is pointed at. `marksOf` gives the verdicts for a document.
 */
export function previewPlugin(marksOf: (address: string) => readonly PreviewMark[]): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    const { renderer } = md;
    const render = renderer.render.bind(renderer);
    // VS Code says which document it is only when it renders, of tokens that it keeps.
    renderer.render = (tokens, options, given) => {
      const known = environment.safeParse(given);
      const marks = known.success ? marksOf(known.data.currentDocument.toString()) : [];
      return render(shownTokens(tokens, marks), options, given);
    };
    return md;
  };
}

function shownTokens(tokens: readonly Token[], marks: readonly PreviewMark[]): Token[] {
  let line = 0;
  let column: number | null = null;
  return tokens.map((token) => {
    if (token.type === 'tr_open') column = -1;
    else if (token.type === 'tr_close') column = null;
    else if ((token.type === 'td_open' || token.type === 'th_open') && column !== null) column++;
    // Of a cell only the row says where it is.
    if (token.map && (column === null || token.type === 'tr_open')) [line] = token.map;
    if (token.type !== 'inline' || !token.children) return token;
    const own = marks.filter((mark) => mark.line === line && mark.column === column);
    const children = withoutMetricLinks(token.children);
    return children.length === token.children.length && own.length === 0
      ? token
      : withChildren(token, markNumbers(children, own));
  });
}

/** Links to metrics are for the checker: no reader can follow them. */
function withoutMetricLinks(children: readonly Token[]): Token[] {
  let isMetric = false;
  return children.filter((token) => {
    if (token.type === 'link_open') isMetric = /^metric:/i.test(token.attrGet('href') ?? '');
    return !(isMetric && (token.type === 'link_open' || token.type === 'link_close'));
  });
}
