import type { Located, SourceText, Span, TextProblem } from '../text/source-text.ts';

/**
 * One Markdown file as the checker sees it. All spans are offsets into `source.text` unless they say `plain`. A draft never
 * changes: after an edit there is another one, made of new objects but for the `content` of its passages.
 */
export interface Draft {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  /** The whole draft: level 0, no heading; its passages are those before the first heading. */
  readonly root: Section;
  /** Every section but the root, in document order. */
  readonly sections: readonly Section[];
  /** Every passage, in document order. */
  readonly passages: readonly Passage[];
  readonly suppressions: readonly Suppression[];
  /** Stretches that could not be read: they would have taken too long. */
  readonly unread: readonly Span[];
}

/** What the front matter says; a key that is absent or broken is null, and `problems` says what is broken. */
export interface FrontMatter {
  /** The YAML between the fences, or null where the draft has no front matter. */
  readonly span: Span | null;
  readonly title: Located<string> | null;
  readonly authority: Located<string> | null;
  readonly framework: Located<string> | null;
  readonly metrics: readonly Located<string>[];
  readonly period: Located<string> | null;
  /** Who is to read it. */
  readonly audience: Located<'public' | 'internal'> | null;
  readonly problems: readonly TextProblem[];
}

/** A heading and all below it up to the next heading of the same or a higher level. */
export interface Section {
  /** Its place among all sections of its draft in document order: 0 for the root. */
  readonly index: number;
  /** Null only for the root. */
  readonly heading: Heading | null;
  /** 0 for the root, 1 to 6 for `#` to `######`. */
  readonly level: number;
  readonly span: Span;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** The passages directly in this section: its heading first, then the text before the first heading below it. */
  readonly passages: readonly Passage[];
  /** Whether there is anything between this heading and the next one that a reader sees (an image or a code block too). */
  readonly hasContent: boolean;
}

export interface Heading {
  readonly level: number;
  /** Plain text, without marks. */
  readonly text: string;
  /** The whole heading, with its `#` marks or underline. */
  readonly span: Span;
  /** The heading's text only. */
  readonly textSpan: Span;
}

/**
 * A run of prose: a paragraph, a heading or a table cell. `text` is plain: no emphasis marks, entities decoded, a line
 * break within a paragraph is one space, a no-break space or thin space is a common one; `toSource` leads back from it to the file.
 */
export interface Passage {
  readonly content: PassageContent;
  /** The same object after an edit that left alone the block, list or table that the passage is in, or is. */
  readonly origin: object;
  readonly kind: 'paragraph' | 'heading' | 'cell';
  readonly text: string;
  readonly span: Span;
  readonly section: Section;
  /** Plain spans of the sentences; a heading or a cell is one sentence. */
  readonly sentences: readonly Span[];
  readonly marks: readonly Mark[];
  /** The innermost list item that holds the passage. */
  readonly item: ListItem | null;
  /** Where in a table the passage is, for a cell. */
  readonly cell: Cell | null;
  /** How many block quotes it lies in. */
  readonly quoteDepth: number;
  /** The source span of a plain span: from its first character to the end of its last. */
  toSource(plain: Span): Span;
  /** The plain offset of the first character at or after a source offset. */
  toPlain(offset: number): number;
}

/**
 * What a passage says and how it is written, wherever it stands. `parseDraft(source, previous)` gives a passage that an
 * edit left as it was the very same content as in `previous`, however far the passage moved, and no two passages of a
 * draft share one. So it is the key (of a `WeakMap`) under which what is worked out from a passage is kept over edits: its
 * `text`, `kind`, `sentences` and `marks` (their plain spans, kinds and targets) are certain to be the same. What stands
 * around the passage (its section, list, table, neighbours) and all places in the file may have changed: what depends on
 * these must be compared, or worked out anew from the `Passage`.
 */
export interface PassageContent {
  readonly kind: Passage['kind'];
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** What a stretch of plain text is besides text. */
export interface Mark {
  readonly kind: 'link' | 'code' | 'strong' | 'emphasis' | 'footnote' | 'image';
  readonly plain: Span;
  readonly span: Span;
  /** A link's or image's target as written. */
  readonly target?: string;
  /** The place of that target, where it is written beside the text. */
  readonly targetSpan?: Span;
}

export interface ListItem {
  readonly list: List;
  /** 0-based place in its list. */
  readonly index: number;
  /** The marker: `-`, `*` or `3.`. */
  readonly marker: Span;
}

export interface List {
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: number;
  /** The paragraph or heading just before the list. */
  readonly leadIn: Passage | null;
  /** The item that holds this list. */
  readonly parent: ListItem | null;
}

export interface Cell {
  readonly table: Table;
  /** 0 is the header row. */
  readonly row: number;
  readonly column: number;
}

export interface Table {
  readonly span: Span;
  /** Rows of cells, the header row first. A row may be shorter than the header. */
  readonly rows: readonly (readonly Passage[])[];
  /** The paragraph or heading just before the table. */
  readonly leadIn: Passage | null;
}

/** A comment that silences rules. */
export interface Suppression {
  readonly kind: 'next-line' | 'line' | 'disable' | 'enable' | 'file';
  /** Empty: every rule. */
  readonly rules: readonly Located<string>[];
  readonly reason: string | null;
  readonly span: Span;
}
