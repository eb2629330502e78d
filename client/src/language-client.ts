import { type Diagnostic, type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import {
  type DocumentSelector,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { showRuleCommand } from './command-names.ts';

/** Drafts, and the files that they are checked against, so that what is not yet saved in them counts. */
const documents: DocumentSelector = ['file', 'untitled'].flatMap((scheme) => [
  { scheme, language: 'markdown' },
  { scheme, pattern: '**/*.{yaml,yml,json,csv,tsv}' },
]);

/** The connection to the language server that comes with the extension. It is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: documents,
    // Read anew at each start, which a change of the setting leads to.
    initializationOptions: () => ({
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
  return new LanguageClient('cqcLint', 'CQC Lint', serverOptions, clientOptions);
}

/** Starts the server anew when a setting changes that it is told at its start. */
export function restartWithSettings(client: LanguageClient): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('cqcLint.workspaceDiagnostics')) void client.restart();
  });
}

/** Lets a diagnostic's link show the rule's page as a preview; its file would open as plain text. */
function linkToRule(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object' || typeof code.value !== 'string') return;
  const query = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:${showRuleCommand}?${query}`) };
}
