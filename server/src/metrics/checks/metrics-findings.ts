import type { Finding } from '../../diagnostic.ts';
import type { MetricsFile } from '../metrics.ts';
import { comparatorsAlone } from './comparators-alone.ts';
import { duplicateObservations } from './duplicate-observations.ts';
import { gaps } from './gaps.ts';
import { ratioMismatches } from './ratio-mismatches.ts';
import { staleMetrics } from './stale-metrics.ts';
import { valuesToBeChecked } from './values-to-be-checked.ts';

/** What a check finds in one metrics file, under the rule that reports it. */
interface MetricsFinding extends Finding {
  readonly rule: string;
}

const checks: Readonly<Record<string, (file: MetricsFile) => Iterable<Finding>>> = {
  'metrics/duplicate-observation': duplicateObservations,
  'metrics/ratio-mismatch': ratioMismatches,
  'metrics/gap': gaps,
  'metrics/comparator-alone': comparatorsAlone,
  'metrics/stale': staleMetrics,
  'metrics/to-be-checked': valuesToBeChecked,
};

/** The ids of the rules about what a metrics file says, as against how it says it. */
export const metricsChecks: readonly string[] = Object.keys(checks);

/** What was found in a file: it is asked for again after every edit of a draft. */
const known = new WeakMap<MetricsFile, readonly MetricsFinding[]>();

/** What is doubtful in the values of a metrics file, check by check. The same file gives the same findings. */
export function metricsFindings(file: MetricsFile): readonly MetricsFinding[] {
  const before = known.get(file);
  if (before) return before;
  const found = Object.entries(checks).flatMap(([rule, check]) =>
    [...check(file)].map((finding) => ({ ...finding, rule })),
  );
  known.set(file, found);
  return found;
}
