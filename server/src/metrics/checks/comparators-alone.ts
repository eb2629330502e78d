import type { Finding } from '../../diagnostic.ts';
import type { MetricsFile } from '../metrics.ts';
import { situationText } from './situation-text.ts';

/** Values of another area for a period in which the authority has none of its own: nothing can be compared with them. */
export function* comparatorsAlone({ metrics }: MetricsFile): Iterable<Finding> {
  for (const { id, observations } of metrics) {
    const own = new Set(observations.filter(({ area }) => area === null).map(({ period }) => period?.value.key));
    for (const observation of observations) {
      if (observation.area === null || own.has(observation.period?.value.key)) continue;
      yield {
        place: { source: observation.source, span: observation.valueSpan },
        message: `“${id.value}” has a value ${situationText(observation)}, but none of your own for that period to compare it with. Add your own value; an observation without an area is the authority’s.`,
      };
    }
  }
}
