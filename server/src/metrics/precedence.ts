import type { Metric, MetricsFile, Observation } from './metrics.ts';
import { withOwnValues } from './own-values.ts';

/** What came of the files that begin with one: they are asked for again after every edit of a draft. */
const settled = new WeakMap<
  MetricsFile,
  { readonly files: readonly MetricsFile[]; readonly result: readonly MetricsFile[] }
>();

/**
 * The metrics of several files that a draft names, in that order, as they hold together. Where an id stands in two files
 * with the same label and unit, it is one metric: the first file describes it, and of two values for one period and area
 * that of the later file counts. What names the authority
 * as its area is the authority’s own. Other metrics that share an id are left as they are, to be reported. The same files give
 * the same result.
 */
export function withPrecedence(read: readonly MetricsFile[], authority: string | null): readonly MetricsFile[] {
  const files = read.map((file) => withOwnValues(file, authority));
  const [first] = files;
  if (!first) return files;
  const known = settled.get(first);
  if (known && isSame(known.files, files)) return known.result;
  const result = merged(files);
  settled.set(first, { files, result });
  return result;
}

function isSame(a: readonly MetricsFile[], b: readonly MetricsFile[]): boolean {
  return a.length === b.length && a.every((file, i) => file === b[i]);
}

function merged(files: readonly MetricsFile[]): readonly MetricsFile[] {
  const described = new Map<string, Metric>();
  const joined = new Map<Metric, Metric>();
  const taken = new Set<Metric>();
  for (const metric of files.flatMap(({ metrics }) => metrics)) {
    const earlier = described.get(metric.id.value);
    if (!earlier) described.set(metric.id.value, metric);
    else if (isContinued(earlier, metric)) {
      const before = joined.get(earlier) ?? earlier;
      joined.set(earlier, { ...before, observations: overlaid(before.observations, metric.observations) });
      taken.add(metric);
    }
  }
  return files.map((file) => {
    if (!file.metrics.some((metric) => joined.has(metric) || taken.has(metric))) return file;
    const metrics = file.metrics.filter((metric) => !taken.has(metric)).map((metric) => joined.get(metric) ?? metric);
    return { ...file, metrics };
  });
}

/** Whether a metric of a later file is the same as one of an earlier file. */
function isContinued(earlier: Metric, later: Metric): boolean {
  const key = ({ unit, label }: Metric): string => `${unit} ${label.replaceAll(/\s+/g, ' ')}`.toLowerCase();
  return earlier.source !== later.source && key(earlier) === key(later);
}

function overlaid(earlier: readonly Observation[], later: readonly Observation[]): readonly Observation[] {
  const replaced = new Set(later.map(situationKey));
  return [...earlier.filter((observation) => !replaced.has(situationKey(observation))), ...later];
}

/** What two observations of one metric that are for the same period and area have in common. */
export function situationKey({ period, area }: Observation): string {
  return `${period?.value.key ?? ''} ${area?.value.toLowerCase() ?? ''}`;
}
