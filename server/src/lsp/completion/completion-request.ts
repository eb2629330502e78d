import type { CompletionItem } from 'vscode-languageserver/node';
import type { Analysis } from '../../analysis.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { LoadedDraft } from '../../project.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { RuleTexts } from '../rule-pages.ts';

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
  /** The character that was typed, where that is why the client asked by itself. */
  readonly trigger: string | null;
  /** URIs of the files beside the draft and one folder below. */
  readonly nearbyFiles: () => Promise<readonly string[]>;
  /** The frameworks that a draft here can name. */
  readonly frameworks: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** What was read in the draft, for what depends on it; null for Markdown that is no draft. */
  readonly analysis: () => Promise<Analysis | null>;
  /** What is reported on the draft. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  /** What the pages of the rules say. */
  readonly ruleTexts: () => Promise<RuleTexts>;
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

/** The lists of several completers that know a place, one after the other; undefined where none of them does. */
export function together(...completers: readonly Completer[]): Completer {
  return async (request) => {
    const lists = await Promise.all(completers.map((complete) => complete(request)));
    const known = lists.filter((list) => list !== undefined);
    if (known.length < 2) return known[0];
    const items = known.flatMap((list) => list.items);
    return {
      // A client takes the first item, and of those marked as likeliest there is one.
      items: items.map(({ preselect, ...item }, index) => ({
        ...item,
        sortText: sortKey(index),
        ...(preselect && index === 0 ? { preselect } : {}),
      })),
      isIncomplete: known.some(({ isIncomplete }) => isIncomplete),
    };
  };
}

/** Makes the key by which a client sorts, so that items keep the order they are given in. */
export function sortKey(index: number): string {
  return String(index).padStart(5, '0');
}
