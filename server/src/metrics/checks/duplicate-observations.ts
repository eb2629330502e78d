import type { Finding } from '../../diagnostic.ts';
import { fileName } from '../../files.ts';
import type { MetricsFile, Observation } from '../metrics.ts';
import { situationKey } from '../precedence.ts';
import { situationText } from './situation-text.ts';

/** Observations of one metric that are for the same period and area as an earlier one. */
export function* duplicateObservations({ metrics }: MetricsFile): Iterable<Finding> {
  for (const { id, observations } of metrics) {
    const first = new Map<string, Observation>();
    for (const observation of observations) {
      const key = situationKey(observation);
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, observation);
        continue;
      }
      const at = `${fileName(earlier.source.uri)}, ${earlier.source.placeName(earlier.valueSpan.start)}`;
      const isSame = earlier.value.equals(observation.value);
      const what = isSame ? 'the same value again' : `another value than ${earlier.valueText}`;
      yield {
        place: { source: observation.source, span: observation.valueSpan },
        message: `“${id.value}” has ${what} ${situationText(observation)} here (the first is in ${at}), so nobody can tell which is meant. Keep one of them, or correct a period or an area.`,
        related: [
          {
            place: { source: earlier.source, span: earlier.valueSpan },
            message: 'The first value for this period and area.',
          },
        ],
      };
    }
  }
}
