import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import type { SourceText } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { documentSymbolRequest } from '../messages.ts';
import { type DraftSymbol, draftSymbols } from '../outline/draft-symbols.ts';
import { symbolKind } from '../protocol-values.ts';
import type { Capability } from '../server.ts';

const kindOf: Readonly<Record<DraftSymbol['kind'], SymbolKind>> = {
  theme: symbolKind.module,
  statement: symbolKind.class,
  part: symbolKind.field,
  heading: symbolKind.string,
};

/** The outline of a draft: themes, statements, parts and other headings, with how their numbers stand. */
const documentSymbols: Capability = {
  capabilities: () => ({ documentSymbolProvider: { label: 'CQC Lint' } }),
  register(server) {
    const { client, connection, workspace } = server;
    connection.onRequest(documentSymbolRequest, ({ textDocument: { uri } }, token) =>
      answer(server, token, null, async () => {
        const examined = await workspace.examine(uri);
        if (!examined) return null;
        const { source } = examined.loaded.draft;
        const symbols = draftSymbols(examined.analysis);
        return client.nestedSymbols
          ? symbols.map((symbol) => nested(symbol, source))
          : symbols.flatMap((symbol) => flat(symbol, source, uri));
      }),
    );
  },
};

function nested({ name, kind, detail, span, nameSpan, below }: DraftSymbol, source: SourceText): DocumentSymbol {
  return {
    name,
    kind: kindOf[kind],
    ...(detail === '' ? {} : { detail }),
    range: source.range(span),
    selectionRange: source.range(nameSpan),
    children: below.map((symbol) => nested(symbol, source)),
  };
}

/** The same for a client that shows a list. */
function flat(symbol: DraftSymbol, source: SourceText, uri: string, containerName?: string): SymbolInformation[] {
  const { name, kind, span, below } = symbol;
  const location = { uri, range: source.range(span) };
  return [
    { name, kind: kindOf[kind], location, ...(containerName === undefined ? {} : { containerName }) },
    ...below.flatMap((child) => flat(child, source, uri, name)),
  ];
}

export default documentSymbols;
