import capabilityModules from 'all:./capabilities/*.ts';
import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { clientAbilities } from './client-abilities.ts';
import { ClosedDrafts } from './closed-drafts.ts';
import { type Connection, connect, logError } from './connection.ts';
import { loadBundlesWith } from './host/bundles.ts';
import type { Host } from './host/host.ts';
import { WorkspaceDisk } from './host/workspace-disk.ts';
import { initializedNotification, initializeRequest } from './messages.ts';
import { PublishedDiagnostics } from './published-diagnostics.ts';
import { tidyUpAtRest } from './rest.ts';
import { RulePages } from './rule-pages.ts';
import type { Capability, Server } from './server.ts';
import { Workspace } from './workspace.ts';

/** Every capability, found by its file. */
const capabilities = capabilityModules as readonly Capability[];

/** Starts the language server in its host. Returns at once; the program ends with the connection. */
export function startServer(host: Host): void {
  let server: Server | undefined;
  const connection = connect(host, () => server?.workspace.close());

  connection.onRequest(initializeRequest, (params): InitializeResult => {
    if (typeof params.processId === 'number') host.onClientLost(params.processId, () => host.end(1));
    server = createServer(connection, params, host);
    for (const capability of capabilities) capability.register(server);
    return { capabilities: advertised(server), serverInfo: { name: 'cqc-lint', version } };
  });
  connection.onNotification(initializedNotification, async () => {
    if (!server) return;
    for (const capability of capabilities) {
      try {
        await capability.start?.(server);
      } catch (error) {
        logError(connection, `A part of cqc-lint did not start: ${String(error)}`);
      }
    }
  });
  connection.listen();
}

function createServer(connection: Connection, params: InitializeParams, host: Host): Server {
  const client = clientAbilities(params);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const disk = new WorkspaceDisk(connection, host, client);
  const readText = (path: string): Promise<string> => disk.readPackaged(path);
  loadBundlesWith((name) => host.loadBundle(name, readText));
  const workspace = new Workspace(connection, client, disk, folders);
  tidyUpAtRest(workspace, host);
  const rulePages = new RulePages({ program: disk.program, isPackaged: (path) => host.isPackaged(path), readText });
  const core = { connection, client, workspace, rulePages, closedDrafts: new ClosedDrafts(workspace) };
  return { ...core, published: new PublishedDiagnostics(core) };
}

/** All that the capabilities add, put together. */
function advertised({ client }: Server): ServerCapabilities {
  const all: ServerCapabilities = {};
  for (const capability of capabilities) {
    const { workspace, ...more } = capability.capabilities(client);
    Object.assign(all, more);
    if (workspace) all.workspace = { ...all.workspace, ...workspace };
  }
  return all;
}
