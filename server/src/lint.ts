import type { Finding } from './diagnostic.ts';
import type { SuppressionFilter } from './draft/suppressions.ts';
import { type Examined, examine } from './examination/examine.ts';
import { foundBy, toDiagnostic } from './examination/found.ts';
import { type DraftReport, Reported } from './examination/reported.ts';
import { fileName, folderOf } from './files.ts';
import { FolderIndex, type Opposing } from './folder/folder-index.ts';
import type { DraftSummary } from './folder/statement.ts';
import type { LoadedDraft } from './project.ts';
import { rules as allRules } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';

export type { DraftReport };

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
  const { analysis, rules, severityOf } = examination;
  const reported = new Reported(analysis.draft);
  for (const found of examination.found) reported.add(found);
  const { filter } = reported;
  for (const { rule, finding, isHere } of folder ? opposed(examination, folder, filter) : []) {
    if (isHere) reported.add(foundBy(rule, finding, severityOf));
    else if (severityOf(rule, finding) !== 'off') reported.addEcho(toDiagnostic(rule, 'hint', finding));
  }
  const unused = rules.find((rule) => rule.id === 'draft/unused-suppression');
  if (unused) {
    const ids = rules.map((rule) => rule.id);
    for (const finding of filter.unused(ids)) reported.add(foundBy(unused, finding, severityOf));
  }
  return reported.about(examination);
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
