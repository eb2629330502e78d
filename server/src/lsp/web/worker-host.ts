import { BrowserMessageReader, BrowserMessageWriter, RAL } from 'vscode-jsonrpc/browser';
import type { BundleName, Host } from '../host/host.ts';

/** What is used here of the global scope of a web worker. */
interface WorkerScope {
  readonly importScripts: (address: string) => void;
  readonly close: () => void;
  /** Where a bundle that is being loaded leaves what it exports. */
  cqcLintBundle?: { readonly exports: unknown };
}

/** Whether this program runs in a web worker. */
export function isWorker(): boolean {
  return typeof (globalThis as Partial<WorkerScope>).importScripts === 'function';
}

/** The web worker that this program runs in: the client is on the other side of it, and reads the files. */
export function workerHost(): Host {
  const scope = globalThis as unknown as WorkerScope;
  const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  return {
    runtime: RAL(),
    disk: null,
    program: null,
    isPackaged: () => true,
    openChannel: () => [new BrowserMessageReader(port), new BrowserMessageWriter(port)],
    // A worker ends with the page that started it.
    onClientLost: () => {},
    // Browsers look after the memory of a page that rests.
    tidyUp: () => {},
    end: () => scope.close(),
    loadBundle: async (name, readText) => loadScript(scope, name, await readText(`${name}.js`)),
  };
}

/** Runs a script that the client has read, since its address is none that a worker could load. */
function loadScript(scope: WorkerScope, name: BundleName, text: string): unknown {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    scope.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  const bundle = scope.cqcLintBundle;
  delete scope.cqcLintBundle;
  if (!bundle) throw new Error(`The bundle “${name}” exports nothing.`);
  return bundle.exports;
}
