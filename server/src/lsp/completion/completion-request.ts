import type { CompletionItem } from 'vscode-languageserver/node';
import type { LoadedDraft } from '../../project.ts';
import type { SourceText } from '../../text/source-text.ts';

/** A place in a document where something may be completed. */
export interface CompletionRequest {
  readonly source: SourceText;
  /** The cursor, as an offset into the text. */
  readonly offset: number;
  readonly loaded: LoadedDraft;
  /** Whether the document is a draft already. */
  readonly isDraft: boolean;
  /** Whether the client fills in snippets. */
  readonly snippets: boolean;
  /** Whether the client asked because a space was typed. */
  readonly afterSpace: boolean;
  /** URIs of the files beside the draft and one folder below. */
  readonly nearbyFiles: () => Promise<readonly string[]>;
  /** The frameworks that a draft here can name. */
  readonly frameworks: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  readonly today: Date;
}

/** What can be written at a place. */
export interface Completions {
  readonly items: readonly CompletionItem[];
  /** Whether typing on changes the list otherwise than by filtering it. */
  readonly isIncomplete?: boolean;
}

/** Offers what can be written at a place; undefined where the place is not its own. */
export type Completer = (request: CompletionRequest) => Promise<Completions | undefined> | Completions | undefined;

/** Makes the key by which a client sorts, so that items keep the order they are given in. */
export function sortKey(index: number): string {
  return String(index).padStart(5, '0');
}
