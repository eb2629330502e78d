import type { Analysis } from '../../../analysis.ts';
import type { Passage, Table } from '../../../draft/draft.ts';
import { isEmptyCell, isUnfinishedCell } from '../../../framework/cell-content.ts';
import { plainWords } from '../../../framework/heading-text.ts';
import { tablePlaces } from '../../../framework/match-tables.ts';
import { anyOf } from '../claims/own-sentences.ts';
import { type PartPoint, pointsOf } from '../parts/points.ts';
import { roleParts } from '../parts/role-parts.ts';
import { isUnfinished } from '../parts/unfinished.ts';
import vocabulary from '../vocabulary/plans.json' with { type: 'json' };

const { columns, posts, bodies, done } = vocabulary;

/** A table of actions that are still to be taken. */
export interface ActionTable {
  /** The header cell over the actions. */
  readonly header: Passage;
  readonly rows: readonly ActionRow[];
  /** Columns from 0; null where there is none. */
  readonly owner: number | null;
  readonly date: number | null;
}

/** A row whose action is filled in. */
export interface ActionRow {
  readonly action: Passage;
  readonly cells: readonly Passage[];
  readonly isDone: boolean;
}

/** Actions in a list, under a heading for plans. */
export interface ActionList {
  readonly title: Passage;
  readonly passages: readonly Passage[];
  /** At least two. */
  readonly points: readonly PartPoint[];
}

/** Tables of actions that the framework does not ask for: those are held to their columns by other rules. */
export function actionTables({ draft, outline }: Analysis): ActionTable[] {
  const asked = new Set(
    outline ? tablePlaces(draft, outline).flatMap(({ tables }) => tables.map(({ table }) => table)) : [],
  );
  const tables = new Set(draft.passages.flatMap(({ cell }) => (cell && !asked.has(cell.table) ? [cell.table] : [])));
  return [...tables].flatMap((table) => actionTable(table) ?? []);
}

function actionTable({ rows }: Table): ActionTable | null {
  const headers = (rows[0] ?? []).map(({ text }) => plainWords(text));
  const column = (names: readonly string[]): number | null => {
    const at = headers.findIndex((header) => names.some((name) => ` ${header} `.includes(` ${plainWords(name)} `)));
    return at < 0 ? null : at;
  };
  const action = headers.findIndex((header) => columns.action.includes(header));
  const header = rows[0]?.[action];
  if (!header) return null;
  const date = column(columns.date);
  const report = column(columns.report);
  // What was done last year needs no date any more.
  if (report !== null && date === null) return null;
  const isDone = new RegExp(String.raw`^${anyOf(done)}\b`, 'i');
  const filled = rows.slice(1).flatMap((cells) => {
    const own = cells[action];
    if (!own || isEmptyCell(own.text) || isUnfinishedCell(own.text)) return [];
    return [{ action: own, cells, isDone: cells.some(({ text }) => isDone.test(text.trim())) }];
  });
  return { header, rows: filled, owner: column(columns.owner), date };
}

/** Lists of actions under headings for plans, in document order. */
export function actionLists(analysis: Analysis): ActionList[] {
  return roleParts(analysis).flatMap(({ role, title, passages }) => {
    const listed = passages.filter(({ item }) => item !== null);
    if (role !== 'plans' || listed.length === 0 || isUnfinished(passages)) return [];
    const points = pointsOf(passages);
    return points.length > 1 && points.every(({ passages: [first] }) => first.item)
      ? [{ title, passages, points }]
      : [];
  });
}

const owner = new RegExp(
  String.raw`\b(?:${anyOf(posts)}|${anyOf(bodies)})\b|\((?:\p{Lu}{2,4}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\)`,
  'iu',
);
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = new RegExp(
  String.raw`\b20\d\d\b|\b\d\d/\d\d\b|\b(?:by|in|from|until|before|during|end of|this|next) (?:the )?(?:end of )?(?:${month}|spring|summer|autumn|winter|year|month|quarter|week)\b|\bQ[1-4]\b|\bwithin (?:the next )?\w+ (?:months?|years?)\b|\b(?:next|coming) (?:\p{L}+ )?(?:weeks|months|years?|quarter)\b|\b(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|each (?:week|month|quarter|year)|every (?:week|month|quarter|year))\b`,
  'iu',
);

/** Whether a text names a post, a person or a body that may answer for something. */
export function namesOwner(text: string): boolean {
  return owner.test(text);
}

/** Whether a text gives a time of any kind. */
export function namesTime(text: string): boolean {
  return time.test(text);
}
