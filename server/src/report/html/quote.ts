import type { Draft, Passage } from '../../draft/draft.ts';
import type { Range, Span } from '../../text/source-text.ts';
import { type Html, html } from './html.ts';

/** How much is quoted before and after what is marked, in characters: whoever needs more opens the draft. */
interface Room {
  readonly before: number;
  readonly after: number;
}

const usual: Room = { before: 700, after: 700 };
/** Longer stretches are not marked to their end. */
const longestMark = 700;

/**
 * The sentences that a stretch of a draft lies in, in the draft’s own words, with the stretch marked, and with it others
 * that begin in the same paragraph; null where there are none.
 */
export function quoteAt(draft: Draft, range: Range, room = usual, others: readonly Range[] = []): Html | null {
  const passage = passageAt(draft, range);
  if (!passage || passage.text === '') return null;
  const marks = [range, ...others]
    .filter((each) => passageAt(draft, each) === passage)
    .map((each) => markIn(passage, draft.source.span(each)))
    .toSorted((a, b) => a.start - b.start)
    .filter((mark, i, all) => i === 0 || mark.start >= all[i - 1]!.end);
  const [first, last] = [marks[0]!, marks.at(-1)!];
  const around = sentencesAround(passage, first.start, last.end);
  const after = passage.text.slice(last.end, Math.max(last.end, around.end));
  return html`${lastWords(passage.text.slice(around.start, first.start), room.before)}${marks.map(
    ({ start, end }, i) =>
      html`<mark>${passage.text.slice(start, end)}</mark>${passage.text.slice(end, marks[i + 1]?.start ?? end)}`,
  )}${firstWords(after, room.after)}${rowOf(passage)}`;
}

/** The passage that a stretch begins in. */
export function passageAt({ passages, source }: Draft, range: Range): Passage | null {
  const offset = source.offsetAt(range.start);
  return passages.find(({ span }) => span.start <= offset && offset < span.end) ?? null;
}

function markIn(passage: Passage, span: Span): Span {
  const start = passage.toPlain(span.start);
  return { start, end: Math.min(Math.max(start, passage.toPlain(span.end)), start + longestMark) };
}

function lastWords(text: string, most: number): string {
  return text.length > most ? `… ${text.slice(-most).replace(/^\S*\s/, '')}` : text;
}

function firstWords(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')} …` : text;
}

function sentencesAround({ sentences, text }: Passage, start: number, end: number): { start: number; end: number } {
  const first = sentences.findLast((sentence) => sentence.start <= start);
  const last = sentences.find((sentence) => sentence.end >= end);
  return { start: first?.start ?? 0, end: last?.end ?? text.length };
}

/** A cell alone says little: what its row and column are called. */
function rowOf({ cell }: Passage): Html {
  if (!cell) return html``;
  const names = [cell.table.rows[cell.row]?.[0]?.text, cell.table.rows[0]?.[cell.column]?.text].filter(
    (name) => name !== undefined && name !== '',
  );
  return cell.row === 0 || cell.column === 0 || names.length === 0
    ? html``
    : html` <span class="place">(table: ${names.join(', ')})</span>`;
}

/** `line 42`, counted from 1. */
export function lineOf({ start }: Range): string {
  return `line ${start.line + 1}`;
}
