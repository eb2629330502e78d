import type { Diagnostic } from '../../../../server/src/diagnostic.ts';
import { lint } from '../../../../server/src/lint.ts';
import { readMetrics } from '../../../../server/src/metrics/read-metrics.ts';
import { rules } from '../../../../server/src/rules/registry.ts';
import { readReferences } from '../../../../server/src/settings/reference-register.ts';
import { type Range, SourceText } from '../../../../server/src/text/source-text.ts';
import { draftOf } from '../../draft/draft-of.ts';

const mine = rules.filter(({ id }) => id.startsWith('consistency/'));

/** What the consistency rules report in a text, in the order of the text. */
export function findingsIn(text: string, metrics?: string): readonly Diagnostic[] {
  const loaded = {
    draft: draftOf(text),
    settings: null,
    overrides: {},
    framework: null,
    metrics: metrics === undefined ? [] : [readMetrics(new SourceText('file:///metrics.yaml', metrics))],
    metricsFiles: [],
    references: readReferences(null, null),
    namesMetrics: metrics !== undefined,
    period: null,
    authority: 'Harrowmere Borough Council',
    problems: [],
    ownFrameworks: [],
    register: null,
    dependsOn: [],
  };
  return lint(loaded, mine).diagnostics;
}

/** Each finding as a writer sees it: the text that it lies on, what it says, the other places, and what its fixes do. */
export function shownIn(text: string, metrics?: string): string[] {
  const { source } = draftOf(text);
  const at = (range: Range): string => source.slice(source.span(range));
  return findingsIn(text, metrics).map(({ range, message, related, fixes }) => {
    const beside = related.map((each) => at(each.range)).join(', ');
    const does = fixes.map(
      ({ title, edits }) => `${title}: ${edits.map((edit) => `${at(edit.range)} → ${edit.newText}`).join('; ')}`,
    );
    return [`[${at(range)}] ${message}`, ...(beside === '' ? [] : [`(${beside})`]), ...does].join(' | ');
  });
}
