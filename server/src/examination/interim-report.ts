import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from '../rules/rule.ts';
import { changeTo, type Location, type Position, type Range, type SourceText } from '../text/source-text.ts';
import type { Examination } from './examine.ts';
import type { Found, FoundChange } from './found.ts';
import { reportAfterEdit } from './report-after-edit.ts';
import { type DraftReport, echoesOf, placeKey, Reported } from './reported.ts';

/** What was found in a draft beyond its single sections, and the text that it was found in. */
export interface CarriedReport {
  readonly source: SourceText;
  readonly found: readonly Found[];
  /** Hints at what is reported in other drafts. */
  readonly echoes: readonly Diagnostic[];
  /** How it differs from what it was before the last edit; null where that was not before, or where hints have moved. */
  readonly change: FoundChange | null;
}

/** What was reported at once after an edit. */
export interface InterimReport {
  readonly report: DraftReport;
  /** Names what was found in sections. */
  readonly inSections: object;
}

/** What is to be carried over the next edits of a whole report. */
export function carriedReport(report: DraftReport, { analysis, inSections, rules }: Examination): CarriedReport {
  const own = new Set(inSections.found.map(({ diagnostic }) => diagnostic));
  const ruleOf = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const ownEchoes = new Set(report.diagnostics.flatMap((diagnostic) => echoesOf(diagnostic).map(placeKey)));
  return {
    source: analysis.draft.source,
    found: report.diagnostics.flatMap((diagnostic) => {
      const rule = own.has(diagnostic) ? undefined : ruleOf.get(diagnostic.rule);
      return rule ? [{ rule, diagnostic }] : [];
    }),
    echoes: report.echoes.filter((echo) => !ownEchoes.has(placeKey(echo))),
    change: null,
  };
}

/**
 * What can be reported on a draft right after an edit, when rules have looked at its sections but not yet beyond them: what
 * they found, with what was found beyond sections before. `before` is what this gave before the edit.
 */
export function interimReport(
  examination: Examination,
  carried: CarriedReport,
  before: InterimReport | null = null,
): InterimReport {
  const { inSections } = examination;
  const { since } = inSections;
  const isNext = before !== null && since !== null && since.name === before.inSections && carried.change !== null;
  const next = isNext ? reportAfterEdit(before.report, both(since, carried.change), examination) : null;
  return { report: next ?? wholeReport(examination, carried), inSections: inSections.name };
}

function wholeReport(examination: Examination, carried: CarriedReport): DraftReport {
  const reported = new Reported(examination.analysis.draft);
  for (const found of examination.inSections.found) reported.add(found);
  for (const found of carried.found) reported.add(found);
  for (const echo of carried.echoes) reported.addEcho(echo);
  return reported.about(examination);
}

function both(a: FoundChange, b: FoundChange): FoundChange {
  return { gone: [...a.gone, ...b.gone], fresh: [...a.fresh, ...b.fresh] };
}

/**
 * A report in the places where it stands after an edit. What the edit left alone moves with its text, what it lies within
 * grows with it, and what was partly overwritten is left out. `source` is the text after the edit.
 */
export function carriedOver(carried: CarriedReport, source: SourceText): CarriedReport {
  const before = carried.source;
  const change = changeTo(source, before);
  if (!change) return { ...carried, source, change: { gone: [], fresh: [] } };
  const moves: Moves = {
    uri: source.uri,
    start: before.positionAt(change.start),
    oldEnd: before.positionAt(change.oldEnd),
    newEnd: source.positionAt(change.newEnd),
  };
  const found: Found[] = [];
  const gone: Found[] = [];
  const fresh: Found[] = [];
  for (const one of carried.found) {
    const diagnostic = moved(one.diagnostic, moves);
    if (diagnostic === one.diagnostic) {
      found.push(one);
      continue;
    }
    gone.push(one);
    if (!diagnostic) continue;
    fresh.push({ ...one, diagnostic });
    found.push(fresh.at(-1)!);
  }
  const echoes = carried.echoes.flatMap((echo) => moved(echo, moves) ?? []);
  const haveSameEchoes =
    echoes.length === carried.echoes.length && echoes.every((echo, i) => echo === carried.echoes[i]);
  return { source, found, echoes, change: haveSameEchoes ? { gone, fresh } : null };
}

/** An edit: what stood from `start` to `oldEnd` now ends at `newEnd`. */
interface Moves {
  readonly uri: string;
  readonly start: Position;
  readonly oldEnd: Position;
  readonly newEnd: Position;
}

/** Null where a part of the place was overwritten. The same object where nothing of it moves. */
function moved(diagnostic: Diagnostic, moves: Moves): Diagnostic | null {
  const { fixes, related } = diagnostic;
  // Most stand alone and far from the edit.
  if (related.length === 0 && fixes.length === 0 && isUntouched(diagnostic, moves)) return diagnostic;
  const stays = (place: Location): boolean => isUntouched(place, moves);
  if (stays(diagnostic) && related.every(stays) && fixes.every(({ edits }) => edits.every(stays))) return diagnostic;
  const place = movedPlace(diagnostic, moves);
  if (!place) return null;
  const others = related.map((one) => movedPlace(one, moves));
  const edits = fixes.map((fix) => fix.edits.map((edit) => movedPlace(edit, moves)));
  return {
    ...diagnostic,
    range: place.range,
    related: others.flatMap((one) => one ?? []),
    fixes: fixes.flatMap((fix, i) => {
      const now = edits[i]!.flatMap((edit) => edit ?? []);
      return now.length === fix.edits.length ? [{ ...fix, edits: now }] : [];
    }),
  };
}

function movedPlace<T extends Location>(place: T, moves: Moves): T | null {
  if (isUntouched(place, moves)) return place;
  const range = movedRange(place.range, moves);
  return range && { ...place, range };
}

/** Whether a place lies before an edit, in another file, or on lines after one that left the number of lines as it was. */
function isUntouched({ uri, range: { start, end } }: Location, moves: Moves): boolean {
  return (
    uri !== moves.uri ||
    !isBefore(moves.start, end) ||
    (moves.newEnd.line === moves.oldEnd.line && start.line > moves.oldEnd.line)
  );
}

function movedRange({ start, end }: Range, moves: Moves): Range | null {
  const isAfter = !isBefore(start, moves.oldEnd);
  const isAround = !isBefore(moves.start, start) && !isBefore(end, moves.oldEnd);
  if (!isAfter && !isAround) return null;
  return { start: isAfter ? movedPosition(start, moves) : start, end: movedPosition(end, moves) };
}

function movedPosition({ line, character }: Position, { oldEnd, newEnd }: Moves): Position {
  return {
    line: line + newEnd.line - oldEnd.line,
    character: line === oldEnd.line ? character + newEnd.character - oldEnd.character : character,
  };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
