import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticFix } from '../../diagnostic.ts';
import { ruleById } from '../../rules/registry.ts';
import type { Range } from '../../text/source-text.ts';
import { silence } from '../actions/silence.ts';
import { answer } from '../answer.ts';
import { diagnosticsOf } from '../document-diagnostics.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { codeActionRequest } from '../messages.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix } from '../protocol-values.ts';
import type { Capability, Server } from '../server.ts';

/** Quick fixes: what a rule knows to be right, and a comment that silences the rule. */
const codeActions: Capability = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [quickFix] } }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(codeActionRequest, ({ textDocument, range, context }, token) =>
      answer<CodeAction[]>(server, token, [], async () => {
        if (context.only && !context.only.some((kind) => isKindOf(quickFix, kind))) return [];
        const found = await diagnosticsOf(workspace, textDocument.uri, token);
        const here = found.filter((diagnostic) => touches(diagnostic.range, range));
        const checked = await workspace.check(textDocument.uri);
        const silenced = (diagnostic: Diagnostic): DiagnosticFix | undefined =>
          checked && canBeSilenced(diagnostic, checked) ? silence(checked.loaded.draft, diagnostic) : undefined;
        return [
          ...here.flatMap((diagnostic) => fixActions(diagnostic, server)),
          ...here.flatMap((diagnostic) => {
            const comment = silenced(diagnostic);
            return comment ? [action(comment, diagnostic, server)] : [];
          }),
        ];
      }),
    );
  },
};

/** Whether a comment where a diagnostic stands hides it: at the other place of a finding only if either place will do. */
function canBeSilenced(diagnostic: Diagnostic, { report }: CheckedDraft): boolean {
  return !report.echoes.includes(diagnostic) || ruleById(diagnostic.rule)?.looksAt === 'folder';
}

function fixActions(diagnostic: Diagnostic, server: Server): CodeAction[] {
  const only = diagnostic.fixes.length === 1;
  return diagnostic.fixes.map((fix) => ({
    ...action(fix, diagnostic, server),
    ...(only ? { isPreferred: true } : {}),
  }));
}

function action(fix: DiagnosticFix, diagnostic: Diagnostic, server: Server): CodeAction {
  return {
    title: fix.title,
    kind: quickFix,
    diagnostics: [toProtocol(diagnostic, server)],
    edit: workspaceEdit(fix, server),
  };
}

/** A fix as an edit of documents; those that are open carry the version that it was made for. */
function workspaceEdit({ edits }: DiagnosticFix, { client, workspace }: Server): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) {
    const edit = { range, newText };
    const clientUri = workspace.clientUri(uri);
    changes[clientUri] = [...(changes[clientUri] ?? []), edit];
  }
  if (!client.documentChanges) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
      edits,
    })),
  };
}

/** Whether a kind is another or one of its sub-kinds: `quickfix.number` is a `quickfix`. */
function isKindOf(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function touches(a: Range, b: Range): boolean {
  const isBefore = (x: Range['start'], y: Range['start']): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

export default codeActions;
