import type { Analysis } from './analysis.ts';
import { analyse } from './analysis.ts';
import type { Diagnostic, Finding, Severity, SilencedDiagnostic } from './diagnostic.ts';
import type { Suppression } from './draft/draft.ts';
import { type SuppressionFilter, suppressionFilter } from './draft/suppressions.ts';
import { fileName, folderOf } from './files.ts';
import { FolderIndex, type Opposing } from './folder/folder-index.ts';
import type { DraftSummary, SummarisedStatement } from './folder/statement.ts';
import type { LoadedDraft } from './project.ts';
import { rules as allRules } from './rules/registry.ts';
import type { FolderRule, Rule } from './rules/rule.ts';
import type { Location, Place } from './text/source-text.ts';

/** What is reported on one draft; a diagnostic may lie in one of its metrics or settings files. */
export interface DraftReport {
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Hints for editors at the other places of what is reported, which lead to where it is reported. They count nowhere:
   * a finding on two places is one finding.
   */
  readonly echoes: readonly Diagnostic[];
  /** What comments in the draft keep from being reported, in the order of its places. */
  readonly silenced: readonly SilencedDiagnostic[];
  /** Whether a file could not be read or understood, so that part of the work was not done. */
  readonly stopped: boolean;
}

/** A draft that every rule has seen but that nothing is reported on yet, as that depends on the drafts beside it. */
export interface Examination {
  readonly analysis: Analysis;
  /** What the other drafts of its folder are to know of it. */
  readonly summary: DraftSummary;
  readonly rules: readonly Rule[];
  readonly findings: readonly { readonly rule: Rule; readonly finding: Finding }[];
  readonly severityOf: SeverityOf;
}

/** The drafts of a folder, the examined one among them, to be held against each other. */
export interface Folder {
  readonly index: FolderIndex;
  /** Whether another draft is reported on as well: then what contradicts it is reported in the later of the two. */
  isReported(uri: string): boolean;
}

type SeverityOf = (rule: Rule, finding?: Pick<Finding, 'severity'>) => Severity;

/** Checks one loaded draft by itself with every rule that is on. Pure. */
export function lint(loaded: LoadedDraft, rules: readonly Rule[] = allRules): DraftReport {
  return report(examine(loaded, rules));
}

/**
 * What is reported on examined drafts, each also beside the other drafts of its folder: those given, and those that only
 * `neighbours` summarise. Pure; the reports are in the order of the drafts.
 */
export function reportTogether(
  drafts: readonly Examination[],
  neighbours: readonly DraftSummary[] = [],
): DraftReport[] {
  const reported = new Set(drafts.map(({ summary }) => summary.uri));
  const folders = new Map<string, FolderIndex>();
  for (const summary of [...neighbours, ...drafts.map((each) => each.summary)]) {
    const folder = folderOf(summary.uri);
    const index = folders.get(folder) ?? new FolderIndex();
    folders.set(folder, index);
    index.set(summary);
  }
  return drafts.map((each) =>
    report(each, {
      index: folders.get(folderOf(each.summary.uri))!,
      isReported: (uri) => reported.has(uri),
    }),
  );
}

/** Has every rule that is on look at one loaded draft. Pure. A rule that fails becomes a finding of `draft/rule-failed`. */
export function examine(loaded: LoadedDraft, rules: readonly Rule[] = allRules): Examination {
  const analysis = analyse(loaded);
  const severityOf = severities(loaded);
  const ids = rules.map((rule) => rule.id);
  const found: { rule: Rule; finding: Finding }[] = [];
  const statements = new Map<string, readonly SummarisedStatement[]>();
  const filter = suppressionFilter(loaded.draft);
  const ruleFailed = rules.find((rule) => rule.id === 'draft/rule-failed');
  for (const rule of rules) {
    if (severityOf(rule) === 'off') continue;
    try {
      for (const finding of findings(rule, analysis, ids)) found.push({ rule, finding });
      if (rule.looksAt === 'folder') statements.set(rule.id, summarise(rule, analysis, filter));
    } catch (error) {
      if (ruleFailed) found.push({ rule: ruleFailed, finding: failure(rule, error, analysis) });
    }
  }
  const { draft, framework, authority } = analysis;
  const summary = { uri: draft.source.uri, framework: framework?.family ?? null, authority, statements };
  return { analysis, summary, rules, findings: found, severityOf };
}

/**
 * What is reported on an examined draft, beside the other drafts of its folder if there are any. Pure. Diagnostics come
 * in the order of their places, those in the draft first.
 */
export function report(examination: Examination, folder?: Folder): DraftReport {
  const { analysis, rules, severityOf } = examination;
  const filter = suppressionFilter(analysis.draft);
  const diagnostics: Diagnostic[] = [];
  const echoes: Diagnostic[] = [];
  const silenced: SilencedDiagnostic[] = [];
  let stopped = false;
  const add = (rule: Rule, finding: Finding): void => {
    const severity = severityOf(rule, finding);
    if (severity === 'off') return;
    const hidden = hiddenBy(rule, finding, filter);
    if (hidden) {
      silenced.push({ diagnostic: toDiagnostic(rule, severity, finding), reason: hidden.reason });
      return;
    }
    if (rule.stopsWork) stopped = true;
    const diagnostic = toDiagnostic(rule, severity, finding);
    diagnostics.push(diagnostic);
    if (rule.id.startsWith('consistency/')) echoes.push(...echoesOf(diagnostic));
  };
  for (const { rule, finding } of examination.findings) add(rule, finding);
  for (const { rule, finding, isHere } of folder ? opposed(examination, folder, filter) : []) {
    if (isHere) add(rule, finding);
    else if (severityOf(rule, finding) !== 'off') echoes.push(toDiagnostic(rule, 'hint', finding));
  }
  const unused = rules.find((rule) => rule.id === 'draft/unused-suppression');
  if (unused) {
    const ids = rules.map((rule) => rule.id);
    for (const finding of filter.unused(ids)) add(unused, finding);
  }
  const order = byPlace(analysis.draft.source.uri);
  const reported = new Set(diagnostics.map(placeKey));
  return {
    analysis,
    diagnostics: diagnostics.toSorted(order),
    echoes: echoes.filter((echo) => !reported.has(placeKey(echo))).toSorted(order),
    silenced: silenced.toSorted((a, b) => order(a.diagnostic, b.diagnostic)),
    stopped,
  };
}

/** The comment that hides a finding, if any. Of two places that contradict each other, a comment at either will do. */
function hiddenBy(rule: Rule, { place, related }: Finding, filter: SuppressionFilter): Suppression | null {
  const places = [place, ...(rule.looksAt === 'folder' ? (related ?? []).map((other) => other.place) : [])];
  // Each is asked, as a comment at any of them has its use.
  const comments = places.map((each) => ('source' in each ? filter.hiding(rule.id, each) : null));
  return comments.find((comment) => comment !== null) ?? null;
}

function summarise(rule: FolderRule, analysis: Analysis, filter: SuppressionFilter): SummarisedStatement[] {
  const { source } = analysis.draft;
  return rule.statements(analysis).map((statement) => ({
    ...statement,
    isSilenced: filter.hides(rule.id, { source, span: source.span(statement.range) }),
  }));
}

/** How many places of other drafts are named with one finding. */
const mostOthers = 5;

/**
 * What other drafts of the folder say against this one, a finding for each statement. It is here where one of the pairs
 * is reported in this draft: in the later of the two, or in the only one that is reported on.
 */
function* opposed(
  { analysis, rules, summary }: Examination,
  { index, isReported }: Folder,
  filter: SuppressionFilter,
): Iterable<{ rule: Rule; finding: Finding; isHere: boolean }> {
  const { source } = analysis.draft;
  for (const rule of rules) {
    if (rule.looksAt !== 'folder' || !summary.statements.has(rule.id)) continue;
    for (const { own, others } of index.opposing(summary.uri, rule.id)) {
      const place = { source, span: source.span(own.range) };
      // A comment here has its use even where the other draft is silenced as well.
      if (filter.hides(rule.id, place)) continue;
      const open = others.filter(({ statement }) => !statement.isSilenced);
      const here = open.filter(({ uri }) => !isReported(uri) || uri < summary.uri);
      const first = here[0] ?? open[0];
      if (!first) continue;
      yield {
        rule,
        isHere: here.length > 0,
        finding: {
          place,
          message: rule.contradicted(own, first.statement, whereabouts(first)),
          related: open.slice(0, mostOthers).map(({ uri, statement }) => ({
            place: { uri, range: statement.range },
            message: `${fileName(uri)} says “${statement.text}”.`,
          })),
        },
      };
    }
  }
}

function whereabouts({ uri, statement }: Opposing): string {
  return `${fileName(uri)}, line ${statement.range.start.line + 1}`;
}

/** A hint at every other place of a diagnostic in the same file. */
function echoesOf({ rule, message, uri, range, related }: Diagnostic): Diagnostic[] {
  const line = range.start.line + 1;
  return related
    .filter((other) => other.uri === uri)
    .map((other) => ({
      rule,
      severity: 'hint',
      message: `Reported on line ${line}: ${message}`,
      uri,
      range: other.range,
      related: [{ uri, range, message: `It is reported here, on line ${line}.` }],
      fixes: [],
    }));
}

const placeKey = ({ rule, uri, range }: Diagnostic): string => JSON.stringify([rule, uri, range]);

function* findings(rule: Rule, analysis: Analysis, ids: readonly string[]): Iterable<Finding> {
  for (const problem of analysis.problems) if (problem.rule === rule.id) yield problem;
  if (rule.looksAt === 'draft' || rule.looksAt === 'folder') yield* rule.check(analysis, ids);
  if (rule.looksAt === 'section') {
    yield* rule.check(analysis.draft.root, analysis);
    for (const section of analysis.draft.sections) yield* rule.check(section, analysis);
  }
}

/** The severity in force: the overrides', else the settings', else the finding's, else the rule's own. A group (`number/`) counts for its rules. */
function severities(loaded: LoadedDraft): SeverityOf {
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

function byPlace(draftUri: string): (a: Diagnostic, b: Diagnostic) => number {
  const file = (d: Diagnostic): string => (d.uri === draftUri ? '' : d.uri);
  return (a, b) =>
    (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : 0) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
