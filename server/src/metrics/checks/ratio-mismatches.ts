import type { Finding } from '../../diagnostic.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Metric, MetricsFile, Observation } from '../metrics.ts';
import { situationText } from './situation-text.ts';

/** What a unit shows a share or a rate times. */
const factors: Readonly<Record<string, Rational>> = {
  percent: Rational.hundred,
  ratio: Rational.one,
  'per-1000': Rational.of(1000),
  'per-100000': Rational.of(100_000),
};

/** Published counts are rounded to the nearest 5, so that each may be so much more or less. */
const roundedTo = Rational.of(5);
const leeway = Rational.of(5, 2);

/** Observations whose value is not what their numerator and denominator give, allowing for how they are rounded. */
export function* ratioMismatches({ metrics }: MetricsFile): Iterable<Finding> {
  for (const metric of metrics) {
    const factor = factors[metric.unit];
    if (!factor) continue;
    for (const observation of metric.observations) {
      const problem = mismatch(metric, observation, factor);
      if (problem) yield { place: { source: observation.source, span: observation.valueSpan }, message: problem };
    }
  }
}

function mismatch({ id }: Metric, observation: Observation, factor: Rational): string | undefined {
  const { numerator, denominator, value, valueText } = observation;
  if (!numerator || !denominator) return undefined;
  const of = `“${id.value}” ${situationText(observation)}`;
  if (denominator.compare(Rational.zero) <= 0)
    return `The denominator of ${of} is ${denominator}, and nothing can be a share of that. Write out of how many the value is, or leave it out.`;
  const slack = isRounded(numerator) && isRounded(denominator) ? leeway : Rational.zero;
  const most = share(numerator.add(slack), denominator.subtract(slack), factor);
  const least = share(numerator.subtract(slack), denominator.add(slack), factor);
  const half = halfStep(observation);
  if (value.add(half).compare(least) >= 0 && value.subtract(half).compare(most) <= 0) return undefined;
  const given = share(numerator, denominator, factor).round(4).toDecimal(0, 4);
  return `The value of ${of} is ${valueText}, but ${numerator} of ${denominator} gives ${given}. One of the three is wrong: an inspector who divides will find out. Correct it, or leave the numerator and denominator out.`;
}

function share(numerator: Rational, denominator: Rational, factor: Rational): Rational {
  return numerator.divide(denominator).multiply(factor);
}

function isRounded(count: Rational): boolean {
  return count.divide(roundedTo).denominator === 1n && count.compare(Rational.zero) > 0;
}

/** Half of one in the last place that the value is rounded to. */
function halfStep({ valueText, decimals }: Observation): Rational {
  const shown = valueText.split('.')[1]?.length ?? 0;
  return Rational.powerOfTen(-(decimals ?? shown)).divide(Rational.of(2));
}
