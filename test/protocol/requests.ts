import type { Position } from 'vscode-languageserver-protocol';

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** What an editor asks about one document besides diagnostics and help with writing, with what each request takes more. */
export function requestsAt(position: Position): Readonly<Record<string, object>> {
  return {
    'textDocument/codeLens': {},
    'textDocument/definition': { position },
    'textDocument/documentHighlight': { position },
    'textDocument/documentLink': {},
    'textDocument/documentSymbol': {},
    'textDocument/foldingRange': {},
    'textDocument/hover': { position },
    'textDocument/inlayHint': { range: everything },
    'textDocument/prepareRename': { position },
    'textDocument/references': { position, context: { includeDeclaration: false } },
    'textDocument/rename': { position, newName: 'satisfied-overall' },
    'textDocument/selectionRange': { positions: [position] },
    'textDocument/semanticTokens/full': {},
    'textDocument/semanticTokens/range': { range: everything },
  };
}
