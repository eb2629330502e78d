import type { Passage, Section } from '../draft/draft.ts';
import type { EvidenceCategory, Part } from '../framework/framework.ts';
import type { WrittenEntry } from '../framework/outline-entries.ts';
import type { Span } from '../text/source-text.ts';

/** What a draft can show of how something is known, in the order in which a table lists it. */
const evidenceKinds = [
  /** A number that a reviewer would want backed. */
  'number',
  /** Somebody’s words, in quotation marks or as a block quotation. */
  'quotation',
  /** What people with care and support needs, carers or their families said, or a story of one of them. */
  'experience',
  /** People took part in shaping something, whatever they said. */
  'involvement',
  /** What staff or leaders said. */
  'staff',
  /** What partners or providers said. */
  'partners',
  /** A survey, a questionnaire or a focus group. */
  'survey',
  /** A look at practice or quality, by the council or by others: an audit, a peer review, a rating, an award. */
  'audit',
  /** Where to look it up: an item of the information return, a link, a note. */
  'reference',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** One place where a draft shows evidence. */
export interface Sighting {
  readonly kind: EvidenceKind;
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
}

/** What is seen in a stretch of a draft. */
export interface SeenEvidence {
  /** In document order. */
  readonly sightings: readonly Sighting[];
  readonly kinds: ReadonlySet<EvidenceKind>;
}

/** A category of evidence that an inspector uses, with what a draft shows of it. */
export interface SeenCategory {
  readonly category: EvidenceCategory;
  /** In document order; empty where nothing is seen. */
  readonly sightings: readonly Sighting[];
}

/** A part of a statement section, with what is seen in it. */
export interface PartEvidence extends SeenEvidence {
  readonly part: Part;
  readonly section: Section;
}

/** One statement as a draft has it, under one heading or under several that continue each other. */
export interface StatementEvidence extends SeenEvidence {
  readonly written: WrittenEntry;
  /** In document order: all that stands under its headings, parts included. */
  readonly passages: readonly Passage[];
  readonly parts: readonly PartEvidence[];
  /** The categories of the framework that inspectors use for documents of its kind; empty where it names none. */
  readonly categories: readonly SeenCategory[];
}

/** Evidence in a whole draft. */
export interface DraftEvidence {
  /** What is seen in a passage, in the order of its text. */
  readonly sightings: { get(passage: Passage): readonly Sighting[] };
  /** Every statement of the framework that the draft has a heading for, in the framework's sense of “statement”. */
  readonly statements: readonly StatementEvidence[];
  /** The statement that an offset of the draft's text stands in; null where there is none. */
  statementAt(offset: number): StatementEvidence | null;
}
