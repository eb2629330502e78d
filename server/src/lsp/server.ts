import type { CancellationToken } from 'vscode-jsonrpc';
import type { ProgressToken, ServerCapabilities } from 'vscode-languageserver/node';
import type { ClientAbilities } from './client-abilities.ts';
import type { ClosedDrafts } from './closed-drafts.ts';
import type { Connection } from './connection.ts';
import type { PublishedDiagnostics } from './published-diagnostics.ts';
import type { RulePages } from './rule-pages.ts';
import type { Workspace } from './workspace.ts';

/** What the server consists of, once the client has said what it can do. */
export interface ServerCore {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly workspace: Workspace;
  readonly rulePages: RulePages;
  readonly closedDrafts: ClosedDrafts;
}

/** What every capability works with. */
export interface Server extends ServerCore {
  readonly published: PublishedDiagnostics;
}

/** One capability of the server, in a file of its own under `capabilities`. */
export interface Capability {
  /** What it adds to the server's capabilities. */
  capabilities(client: ClientAbilities): ServerCapabilities;
  /** Installs its handlers; called once, before the answer to `initialize`. */
  register(server: Server): void;
  /** Called once when the client is ready, for what must be registered with it. */
  start?(server: Server): Promise<void>;
}

/** A command that any client can call, in a file of its own under `commands`. */
export interface ServerCommand {
  readonly name: string;
  /** `given` is what the client sent along, not yet looked at. */
  run(server: Server, given: unknown, token: CancellationToken, progress: ProgressToken | undefined): Promise<unknown>;
}
