import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions, virtualSchemes } from '../client-options.ts';

/** The connection to the language server that comes with the extension, in a process of its own. It is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
  };
  const options = clientOptions({ fileSchemes: virtualSchemes() });
  return new LanguageClient(clientId, clientName, serverOptions, options);
}
