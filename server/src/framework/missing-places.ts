import type { Section } from '../draft/draft.ts';
import type { Entry, Framework, HeadingMatch, QualityStatement, Theme } from './framework.ts';
import { matchersFor } from './heading-candidates.ts';
import { rowBelow, statementRows } from './heading-rows.ts';
import { readHeading } from './heading-text.ts';
import { gapsIn, isNumberedAfter, placedIn } from './placed-headings.ts';
import { compareWords } from './word-differences.ts';

/** From this likeness on a paragraph is meant as a “We” statement. */
const leastAlike = 0.7;

/** Statements that the draft lacks by name, where a heading stands in the place of one and is written like one. */
export function placedStatements(
  framework: Framework,
  themes: readonly HeadingMatch<Theme>[],
  statements: readonly HeadingMatch<QualityStatement>[],
): HeadingMatch<QualityStatement>[] {
  const isPart = matchersFor(framework).part;
  const hasParts = (section: Section): boolean =>
    section.children.some(({ heading }) => isPart(readHeading(heading!.text).words) !== null);
  const divisible = statements.filter(({ entry }) => entry.parts.length > 0);
  const areDivided = 2 * divisible.filter(({ section }) => hasParts(section)).length > divisible.length;
  const isElsewhere = (entry: QualityStatement): boolean => statements.some((match) => match.entry === entry);
  return statementRows(framework, themes, statements).flatMap((row) =>
    gapsIn(row.entries, row.matches, row.others)
      .map((gap) => ({ ...gap, entries: gap.entries.filter((entry) => !isElsewhere(entry)) }))
      .flatMap((gap) =>
        placedIn(gap, (section, entry) => {
          const earlier = row.matches.findLast((match) => match.entry.position === entry.position - 1);
          return (
            (areDivided && hasParts(section)) || quotes(section, entry) || isNumberedAfter(section, earlier?.section)
          );
        }),
      ),
  );
}

/** Headings below one that was recognised, whose words nearly name what is missing where they stand. */
export function placedBelow(
  holder: HeadingMatch<Entry>,
  headings: readonly HeadingMatch<Entry>[],
): HeadingMatch<Entry>[] {
  if (holder.entry.headings.length === 0) return [];
  const row = rowBelow(holder, headings);
  return gapsIn(row.entries, row.matches, row.others).flatMap((gap) => placedIn(gap, () => false));
}

function quotes({ passages }: Section, { weStatement }: Entry): boolean {
  return (
    weStatement !== null &&
    passages.some(
      ({ kind, text }) => kind === 'paragraph' && compareWords(text, weStatement.text).likeness >= leastAlike,
    )
  );
}
