import type { Analysis } from '../analysis.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Passage, Section } from '../draft/draft.ts';
import { categoriesSeen } from '../evidence/categories.ts';
import { draftEvidence } from '../evidence/draft-evidence.ts';
import type { StatementEvidence } from '../evidence/evidence.ts';
import { isEmptyCell } from '../framework/cell-content.ts';
import type { Framework, Outline, QualityStatement } from '../framework/framework.ts';
import { headingPlace } from '../framework/outline-words.ts';
import type { DraftReport } from '../lint.ts';
import type { DraftCoverage, Reason, StatementCoverage } from './coverage-schema.ts';
import { ownScores, ownScoring } from './own-scoring.ts';
import { ownText } from './own-text.ts';
import { countedByReadiness, furthest, judged, reasonsTogether } from './readiness.ts';
import { sumOf, type Tally, tallier } from './tally.ts';

/** A statement with what is counted in it. */
interface Row {
  readonly entry: QualityStatement;
  readonly tally: Tally;
  readonly coverage: StatementCoverage;
}

/**
 * What a draft covers of its framework, statement by statement, from what was reported on it. Pure. Where the framework
 * is not known there are no statements, and all stands outside of them.
 */
export function draftCoverage(report: DraftReport): DraftCoverage {
  const { analysis } = report;
  const { draft, framework, outline } = analysis;
  const tally = tallier(analysis);
  const found = draftEvidence(analysis).statements;
  const findings = findingsIn(report, found);
  const scores = ownScores(analysis);
  const rows = framework
    ? expectedStatements(framework, found).map(({ entry, evidence }): Row => {
        const counts = tally(evidence?.passages ?? []);
        const coverage = evidence
          ? written(analysis, evidence, counts, findings(evidence))
          : missing(analysis, framework, entry, counts);
        return { entry, tally: counts, coverage: { ...coverage, score: scores?.scores.get(entry)?.score ?? null } };
      })
    : [];
  const covered = new Set(found.flatMap(({ passages }) => passages));
  const outside = tally(draft.passages.filter((passage) => !covered.has(passage)));
  const { references, ...outsideCounts } = outside;
  return {
    framework: framework?.id ?? null,
    level: framework?.statementLevel ?? null,
    checksNumbers: analysis.metrics.length > 0,
    statements: rows.map(({ coverage }) => coverage),
    themes: (outline?.framework.themes ?? [])
      .map((theme) => ({ theme, own: rows.filter(({ entry }) => entry.theme === theme) }))
      .filter(({ own }) => own.length > 0)
      .map(({ theme, own }) => ({
        id: theme.id,
        title: theme.title,
        ...standing(own, analysis, []),
        ...sums(own, []),
      })),
    outside: { ...outsideCounts, references: references.length },
    overall: {
      ...standing(rows, analysis, findings(null)),
      ...sums(rows, [outside]),
      scoring: ownScoring(scores, analysis),
    },
  };
}

interface Expected {
  readonly entry: QualityStatement;
  /** Null where the draft does not have it. */
  readonly evidence: StatementEvidence | null;
}

/** The statements of a framework in its order, without optional ones that the draft does not have. */
function expectedStatements({ statements }: Framework, found: readonly StatementEvidence[]): Expected[] {
  return statements.flatMap((entry): Expected[] => {
    const own = found.filter(({ written }) => written.entry === entry);
    if (own.length > 0) return own.map((evidence) => ({ entry, evidence }));
    return entry.expect === 'optional' ? [] : [{ entry, evidence: null }];
  });
}

function written(
  analysis: Analysis,
  evidence: StatementEvidence,
  counts: Tally,
  diagnostics: readonly Diagnostic[],
): Omit<StatementCoverage, 'score'> {
  const { entry, matches } = evidence.written;
  const heading = matches[0]!.section;
  return {
    ...named(entry as QualityStatement),
    ...(entry.repeats ? { title: heading.heading!.text } : {}),
    range: analysis.draft.source.range(headingPlace(analysis.draft, heading).span),
    ...counts,
    references: [...counts.references],
    parts: partsOf(analysis, entry as QualityStatement, evidence),
    categories: evidence.categories.map(({ category, sightings }) => ({
      id: category.id,
      title: category.title,
      sightings: sightings.length,
    })),
    ...(isEmpty(analysis, evidence)
      ? { readiness: 'empty' as const, reasons: [plainReason('nothing of your own stands below its heading yet')] }
      : judged(diagnostics)),
  };
}

function missing(
  analysis: Analysis,
  { evidenceCategories }: Framework,
  entry: QualityStatement,
  counts: Tally,
): Omit<StatementCoverage, 'score'> {
  return {
    ...named(entry),
    range: null,
    ...counts,
    references: [],
    parts: partsOf(analysis, entry, null),
    categories: categoriesSeen(evidenceCategories, []).map(({ category }) => ({
      id: category.id,
      title: category.title,
      sightings: 0,
    })),
    readiness: 'missing',
    reasons: [plainReason('the draft has no heading for it')],
  };
}

function plainReason(text: string): Reason {
  return { rule: null, count: 1, text, ranges: [] };
}

function named({ id, title, theme }: QualityStatement) {
  return { id, title, theme: theme?.id ?? null };
}

function partsOf(
  { draft }: Analysis,
  entry: QualityStatement,
  evidence: StatementEvidence | null,
): StatementCoverage['parts'] {
  const found = evidence?.parts ?? [];
  return entry.parts.map((part) => {
    const section = found.find((one) => one.part === part)?.section;
    return {
      id: part.id,
      title: part.title,
      expect: part.expect,
      present: section !== undefined,
      range: section ? draft.source.range(headingPlace(draft, section).span) : null,
    };
  });
}

/** Whether there is nothing but headings, the framework’s own statements and places that are still to be filled in. */
function isEmpty({ framework }: Analysis, { passages, written }: StatementEvidence): boolean {
  const isOwn = ownText(framework);
  const says = (passage: Passage): boolean =>
    isOwn(passage) && (passage.cell === null || (passage.cell.row > 0 && !isEmptyCell(passage.text)));
  return !passages.some(says) && !written.matches.some(({ section }) => hasPicture(section));
}

/** Whether something stands in a section that has no text of its own. */
function hasPicture({ hasContent, passages, children }: Section): boolean {
  return (hasContent && passages.every(({ kind }) => kind === 'heading')) || children.some(hasPicture);
}

/** Gives the findings in a statement; those elsewhere in the draft for null. */
function findingsIn(
  { analysis, diagnostics }: DraftReport,
  found: readonly StatementEvidence[],
): (statement: StatementEvidence | null) => Diagnostic[] {
  const { draft, outline } = analysis;
  const ownerAt = outline ? owners(outline, found) : () => null;
  const owned = diagnostics
    .filter(({ uri }) => uri === draft.source.uri)
    .map((diagnostic) => ({ diagnostic, owner: ownerAt(draft.source.offsetAt(diagnostic.range.start)) }));
  return (statement) => owned.filter(({ owner }) => owner === statement).map(({ diagnostic }) => diagnostic);
}

/** Which statement the text at an offset belongs to: that of the innermost section that was recognised. */
function owners(
  { themes, statements }: Outline,
  found: readonly StatementEvidence[],
): (offset: number) => StatementEvidence | null {
  const ownerOf = new Map(
    found.flatMap((evidence) => evidence.written.matches.map(({ section }) => [section, evidence] as const)),
  );
  const sections = [...themes, ...statements].map(({ section }) => section);
  return (offset) => {
    const around = sections.filter(({ span }) => span.start <= offset && offset < span.end);
    const innermost = around.toSorted((a, b) => b.level - a.level)[0];
    return (innermost && ownerOf.get(innermost)) ?? null;
  };
}

/** Findings that say of a statement that it is not there, which it says of itself. */
const saidOfStatements = ['structure/missing-statement', 'structure/missing-theme', 'structure/missing-heading'];

function standing(rows: readonly Row[], { framework }: Analysis, elsewhere: readonly Diagnostic[]) {
  const statements = rows.map(({ coverage }) => coverage);
  const around = judged(elsewhere.filter(({ rule }) => !saidOfStatements.includes(rule)));
  return {
    statements: countedByReadiness(statements),
    readiness: furthest([...statements, around].map(({ readiness }) => readiness)),
    reasons: [
      ...reasonsTogether(statements, framework?.statementLevel ?? 'section'),
      ...around.reasons.map((reason) => ({ ...reason, text: `outside the statements, ${reason.text}` })),
    ],
  };
}

function sums(rows: readonly Row[], besides: readonly Tally[]) {
  const { references, ...counts } = sumOf([...rows.map(({ tally }) => tally), ...besides]);
  const parts = rows.flatMap(({ coverage }) => coverage.parts).filter(({ expect }) => expect !== 'optional');
  const categories = rows[0]?.coverage.categories ?? [];
  const shows = ({ coverage }: Row, id: string): boolean =>
    coverage.categories.some((one) => one.id === id && one.sightings > 0);
  return {
    ...counts,
    parts: { asked: parts.length, present: parts.filter(({ present }) => present).length },
    categories: categories.map(({ id, title }) => ({
      id,
      title,
      statements: rows.filter((row) => shows(row, id)).length,
    })),
    references: references.length,
  };
}
