import type { CancellationToken } from 'vscode-jsonrpc';
import type { CodeLens, Command } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import { draftLenses } from '../lenses/draft-lenses.ts';
import type { Lens } from '../lenses/lens.ts';
import { metricsLenses } from '../lenses/metrics-lenses.ts';
import { codeLensRequest } from '../messages.ts';
import { showReferencesCommand } from '../protocol.ts';
import type { Capability, Server } from '../server.ts';

/** Says above each statement how it stands, and above each metric how often it is cited. */
const codeLenses: Capability = {
  capabilities: () => ({ codeLensProvider: {} }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(codeLensRequest, ({ textDocument: { uri } }, token) =>
      answer(server, token, null, async () => {
        const { codeLens } = await workspace.settings.for(uri);
        const lenses = codeLens ? await lensesOf(uri, server, token) : null;
        return lenses?.map((lens) => toProtocol(lens, uri, server)) ?? null;
      }),
    );
  },
};

async function lensesOf(uri: string, { workspace }: Server, token: CancellationToken): Promise<readonly Lens[] | null> {
  const examined = await workspace.examine(uri);
  if (examined) return draftLenses(examined.analysis);
  const file = await workspace.metricsFile(uri);
  return file && metricsLenses(file, await workspace.citations.all(token));
}

function toProtocol({ position, title, places }: Lens, uri: string, { client, workspace }: Server): CodeLens {
  const locations = places.map((place) => ({ uri: workspace.clientUri(place.uri), range: place.range }));
  const command: Command =
    client.showsReferences && locations.length > 0
      ? { title, command: showReferencesCommand, arguments: [uri, position, locations] }
      : { title, command: '' };
  return { range: { start: position, end: position }, command };
}

export default codeLenses;
