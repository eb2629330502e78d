import type { Section } from '../draft/draft.ts';
import type { Entry, HeadingMatch } from './framework.ts';
import { plainWords, readHeading } from './heading-text.ts';
import { sharedWords } from './title-similarity.ts';
import { titleWords } from './title-words.ts';

/** Headings between two that were recognised, where the framework has others than the draft. */
export interface Gap<T> {
  /** What the draft lacks there, in the framework's order; at least one. */
  readonly entries: readonly T[];
  /** What it has there instead, in document order; possibly none. */
  readonly sections: readonly Section[];
}

/**
 * The gaps in a row of headings. `entries` are those of the framework in its order, `matches` those recognised, `others`
 * the headings beside them that name none.
 */
export function gapsIn<T extends Entry>(
  entries: readonly T[],
  matches: readonly HeadingMatch<T>[],
  others: readonly Section[],
): Gap<T>[] {
  const gaps = new Map<string, { entries: T[]; from: number; to: number }>();
  for (const [index, entry] of entries.entries()) {
    if (isFound(entry, matches) || entry.repeats || entry.title.includes('{')) continue;
    const earlier = entries.slice(0, index).findLast((other) => isFound(other, matches));
    const later = entries.slice(index + 1).find((other) => isFound(other, matches));
    const from = earlier ? startsOf(earlier, matches).at(-1)! : -1;
    const to = later ? startsOf(later, matches)[0]! : Infinity;
    const gap = gaps.get(`${from} ${to}`) ?? { entries: [], from, to };
    gap.entries.push(entry);
    gaps.set(`${from} ${to}`, gap);
  }
  return [...gaps.values()].map(({ entries: missing, from, to }) => ({
    entries: missing,
    sections: others.filter(({ span }) => from < span.start && span.start < to),
  }));
}

/**
 * Reads the headings of a gap as what is missing there: those whose words say so, then, where as many are left as are
 * missing, those that are written like it.
 */
export function placedIn<T extends Entry>(
  { entries, sections }: Gap<T>,
  isWrittenLike: (section: Section, entry: T) => boolean,
): HeadingMatch<T>[] {
  const placed: HeadingMatch<T>[] = [];
  const free = (section: Section): boolean => !placed.some((match) => match.section === section);
  const open = (entry: T): boolean => !placed.some((match) => match.entry === entry);
  const pairs = sections
    .flatMap((section) => entries.map((entry) => ({ section, entry, likeness: likeness(section, entry) })))
    .filter((pair) => pair.likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness);
  for (const { section, entry } of pairs) {
    if (free(section) && open(entry)) placed.push({ section, entry, via: 'place' });
  }
  const fits = (section: Section, entry: T): boolean => free(section) && open(entry) && isWrittenLike(section, entry);
  const missing = entries.filter((entry) => open(entry) && entry.expect !== 'optional');
  for (const entry of missing) {
    const own = sections.filter((section) => fits(section, entry));
    const isSure = own.length === 1 && missing.filter((other) => fits(own[0]!, other)).length === 1;
    if (isSure) placed.push({ section: own[0]!, entry, via: 'place' });
  }
  const entriesLeft = missing.filter(open);
  const left = sections.filter((section) => entriesLeft.some((entry) => fits(section, entry)));
  if (left.length !== entriesLeft.length) return placed;
  return [
    ...placed,
    ...left.flatMap((section, i): HeadingMatch<T>[] =>
      fits(section, entriesLeft[i]!) ? [{ section, entry: entriesLeft[i]!, via: 'place' }] : [],
    ),
  ];
}

/** Whether a heading's number follows the one before it, as it would if it were the next of them: “3.2” after “3.1”. */
export function isNumberedAfter(section: Section, earlier: Section | undefined): boolean {
  const [own, last] = [numberOf(section), earlier && numberOf(earlier)];
  return own !== null && !!last && own.above === last.above && own.last === last.last + 1;
}

function numberOf({ heading }: Section): { readonly above: string; readonly last: number } | null {
  const numbering = heading!.text.slice(0, readHeading(heading!.text).title.start);
  if (/slide|page/i.test(numbering)) return null;
  const match = /^(.*?)(\d{1,3})\D*$/.exec(numbering);
  return match && { above: match[1]!, last: Number(match[2]) };
}

/** How much a heading's words are those of an entry, 0 to 1; 0 where they only share words that others have too. */
function likeness({ heading }: Section, { title, aliases }: Entry): number {
  const { words } = readHeading(heading!.text);
  const scores = [title, ...aliases.map(({ text }) => text)].map((name) => sharedWords(words, titleWords(name)));
  const best = Math.max(...scores);
  return best >= leastShared && plainWords(words) !== '' ? best : 0;
}

/** At least so many of the content words must be the same. */
const leastShared = 0.66;

function isFound<T>(entry: T, matches: readonly HeadingMatch<T>[]): boolean {
  return matches.some((match) => match.entry === entry);
}

function startsOf<T>(entry: T, matches: readonly HeadingMatch<T>[]): number[] {
  return matches.filter((match) => match.entry === entry).map(({ section }) => section.span.start);
}
