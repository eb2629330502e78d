import type { Finding, Fix } from '../diagnostic.ts';
import { closest } from '../text/similarity.ts';
import type { Located, SourceText, Span } from '../text/source-text.ts';
import type { Suppression } from './draft.ts';
import { includes, type SuppressionScope, unusedSuppressionRule } from './suppression-scope.ts';

const extent: Readonly<Record<Suppression['kind'], string>> = {
  'next-line': 'on the line below it',
  line: 'on its line',
  disable: 'below it',
  enable: 'below it',
  file: 'in this draft',
};

/** What is wrong with a draft's suppression comments once all findings were asked about; one finding a comment or id. */
export function remarksOn(
  scopes: readonly SuppressionScope[],
  source: SourceText,
  ruleIds: readonly string[],
): Finding[] {
  return scopes.flatMap((scope, i) => {
    const { suppression } = scope;
    if (suppression.kind === 'enable' && !endsOne(suppression, scopes.slice(0, i))) {
      const message =
        'This comment switches rules on again, but none that it names is switched off above it. Remove it.';
      return [onComment(suppression, source, message)];
    }
    const unknown = suppression.rules.filter(({ value }) => !ruleIds.some((rule) => includes(value, rule)));
    return [
      ...unknown.map((id) => onUnknownId(id, suppression, source, ruleIds)),
      ...(suppression.kind === 'enable' ? [] : onUnused(scope, source, unknown)),
    ];
  });
}

/** Whether an `enable` names a rule that a comment before it switches off. */
function endsOne(enable: Suppression, before: readonly SuppressionScope[]): boolean {
  return before.some(({ suppression: { kind, rules } }) => {
    if (kind !== 'disable') return false;
    if (rules.length === 0 || enable.rules.length === 0) return true;
    return rules.some((off) =>
      enable.rules.some((on) => includes(off.value, on.value) || includes(on.value, off.value)),
    );
  });
}

function onUnused(scope: SuppressionScope, source: SourceText, unknown: readonly Located<string>[]): Finding[] {
  const { suppression } = scope;
  const where = extent[suppression.kind];
  const whole = (): Finding => {
    const message = `This comment hides nothing: what it silences is not reported ${where}. Remove it, so that it does not hide a fault later.`;
    return onComment(suppression, source, message);
  };
  if (suppression.rules.length === 0) return scope.isUsed() ? [] : [whole()];
  const unused = suppression.rules.filter(
    (id) => !unknown.includes(id) && id.value !== unusedSuppressionRule && !scope.isUsed(id.value),
  );
  if (unused.length === suppression.rules.length) return [whole()];
  return unused.map((id) => ({
    place: { source, span: id.span },
    message: `“${id.value}” hides nothing here: nothing of the kind is reported ${where}. Remove it from this comment, so that it does not hide a fault later.`,
    fixes: [removal(`Remove ${id.value} from the comment`, source, idWithSeparator(id, suppression))],
  }));
}

function onComment(suppression: Suppression, source: SourceText, message: string): Finding {
  const fix = removal('Remove the comment', source, commentWithSpace(suppression.span, source));
  return { place: { source, span: suppression.span }, message, fixes: [fix] };
}

function onUnknownId(
  id: Located<string>,
  suppression: Suppression,
  source: SourceText,
  ruleIds: readonly string[],
): Finding {
  const place = { source, span: id.span };
  const near = closest(id.value, ruleIds);
  const remedy = near ? `Did you mean “${near}”?` : '“cqc-lint rules” lists the rules there are.';
  const fix: Fix = near
    ? { title: `Change to ${near}`, edits: [{ place, newText: near }] }
    : suppression.rules.length === 1
      ? removal('Remove the comment', source, commentWithSpace(suppression.span, source))
      : removal(`Remove ${id.value} from the comment`, source, idWithSeparator(id, suppression));
  return {
    place,
    message: `There is no rule called “${id.value}”, so naming it here hides nothing. ${remedy}`,
    fixes: [fix],
  };
}

function removal(title: string, source: SourceText, span: Span): Fix {
  return { title, edits: [{ place: { source, span }, newText: '' }] };
}

/** An id with what parts it from the next one, or from the one before where it is the last. */
function idWithSeparator(id: Located<string>, { rules }: Suppression): Span {
  const at = rules.indexOf(id);
  const next = rules[at + 1];
  return next
    ? { start: id.span.start, end: next.span.start }
    : { start: rules[at - 1]?.span.end ?? id.span.start, end: id.span.end };
}

/** A comment with its lines where nothing else stands on them, else with the space that would be left over. */
function commentWithSpace(span: Span, source: SourceText): Span {
  const first = source.lineSpan(source.positionAt(span.start).line);
  const lastLine = source.positionAt(span.end).line;
  const before = source.text.slice(first.start, span.start);
  const after = source.text.slice(span.end, source.lineSpan(lastLine).end);
  const leadingBlank = before.length - before.trimEnd().length;
  if (after.trim() === '') {
    if (/^[ \t]*$/.test(before)) {
      return { start: first.start, end: source.offsetAt({ line: lastLine + 1, character: 0 }) };
    }
    return { start: span.start - leadingBlank, end: span.end };
  }
  const isParted = leadingBlank > 0 || before === '';
  return { start: span.start, end: span.end + (isParted ? after.length - after.trimStart().length : 0) };
}
