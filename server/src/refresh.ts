import type { Diagnostic } from './diagnostic.ts';
import { type DraftReport, lint } from './lint.ts';
import { AreaNames } from './numbers/area-names.ts';
import { planRefresh } from './numbers/refresh/plan-refresh.ts';
import type { LeftNumber, RefreshPlan, RefreshStep } from './numbers/refresh/refresh-plan.ts';
import { formatObservation, formatSituation } from './numbers/wording.ts';
import { type LoadedDraft, withText } from './project.ts';
import { edited, offsetAfter } from './text/edits.ts';
import { overlaps, type SourceText, type Span } from './text/source-text.ts';

/** A finding of one of these on a number that was changed means that the change is not right where it stands. */
const objecting = new Set([
  'consistency/arithmetic',
  'consistency/impossible',
  'consistency/percentage-points',
  'consistency/trend',
  'number/inconsistent',
  'number/rounded-silently',
  'number/small-count',
  'number/unsupported',
  'number/wrong-area',
  'number/wrong-period',
]);

/**
 * Plans how the pinned numbers of a draft are brought up to date, and leaves out what the draft, checked again with the
 * changes in it, turns out not to bear. `report` is what checking the draft as it is has found. Pure.
 */
export function refreshOf(loaded: LoadedDraft, report: DraftReport): RefreshPlan {
  const { draft, metrics } = loaded;
  const plan = planRefresh(draft, report.analysis.numbers, new AreaNames(metrics, loaded.authority));
  const before = places(report);
  const left: LeftNumber[] = [...plan.left];
  let steps = plan.steps;
  while (steps.length > 0) {
    const objections = objectionsTo(steps, loaded, before);
    if (objections.size === 0) break;
    for (const [step, message] of objections) left.push(...leftWith(step, message));
    steps = steps.filter((step) => !objections.has(step));
  }
  return { steps, left: left.toSorted((a, b) => a.span.start - b.span.start) };
}

/** The draft's text with some steps in it. */
export function refreshedText({ draft }: LoadedDraft, steps: readonly RefreshStep[]): string {
  return edited(
    draft.source.text,
    steps.flatMap((step) => step.edits),
  );
}

/** Steps whose numbers are found wrong once all are made, with the first finding. */
function objectionsTo(
  steps: readonly RefreshStep[],
  loaded: LoadedDraft,
  before: ReadonlySet<string>,
): Map<RefreshStep, string> {
  const { uri } = loaded.draft.source;
  const edits = steps.flatMap((step) => step.edits);
  const changed = withText(loaded, edited(loaded.draft.source.text, edits));
  const { source } = changed.draft;
  const { diagnostics } = lint(changed);
  const after = diagnostics.filter((found) => found.uri === uri && objecting.has(found.rule));
  const objections = new Map<RefreshStep, string>();
  for (const step of steps) {
    for (const { number } of step.numbers) {
      const { start, end } = number.mention.span;
      const now = { start: offsetAfter(start, edits), end: offsetAfter(end, edits) };
      const found = after.find((diagnostic) => {
        // A number was wrong already where its old value is no longer in the metrics file; it must be right now.
        const isOld = diagnostic.rule.startsWith('consistency/') && before.has(`${diagnostic.rule} ${start}`);
        return !isOld && isOn(diagnostic, source, now);
      });
      if (found) objections.set(step, found.message);
    }
  }
  return objections;
}

/** Whether a finding lies on a stretch of the draft, or names it as its other place. */
function isOn(diagnostic: Diagnostic, source: SourceText, stretch: Span): boolean {
  return [diagnostic, ...diagnostic.related].some(
    ({ range, uri }) => uri === source.uri && overlaps(source.span(range), stretch),
  );
}

/** `rule offset` of every number that a rule objects to already. */
function places({ analysis, diagnostics }: DraftReport): Set<string> {
  const { source } = analysis.draft;
  const found = new Set<string>();
  for (const diagnostic of diagnostics.filter(({ rule }) => objecting.has(rule))) {
    for (const { mention } of analysis.numbers) {
      if (isOn(diagnostic, source, mention.span)) found.add(`${diagnostic.rule} ${mention.span.start}`);
    }
  }
  return found;
}

function leftWith({ numbers }: RefreshStep, finding: string): LeftNumber[] {
  return numbers.map(({ number, metric, to }) => ({
    span: number.mention.span,
    text: number.mention.text,
    target: number.target!,
    metric,
    because: 'finding' as const,
    message: `The newest value is ${formatObservation(metric, to)}${formatSituation(to)}. With it in the text, this would be found: ${finding}`,
    newest: to,
  }));
}
