import type { Analysis } from './analysis.ts';
import { analyse } from './analysis.ts';
import type { Diagnostic, Finding, Severity } from './diagnostic.ts';
import { suppressionFilter } from './draft/suppressions.ts';
import type { LoadedDraft } from './project.ts';
import { rules as allRules } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import type { Place } from './text/source-text.ts';

/** What is reported on one draft; a diagnostic may lie in one of its metrics or settings files. */
export interface DraftReport {
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a file could not be read or understood, so that part of the work was not done. */
  readonly stopped: boolean;
}

/**
 * Checks one loaded draft with every rule that is on. Pure. Diagnostics come in the order of their places, those in the
 * draft first. A rule that fails is reported under `draft/rule-failed`, and the others still run.
 */
export function lint(loaded: LoadedDraft, rules: readonly Rule[] = allRules): DraftReport {
  const analysis = analyse(loaded);
  const severityOf = severities(loaded);
  const filter = suppressionFilter(loaded.draft);
  const diagnostics: Diagnostic[] = [];
  let stopped = false;
  const report = (rule: Rule, finding: Finding): void => {
    const severity = severityOf(rule, finding);
    if (severity === 'off' || filter.hides(rule.id, finding.place)) return;
    if (rule.stopsWork) stopped = true;
    diagnostics.push(toDiagnostic(rule, severity, finding));
  };
  const ids = rules.map((rule) => rule.id);
  const failed: { rule: Rule; error: unknown }[] = [];
  for (const rule of rules) {
    if (severityOf(rule) === 'off') continue;
    try {
      for (const finding of findings(rule, analysis, ids)) report(rule, finding);
    } catch (error) {
      failed.push({ rule, error });
    }
  }
  const ruleFailed = rules.find((rule) => rule.id === 'draft/rule-failed');
  const unused = rules.find((rule) => rule.id === 'draft/unused-suppression');
  if (ruleFailed) for (const { rule, error } of failed) report(ruleFailed, failure(rule, error, analysis));
  if (unused) for (const finding of filter.unused(ids)) report(unused, finding);
  return { analysis, diagnostics: diagnostics.toSorted(byPlace(analysis.draft.source.uri)), stopped };
}

function* findings(rule: Rule, analysis: Analysis, ids: readonly string[]): Iterable<Finding> {
  for (const problem of analysis.problems) if (problem.rule === rule.id) yield problem;
  if (rule.looksAt === 'draft') yield* rule.check(analysis, ids);
  if (rule.looksAt === 'section') {
    yield* rule.check(analysis.draft.root, analysis);
    for (const section of analysis.draft.sections) yield* rule.check(section, analysis);
  }
}

/** The severity in force: the overrides', else the settings', else the finding's, else the rule's own. A group (`number/`) counts for its rules. */
function severities(loaded: LoadedDraft): (rule: Rule, finding?: Finding) => Severity {
  const chosen = new Map<string, Severity>();
  for (const { id, severity } of loaded.settings?.rules ?? []) chosen.set(id.value, severity);
  for (const [id, severity] of loaded.overrides.rules ?? []) {
    if (id.endsWith('/')) for (const key of [...chosen.keys()]) if (key.startsWith(id)) chosen.delete(key);
    chosen.set(id, severity);
  }
  return (rule, finding) =>
    chosen.get(rule.id) ??
    chosen.get(`${rule.id.split('/')[0]}/`) ??
    (rule.severity === 'off' ? 'off' : (finding?.severity ?? rule.severity));
}

function failure(rule: Rule, error: unknown, analysis: Analysis): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    place: { source: analysis.draft.source, span: { start: 0, end: 0 } },
    message: `The rule ${rule.id} failed on this draft (${reason}), so what it checks is not checked. The other rules ran. Please report this as a fault of cqc-lint.`,
  };
}

function toDiagnostic(rule: Rule, severity: Exclude<Severity, 'off'>, finding: Finding): Diagnostic {
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    ...located(finding.place),
    related: (finding.related ?? []).map(({ place, message }) => ({ ...located(place), message })),
    fixes: (finding.fixes ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ place, newText }) => ({ ...located(place), newText })),
    })),
  };
}

function located({ source, span }: Place): Pick<Diagnostic, 'uri' | 'range'> {
  return { uri: source.uri, range: source.range(span) };
}

function byPlace(draftUri: string): (a: Diagnostic, b: Diagnostic) => number {
  const file = (d: Diagnostic): string => (d.uri === draftUri ? '' : d.uri);
  return (a, b) =>
    (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : 0) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
