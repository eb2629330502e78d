import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from '../rules/rule.ts';
import { changeTo, type Location, type Position, type Range, type SourceText } from '../text/source-text.ts';
import type { Examination } from './examine.ts';
import type { Found } from './found.ts';
import { type DraftReport, echoesOf, placeKey, Reported } from './reported.ts';

/** What was found in a draft beyond its single sections, and the text that it was found in. */
export interface CarriedReport {
  readonly source: SourceText;
  readonly found: readonly Found[];
  /** Hints at what is reported in other drafts. */
  readonly echoes: readonly Diagnostic[];
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
  };
}

/**
 * What can be reported on a draft right after an edit, when rules have looked at its sections but not yet beyond them: what
 * they found, with what was found beyond sections before.
 */
export function interimReport(examination: Examination, carried: CarriedReport): DraftReport {
  const reported = new Reported(examination.analysis.draft);
  for (const found of examination.inSections.found) reported.add(found);
  for (const found of carried.found) reported.add(found);
  for (const echo of carried.echoes) reported.addEcho(echo);
  return reported.about(examination);
}

/**
 * A report in the places where it stands after an edit. What the edit left alone moves with its text, what it lies within
 * grows with it, and what was partly overwritten is left out. `source` is the text after the edit.
 */
export function carriedOver(carried: CarriedReport, source: SourceText): CarriedReport {
  const before = carried.source;
  const change = changeTo(source, before);
  if (!change) return { ...carried, source };
  const moves: Moves = {
    uri: source.uri,
    start: before.positionAt(change.start),
    oldEnd: before.positionAt(change.oldEnd),
    newEnd: source.positionAt(change.newEnd),
  };
  const found: Found[] = [];
  for (const one of carried.found) {
    const diagnostic = moved(one.diagnostic, moves);
    if (diagnostic) found.push(diagnostic === one.diagnostic ? one : { ...one, diagnostic });
  }
  return {
    source,
    found,
    echoes: carried.echoes.flatMap((echo) => moved(echo, moves) ?? []),
  };
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
