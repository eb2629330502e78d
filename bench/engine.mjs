// The steps of checking a long draft in one process, after they have run some times.

import { loadSources } from '../scripts/load-sources.mjs';
import { draftOf, metricsOf } from './drafts.mjs';
import { median } from './statistics.mjs';

const characters = 158_000;
const metrics = 500;
const warmUps = 5;
const runs = 15;

/** Measures parsing and checking; see `Measurement` in report.mjs. */
export async function measureEngine({ progress }) {
  progress('the engine');
  const { checkNumbers, parseDraft, parsePeriod, readMetrics, referenceFor, SourceText } = await loadSources([
    'server/src/draft/parse-draft.ts',
    'server/src/metrics/read-metrics.ts',
    'server/src/numbers/check-numbers.ts',
    'server/src/numbers/reference.ts',
    'server/src/quantities/period.ts',
    'server/src/text/source-text.ts',
  ]);
  const source = new SourceText('file:///draft.md', draftOf(characters));
  const file = readMetrics(new SourceText('file:///metrics.yaml', metricsOf(metrics)));
  const defaults = { period: parsePeriod('2023-24'), authority: 'Harrowmere Borough Council' };
  const parsing = [];
  const checking = [];
  for (let run = 0; run < warmUps + runs; run++) {
    const started = performance.now();
    const draft = parseDraft(source);
    const parsed = performance.now();
    checkNumbers(draft.passages, referenceFor(draft, [file], defaults));
    parsing.push(parsed - started);
    checking.push(performance.now() - parsed);
  }
  const of = (what, times) => ({
    part: 'engine',
    case: `${characters / 1000} KB, ${metrics} metrics`,
    what,
    tool: 'cqc-lint',
    unit: 'ms',
    value: median(times.slice(warmUps)),
  });
  return [of('draft parsed from nothing', parsing), of('numbers read, linked and checked', checking)];
}
