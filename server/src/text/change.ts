/** What was changed in a text: the characters of the old one from `start` to `oldEnd` became those of the new one to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The shortest stretch that covers every difference between two texts, or null where they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  const shorter = Math.min(before.length, after.length);
  const start = commonLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (start === before.length && start === after.length) return null;
  const end = commonLength(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

/** How much is the same from one end; whole stretches are compared, as that is much faster than single characters. */
function commonLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let step = 1 << 16;
  while (same < most && step >= 1) {
    const to = Math.min(most, same + step);
    if (isSame(same, to)) same = to;
    else step >>= 1;
  }
  return same;
}
