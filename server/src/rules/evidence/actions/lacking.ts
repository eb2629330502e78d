import type { Analysis } from '../../../analysis.ts';
import type { Finding } from '../../../diagnostic.ts';
import type { Passage } from '../../../draft/draft.ts';
import { isEmptyCell, isUnfinishedCell } from '../../../framework/cell-content.ts';
import { listed, quoted } from '../../../framework/outline-words.ts';
import { titlePlace } from '../parts/role-parts.ts';
import { type ActionRow, actionLists, actionTables } from './actions.ts';

/** What an action should have, as messages put it. */
export interface Asked {
  /** “a date”. */
  readonly thing: string;
  /** The column that holds it. */
  readonly column: 'owner' | 'date';
  readonly isGiven: (text: string) => boolean;
  /** Why it matters and what to write, as sentences. */
  readonly advice: string;
}

const mostNamed = 3;

/** Tables and lists of actions in which some lack a thing: one finding for each table or list. */
export function* lacking(analysis: Analysis, { thing, column, isGiven, advice }: Asked): Iterable<Finding> {
  const { source } = analysis.draft;
  for (const table of actionTables(analysis)) {
    const at = table[column];
    const open = table.rows.filter(({ isDone }) => !isDone);
    const without = open.filter(({ cells }) =>
      at === null ? !cells.some(({ text }) => isGiven(text)) : isBlank(cells[at]),
    );
    if (without.length === 0 || (at === null && without.length < open.length)) continue;
    const place = { source, span: at === null ? table.header.span : without[0]!.action.span };
    yield {
      place,
      message: `${said(without, open.length, thing)} ${advice}`,
      ...(at === null ? {} : marks(without, analysis)),
    };
  }
  for (const { title, passages, points } of actionLists(analysis)) {
    const inPoints = new Set(points.flatMap((point) => point.passages));
    const around = passages.filter((passage) => !inPoints.has(passage));
    if (around.some(({ text }) => isGiven(text))) continue;
    const without = points.filter((point) => !point.passages.some(({ text }) => isGiven(text)));
    if (without.length === 0) continue;
    const rows = without.map(({ passages: [first] }) => ({ action: first }));
    yield {
      place: titlePlace(source, title),
      message: `${said(rows, points.length, thing, title.text)} ${advice}`,
      ...marks(rows, analysis),
    };
  }
}

function isBlank(cell: Passage | undefined): boolean {
  return cell === undefined || (isEmptyCell(cell.text) && !isUnfinishedCell(cell.text));
}

type Action = Pick<ActionRow, 'action'>;

function said(without: readonly Action[], all: number, thing: string, title?: string): string {
  const where = title === undefined ? 'of this table' : `under ${quoted(title)}`;
  if (without.length === all && all > 1) return `None of the ${all} actions ${where} has ${thing}.`;
  const names = without.slice(0, mostNamed).map(({ action }) => shortened(action.text));
  const which = without.length > mostNamed ? `, among them ${listed(names)}` : `: ${listed(names)}`;
  return `${without.length} of the ${all} actions ${where} ${without.length === 1 ? 'has' : 'have'} no ${thing.replace(/^an? /, '')}${which}.`;
}

function marks(without: readonly Action[], { draft }: Analysis): Pick<Finding, 'related'> {
  return {
    related: without.map(({ action }) => ({
      place: { source: draft.source, span: action.span },
      message: 'This action.',
    })),
  };
}

function shortened(text: string): string {
  const plain = text.trim().replace(/[.;:,]$/, '');
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain;
}
