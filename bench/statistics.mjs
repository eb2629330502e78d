// Of a list of measured times: the ones that stand for it.

export function median(times) {
  return percentile(times, 0.5);
}

/** The smallest time that so much of all are at most: 0.95 for the 95th percentile. */
export function percentile(times, part) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}
