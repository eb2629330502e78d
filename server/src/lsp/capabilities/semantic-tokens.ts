import type { CancellationToken } from 'vscode-jsonrpc';
import type { SemanticTokens } from 'vscode-languageserver/node';
import type { Range } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { semanticTokensRangeRequest, semanticTokensRequest } from '../messages.ts';
import type { Capability, Server } from '../server.ts';
import { numberTokens, tokenLegend } from '../tokens/number-tokens.ts';

/** Colours numbers by whether the metrics file backs them. */
const semanticTokens: Capability = {
  capabilities: () => ({ semanticTokensProvider: { legend: tokenLegend, full: true, range: true } }),
  register(server) {
    const { connection } = server;
    connection.onRequest(semanticTokensRequest, ({ textDocument }, token) =>
      tokensOf(server, textDocument.uri, null, token),
    );
    connection.onRequest(semanticTokensRangeRequest, ({ textDocument, range }, token) =>
      tokensOf(server, textDocument.uri, range, token),
    );
  },
};

function tokensOf(server: Server, uri: string, range: Range | null, token: CancellationToken) {
  return answer<SemanticTokens | null>(server, token, null, async () => {
    const examined = await server.workspace.examine(uri);
    if (!examined) return null;
    const { source } = examined.loaded.draft;
    const within = range ? source.span(range) : { start: 0, end: source.text.length };
    return { data: numberTokens(examined.analysis, within) };
  });
}

export default semanticTokens;
