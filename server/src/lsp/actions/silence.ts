import type { CodeAction, Position, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import { lineBreakOf } from '../../framework/insertion.ts';
import { workspaceEdit } from '../draft-edits.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** Stands where the writer says why. */
const reason = 'reason';

/** Comments that silence a rule for a finding in the draft: on its line, and in the whole draft. */
export function silenceActions(draft: Draft, diagnostic: Diagnostic, server: Server): CodeAction[] {
  const { rule } = diagnostic;
  const onLine = silence(draft, diagnostic);
  if (!onLine) return [];
  const comments = [
    { title: `Silence ${rule} on this line`, ...onLine },
    { title: `Silence ${rule} in this draft`, ...silenceDraft(draft, rule) },
  ];
  return comments.map(({ title, at, newText }) => ({
    title,
    kind: quickFix,
    diagnostics: [toProtocol(diagnostic, server)],
    edit: commentEdit(diagnostic.uri, at, newText, server),
  }));
}

/** A comment, and where it goes. */
interface Comment {
  readonly at: Position;
  readonly newText: string;
}

/** With the reason chosen, so that the writer types over it, where the client can do that. */
function commentEdit(uri: string, at: Position, newText: string, server: Server): WorkspaceEdit {
  const range = { start: at, end: at };
  const { client, workspace } = server;
  if (!client.snippetEdits || !client.documentChanges) return workspaceEdit([{ uri, range, newText }], server);
  const clientUri = workspace.clientUri(uri);
  const value = newText.replace(/[\\$}]/g, '\\$&').replace(`-- ${reason} -->`, `-- \${1:${reason}} -->`);
  const version = workspace.documents.get(clientUri)?.version ?? null;
  return {
    documentChanges: [
      { textDocument: { uri: clientUri, version }, edits: [{ range, snippet: { kind: 'snippet', value } }] },
    ],
  };
}

/**
 * The comment that silences a rule at a diagnostic in the draft's body; undefined in the front matter, where no comment
 * can stand. It goes on a line of its own above, or at the end of the line where a line above would break a paragraph,
 * a list or a table in two.
 */
function silence(draft: Draft, { rule, range }: Diagnostic): Comment | undefined {
  const { source, frontMatter } = draft;
  const line = range.start.line;
  const span = source.lineSpan(line);
  if (frontMatter.span && span.start <= frontMatter.span.end) return undefined;
  const text = source.slice(span);
  if (canStandAbove(draft, line, text)) {
    const newText = `<!-- cqc-lint-disable-next-line ${rule} -- ${reason} -->${lineBreakOf(draft)}`;
    return { at: { line, character: 0 }, newText };
  }
  const cellEnd = /(?<![ \t])[ \t]*\|[ \t]*$/.exec(text);
  const character = cellEnd?.index ?? text.trimEnd().length;
  return { at: { line, character }, newText: ` <!-- cqc-lint-disable-line ${rule} -- ${reason} -->` };
}

/** The comment that silences a rule in the whole draft, on a line of its own below the front matter. */
function silenceDraft(draft: Draft, rule: string): Comment {
  const { frontMatter, source } = draft;
  const lineBreak = lineBreakOf(draft);
  const comment = `<!-- cqc-lint-disable-file ${rule} -- ${reason} -->${lineBreak}`;
  if (!frontMatter.span) {
    const start = source.text.startsWith('\uFEFF') ? 1 : 0;
    return { at: { line: 0, character: start }, newText: comment + lineBreak };
  }
  const below = source.positionAt(frontMatter.span.end).line + 1;
  const isLast = below >= source.lineCount;
  const at = isLast ? source.positionAt(source.text.length) : { line: below, character: 0 };
  return { at, newText: (isLast ? lineBreak : '') + lineBreak + comment };
}

/** Whether a line of its own can come before a line: it begins a block outside lists, quotations and tables. */
function canStandAbove({ source, passages }: Draft, line: number, text: string): boolean {
  const { start, end } = source.lineSpan(line);
  const isInside = passages.some(
    (passage) =>
      passage.span.start <= end &&
      start <= passage.span.end &&
      (passage.span.start < start || passage.item !== null || passage.cell !== null || passage.quoteDepth > 0),
  );
  return !isInside && !/^[ \t]{4}/.test(text);
}
