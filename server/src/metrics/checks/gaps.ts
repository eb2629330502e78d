import type { Finding } from '../../diagnostic.ts';
import { calendarYear, financialYear } from '../../quantities/period.ts';
import type { Metric, MetricsFile, Observation } from '../metrics.ts';

type Yearly = Observation & { readonly year: number };

const kinds = { 'financial-year': financialYear, year: calendarYear } as const;

/** Years that a series of values leaves out, although it is otherwise closer than that. */
export function* gaps({ metrics }: MetricsFile): Iterable<Finding> {
  for (const metric of metrics) {
    for (const kind of ['financial-year', 'year'] as const) {
      const byArea = new Map<string, Yearly[]>();
      for (const observation of metric.observations.flatMap(yearly(kind))) {
        const area = observation.area?.value.toLowerCase() ?? '';
        byArea.set(area, [...(byArea.get(area) ?? []), observation]);
      }
      for (const series of byArea.values()) yield* gapsIn(metric, series, kind);
    }
  }
}

function yearly(kind: keyof typeof kinds): (observation: Observation) => Yearly[] {
  return (observation) =>
    observation.period?.value.kind === kind
      ? [{ ...observation, year: Number(observation.period.value.from.slice(0, 4)) }]
      : [];
}

function* gapsIn({ id }: Metric, series: readonly Yearly[], kind: keyof typeof kinds): Iterable<Finding> {
  const years = series.toSorted((a, b) => a.year - b.year);
  const steps = years.slice(1).map(({ year }, i) => year - years[i]!.year);
  // A survey that is held every other year leaves no gap.
  const usual = Math.min(...steps.filter((step) => step > 0));
  for (const [i, step] of steps.entries()) {
    if (step <= usual) continue;
    const [before, after] = [years[i]!, years[i + 1]!];
    const missing = Array.from({ length: step - 1 }, (_, n) => kinds[kind](before.year + n + 1).key);
    const where = after.area === null ? '' : ` for ${after.area.value}`;
    yield {
      place: { source: after.source, span: after.valueSpan },
      message: `“${id.value}” has values${where} for ${before.period!.value.key} and ${after.period!.value.key}, but none for ${missing.join(', ')} between them, so a trend across them cannot be shown. Add what is missing, or say in the draft why there is none.`,
      related: [{ place: { source: before.source, span: before.valueSpan }, message: 'The value before the gap.' }],
    };
  }
}
