import type { Analysis } from '../../analysis.ts';
import type { Finding, Fix } from '../../diagnostic.ts';
import type { Mark } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import { fileName } from '../../files.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { AreaNames } from '../../numbers/area-names.ts';
import type { MetricTarget } from '../../numbers/number.ts';
import { metricTarget } from '../../numbers/targets.ts';
import { type Period, parsePeriod } from '../../quantities/period.ts';
import { closest } from '../../text/similarity.ts';
import type { Located } from '../../text/source-text.ts';
import { newObservation } from '../metric-additions.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/unknown-metric',
  looksAt: 'draft',
  severity: 'error',
  *check(analysis) {
    if (analysis.metrics.length === 0) return;
    const check = new LinkCheck(analysis);
    for (const mark of linked(analysis.draft).flatMap(({ passage }) => passage.marks)) {
      const target = metricTarget(mark);
      if (target && target.id.value !== 'none') yield* check.findings(target, filtersOf(mark));
    }
  },
});

export const page: RulePage = {
  summary: 'A link names a metric, or a value of it, that the metrics file does not have.',
  why: 'The link is there to show what backs the number, and it leads nowhere.',
  how: 'Correct the id, the period or the area in the link, or add the value to the metrics file. “metric:none” says that a number is not a metric.',
  examples: {
    wrong: '[64.5%](metric:asc-satisfacton) of people were satisfied with their care.',
    right: '[64.5%](metric:asc-satisfaction) of people were satisfied with their care.',
  },
};

/** The passages with links to metrics. */
const linked = gathering(({ marks }) => (marks.some(metricTarget) ? [true] : []));

/** What a link chooses by, each filter's name in the place of the whole target. */
function filtersOf({ target = '', targetSpan, span }: Mark): Located<string>[] {
  const names = new URLSearchParams(target.replace(/^[^?]*/, '')).keys();
  return [...names].map((value) => ({ value, span: targetSpan ?? span }));
}

class LinkCheck {
  readonly #analysis: Analysis;
  readonly #metrics: ReadonlyMap<string, Metric>;
  readonly #areas: AreaNames;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#metrics = new Map(
      analysis.metrics.flatMap((file) => file.metrics).map((metric) => [metric.id.value, metric]),
    );
    this.#areas = AreaNames.of(analysis.metrics, null);
  }

  *findings(link: MetricTarget, filters: readonly Located<string>[]): Iterable<Finding> {
    const metric = this.#metrics.get(link.id.value);
    if (!metric) {
      yield this.#unknownId(link.id);
      return;
    }
    for (const filter of filters.filter(({ value }) => value !== 'period' && value !== 'area')) {
      yield this.#finding(
        filter,
        `A link to a metric cannot choose by “${filter.value}”. It can by period and area: metric:ID?period=…&area=….`,
      );
    }
    const period = link.period && parsePeriod(link.period.value);
    if (link.period && !period) yield this.#unknownPeriod(link.period, metric);
    else yield* this.#missing(metric, link, period ?? null);
  }

  #unknownId(id: Located<string>): Finding {
    const files = this.#analysis.metrics;
    const names = files.map((file) => fileName(file.source.uri)).join(' or ');
    const near = closest(id.value, this.#metrics.keys(), 0.5);
    const remedy = near ? `Did you mean “${near}”?` : 'Write the id of a metric, or add the metric to the file.';
    const broken = files.some((file) => file.problems.length > 0)
      ? ' Some entries there could not be read: put those right first.'
      : '';
    return this.#finding(
      id,
      `There is no metric “${id.value}” in ${names}, so this link backs nothing. ${remedy}${broken}`,
      near,
    );
  }

  #unknownPeriod(period: Located<string>, metric: Metric): Finding {
    return this.#finding(
      period,
      `“${period.value}” is not a period that can be read. The metric “${metric.id.value}” has values for ${periods(metric.observations)}.`,
    );
  }

  /** What a link chooses by must leave a value: by area first, since a period alone may be there for other areas only. */
  *#missing(metric: Metric, { period: written, area }: MetricTarget, period: Period | null): Iterable<Finding> {
    const inArea = metric.observations.filter((o) => !area || this.#isArea(o, area.value));
    if (area && inArea.length === 0) {
      const near = closest(
        area.value,
        metric.observations.flatMap((o) => o.area?.value ?? []),
        0.5,
      );
      const finding = this.#finding(
        area,
        `The metric “${metric.id.value}” has no value for “${area.value}”, only for ${[...new Set(metric.observations.map(areaOf))].join(', ')}.`,
        near && encodeURIComponent(near),
      );
      yield { ...finding, fixes: [...(finding.fixes ?? []), ...this.#additions(area, metric)] };
      return;
    }
    if (!written || !period || inArea.some((o) => o.period?.value.key === period.key)) return;
    const where = area ? ` for ${area.value}` : '';
    const finding = this.#finding(
      written,
      `The metric “${metric.id.value}” has no value for ${written.value}${where}, only for ${periods(inArea)}. Correct the period, or add the value to ${fileName(metric.source.uri)}.`,
    );
    yield { ...finding, fixes: this.#additions(written, metric) };
  }

  /** The fix that gives the metric the value that the linked number states. */
  #additions({ span }: Located<string>, metric: Metric): Fix[] {
    const number = this.#analysis.numbers.find(
      ({ target }) => target?.period?.span.start === span.start || target?.area?.span.start === span.start,
    );
    const fix = number && newObservation(this.#analysis, number, metric);
    return fix ? [fix] : [];
  }

  #isArea(observation: Observation, area: string): boolean {
    return observation.area ? this.#areas.same(observation.area.value, area) : this.#isOwn(area);
  }

  /** Whether a name is the authority's own. */
  #isOwn(area: string): boolean {
    const { draft, settings, metrics } = this.#analysis;
    const names = [draft.frontMatter.authority?.value, settings?.authority, ...metrics.map((m) => m.authority?.value)];
    return names.some((name) => name?.toLowerCase() === area.toLowerCase());
  }

  #finding({ span }: Located<string>, message: string, replacement?: string): Finding {
    const place = { source: this.#analysis.draft.source, span };
    const fixes: Fix[] = replacement
      ? [{ title: `Change to ${decodeURIComponent(replacement)}`, edits: [{ place, newText: replacement }] }]
      : [];
    return { place, message, fixes };
  }
}

function areaOf({ area }: Observation): string {
  return area?.value ?? 'the authority itself';
}

function periods(observations: readonly Observation[]): string {
  return [...new Set(observations.map((o) => o.period?.value.key ?? 'no stated period'))].join(', ');
}
