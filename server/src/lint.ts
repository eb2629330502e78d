import type { Analysis } from './analysis.ts';
import type { Diagnostic, Finding, SilencedDiagnostic } from './diagnostic.ts';
import type { Suppression } from './draft/draft.ts';
import { type SuppressionFilter, suppressionFilter } from './draft/suppressions.ts';
import { type Examination, examine } from './examination/examine.ts';
import { type Found, foundBy, toDiagnostic } from './examination/found.ts';
import { fileName, folderOf } from './files.ts';
import { FolderIndex, type Opposing } from './folder/folder-index.ts';
import type { DraftSummary } from './folder/statement.ts';
import type { VerdictCounts } from './numbers/verdict-counts.ts';
import type { LoadedDraft } from './project.ts';
import { rules as allRules } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';

/** What is reported on one draft; a diagnostic may lie in one of its metrics or settings files. */
export interface DraftReport {
  readonly analysis: Analysis;
  /** How its numbers stand. */
  readonly verdicts: VerdictCounts;
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

/** An examination, made now or recalled from a record of it. */
export type Examined = Omit<Examination, 'inSections'>;

/** The drafts of a folder, the examined one among them, to be held against each other. */
export interface Folder {
  readonly index: FolderIndex;
  /** Whether another draft is reported on as well: then what contradicts it is reported in the later of the two. */
  isReported(uri: string): boolean;
}

/** Checks one loaded draft by itself with every rule that is on. Pure. */
export function lint(loaded: LoadedDraft, rules: readonly Rule[] = allRules): DraftReport {
  return report(examine(loaded, rules));
}

/**
 * What is reported on examined drafts, each also beside the other drafts of its folder: those given, and those that only
 * `neighbours` summarise. Pure; the reports are in the order of the drafts.
 */
export function reportTogether(drafts: readonly Examined[], neighbours: readonly DraftSummary[] = []): DraftReport[] {
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

/**
 * What is reported on an examined draft, beside the other drafts of its folder if there are any. Pure. Diagnostics come
 * in the order of their places, those in the draft first.
 */
export function report(examination: Examined, folder?: Folder): DraftReport {
  const { analysis, verdicts, rules, severityOf } = examination;
  const filter = suppressionFilter(analysis.draft);
  const diagnostics: Diagnostic[] = [];
  const echoes: Diagnostic[] = [];
  const silenced: SilencedDiagnostic[] = [];
  let stopped = false;
  const add = (found: Found | null): void => {
    if (!found) return;
    const { rule, diagnostic } = found;
    const hidden = hiddenBy(found, filter);
    if (hidden) {
      silenced.push({ diagnostic, reason: hidden.reason });
      return;
    }
    if (rule.stopsWork) stopped = true;
    diagnostics.push(diagnostic);
    if (rule.id.startsWith('consistency/')) echoes.push(...echoesOf(diagnostic));
  };
  for (const found of examination.found) add(found);
  for (const { rule, finding, isHere } of folder ? opposed(examination, folder, filter) : []) {
    if (isHere) add(foundBy(rule, finding, severityOf));
    else if (severityOf(rule, finding) !== 'off') echoes.push(toDiagnostic(rule, 'hint', finding));
  }
  const unused = rules.find((rule) => rule.id === 'draft/unused-suppression');
  if (unused) {
    const ids = rules.map((rule) => rule.id);
    for (const finding of filter.unused(ids)) add(foundBy(unused, finding, severityOf));
  }
  const order = byPlace(analysis.draft.source.uri);
  const reported = new Set(echoes.length > 0 ? diagnostics.map(placeKey) : []);
  return {
    analysis,
    verdicts,
    diagnostics: diagnostics.toSorted(order),
    echoes: echoes.filter((echo) => !reported.has(placeKey(echo))).toSorted(order),
    silenced: silenced.toSorted((a, b) => order(a.diagnostic, b.diagnostic)),
    stopped,
  };
}

/** The comment that hides what was found, if any. Of two places that contradict each other, a comment at either will do. */
function hiddenBy({ rule, diagnostic }: Found, filter: SuppressionFilter): Suppression | null {
  const places = rule.looksAt === 'folder' ? [diagnostic, ...diagnostic.related] : [diagnostic];
  // Each is asked, as a comment at any of them has its use.
  const hiding = places.flatMap((place) => filter.hiding(rule.id, place) ?? []);
  return hiding[0] ?? null;
}

/** How many places of other drafts are named with one finding. */
const mostOthers = 5;

/**
 * What other drafts of the folder say against this one, a finding for each statement. It is here where one of the pairs
 * is reported in this draft: in the later of the two, or in the only one that is reported on.
 */
function* opposed(
  { analysis, rules, summary }: Examined,
  { index, isReported }: Folder,
  filter: SuppressionFilter,
): Iterable<{ rule: Rule; finding: Finding; isHere: boolean }> {
  const { source } = analysis.draft;
  for (const rule of rules) {
    if (rule.looksAt !== 'folder' || !summary.statements.has(rule.id)) continue;
    for (const { own, others } of index.opposing(summary.uri, rule.id)) {
      const place = { uri: source.uri, range: own.range };
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
          place: { source, span: source.span(own.range) },
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

const placeKey = ({ rule, uri, range: { start, end } }: Diagnostic): string =>
  `${rule} ${start.line}:${start.character}-${end.line}:${end.character} ${uri}`;

function byPlace(draftUri: string): (a: Diagnostic, b: Diagnostic) => number {
  const file = (d: Diagnostic): string => (d.uri === draftUri ? '' : d.uri);
  return (a, b) =>
    (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : 0) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
