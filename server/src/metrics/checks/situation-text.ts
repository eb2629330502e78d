import type { Observation } from '../metrics.ts';

/** What an observation is for, in a sentence: “for 2022-23”, “for England in 2022-23”, “without a period”. */
export function situationText({ period, area }: Pick<Observation, 'period' | 'area'>): string {
  const when = period?.value.key;
  if (area === null) return when === undefined ? 'without a period' : `for ${when}`;
  return when === undefined ? `for ${area.value} without a period` : `for ${area.value} in ${when}`;
}
