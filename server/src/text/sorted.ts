/**
 * How many elements stand before the first that `isReached` holds of, by halving: in a list that is so ordered that what
 * holds of one element holds of all after it.
 */
export function countUntil<T>(sorted: readonly T[], isReached: (element: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
