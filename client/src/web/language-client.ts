import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions, virtualSchemes } from '../client-options.ts';
import { readBytes } from '../file-access.ts';

/** The connection to the language server that comes with the extension, in a web worker. It is not started yet. */
export function createClient({ extensionUri }: ExtensionContext): LanguageClient {
  const program = Uri.joinPath(extensionUri, 'dist/');
  const options = clientOptions({
    fileSchemes: ['file', extensionUri.scheme, ...virtualSchemes()],
    program: program.toString(),
  });
  return new LanguageClient(clientId, clientName, () => startWorker(Uri.joinPath(program, 'server.web.js')), options);
}

/** The server's script may lie where no worker can load it from, so it is handed over as it was read. */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const address = URL.createObjectURL(new Blob([await readBytes(script)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: clientName });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
