import type { Diagnostic } from '../diagnostic.ts';

/** The order in which diagnostics are reported: those in the draft first, by their places, then by their rules. */
export function byPlace(draftUri: string): (a: Diagnostic, b: Diagnostic) => number {
  const file = (d: Diagnostic): string => (d.uri === draftUri ? '' : d.uri);
  return (a, b) =>
    (a.uri === b.uri ? 0 : file(a) < file(b) ? -1 : 1) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
