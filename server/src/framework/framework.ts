import type { Section } from '../draft/draft.ts';
import type { cellKinds } from './table-schema.ts';

/** How well an entry is known: V official page, R republished copy, S seen in a published document of its kind, D derived, M unverified. */
export type Confidence = 'V' | 'R' | 'S' | 'D' | 'M';

/** Where wording was found, in words, and how well it is known. */
export interface Origin {
  readonly source: string;
  readonly confidence: Confidence;
}

/** A text with where it was found. */
export interface Sourced extends Origin {
  readonly text: string;
}

/** Another wording of a title. */
export interface Alias extends Sourced {
  /** Whether the framework's owner uses it too, so that it needs no remark. */
  readonly official: boolean;
}

/** Whether a draft must have something, should have it (parts: where the rest of the draft has it), or may. */
type Expectation = 'required' | 'advised' | 'optional';

/** Whether the order of what stands below must be kept, should be, or is free. */
type Order = 'fixed' | 'advised' | 'free';

/** What entries with a title of their own have in common. */
interface Titled extends Origin {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly Alias[];
}

/** A heading that a framework asks for, with those below it. */
export interface Entry extends Titled {
  /** What a heading of its level is called: “theme”, “quality statement”, “section”. */
  readonly level: string;
  /** Its place among the headings of its level that have the same kind of place, from 1. */
  readonly number: number;
  /** Its place among all headings of the framework, from 0, in the framework's order. */
  readonly position: number;
  readonly parent: Entry | null;
  readonly expect: Expectation;
  /** Whether a draft may have it several times. */
  readonly repeats: boolean;
  readonly order: Order;
  /** Whether headings that the framework does not name are reported directly below it. */
  readonly reportsOthers: boolean;
  readonly headings: readonly Entry[];
  readonly parts: readonly Part[];
  readonly tables: readonly TableForm[];
  /** The greatest number of words, with all below; null where there is no limit. */
  readonly words: number | null;
  readonly guidance: string | null;
  readonly weStatement: Sourced | null;
  readonly iStatements: readonly Sourced[];
  readonly topics: readonly Sourced[];
}

/** A heading of the upper level of a framework with two levels. It may stand for itself, without statements. */
export interface Theme extends Entry {
  readonly statements: readonly QualityStatement[];
}

/** A heading of the level at which a draft is judged: in a framework with one level, every heading of that level. */
export interface QualityStatement extends Entry {
  /** Null in a framework with one level. */
  readonly theme: Theme | null;
}

/** A part that a statement section may be divided into, for example strengths. */
export interface Part extends Titled {
  readonly expect: Expectation;
  readonly guidance: string | null;
  readonly words: number | null;
  readonly tables: readonly TableForm[];
}

export type CellKind = (typeof cellKinds)[number];

/** A table that a heading or part asks for. */
export interface TableForm extends Origin {
  readonly id: string;
  /** What it shows, within a sentence. */
  readonly title: string;
  readonly expect: Expectation;
  readonly columns: readonly Column[];
}

export interface Column extends Titled {
  readonly expect: Expectation;
  /** What a cell may hold: any one of these. */
  readonly holds: readonly CellKind[];
  /** The statuses that are allowed, with the columns that a row of each must fill in; empty where it holds none. */
  readonly values: readonly { readonly text: string; readonly needs: readonly Column[] }[];
  /** Whether every row must fill it in. */
  readonly filled: boolean;
}

/** Something that points can be looked for in. */
export type CheckedPlace =
  | { readonly kind: 'heading'; readonly entry: Entry }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'table'; readonly table: TableForm };

/** What must agree with what in a draft. */
export type CrossCheck = Origin & { readonly id: string; readonly why: string | null } & (
    | { readonly kind: 'taken-up'; readonly each: CheckedPlace; readonly within: CheckedPlace }
    | { readonly kind: 'mirrors'; readonly below: Entry; readonly mirrored: readonly Entry[] }
  );

export interface EvidenceCategory extends Origin {
  readonly id: string;
  readonly title: string;
  readonly used: boolean;
}

/** The scores that statements are given, and what they come to. All statements count the same. */
export interface Scoring extends Origin {
  /** The least first. */
  readonly scores: readonly { readonly score: number; readonly meaning: string }[];
  /** The lowest first: what the sum of all scores is called, as a whole percentage of the sum of full scores. */
  readonly ratings: readonly { readonly title: string; readonly from: number }[];
}

/** A framework with everything that it takes from others put in; `framework-schema.ts` describes each field. */
export interface Framework extends Origin {
  readonly id: string;
  /** The id of the framework that all it extends goes back to; its own where it extends none. */
  readonly family: string;
  readonly version: string;
  readonly title: string;
  readonly owner: string;
  /** Who reads the draft: “an inspector”. */
  readonly reader: string;
  readonly notice: string | null;
  /** What the level is called at which a draft is judged. */
  readonly statementLevel: string;
  /** What the level above it is called; null where there is none. */
  readonly themeLevel: string | null;
  /** Whether headings of the upper level say their number: “Theme 1: …”. */
  readonly numbersThemes: boolean;
  readonly order: Order;
  readonly reportsOthers: boolean;
  readonly words: number | null;
  /** The headings of the first level, in order. */
  readonly headings: readonly Entry[];
  /** The first level of a framework with two; empty where it has one. */
  readonly themes: readonly Theme[];
  /** Every statement, in order. */
  readonly statements: readonly QualityStatement[];
  readonly parts: readonly Part[];
  readonly checks: readonly CrossCheck[];
  readonly evidenceCategories: readonly EvidenceCategory[];
  /** Null where statements are not scored. */
  readonly scoring: Scoring | null;
}

/** How a heading was recognised. */
export type MatchVia =
  /** The title itself, after normalising case, punctuation, numbering and serial commas. */
  | 'title'
  /** An alias in use by the framework's owner. */
  | 'official-alias'
  /** Another wording, such as another council's. */
  | 'alias'
  /** No alias, but so similar that it must be meant. */
  | 'similar'
  /** Its words alone would not do, but it stands where the draft lacks the entry, and is written like it. */
  | 'place';

export interface HeadingMatch<T> {
  readonly entry: T;
  readonly section: Section;
  readonly via: MatchVia;
}

/** A heading recognised, with what was recognised below it. */
export interface EntryMatch<T extends Entry = Entry> extends HeadingMatch<T> {
  /** The parts below it, at any depth, that do not lie below one of its headings. */
  readonly parts: readonly HeadingMatch<Part>[];
  /** The framework's headings below it. */
  readonly headings: readonly EntryMatch[];
}

export interface StatementMatch extends EntryMatch<QualityStatement> {
  /** The theme that the framework puts it in; null in a framework with one level. */
  readonly theme: Theme | null;
  /** The theme section that holds it in the draft; null where none does. */
  readonly within: HeadingMatch<Theme> | null;
}

/** A draft's headings read against a framework. Every match is in document order; one entry may match several headings. */
export interface Outline {
  readonly framework: Framework;
  readonly themes: readonly EntryMatch<Theme>[];
  readonly statements: readonly StatementMatch[];
  /** Every section of the draft, in document order, each below what it was meant to be below. */
  readonly sections: readonly Section[];
  readonly levelFaults: readonly LevelFault[];
  /** By what each section opens and closes others, where levels are not what they were meant to be; else null. */
  readonly ranks: readonly number[] | null;
}

/** A heading that holds, or is held by, the wrong sections, as it stands at another level than its place asks for. */
export interface LevelFault {
  readonly kind: 'theme' | 'statement' | 'part';
  readonly section: Section;
  /** The level, 1 to 6, that it should have. */
  readonly level: number;
}
