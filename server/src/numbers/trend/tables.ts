import type { Cell, Passage, Table } from '../../draft/draft.ts';
import type { AreaNames } from '../area-names.ts';
import { byPassage, type Claimed, isClaimed } from '../claimed-sentences.ts';
import type { CheckedNumber } from '../number.ts';
import { cellChange, cellLevel, type DirectionWords, directionWords } from './direction-words.ts';
import { isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';

/** A cell of a table row that holds one claim. */
interface Figure {
  readonly number: Claimed;
  readonly cell: Cell;
  /** The area that its column is for; null for the authority's own. */
  readonly area: string | null;
}

/** Cells that say "Increased" or "Above" beside numbers of the same row that go the other way. */
export function tableFaults(numbers: readonly CheckedNumber[], areas: AreaNames): TrendFault[] {
  const claims = new Map<Passage, Claimed>();
  for (const [passage, all] of byPassage(numbers)) {
    const claimed = all.filter(isClaimed);
    if (passage.cell && claimed.length === 1) claims.set(passage, claimed[0]!);
  }
  const tables = new Set([...claims.keys()].map((passage) => passage.cell!.table));
  return [...tables].flatMap((table) => table.rows.slice(1).flatMap((row) => rowFaults(row, table, claims, areas)));
}

function rowFaults(
  row: readonly Passage[],
  table: Table,
  claims: ReadonlyMap<Passage, Claimed>,
  areas: AreaNames,
): TrendFault[] {
  const header = (column: number): string => table.rows[0]?.[column]?.text ?? '';
  const figures = row.flatMap((passage): Figure[] => {
    const number = claims.get(passage);
    if (!number || number.mention.quantity.upper) return [];
    const area = areas.only(header(passage.cell!.column)) ?? number.mention.reading.area?.area ?? null;
    return [{ number, cell: passage.cell!, area }];
  });
  return row.flatMap((passage) => {
    if (claims.has(passage) || figures.length < 2) return [];
    const area = areas.only(header(passage.cell!.column));
    const fault = area ? levelFault(passage.text, figures, areas.canonical(area)) : changeFault(passage.text, figures);
    return fault ? [fault] : [];
  });
}

/** The words of direction that are all that a cell says. */
function wholeCell(pattern: RegExp, text: string): DirectionWords | undefined {
  const match = pattern.exec(text.trim());
  return match ? directionWords(match) : undefined;
}

/** "Increased" beside the years: the latest against the one before it, and against the first. */
function changeFault(text: string, figures: readonly Figure[]): TrendFault | undefined {
  const words = wholeCell(cellChange, text);
  const dated = figures
    .filter(({ number, area }) => area === null && number.mention.reading.period?.from === 'table')
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const latest = dated.pop();
  if (!words || !latest || dated.some((each) => startOf(each) === startOf(latest))) return undefined;
  const faults = [dated.at(-1), dated[0]].map((earlier) => earlier && judged(words, latest, earlier));
  return faults.every((fault) => fault?.kind === 'against') ? faults[0] : undefined;
}

function startOf({ number }: Figure): string {
  return number.mention.reading.period?.period.from ?? '';
}

/** "Above" in a column that compares with an area, beside the numbers for the authority and that area. */
function levelFault(text: string, figures: readonly Figure[], area: string): TrendFault | undefined {
  const words = wholeCell(cellLevel, text);
  const own = figures.filter((figure) => figure.area === null);
  const theirs = figures.filter((figure) => figure.area === area);
  return words && own.length === 1 && theirs.length === 1 ? judged(words, own[0]!, theirs[0]!) : undefined;
}

function judged(words: DirectionWords, subject: Figure, reference: Figure): TrendFault | undefined {
  const fault =
    isComparable(subject.number, reference.number) &&
    judgeDirection(words, sideOf(subject.number), sideOf(reference.number));
  return fault && fault.kind !== 'same' && fault.kind !== 'barely' ? fault : undefined;
}
