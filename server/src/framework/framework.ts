import type { Section } from '../draft/draft.ts';

/** How well an entry is known: V official page, R republished copy, S seen in a published self-assessment, D derived, M unverified. */
export type Confidence = 'V' | 'R' | 'S' | 'D' | 'M';

export interface Sourced {
  readonly text: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Another wording of a title. `official`: used by the body that owns the framework, so that it needs no remark. */
export interface Alias extends Sourced {
  readonly official: boolean;
}

export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Whose framework it is, for the reader. */
  readonly owner: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly themes: readonly Theme[];
  /** Parts that a statement section may be divided into. */
  readonly parts: readonly Part[];
  readonly evidenceCategories: readonly EvidenceCategory[];
}

export interface Theme {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly aliases: readonly Alias[];
  readonly statements: readonly QualityStatement[];
}

export interface QualityStatement {
  readonly id: string;
  /** 1-based across the framework. */
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly aliases: readonly Alias[];
  readonly weStatement: Sourced;
  readonly iStatements: readonly Sourced[];
  /** What the statement covers, in short points. */
  readonly topics: readonly Sourced[];
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly aliases: readonly Alias[];
  /** What belongs in it, for hover and completion. */
  readonly guidance: string;
  /** Whether every statement section of a draft that uses parts should have it. */
  readonly expected: boolean;
}

export interface EvidenceCategory {
  readonly id: string;
  readonly title: string;
  /** Whether it is used for this kind of assessment. */
  readonly used: boolean;
  readonly source: string;
  readonly confidence: Confidence;
}

/** How a heading was recognised. */
export type MatchVia =
  /** The title itself, after normalising case, punctuation, numbering and serial commas. */
  | 'title'
  /** An alias in use by the framework's owner. */
  | 'official-alias'
  /** Another council's wording. */
  | 'alias'
  /** No alias, but so similar that it must be meant. */
  | 'similar';

export interface HeadingMatch<T> {
  readonly entry: T;
  readonly section: Section;
  readonly via: MatchVia;
}

/** A draft's headings read against a framework. Every match is in document order; one entry may match several headings. */
export interface Outline {
  readonly framework: Framework;
  readonly themes: readonly HeadingMatch<Theme>[];
  readonly statements: readonly StatementMatch[];
}

export interface StatementMatch extends HeadingMatch<QualityStatement> {
  /** The theme that the framework puts it in. */
  readonly theme: Theme;
  /** The theme section that holds it in the draft; null where none does. */
  readonly within: HeadingMatch<Theme> | null;
  readonly parts: readonly HeadingMatch<Part>[];
}
