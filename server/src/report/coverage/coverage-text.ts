import type { DraftCoverage, Readiness, Reason, StatementCoverage } from '../../coverage/coverage-schema.ts';
import { readinesses } from '../../coverage/readiness.ts';
import { capitalised } from '../../framework/layout.ts';
import { counted, type Look, listed, visible, wrap } from '../look.ts';
import type { CoverageOfFile, CoverageReport } from './coverage-report.ts';
import { coverageTable, evidenceTable, readinessName, readinessStyle } from './coverage-table.ts';

type Part = StatementCoverage['parts'][number];

/** How readiness is worked out. */
const meanings: Readonly<Record<Readiness, string>> = {
  ready:
    'all that is asked for is there, and no error or warning is left; open numbers do not stand in the way, but a reader may ask for their source',
  'to-correct': 'all that is asked for is there, but errors or warnings are left',
  incomplete:
    'something that is asked for is not there yet, such as a part, evidence, or what a placeholder stands for',
  empty: 'there is a heading, but nothing of your own below it',
  missing: 'there is no heading for it',
};

/** How many lines of the draft a reason names. */
const mostLines = 6;

/** What drafts cover of their frameworks, for people: of each the table, and what is left to do. */
export function coverageText(report: CoverageReport, look: Look): string {
  return report.files.map((file) => fileText(file, look)).join('\n\n');
}

function fileText(file: CoverageOfFile, look: Look): string {
  const head = look.paint('path', visible(file.path));
  const { framework, overall } = file;
  if (framework === null) {
    const { words, numbers } = overall;
    const text = `Its framework is not known, so nothing can be said of what it covers. It has ${counted(words, 'word')} and ${counted(numbers.claims, 'claim')}.`;
    return [head, ...wrap(text, look.columns), ''].join('\n');
  }
  return [
    `${head}  ${visible(framework)}`,
    '',
    ...coverageTable(file, look),
    '',
    ...withGap(evidenceTable(file, look)),
    ...keyLines(file, look),
    ...leftLines(file, look),
    '',
    ...overallLines(file, file.level ?? 'section', look),
    '',
  ].join('\n');
}

function withGap(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

/** What the columns and the words under “Readiness” mean. */
function keyLines({ statements, overall, checksNumbers }: DraftCoverage, look: Look): string[] {
  const used = readinesses.filter((one) => statements.some(({ readiness }) => readiness === one));
  const claims = checksNumbers
    ? 'Claims are numbers that a reviewer would want backed. Backed: the metrics file agrees. Wrong: it has another value, or this value for another period or area. Open: no metric fits, or several do.'
    : 'Claims are numbers that a reviewer would want backed. No metrics file is linked, so they were not checked.';
  const seen =
    overall.categories.length > 0 && statements.some(({ range }) => range !== null)
      ? ' Evidence seen: how often words of each kind are found; how good the evidence is, you need to judge.'
      : '';
  return [
    ...wrap(
      `Parts: those there, of those that are required or advised. ${claims} Refs: things referred to.${seen}`,
      look.columns - 2,
    ),
    ...used.flatMap((one) => wrap(`${capitalised(readinessName(one))}: ${meanings[one]}.`, look.columns - 2)),
  ].map((text) => look.paint('faint', `  ${text}`));
}

/** Of each statement that has text: why it is not ready, and which parts are not there. */
function leftLines({ statements }: DraftCoverage, look: Look): string[] {
  const blocks = statements.flatMap((statement) => {
    const lines = [...statement.reasons.map(reasonLine), ...missingParts(statement, statements)];
    if (statement.readiness === 'missing' || lines.length === 0) return [];
    const name = look.paint(readinessStyle[statement.readiness], readinessName(statement.readiness));
    return [
      '',
      `  ${look.paint('strong', visible(statement.title))}: ${name}`,
      ...lines.flatMap((text) => point(text, look)),
    ];
  });
  return blocks;
}

/** The parts that are asked for and that other statements have. */
function missingParts({ parts, readiness }: StatementCoverage, all: readonly StatementCoverage[]): string[] {
  const missing = parts.filter((part) => isAbsent(part) && !isNowhere(part, all));
  return readiness === 'empty' || missing.length === 0 ? [] : [`no part ${titles(missing)}`];
}

/** Parts that no statement has are told once. */
function partsNowhere(all: readonly StatementCoverage[], level: string): string[] {
  const asked = all.flatMap(({ parts }) => parts).filter((part) => isAbsent(part) && isNowhere(part, all));
  const once = asked.filter(({ id }, i) => asked.findIndex((other) => other.id === id) === i);
  const isRequired = once.some(({ expect }) => expect === 'required');
  if (once.length === 0) return [];
  return [`no ${level} has a part ${titles(once)}, which the framework ${isRequired ? 'requires' : 'advises'}`];
}

function isAbsent({ present, expect }: Part): boolean {
  return !present && expect !== 'optional';
}

function isNowhere({ id }: Part, all: readonly StatementCoverage[]): boolean {
  return !all.some(({ parts }) => parts.some((part) => part.id === id && part.present));
}

function titles(parts: readonly Part[]): string {
  const all = parts.map(({ title }) => `“${title}”`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

function overallLines({ overall, statements }: DraftCoverage, level: string, look: Look): string[] {
  const { ready } = overall.statements;
  const title = `${ready} of ${counted(statements.length, level)} ${ready === 1 ? 'is' : 'are'} ready`;
  return [
    `  ${look.paint('strong', 'Whole draft')}: ${look.paint(readinessStyle[overall.readiness], title)}`,
    ...[...overall.reasons.map(reasonLine), ...partsNowhere(statements, level), ...scoringLine(overall)].flatMap(
      (text) => point(text, look),
    ),
  ];
}

function scoringLine({ scoring }: DraftCoverage['overall']): string[] {
  if (scoring === null) return [];
  const { total, full, percentage, rating } = scoring;
  return [`its own scores come to ${total} of ${full}, ${percentage}%${rating === null ? '' : `: ${rating}`}`];
}

/** The reason, with the lines that it speaks of where it is a finding. */
function reasonLine({ rule, text, ranges }: Reason): string {
  if (rule === null) return text;
  const lines = [...new Set(ranges.map(({ start }) => start.line + 1))].toSorted((a, b) => a - b);
  const shown = lines.slice(0, mostLines).map(String);
  const more = lines.length > mostLines ? [`${lines.length - mostLines} more`] : [];
  return `${text} (line${lines.length === 1 ? '' : 's'} ${listed([...shown, ...more])})`;
}

function point(text: string, look: Look): string[] {
  return wrap(visible(text), look.columns - 6).map((part, i) => `    ${i === 0 ? '- ' : '  '}${part}`);
}
