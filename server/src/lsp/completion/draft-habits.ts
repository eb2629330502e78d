import type { Outline } from '../../framework/framework.ts';
import { isExpected } from '../../framework/layout.ts';

/** How a draft sets out its themes, statements and parts, so that what is added looks the same. */
export interface DraftHabits {
  /** 1 to 6. */
  readonly themeLevel: number;
  readonly statementLevel: number;
  readonly partLevel: number;
  /** The headings of the parts, in the framework's order, in the draft's own words. */
  readonly parts: readonly string[];
}

const deepest = 6;

/** Reads a draft's habits from its headings; where it has none yet, its first level is level 2. */
export function draftHabits({ framework, themes, statements }: Outline): DraftHabits {
  const isGrouped = framework.themeLevel !== null;
  const themesAt = mostCommon(themes.map(({ section }) => section.level));
  const statementsAt = mostCommon(statements.map(({ section }) => section.level));
  const statementLevel = statementsAt ?? (isGrouped ? Math.min((themesAt ?? 2) + 1, deepest) : 2);
  const themeLevel = themesAt ?? Math.max(statementLevel - 1, 1);
  const parts = statements.flatMap((statement) =>
    statement.parts.map(({ entry, section }) => ({
      entry,
      title: section.heading?.text ?? entry.title,
      depth: section.level - statement.section.level,
    })),
  );
  const depth = mostCommon(parts.map((part) => part.depth)) ?? 1;
  const used = framework.parts.flatMap(
    (part) => mostCommon(parts.filter(({ entry }) => entry === part).map(({ title }) => title)) ?? [],
  );
  return {
    themeLevel,
    statementLevel,
    partLevel: Math.min(statementLevel + depth, deepest),
    parts: parts.length > 0 ? used : framework.parts.filter(isExpected).map(({ title }) => title),
  };
}

/** The value that occurs most often, of several the first. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
