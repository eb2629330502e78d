import type { Section } from '../draft/draft.ts';
import type { Framework, QualityStatement, Theme } from './framework.ts';
import { type Candidate, matchersFor, readCandidate } from './heading-candidates.ts';
import { readHeading } from './heading-text.ts';
import { commonLevel } from './section-place.ts';
import type { TitleMatch } from './title-matcher.ts';

/** A heading by its words, with its place in the draft. */
export interface Named {
  readonly index: number;
  readonly section: Section;
  readonly theme: Theme | null;
  readonly saysTheme: boolean;
  /** Whether it names a part. */
  readonly isPart: boolean;
  readonly statement: TitleMatch<QualityStatement> | null;
}

/** What each heading of a draft names. A number alone names a theme only at the level at which others are named by their titles. */
export function readNames(sections: readonly Section[], framework: Framework): Named[] {
  const candidates = sections.map((section) => readCandidate(section, framework));
  const level = commonLevel(
    candidates.flatMap((one) => {
      const entry = titledTheme(one);
      return entry ? [{ section: one.section, entry }] : [];
    }),
  );
  const isPart = matchersFor(framework).part;
  return candidates.map((one, index) => {
    const { section, saysTheme, numberedTheme, statement } = one;
    return {
      index,
      section,
      saysTheme,
      statement,
      isPart: isPart(readHeading(section.heading!.text).words) !== null,
      theme: titledTheme(one) ?? (section.level === level ? numberedTheme : null),
    };
  });
}

/** The theme that a heading names by its title: one that says that it is a theme may have a slip in it. */
function titledTheme({ theme, saysTheme }: Candidate): Theme | null {
  return certain(theme)?.entry ?? (saysTheme ? (theme?.entry ?? null) : null);
}

/** A match by a title or an alias, and by no mere likeness. */
export function certain<T>(match: TitleMatch<T> | null): TitleMatch<T> | null {
  return match && match.via !== 'similar' ? match : null;
}
