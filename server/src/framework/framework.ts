import type * as z from 'zod/mini';
import type { Section } from '../draft/draft.ts';
import type { frameworkSchema } from './framework-schema.ts';

/** A framework as its file says; `framework-schema.ts` describes each field. */
export type Framework = z.infer<typeof frameworkSchema>;

export type Theme = Framework['themes'][number];

export type QualityStatement = Theme['statements'][number];

/** A part that a statement section may be divided into, for example strengths. */
export type Part = Framework['parts'][number];

/** Another wording of a title. */
export type Alias = Theme['aliases'][number];

/** A text with where it was found. */
export type Sourced = QualityStatement['weStatement'];

/** How well an entry is known: V official page, R republished copy, S seen in a published self-assessment, D derived, M unverified. */
export type Confidence = Framework['confidence'];

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
