import capabilityModules from 'all:./capabilities/*.ts';
import { join } from 'node:path';
import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { clientAbilities } from './client-abilities.ts';
import { ClosedDrafts } from './closed-drafts.ts';
import { type Connection, connect, endWith, logError } from './connection.ts';
import { initializedNotification, initializeRequest } from './messages.ts';
import { PublishedDiagnostics } from './published-diagnostics.ts';
import { RulePages } from './rule-pages.ts';
import type { Capability, Server } from './server.ts';
import { Workspace } from './workspace.ts';

/** Every capability, found by its file. */
const capabilities = capabilityModules as readonly Capability[];

/**
 * Starts the language server: over the channel that the process's arguments name (`--node-ipc`, `--pipe=…`,
 * `--socket=…`), otherwise over standard input and output. Returns at once; the process ends with the connection.
 */
export function startServer(): void {
  let server: Server | undefined;
  const connection = connect(() => server?.workspace.close());
  const rulePages = new RulePages(join(__dirname, '..', 'docs', 'rules'));

  connection.onRequest(initializeRequest, (params): InitializeResult => {
    if (typeof params.processId === 'number') endWith(params.processId);
    server = createServer(connection, params, rulePages);
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

function createServer(connection: Connection, params: InitializeParams, rulePages: RulePages): Server {
  const client = clientAbilities(params);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const workspace = new Workspace(connection, client, folders);
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
