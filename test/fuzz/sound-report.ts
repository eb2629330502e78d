import assert from 'node:assert/strict';
import { type DraftReport, lint } from '../../server/src/lint.ts';
import type { LoadedDraft } from '../../server/src/project.ts';
import type { SourceText, TextProblem } from '../../server/src/text/source-text.ts';

/** Checks a draft: no rule may fail, and what is found in a file that is at hand lies in it, fixes included. */
export function soundReport(loaded: LoadedDraft): DraftReport {
  const report = lint(loaded);
  const { settings, metricsFiles, ownFrameworks, draft } = loaded;
  const sources = new Map<string, SourceText>();
  for (const source of [
    ...(settings ? [settings.source] : []),
    ...[...metricsFiles, ...ownFrameworks].map((file) => file.source),
    draft.source,
  ])
    sources.set(source.uri, source);
  for (const { rule, message, uri, range, related, fixes } of [...report.diagnostics, ...report.echoes]) {
    assert.notEqual(rule, 'draft/rule-failed', message);
    assert.notEqual(message.trim(), '');
    const places = [{ uri, range }, ...related, ...fixes.flatMap(({ edits }) => edits)];
    for (const place of places) assertPlace(sources.get(place.uri), place.range);
  }
  return report;
}

function assertPlace(source: SourceText | undefined, range: ReturnType<SourceText['range']>): void {
  if (!source) return;
  const span = source.span(range);
  assert.deepEqual(source.range(span), range);
  assert.ok(span.start <= span.end && span.end <= source.text.length);
}

/** Whether what a reader noticed lies in its text and says something. */
export function assertProblemsWithin(source: SourceText, problems: readonly TextProblem[]): void {
  for (const { span, message } of problems) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.text.length, JSON.stringify(span));
    assert.notEqual(message.trim(), '');
  }
}
