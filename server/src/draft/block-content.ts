import type { Span } from '../text/source-text.ts';
import type { Suppression } from './draft.ts';
import type { PassageText } from './passages.ts';

/** What was read from one block of a draft. All places count from the block's start, those in a passage from the passage's. */
export interface BlockContent {
  /** What a reader sees, in document order. */
  readonly entries: readonly BlockEntry[];
  readonly suppressions: readonly Suppression[];
  /** What of it could not be read. */
  readonly unread: readonly Span[];
  /** What leads in to a list or table right behind the block: an entry, or what leads in to the block itself. */
  readonly leadOut: BlockPassage | 'lead-in' | null;
}

/** A passage, or only that a reader sees something here. */
export type BlockEntry = BlockPassage | 'something';

export interface BlockPassage {
  readonly at: number;
  /** The same object as before an edit that left the passage alone. */
  content: PassageText;
  /** Where the text of a heading stands that opens a section, and its level. */
  readonly opens: { readonly level: number; readonly textSpan: Span } | null;
  readonly item: BlockItem | null;
  readonly cell: BlockCell | null;
  readonly quoteDepth: number;
}

export interface BlockItem {
  readonly list: BlockList;
  readonly index: number;
  readonly marker: Span;
}

export interface BlockList {
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: number;
  readonly leadIn: LeadIn;
  readonly parent: BlockItem | null;
}

export interface BlockCell {
  readonly table: BlockTable;
  readonly row: number;
  readonly column: number;
}

export interface BlockTable {
  readonly span: Span;
  readonly rows: number;
  readonly leadIn: LeadIn;
}

/** A passage of the block, or whichever leads in to the block unless it lies in more block quotes than `atDepth`. */
export type LeadIn = BlockPassage | { readonly atDepth: number } | null;
