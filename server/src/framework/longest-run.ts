/**
 * The indices of a longest rising run of the numbers (not necessarily neighbours): what is left out of it is the least
 * that has to move for the numbers to be in order.
 */
export function longestRun(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (let i = 0; i < numbers.length; i++) {
    lengths[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if (numbers[j]! < numbers[i]! && lengths[j]! + 1 > lengths[i]!) {
        lengths[i] = lengths[j]! + 1;
        previous[i] = j;
      }
    }
    if (last < 0 || lengths[i]! > lengths[last]!) last = i;
  }
  const run = new Set<number>();
  for (; last >= 0; last = previous[last]!) run.add(last);
  return run;
}
