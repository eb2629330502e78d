import type {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  LSPErrorCodes,
  MessageType,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';

// The protocol's numbers, under the protocol's names for them.

export const completionItemKind = {
  text: 1,
  field: 5,
  module: 9,
  property: 10,
  value: 12,
  keyword: 14,
  file: 17,
  reference: 18,
  constant: 21,
  struct: 22,
} as const satisfies Record<string, CompletionItemKind>;

export const insertTextFormat = { plainText: 1, snippet: 2 } as const satisfies Record<string, InsertTextFormat>;

export const diagnosticSeverity = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  string,
  DiagnosticSeverity
>;

export const symbolKind = { module: 2, class: 5, field: 8, constant: 14, string: 15 } as const satisfies Record<
  string,
  SymbolKind
>;

export const messageType = { error: 1, warning: 2, info: 3 } as const satisfies Record<string, MessageType>;

export const incrementalSync: typeof TextDocumentSyncKind.Incremental = 2;

/** The request is understood and cannot be done; its message is shown to the writer. */
export const requestFailed: typeof LSPErrorCodes.RequestFailed = -32803;
export const requestCancelled: typeof LSPErrorCodes.RequestCancelled = -32800;

/** The kind of code actions that put a diagnostic right. */
export const quickFix = 'quickfix';
/** The kind of code actions that write what is there in another way. */
export const refactorRewrite = 'refactor.rewrite';
/** The kind of code actions that put everything right in a document that is certain, as editors do on saving. */
export const sourceFixAll = 'source.fixAll.cqc-lint';
