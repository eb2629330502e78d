import type { CancellationToken } from 'vscode-jsonrpc';
import type { CodeAction } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticFix } from '../../diagnostic.ts';
import { ruleById } from '../../rules/registry.ts';
import type { Range, Span } from '../../text/source-text.ts';
import { fixAllOfRule, fixAllSafe } from '../actions/fix-all.ts';
import { hedgeFixes, roundActions } from '../actions/hedge.ts';
import { linkMetricsFixes } from '../actions/link-metrics.ts';
import { numberActions } from '../actions/numbers.ts';
import { partActions } from '../actions/parts.ts';
import { silenceActions } from '../actions/silence.ts';
import { unpinActions } from '../actions/unpin.ts';
import { answer } from '../answer.ts';
import { diagnosticsOf } from '../document-diagnostics.ts';
import { fixEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { codeActionRequest } from '../messages.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix, refactorRewrite, sourceFixAll } from '../protocol-values.ts';
import type { Capability, Server } from '../server.ts';

/**
 * Quick fixes (what a rule knows to be right, a comment that silences the rule), what can be done with a number or a
 * section besides, and everything that is certain at once.
 */
const codeActions: Capability = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [quickFix, refactorRewrite, sourceFixAll] } }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(codeActionRequest, ({ textDocument: { uri }, range, context }, token) =>
      answer<CodeAction[]>(server, token, [], async () => {
        const isWanted = (offered: string): boolean =>
          !context.only || context.only.some((kind) => isKindOf(offered, kind));
        const checked = await workspace.check(uri);
        const fixes = isWanted(quickFix) ? await quickFixes(uri, range, checked, server, token) : [];
        if (!checked) return fixes;
        const at = checked.loaded.draft.source.span(range);
        return [
          ...fixes,
          ...(isWanted(refactorRewrite) ? rewritings(checked, at, uri, server) : []),
          // It takes a while to work out, so it is for those who ask for it.
          ...(context.only && isWanted(sourceFixAll) ? fixAllSafe(checked, server) : []),
        ];
      }),
    );
  },
};

async function quickFixes(
  uri: string,
  range: Range,
  checked: CheckedDraft | null,
  server: Server,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const found = await diagnosticsOf(server.workspace, uri, { token });
  const here = found.filter((diagnostic) => touches(diagnostic.range, range));
  return [
    ...here.flatMap((diagnostic) => fixActions(diagnostic, checked, server)),
    ...(checked ? await linkMetricsFixes(checked, here, server) : []),
    ...(checked ? [...hedgeFixes(checked, here, server), ...fixAllOfRule(checked, here, server)] : []),
    ...(checked ? silencing(here, checked, server) : []),
  ];
}

/** Comments that silence what was found; of those for one rule the first, which stands for all on its line. */
function silencing(here: readonly Diagnostic[], checked: CheckedDraft, server: Server): CodeAction[] {
  const all = here
    .filter((diagnostic) => canBeSilenced(diagnostic, checked))
    .flatMap((diagnostic) => silenceActions(checked.loaded.draft, diagnostic, server));
  return all.filter(({ title }, index) => all.findIndex((other) => other.title === title) === index);
}

function rewritings(checked: CheckedDraft, at: Span, uri: string, server: Server): CodeAction[] {
  return [
    ...numberActions(checked, at, uri, server),
    ...unpinActions(checked, at, server),
    ...roundActions(checked, at, server),
    ...partActions(checked, at, server),
  ];
}

/** Whether a comment where a diagnostic stands hides it: at the other place of a finding only if either place will do. */
function canBeSilenced(diagnostic: Diagnostic, { report }: CheckedDraft): boolean {
  return !report.echoes.includes(diagnostic) || ruleById(diagnostic.rule)?.looksAt === 'folder';
}

function fixActions(diagnostic: Diagnostic, checked: CheckedDraft | null, server: Server): CodeAction[] {
  const fixes = [...diagnostic.fixes, ...(checked ? offers(diagnostic, checked) : [])];
  const only = fixes.length === 1 && diagnostic.fixes.length === 1;
  return fixes.map((fix) => ({
    ...action(fix, diagnostic, server),
    ...(only ? { isPreferred: true } : {}),
  }));
}

/** What the rule of a diagnostic can do besides, now that somebody asks. */
function offers({ rule: id, range, uri }: Diagnostic, { loaded, report }: CheckedDraft): DiagnosticFix[] {
  const rule = ruleById(id);
  const { source } = loaded.draft;
  if (!rule?.offers || uri !== source.uri) return [];
  return rule.offers(report.analysis, source.span(range)).map((fix) => ({ title: fix.title, edits: fixEdits(fix) }));
}

function action(fix: DiagnosticFix, diagnostic: Diagnostic, server: Server): CodeAction {
  return {
    title: fix.title,
    kind: quickFix,
    diagnostics: [toProtocol(diagnostic, server)],
    edit: workspaceEdit(fix.edits, server),
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
