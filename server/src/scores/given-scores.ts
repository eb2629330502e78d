import type { Draft, Passage, Table } from '../draft/draft.ts';
import { gathering } from '../draft/gathering.ts';
import { keeping } from '../draft/keeping.ts';
import type { StatementEvidence } from '../evidence/evidence.ts';
import type { Framework, QualityStatement } from '../framework/framework.ts';
import { readHeading } from '../framework/heading-text.ts';
import { titleMatcher } from '../framework/title-matcher.ts';
import { isScoreColumn, isScoreLabel, isScoringOfOneself } from './score-words.ts';
import type { GivenScore, ScoreSet } from './scores.ts';

/** “3”, “3 out of 4”, “3/4”: not “3.5”, “3%”, “3–4” or “3 people”. */
const value =
  /(?<score>\d)(?!\d|[.,]\d)(?:\s*(?:out of|of|\/)\s*(?<full>\d{1,2}))?(?!\s*(?:%|\/|[–-]\s*\d|(?!(?:for|because|overall|on|against|here|in)\b)\w))/;
const wholeCell = new RegExp(`^${value.source}(?:\\s*[–—:;,(-].*)?[.\\s]*$`);
const labelled = new RegExp(`^(?<label>[^\\d:=]{4,90}?)\\s*[:=–—-]?\\s*${value.source}`);
const atHeadingsEnd = new RegExp(
  `(?:\\bscore\\s*[:=–—-]?\\s*|[(:–—-]\\s*(?=\\d\\s*(?:out of|/)))${value.source}[)\\]]?$`,
  'i',
);

/**
 * The scores that a draft gives in the sections of its statements: “Score: 3”, “We score ourselves 3 out of 4”, “(3/4)”
 * at the end of the heading, or a row “Score | 3”. A statement with two different ones has none.
 */
export function scoresInSections(
  draft: Draft,
  statements: readonly StatementEvidence[],
  framework: Framework,
): ScoreSet {
  const scores = new Map<QualityStatement, GivenScore>();
  const scored = new Set(scoredPassages(draft).map(({ passage }) => passage));
  if (scored.size === 0) return { column: null, scores };
  for (const { written, passages } of statements) {
    const headings = new Set(written.matches.map(({ section }) => section));
    const found = passages.flatMap((passage) =>
      scored.has(passage) ? inPassage(passage, headings.has(passage.section), framework) : [],
    );
    const isOne = new Set(found.map(({ score }) => score)).size === 1;
    if (isOne && !written.entry.repeats) scores.set(written.entry as QualityStatement, found[0]!);
  }
  return { column: null, scores };
}

function inPassage(passage: Passage, isStatements: boolean, framework: Framework): GivenScore[] {
  const { kind, cell } = passage;
  const read = (match: RegExpExecArray | null, start = 0): GivenScore[] => {
    const given = match && scoreOf(match, passage, start, framework);
    return given ? [given] : [];
  };
  if (cell) {
    const next = cell.table.rows[cell.row]?.[cell.column + 1];
    return next && isLabel(passage) ? (cellScore(next, framework) ?? []) : [];
  }
  if (kind === 'heading' && isStatements) return read(scoreAtEnd(passage));
  return labelledIn(passage).flatMap(({ match, start }) => read(match, start));
}

/** What a passage may give as a score after a label, with where its sentence starts. */
const labelledIn = keeping(({ text, sentences }) =>
  sentences.flatMap(({ start, end }) => {
    const match = labelled.exec(text.slice(start, Math.min(end, start + 160)));
    const label = match?.groups?.label ?? '';
    return match && (isScoreLabel(label) || isScoringOfOneself(label)) ? [{ match, start }] : [];
  }),
);

/** The score at the end of a heading. */
const scoreAtEnd = ({ text }: Passage): RegExpExecArray | null => atHeadingsEnd.exec(text.slice(0, 300));

const isLabel = keeping(({ text }) => isScoreLabel(text));

const isHeadingScored = (heading: Passage): boolean => scoreAtEnd(heading) !== null || labelledIn(heading).length > 0;

/** The passages that may give a score: few do. */
const scoredPassages = gathering((passage) => {
  if (passage.cell) return isLabel(passage) ? [true] : [];
  const isScored = passage.kind === 'heading' ? isHeadingScored(passage) : labelledIn(passage).length > 0;
  return isScored ? [true] : [];
});

/** The scores in tables that name statements in one column and have scores in others: one set for each such column. */
export function scoresInTables(
  tables: readonly Table[],
  framework: Framework,
): (ScoreSet & { table: Table; index: number })[] {
  const matcher = titleMatcher(framework.statements);
  return tables.flatMap((table) => {
    const [header = [], ...rows] = table.rows;
    const named = rows.map((row) => ({ row, statement: matcher(readHeading(row[0]?.text ?? '').words)?.entry }));
    if (new Set(named.flatMap(({ statement }) => statement ?? [])).size < 2) return [];
    return header.flatMap((head, index) => {
      if (index === 0 || !isScoreColumn(head.text)) return [];
      const scores = new Map<QualityStatement, GivenScore>();
      for (const { row, statement } of named) {
        const given = row[index] && cellScore(row[index], framework)?.[0];
        if (statement && given) scores.set(statement, given);
      }
      return [{ column: head.text, scores, table, index }];
    });
  });
}

function cellScore(cell: Passage, framework: Framework): GivenScore[] | null {
  const match = wholeCell.exec(cell.text.trim().slice(0, 200));
  const given = match && scoreOf(match, cell, cell.text.length - cell.text.trimStart().length, framework);
  return given && [given];
}

/** A score that the framework has, out of its full score if the text says out of what. */
function scoreOf(
  { index, 0: all, groups }: RegExpExecArray,
  passage: Passage,
  from: number,
  { scoring }: Framework,
): GivenScore | null {
  const score = Number(groups!.score);
  const full = scoring?.scores.at(-1)?.score;
  if (!scoring?.scores.some((one) => one.score === score)) return null;
  if (groups!.full !== undefined && Number(groups!.full) !== full) return null;
  const label = groups!.label ?? '';
  const start = from + index + all.indexOf(groups!.score!, label.length);
  return { score, passage, plain: { start, end: start + 1 } };
}
