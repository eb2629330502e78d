import type { InitializeParams, MarkupKind, ResourceOperationKind } from 'vscode-languageserver/node';
import * as z from 'zod/mini';

/** What the client at the other end can do, as it said when it started the server. */
export interface ClientAbilities {
  /** It asks for diagnostics; otherwise they are sent unasked. */
  readonly pullsDiagnostics: boolean;
  /** It asks for those of drafts that are not open, too, as its settings want it to. */
  readonly pullsWorkspaceDiagnostics: boolean;
  /** It can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** It can be asked to watch files. */
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** It takes edits as versioned document changes. */
  readonly documentChanges: boolean;
  /** It takes edits that create files. */
  readonly createsFiles: boolean;
  /** It takes edits with tab stops among them. */
  readonly snippetEdits: boolean;
  /** It applies edits that the server asks for. */
  readonly appliesEdits: boolean;
  /** It shows symbols below each other. */
  readonly nestedSymbols: boolean;
  readonly linkTooltips: boolean;
  /** It takes definitions with the place that they are the definition of. */
  readonly definitionLinks: boolean;
  /** It asks first whether, and what, can be renamed. */
  readonly preparesRename: boolean;
  /** It can be told to ask again for lenses, hints and tokens. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
  /** It has the command `showReferencesCommand`. */
  readonly showsReferences: boolean;
  /** It wants `cqc-lint/status` notifications. */
  readonly status: boolean;
  /** It wants `cqc-lint/checked` notifications. */
  readonly checked: boolean;
  /** The schemes of the files that it reads for the server, without colons. */
  readonly fileSchemes: ReadonlySet<string>;
  /** Where the program lies, where the client alone knows: the URI of a folder, ending in `/`. */
  readonly program: string | null;
}

const createOperation: ResourceOperationKind = 'create';

const initializationOptions = z.looseObject({
  status: z.optional(z.boolean()),
  checked: z.optional(z.boolean()),
  showReferences: z.optional(z.boolean()),
  workspaceDiagnostics: z.optional(z.boolean()),
  fileSchemes: z.optional(z.array(z.string())),
  program: z.optional(z.string()),
});

/** Reads the client's capabilities; what it does not name it cannot do. */
export function clientAbilities(params: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = params.capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const options = initializationOptions.safeParse(params.initializationOptions);
  return {
    pullsDiagnostics: pulled !== undefined,
    pullsWorkspaceDiagnostics: pulled !== undefined && (options.data?.workspaceDiagnostics ?? false),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: pulled?.relatedInformation ?? published?.relatedInformation ?? false,
    codeDescriptions: pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat),
    markdownCompletion: prefersMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges &&
        workspace.workspaceEdit.resourceOperations?.includes(createOperation)) ??
      false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    showsReferences: options.data?.showReferences ?? false,
    status: options.data?.status ?? false,
    checked: options.data?.checked ?? false,
    fileSchemes: new Set(options.data?.fileSchemes),
    program: options.data?.program ?? null,
  };
}

function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.includes('markdown') ?? false;
}
