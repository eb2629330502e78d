import type {
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMarkdownName } from './uris.ts';

/** The documents that are open in the client, by its URIs, as of its last change. */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): TextDocument[] {
    return [...this.#documents.values()];
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
  }

  /** Applies changes in their order; none to a document that is not open. */
  change({ uri, version }: VersionedTextDocumentIdentifier, changes: TextDocumentContentChangeEvent[]): void {
    const document = this.#documents.get(uri);
    if (document) this.#documents.set(uri, TextDocument.update(document, changes, version));
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }
}

/** Whether a document is Markdown, by what the editor calls its language or by its name. */
export function isMarkdown({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || isMarkdownName(uri);
}
