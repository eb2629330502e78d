/** Units that a metrics file writes and the checker knows; any other unit is a noun and counts things. */
export const knownUnits = [
  'count',
  'percent',
  'percentage-points',
  'gbp',
  'per-1000',
  'per-100000',
  'days',
  'weeks',
  'months',
  'years',
  'hours',
  'score',
  'rank',
  'ratio',
];
