import type { Diagnostic, Finding, Severity } from '../diagnostic.ts';
import type { LoadedDraft } from '../project.ts';
import type { Rule } from '../rules/rule.ts';
import { presetSeverity } from '../settings/presets.ts';
import type { Location, Place, Position, Range } from '../text/source-text.ts';

/** What a rule found, as it leaves the engine. */
export interface Found {
  readonly rule: Rule;
  readonly diagnostic: Diagnostic;
}

/** How what was found differs from what was found before an edit: the others are the same objects, in the same order. */
export interface FoundChange {
  readonly gone: readonly Found[];
  readonly fresh: readonly Found[];
}

/** Gives the severity of what a rule found, or of the rule where nothing is given. */
export type SeverityOf = (rule: Rule, finding?: Pick<Finding, 'severity'>) => Severity;

/**
 * The severity in force: the overrides', else the settings', else the preset's for the finding's or the rule's own. A group
 * (`number/`) counts for its rules.
 */
export function severities(loaded: Pick<LoadedDraft, 'settings' | 'overrides'>): SeverityOf {
  const chosen = new Map<string, Severity>();
  for (const { id, severity } of loaded.settings?.rules ?? []) chosen.set(id.value, severity);
  for (const [id, severity] of loaded.overrides.rules ?? []) {
    if (id.endsWith('/')) for (const key of [...chosen.keys()]) if (key.startsWith(id)) chosen.delete(key);
    chosen.set(id, severity);
  }
  const preset = loaded.overrides.preset ?? loaded.settings?.preset?.value ?? null;
  return (rule, finding) =>
    chosen.get(rule.id) ??
    chosen.get(`${rule.id.split('/')[0]}/`) ??
    (rule.severity === 'off' ? 'off' : presetSeverity(preset, rule.id, finding?.severity ?? rule.severity));
}

/** A finding as it leaves the engine; null where its rule is off. */
export function foundBy(rule: Rule, finding: Finding, severityOf: SeverityOf): Found | null {
  const severity = severityOf(rule, finding);
  return severity === 'off' ? null : { rule, diagnostic: toDiagnostic(rule, severity, finding) };
}

/** A finding with its offsets as lines and characters. */
export function toDiagnostic(rule: Rule, severity: Exclude<Severity, 'off'>, finding: Finding): Diagnostic {
  return {
    rule: rule.id,
    severity,
    message: withCell(finding.place, finding.message),
    ...located(finding.place),
    related: (finding.related ?? []).map(({ place, message }) => ({
      ...located(place),
      message: withCell(place, message),
    })),
    fixes: (finding.fixes ?? []).map(({ title, edits, isSafe }) => ({
      title,
      ...(isSafe && { isSafe }),
      edits: edits.map(({ place, newText }) => ({ ...located(place), newText })),
    })),
  };
}

function located(place: Place | Location): Pick<Diagnostic, 'uri' | 'range'> {
  return 'source' in place ? { uri: place.source.uri, range: place.source.range(place.span) } : place;
}

/** A message with the cell that it is about in front of it, where a line and a character would lead nobody there. */
function withCell(place: Place | Location, message: string): string {
  const cell = 'source' in place ? place.source.cellAt(place.span.start) : null;
  return cell === null ? message : `${cell}: ${message}`;
}

/** What was found in lines of a file that have moved down by so many (up, if negative); places in other files stay. */
export function movedDown(found: Found, uri: string, lines: number): Found {
  const { rule, diagnostic } = found;
  if (lines === 0) return found;
  const moved = <T extends Location>(at: T): T => (at.uri === uri ? { ...at, range: below(at.range, lines) } : at);
  return {
    rule,
    diagnostic: {
      ...moved(diagnostic),
      related: diagnostic.related.map(moved),
      fixes: diagnostic.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
    },
  };
}

function below({ start, end }: Range, lines: number): Range {
  const move = ({ line, character }: Position): Position => ({ line: line + lines, character });
  return { start: move(start), end: move(end) };
}
