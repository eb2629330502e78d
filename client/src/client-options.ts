import { type Diagnostic, type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import { showRuleCommand } from './command-names.ts';

/** What the language client is called, in the settings and for people. */
export const clientId = 'cqcLint';
export const clientName = 'CQC Lint';

/** What the server is told at its start besides what every client tells. */
interface OwnOptions {
  /** The schemes of the files that the server cannot read itself, so that it asks for them. */
  readonly fileSchemes: readonly string[];
  /** The URI of the folder that holds the server, where it cannot know it. */
  readonly program?: string;
}

/** How the client speaks with the server. */
export function clientOptions(own: OwnOptions): LanguageClientOptions {
  return {
    documentSelector: documentsOf(['file', 'untitled', ...own.fileSchemes]),
    // Read anew at each start, which a change of the setting leads to.
    initializationOptions: () => ({
      ...own,
      status: true,
      checked: true,
      showReferences: true,
      workspaceDiagnostics: workspace.getConfiguration('cqcLint').get('workspaceDiagnostics', false),
    }),
    diagnosticPullOptions: { onChange: true },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report && 'items' in report) report.items.forEach(linkToRule);
        return report;
      },
      provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
        next(resultIds, token, (chunk) => {
          for (const file of chunk?.items ?? []) if ('items' in file) file.items.forEach(linkToRule);
          report(chunk);
        }),
      handleDiagnostics: (uri, diagnostics, next) => {
        diagnostics.forEach(linkToRule);
        next(uri, diagnostics);
      },
    },
  };
}

/** Starts the server anew when a setting changes that it is told at its start. */
export function restartWithSettings(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('cqcLint.workspaceDiagnostics')) void restart(client);
  });
}

/** Starts the server anew. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** The schemes of the workspace’s folders and open documents that are files of another kind than those of the disk. */
export function virtualSchemes(): string[] {
  const uris = [
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    ...workspace.textDocuments.map(({ uri }) => uri),
  ];
  const schemes = uris.map(({ scheme }) => scheme).filter((scheme) => scheme !== 'file' && scheme !== 'untitled');
  // Of what is no file, such as an older version of one, VS Code does not know whether it can be written.
  return [...new Set(schemes)].filter((scheme) => workspace.fs.isWritableFileSystem(scheme) !== undefined);
}

/** Drafts, and the files that they are checked against, so that what is not yet saved in them counts. */
function documentsOf(schemes: readonly string[]): DocumentSelector {
  return [...new Set(schemes)].flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/*.{yaml,yml,json,csv,tsv}' },
  ]);
}

/** Lets a diagnostic's link show the rule's page as a preview; its file would open as plain text. */
function linkToRule(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object' || typeof code.value !== 'string') return;
  const query = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:${showRuleCommand}?${query}`) };
}
