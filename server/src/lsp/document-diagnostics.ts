import type { CancellationToken } from 'vscode-jsonrpc';
import type { Diagnostic } from '../diagnostic.ts';
import type { CheckedDraft } from './examined-draft.ts';
import { checkAlone, isCheckedAlone } from './lone-file.ts';
import { isMarkdown } from './open-documents.ts';
import { canonicalUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

/**
 * What is to be shown in one open document, under the client's URI: a draft's own diagnostics; for a metrics, settings or framework
 * file what the open drafts that use it found in it, or what is wrong in itself where no open draft uses it. Nothing for
 * any other document.
 */
export async function diagnosticsOf(
  workspace: Workspace,
  uri: string,
  { token, atOnce = false }: { readonly token?: CancellationToken; readonly atOnce?: boolean } = {},
): Promise<readonly Diagnostic[]> {
  const document = workspace.documents.get(uri);
  if (!document) return [];
  if (isMarkdown(document)) {
    const checked = await (atOnce ? workspace.checkAtOnce(uri) : workspace.check(uri));
    return checked ? ownDiagnostics(checked) : [];
  }
  const engineUri = workspace.engineUri(uri);
  const users = await usersOf(workspace, engineUri, token);
  if (users.length > 0) return foundIn(engineUri, users);
  const { enable, overrides } = await workspace.settings.for(uri);
  if (!enable || !isCheckedAlone(engineUri, document.getText())) return [];
  return checkAlone(engineUri, workspace.files, {
    root: workspace.root(engineUri),
    overrides,
    frameworks: workspace.frameworks,
  });
}

/** The diagnostics that lie in the draft itself, and the hints at the other places of what is reported. */
export function ownDiagnostics({ loaded, report }: CheckedDraft): Diagnostic[] {
  const all = [...report.diagnostics, ...report.echoes];
  return all.filter(({ uri }) => uri === loaded.draft.source.uri);
}

/** What several drafts found in one file, each thing once. */
export function foundIn(engineUri: string, drafts: Iterable<CheckedDraft>): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { report } of drafts) {
    for (const diagnostic of report.diagnostics) {
      if (canonicalUri(diagnostic.uri) === engineUri) found.set(JSON.stringify(diagnostic), diagnostic);
    }
  }
  return [...found.values()];
}

async function usersOf(workspace: Workspace, engineUri: string, token?: CancellationToken): Promise<CheckedDraft[]> {
  const open = await workspace.checkOpen(token);
  return [...open.values()].filter(({ dependsOn }) => dependsOn.has(engineUri));
}
