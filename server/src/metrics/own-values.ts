import { isSameAuthority } from './authority-name.ts';
import type { MetricsFile, Observation } from './metrics.ts';

/** What came of a file for an authority: it is asked for again after every edit of a draft. */
const known = new WeakMap<MetricsFile, { readonly authority: string; readonly result: MetricsFile }>();

/**
 * A metrics file in which the values that name the authority as their area are the authority’s own, as those without an
 * area are. The same object where there are none; the same file and authority give the same object.
 */
export function withOwnValues(file: MetricsFile, authority: string | null): MetricsFile {
  if (authority === null) return file;
  const before = known.get(file);
  if (before?.authority === authority) return before.result;
  const isOwn = ownAreas(file, authority);
  const result =
    isOwn.size === 0
      ? file
      : {
          ...file,
          metrics: file.metrics.map((metric) => ({
            ...metric,
            observations: metric.observations.map((each) => own(each, isOwn)),
          })),
        };
  known.set(file, { authority, result });
  return result;
}

/** The names in a file that are the authority’s. */
function ownAreas({ metrics }: MetricsFile, authority: string): ReadonlySet<string> {
  const names = new Set(metrics.flatMap(({ observations }) => observations.map(({ area }) => area?.value ?? '')));
  return new Set([...names].filter((name) => name !== '' && isSameAuthority(name, authority)));
}

function own(observation: Observation, isOwn: ReadonlySet<string>): Observation {
  return observation.area && isOwn.has(observation.area.value) ? { ...observation, area: null } : observation;
}
