import { type Analysis, numbersIn } from '../analysis.ts';
import type { Draft, Passage, Section, Table } from '../draft/draft.ts';
import { draftEvidence } from '../evidence/draft-evidence.ts';
import type { Framework, Theme } from '../framework/framework.ts';
import { readHeading } from '../framework/heading-text.ts';
import { isBelow } from '../framework/section-place.ts';
import { titleMatcher } from '../framework/title-matcher.ts';
import type { CheckedNumber } from '../numbers/number.ts';
import { overlaps } from '../text/source-text.ts';
import { scoresInSections, scoresInTables } from './given-scores.ts';
import { isTotalLabel } from './score-words.ts';
import type { ScoreSet, StatedResult } from './scores.ts';
import { resultsIn, resultsInCell } from './stated-results.ts';

/** How a draft scores itself. */
export interface DraftScores {
  /** Each set of scores with at least one score in it; those in sections first. */
  readonly sets: readonly ScoreSet[];
  /** What the draft says that they come to. */
  readonly results: readonly StatedResult[];
}

const none: DraftScores = { sets: [], results: [] };

const known = new WeakMap<Analysis, DraftScores>();

/**
 * The scores that a draft gives its statements and what it says that they come to; none where its framework scores
 * nothing. Pure; what was worked out for an analysis is kept with it.
 */
export function draftScores(analysis: Analysis): DraftScores {
  const scores = known.get(analysis) ?? scoresOf(analysis);
  known.set(analysis, scores);
  return scores;
}

/** Tells the numbers of a draft that are scores it gives itself, or what these come to: no metric backs them. */
export function isOwnScore(analysis: Analysis): (number: CheckedNumber) => boolean {
  const { sets, results } = draftScores(analysis);
  const spots = [...sets.flatMap(({ scores }) => [...scores.values()]), ...results];
  return ({ mention }) =>
    spots.some(({ passage, plain }) => passage === mention.passage && overlaps(plain, mention.plain));
}

/** Where a section has numbers that `isOwnScore` tells, as a text. */
export function ownScoresContext(analysis: Analysis): (section: Section) => string {
  if (!analysis.framework?.scoring) return () => '';
  const isScore = isOwnScore(analysis);
  return (section) =>
    numbersIn(section, analysis)
      .flatMap((number, i) => (isScore(number) ? [i] : []))
      .join(' ');
}

function scoresOf(analysis: Analysis): DraftScores {
  const { draft, framework, outline } = analysis;
  if (!framework?.scoring || !outline) return none;
  const { statements } = draftEvidence(analysis);
  const tables = [...tablesOf(draft)];
  const columns = scoresInTables(tables, framework);
  const sets = [scoresInSections(draft, statements, framework), ...columns].filter(({ scores }) => scores.size > 0);
  if (sets.length === 0) return none;
  const covered = new Set(statements.flatMap(({ passages }) => passages));
  const loose = draft.passages.filter((passage) => passage.kind !== 'cell' && !covered.has(passage));
  const themeOf = ({ section }: Passage): Theme | null =>
    outline.themes.find((theme) => theme.section === section || isBelow(section, theme.section))?.entry ?? null;
  return {
    sets,
    results: [
      ...columns.flatMap((set) =>
        resultsInColumn(set, columns.filter(({ table }) => table === set.table).length > 1, framework),
      ),
      ...loose.flatMap((passage) => {
        const theme = themeOf(passage);
        return resultsIn(passage, theme && theme.statements.length > 0 ? theme : null, framework);
      }),
    ],
  };
}

function tablesOf({ passages }: Draft): ReadonlySet<Table> {
  const tables = new Set<Table>();
  for (const { cell } of passages) if (cell) tables.add(cell.table);
  return tables;
}

/** The totals at the foot of a column of scores, for a theme or for all, and what stands beside them in the same row. */
function resultsInColumn(
  set: ScoreSet & { readonly table: Table; readonly index: number },
  hasOthers: boolean,
  framework: Framework,
): StatedResult[] {
  const matcher = titleMatcher(framework.themes);
  return set.table.rows.slice(1).flatMap((row) => {
    const label = row[0]?.text ?? '';
    const heading = readHeading(label.replace(/(?<!\s)\s*(?:[:–—-]\s*)?\b(?:sub-?)?(?:total|score)\s*$/i, ''));
    const theme =
      matcher(heading.words)?.entry ??
      (heading.saysTheme ? framework.themes.find(({ number }) => number === heading.themeNumber) : undefined);
    if (!theme && !isTotalLabel(label)) return [];
    const scope = theme && theme.statements.length > 0 ? theme : null;
    const cells = row.filter((_, i) => i === set.index || (!hasOthers && isBeside(set, i)));
    return cells.flatMap((passage) =>
      resultsInCell(passage, scope, framework).map((found) => ({ ...found, passage, theme: scope, set })),
    );
  });
}

/** Whether a column has no numbers of its own beside the scores, so that what stands in it at the foot is of theirs. */
function isBeside(
  { table, index, scores }: ScoreSet & { readonly table: Table; readonly index: number },
  at: number,
): boolean {
  const scored = new Set([...scores.values()].map(({ passage }) => passage.cell?.row));
  const own = table.rows.filter((_, i) => scored.has(i)).map((row) => row[at]?.text ?? '');
  return at > 0 && at !== index && !own.some((text) => /\d/.test(text));
}
