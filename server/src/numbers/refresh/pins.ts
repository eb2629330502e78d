import type { Draft, Mark, Passage } from '../../draft/draft.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { type Period, parsePeriod } from '../../quantities/period.ts';
import { overlaps } from '../../text/source-text.ts';
import type { AreaNames } from '../area-names.ts';
import { byPassage, type Claimed, isClaimed } from '../claimed-sentences.ts';
import type { CheckedNumber, MetricTarget } from '../number.ts';
import { metricTarget } from '../targets.ts';
import { isLater } from './later.ts';
import type { LeftNumber } from './refresh-plan.ts';

/** A number that a link pins to a metric, with the newest value of its area and kind of period. */
export interface Pin {
  readonly number: Claimed;
  readonly target: MetricTarget;
  /** Whether the link's target stands beside its text, and not elsewhere in the draft. */
  readonly isInPlace: boolean;
  readonly metric: Metric;
  /** For when the draft gives the number; null where it does not say. */
  readonly from: Period | null;
  readonly newest: Observation;
}

export interface Pins {
  readonly pins: readonly Pin[];
  readonly left: readonly LeftNumber[];
}

/** The links to metrics in a draft, in order: each with its one number and the newest value, or why it has none. */
export function pinsOf(draft: Draft, numbers: readonly CheckedNumber[], areas: AreaNames): Pins {
  const inPassage = byPassage(numbers);
  const pins: Pin[] = [];
  const left: LeftNumber[] = [];
  for (const passage of draft.passages) {
    for (const mark of passage.marks) {
      const target = metricTarget(mark);
      if (!target || target.id.value === 'none') continue;
      const inside = (inPassage.get(passage) ?? []).filter(({ mention }) => overlaps(mention.plain, mark.plain));
      const found = pinOf(passage, mark, target, inside.filter(isClaimed), areas);
      if ('newest' in found && 'number' in found) pins.push(found);
      else left.push(found);
    }
  }
  return { pins, left };
}

function pinOf(
  passage: Passage,
  mark: Mark,
  target: MetricTarget,
  inside: readonly Claimed[],
  areas: AreaNames,
): Pin | LeftNumber {
  const [number, second] = inside;
  const leave = (because: LeftNumber['because'], message: string, metric: Metric | null = null): LeftNumber => ({
    span: number?.mention.span ?? mark.span,
    text: number?.mention.text ?? passage.text.slice(mark.plain.start, mark.plain.end),
    target,
    metric,
    because,
    message,
    newest: null,
  });
  if (!number) return leave('no-number', 'There is no number in this link that could be brought up to date.');
  const { metric } = number;
  if (!metric) return leave('unknown-metric', `The metrics file has no metric “${target.id.value}”.`);
  if (second)
    return leave('several-numbers', 'There are several numbers in this link. Give each a link of its own.', metric);
  if (number.difference)
    return leave(
      'difference',
      'This number tells how two values differ, so no single value can take its place. Bring it up to date by hand.',
      metric,
    );
  const area = areaOf(number);
  const here = metric.observations.filter((each) => areas.same(each.area?.value ?? null, area));
  if (here.length === 0)
    return leave(
      'no-value',
      `The metrics file has no value of “${metric.label}” for ${area ?? 'the authority itself'}.`,
      metric,
    );
  const from = periodOf(number);
  const newest = newestOf(here, from);
  if (newest === 'unclear') {
    const message =
      'Neither the link nor the text says which kind of period the number is for. Write it into the link, as in metric:ID?period=2023-24.';
    return leave('period-unknown', message, metric);
  }
  if (!newest)
    return leave(
      'no-newer-data',
      `The metrics file has no newer value of “${metric.label}” for this kind of period.`,
      metric,
    );
  return { number, target, isInPlace: mark.targetSpan !== undefined, metric, from, newest };
}

/** The area that a number is given for, or that its metric alone has values for. */
function areaOf({ mention, observation, verdict }: Claimed): string | null {
  return (verdict === 'supported' && observation ? observation.area?.value : mention.reading.area?.area) ?? null;
}

function periodOf({ target, mention, observation, verdict }: Claimed): Period | null {
  const linked = target?.period && parsePeriod(target.period.value);
  if (linked) return linked;
  if (verdict === 'supported' && observation) return observation.period?.value ?? null;
  const said = mention.reading.period;
  return said && said.from !== 'front-matter' ? said.period : null;
}

/**
 * The newest of some observations of one area: later than `from` and of its kind, or for `from` itself. A number of no
 * known period takes the latest there is where all are of one kind.
 */
function newestOf(here: readonly Observation[], from: Period | null): Observation | 'unclear' | undefined {
  const dated = here.filter(({ period }) => period !== null);
  const undated = here.filter(({ period }) => period === null);
  const latest = (some: readonly Observation[]): Observation | undefined =>
    some.toSorted((a, b) => (a.period!.value.to < b.period!.value.to ? 1 : -1))[0];
  if (from) {
    const next = latest(dated.filter(({ period }) => isLater(period!.value, from)));
    return next ?? dated.find(({ period }) => period!.value.key === from.key);
  }
  if (dated.length === 0) return undated.length === 1 ? undated[0] : 'unclear';
  const [first, ...others] = dated.map(({ period }) => period!.value);
  const isOneKind = others.every(
    (period) => isLater(period, first!) || isLater(first!, period) || period.key === first!.key,
  );
  return isOneKind && undated.length === 0 ? latest(dated) : 'unclear';
}
