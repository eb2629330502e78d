import type { Diagnostic } from './diagnostic.ts';
import { type DraftReport, lint } from './lint.ts';
import { type LoadedDraft, withText } from './project.ts';
import { collide, edited, type TextEdit } from './text/edits.ts';

/** What is left of a draft once everything that can be mended unattended is. */
export interface FixedDraft {
  readonly loaded: LoadedDraft;
  readonly report: DraftReport;
  /** What was mended, in the order in which it was: each as its rule with what its fix says. */
  readonly mended: readonly { readonly rule: string; readonly title: string }[];
}

/** A fix that needs nobody to look at it, as edits of the draft's text. */
interface SafeFix {
  readonly rule: string;
  readonly title: string;
  /** Stays the same while the finding stays what it is, wherever other fixes move it. */
  readonly key: string;
  readonly edits: readonly TextEdit[];
}

/** One fix may uncover another; so many times in a row means that they undo one another. */
const mostRounds = 100;

/**
 * Applies the safe fixes of a draft's findings, in rounds until none is left. Fixes that touch one another are never
 * applied together, and one after which the draft has no fewer findings is taken back. Pure.
 */
export function fixDraft(loaded: LoadedDraft): FixedDraft {
  let now: FixedDraft = { loaded, report: lint(loaded), mended: [] };
  const refused = new Set<string>();
  for (let rounds = 0; rounds < mostRounds; ) {
    const fixes = apart(safeFixes(now.report).filter(({ key }) => !refused.has(key)));
    const [first] = fixes;
    if (!first) break;
    // Where all together do not help, the first has to show that it does.
    const next = withFixes(now, fixes) ?? withFixes(now, [first]);
    if (next) {
      now = next;
      rounds++;
    } else refused.add(first.key);
  }
  return now;
}

/** The draft with some fixes in it; undefined where it then has no fewer findings. */
function withFixes({ loaded, report, mended }: FixedDraft, fixes: readonly SafeFix[]): FixedDraft | undefined {
  const next = withText(
    loaded,
    edited(
      loaded.draft.source.text,
      fixes.flatMap(({ edits }) => edits),
    ),
  );
  const after = lint(next);
  if (!isCleaner(after, report)) return undefined;
  return { loaded: next, report: after, mended: [...mended, ...fixes.map(({ rule, title }) => ({ rule, title }))] };
}

/** Fewer findings, and no more of the grave ones. */
function isCleaner(after: DraftReport, before: DraftReport): boolean {
  const count = ({ diagnostics }: DraftReport, severities: readonly string[]): number =>
    diagnostics.filter(({ severity }) => severities.includes(severity)).length;
  const grave = ['error', 'warning'];
  return (
    !after.stopped &&
    after.diagnostics.length < before.diagnostics.length &&
    count(after, ['error']) <= count(before, ['error']) &&
    count(after, grave) <= count(before, grave)
  );
}

/** The safe fixes that change the body of the draft alone; what other drafts use as well is never changed unattended. */
function safeFixes({ analysis, diagnostics }: DraftReport): SafeFix[] {
  const { source, frontMatter } = analysis.draft;
  const body = frontMatter.span?.end ?? 0;
  return diagnostics.flatMap((diagnostic): SafeFix[] => {
    const safe = diagnostic.fixes.find(({ isSafe }) => isSafe);
    if (!safe || safe.edits.some(({ uri }) => uri !== source.uri)) return [];
    const edits = safe.edits.map(({ range, newText }) => ({ span: source.span(range), newText }));
    if (edits.some(({ span }) => span.start < body)) return [];
    return [{ rule: diagnostic.rule, title: safe.title, key: keyOf(diagnostic), edits }];
  });
}

function keyOf({ rule, message, fixes }: Diagnostic): string {
  return JSON.stringify([rule, message, fixes.map(({ title }) => title)]);
}

/** The fixes, in order, without those that touch an earlier one. */
function apart(fixes: readonly SafeFix[]): SafeFix[] {
  const chosen: SafeFix[] = [];
  for (const fix of fixes) {
    const taken = chosen.flatMap(({ edits }) => edits);
    if (!fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) chosen.push(fix);
  }
  return chosen;
}
