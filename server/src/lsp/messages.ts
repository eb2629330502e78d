import { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ConfigurationParams,
  Definition,
  DefinitionLink,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  ExecuteCommandParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializedParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  Location,
  LogMessageParams,
  PrepareRenameParams,
  PublishDiagnosticsParams,
  Range,
  ReferenceParams,
  RegistrationParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ShowMessageParams,
  SymbolInformation,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from 'vscode-languageserver/node';

// The messages of the Language Server Protocol that are spoken here, with the types that vscode-languageserver gives
// them. Its own objects for them come as one piece with all others of the protocol, 130 KB in each bundle.

export const initializeRequest = new RequestType<InitializeParams, InitializeResult, void>('initialize');
export const initializedNotification = new NotificationType<InitializedParams>('initialized');
export const shutdownRequest = new RequestType0<null, void>('shutdown');
export const exitNotification = new NotificationType0('exit');

export const didOpenNotification = new NotificationType<DidOpenTextDocumentParams>('textDocument/didOpen');
export const didChangeNotification = new NotificationType<DidChangeTextDocumentParams>('textDocument/didChange');
export const didSaveNotification = new NotificationType<DidSaveTextDocumentParams>('textDocument/didSave');
export const didCloseNotification = new NotificationType<DidCloseTextDocumentParams>('textDocument/didClose');

export const completionRequest = new RequestType<CompletionParams, CompletionList | null, void>(
  'textDocument/completion',
);
export const completionResolveRequest = new RequestType<CompletionItem, CompletionItem, void>('completionItem/resolve');
export const hoverRequest = new RequestType<HoverParams, Hover | null, void>('textDocument/hover');
export const codeActionRequest = new RequestType<CodeActionParams, CodeAction[], void>('textDocument/codeAction');
export const documentSymbolRequest = new RequestType<
  DocumentSymbolParams,
  DocumentSymbol[] | SymbolInformation[] | null,
  void
>('textDocument/documentSymbol');
export const foldingRangeRequest = new RequestType<FoldingRangeParams, FoldingRange[] | null, void>(
  'textDocument/foldingRange',
);
export const selectionRangeRequest = new RequestType<SelectionRangeParams, SelectionRange[] | null, void>(
  'textDocument/selectionRange',
);
export const documentLinkRequest = new RequestType<DocumentLinkParams, DocumentLink[] | null, void>(
  'textDocument/documentLink',
);
export const definitionRequest = new RequestType<DefinitionParams, Definition | DefinitionLink[] | null, void>(
  'textDocument/definition',
);
export const referencesRequest = new RequestType<ReferenceParams, Location[] | null, void>('textDocument/references');
export const documentHighlightRequest = new RequestType<DocumentHighlightParams, DocumentHighlight[] | null, void>(
  'textDocument/documentHighlight',
);
export const linkedEditingRangeRequest = new RequestType<LinkedEditingRangeParams, LinkedEditingRanges | null, void>(
  'textDocument/linkedEditingRange',
);
export const prepareRenameRequest = new RequestType<
  PrepareRenameParams,
  { readonly range: Range; readonly placeholder: string } | null,
  void
>('textDocument/prepareRename');
export const renameRequest = new RequestType<RenameParams, WorkspaceEdit | null, void>('textDocument/rename');
export const workspaceSymbolRequest = new RequestType<WorkspaceSymbolParams, SymbolInformation[], void>(
  'workspace/symbol',
);
export const codeLensRequest = new RequestType<CodeLensParams, CodeLens[] | null, void>('textDocument/codeLens');
export const codeLensRefreshRequest = new RequestType0<null, void>('workspace/codeLens/refresh');
export const inlayHintRequest = new RequestType<InlayHintParams, InlayHint[] | null, void>('textDocument/inlayHint');
export const inlayHintRefreshRequest = new RequestType0<null, void>('workspace/inlayHint/refresh');
export const semanticTokensRequest = new RequestType<SemanticTokensParams, SemanticTokens | null, void>(
  'textDocument/semanticTokens/full',
);
export const semanticTokensRangeRequest = new RequestType<SemanticTokensRangeParams, SemanticTokens | null, void>(
  'textDocument/semanticTokens/range',
);
export const semanticTokensRefreshRequest = new RequestType0<null, void>('workspace/semanticTokens/refresh');
export const diagnosticRequest = new RequestType<DocumentDiagnosticParams, DocumentDiagnosticReport, void>(
  'textDocument/diagnostic',
);
export const workspaceDiagnosticRequest = new RequestType<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, void>(
  'workspace/diagnostic',
);
export const diagnosticRefreshRequest = new RequestType0<null, void>('workspace/diagnostic/refresh');
export const publishDiagnosticsNotification = new NotificationType<PublishDiagnosticsParams>(
  'textDocument/publishDiagnostics',
);

export const executeCommandRequest = new RequestType<ExecuteCommandParams, unknown, void>('workspace/executeCommand');
export const applyEditRequest = new RequestType<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult, void>(
  'workspace/applyEdit',
);
export const configurationRequest = new RequestType<ConfigurationParams, unknown[], void>('workspace/configuration');
export const didChangeConfigurationNotification = new NotificationType<DidChangeConfigurationParams>(
  'workspace/didChangeConfiguration',
);
export const didChangeWatchedFilesNotification = new NotificationType<DidChangeWatchedFilesParams>(
  'workspace/didChangeWatchedFiles',
);
export const didChangeWorkspaceFoldersNotification = new NotificationType<DidChangeWorkspaceFoldersParams>(
  'workspace/didChangeWorkspaceFolders',
);

export const registrationRequest = new RequestType<RegistrationParams, null, void>('client/registerCapability');
export const logMessageNotification = new NotificationType<LogMessageParams>('window/logMessage');
export const showMessageNotification = new NotificationType<ShowMessageParams>('window/showMessage');
