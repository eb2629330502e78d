import type { Section } from '../draft/draft.ts';
import type { Entry, Framework, HeadingMatch, Part, QualityStatement, Theme } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { commonLevel } from './section-place.ts';
import { titleMatcher } from './title-matcher.ts';

/** Words of headings that open, close or illustrate a section and are not meant as one of the framework's. */
const ordinary =
  /\b(?:introduction|overview|summary|at a glance|background|context|scope|our approach|key (?:facts|figures|messages|points|data)|facts and figures|what people tell us|case stud(?:y|ies)|stor(?:y|ies)|conclusions?|next steps|references|sources|evidence|appendix|contents|glossary)\b/;

/** Whether a heading’s words are such as every document has. */
export function isOrdinary(words: string): boolean {
  return ordinary.test(words);
}

/** Headings side by side: what the framework names there, what was recognised, and the rest. */
export interface Row<T extends Entry = Entry> {
  readonly entries: readonly T[];
  readonly matches: readonly HeadingMatch<T>[];
  /** At the level of those recognised, and neither parts nor such as every document has. */
  readonly others: readonly Section[];
}

/** The statement rows of a draft: one for each theme section, or one for all where there are no themes. */
export function statementRows(
  framework: Framework,
  themes: readonly HeadingMatch<Theme>[],
  statements: readonly HeadingMatch<QualityStatement>[],
): Row<QualityStatement>[] {
  const holders = themes.filter(({ entry }) => entry.statements.length > 0);
  const usual = commonLevel(statements);
  if (holders.length === 0) {
    const parents = new Set(statements.map(({ section }) => section.parent));
    const [parent] = parents;
    if (!parent || parents.size > 1) return [];
    return [
      {
        entries: framework.statements,
        matches: statements,
        others: othersBelow(parent, usual, [...themes, ...statements], framework.parts),
      },
    ];
  }
  return holders.map(({ entry, section }) => {
    const own = statements.filter((match) => match.section.parent === section);
    const level = commonLevel(own) || usual;
    return {
      entries: entry.statements,
      matches: own.filter((match) => match.entry.theme === entry),
      others: othersBelow(section, level, own, framework.parts),
    };
  });
}

/** The headings directly below a section that was recognised. */
export function rowBelow(holder: HeadingMatch<Entry>, headings: readonly HeadingMatch<Entry>[]): Row {
  const own = headings.filter(({ section }) => section.parent === holder.section);
  return {
    entries: holder.entry.headings,
    matches: headings,
    others: own.length === 0 ? [] : othersBelow(holder.section, commonLevel(own), own, holder.entry.parts),
  };
}

function othersBelow(
  holder: Section,
  level: number,
  matches: readonly HeadingMatch<unknown>[],
  parts: readonly Part[],
): Section[] {
  const recognised = new Set(matches.map(({ section }) => section));
  const isPart = titleMatcher(parts);
  return holder.children.filter((section) => {
    if (section.level !== level || recognised.has(section)) return false;
    const { words } = readHeading(section.heading!.text);
    return !isPart(words) && !isOrdinary(words);
  });
}
