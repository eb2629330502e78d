/** How many unchanged lines stand around a change. */
const context = 3;

/** A stretch of lines in the old and the new text, from `start` up to, not including, `end`. */
interface Change {
  readonly old: { readonly start: number; readonly end: number };
  readonly new: { readonly start: number; readonly end: number };
}

/**
 * What differs between two texts of one file as a unified diff, which `git apply` and `patch` understand; empty where
 * nothing does. Line ends are part of their lines.
 */
export function unifiedDiff(path: string, oldText: string, newText: string): string {
  const [before, after] = [linesOf(oldText), linesOf(newText)];
  const changes = changesBetween(before, after);
  if (changes.length === 0) return '';
  const hunks = grouped(changes).map((group) => hunk(group, before, after));
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks].join('');
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The shortest way from one list of lines to the other (Myers), between what they share at their ends. */
function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > first && newEnd > first && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const pairs = sharedLines(before.slice(first, oldEnd), after.slice(first, newEnd));
  const changes: Change[] = [];
  let [oldAt, newAt] = [first, first];
  for (const [i, j] of [...pairs.map(([i, j]) => [i + first, j + first] as const), [oldEnd, newEnd] as const]) {
    if (i > oldAt || j > newAt) changes.push({ old: { start: oldAt, end: i }, new: { start: newAt, end: j } });
    [oldAt, newAt] = [i + 1, j + 1];
  }
  return changes;
}

/** The places of lines that stand in both lists, in order. */
function sharedLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const reach = new Map<number, number>([[1, 0]]);
  const trails: Map<number, number>[] = [];
  for (let steps = 0; steps <= a.length + b.length; steps++) {
    trails.push(new Map(reach));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = cameDown(reach, diagonal, steps) ? reach.get(diagonal + 1)! : reach.get(diagonal - 1)! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trails, a, b);
    }
  }
  return [];
}

function cameDown(reach: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  return diagonal === -steps || (diagonal !== steps && reach.get(diagonal - 1)! < reach.get(diagonal + 1)!);
}

function walkBack(
  trails: readonly Map<number, number>[],
  a: readonly string[],
  b: readonly string[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trails.length - 1; steps >= 0; steps--) {
    const reach = trails[steps]!;
    const diagonal = x - y;
    const previous = cameDown(reach, diagonal, steps) ? diagonal + 1 : diagonal - 1;
    const fromX = reach.get(previous)!;
    const fromY = fromX - previous;
    while (x > Math.max(0, fromX) && y > Math.max(0, fromY)) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** Changes so near to one another that their surroundings meet stand in one hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.old.start - last.at(-1)!.old.end <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const start = Math.max(0, first.old.start - context);
  const end = Math.min(before.length, last.old.end + context);
  const newStart = first.new.start - (first.old.start - start);
  const newEnd = last.new.end + (end - last.old.end);
  const lines: string[] = [];
  let at = start;
  const keep = (to: number): void => {
    for (; at < to; at++) lines.push(` ${before[at]}`);
  };
  for (const change of changes) {
    keep(change.old.start);
    for (; at < change.old.end; at++) lines.push(`-${before[at]}`);
    for (const line of after.slice(change.new.start, change.new.end)) lines.push(`+${line}`);
  }
  keep(end);
  const whole = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('');
  return `@@ -${extent(start, end)} +${extent(newStart, newEnd)} @@\n${whole}`;
}

/** `12,3`: from line 12, three lines; an empty stretch names the line before it. */
function extent(start: number, end: number): string {
  const length = end - start;
  const from = length === 0 ? start : start + 1;
  return length === 1 ? `${from}` : `${from},${length}`;
}
