import { definedAcronyms, meanings } from '../meaning.ts';
import type { Sketch } from './sketch.ts';
import type { Stated } from './stated.ts';

/** The counts of a draft by the words that say what they count. */
export class Counts {
  readonly #sketches: readonly Sketch[];
  #counts: readonly Stated[] | undefined;
  #acronyms: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(sketches: readonly Sketch[]) {
    this.#sketches = sketches;
  }

  /** What a phrase is about, by meaning. Those who use a service are people, whatever they are called. */
  keysOf(phrase: string): ReadonlySet<string> {
    this.#acronyms ??= definedAcronyms(new Set(this.#sketches.map(({ passage }) => passage.text)));
    return new Set(meanings(phrase.replaceAll(/\bservice users?\b/gi, 'people'), this.#acronyms).map(({ key }) => key));
  }

  /** The counts that all of these words name, and that the words around a share speak of; same period first. */
  named(keys: ReadonlySet<string>, share: Stated): Stated[] {
    const telling = [...keys].filter((key) => key !== people);
    if (telling.length === 0) return [];
    return this.#all()
      .filter(({ subject }) => [...keys].every((key) => subject!.own.has(key)) && isSpokenOf(subject!.own, share))
      .toSorted((a, b) => Number(isSamePeriod(b, share)) - Number(isSamePeriod(a, share)));
  }

  /** The counts of one period that are about these words and little else. */
  only(keys: ReadonlySet<string>, share: Stated): Stated[] {
    if (keys.size < 2) return [];
    return this.#all().filter(
      (count) =>
        isSamePeriod(count, share) &&
        [...keys].every((key) => count.subject!.own.has(key)) &&
        count.subject!.own.size <= keys.size + 1,
    );
  }

  /** All counts that these words name. */
  about(keys: ReadonlySet<string>): Stated[] {
    return this.#all().filter(({ subject }) => [...keys].every((key) => subject!.own.has(key)));
  }

  #all(): readonly Stated[] {
    this.#counts ??= this.#sketches
      .flatMap(({ numbers }) => numbers)
      .filter(
        ({ mention: { quantity, reading }, subject }) =>
          subject && quantity.form === 'plain' && !quantity.upper && reading.unit === 'count' && !reading.area,
      );
    return this.#counts;
  }
}

const people = [...meanings('people', new Map())][0]!.key;

/** Whether most of what a count is about stands around a share as well. */
function isSpokenOf(own: ReadonlySet<string>, share: Stated): boolean {
  const said = [...own].filter((key) => share.subject!.around.has(key) || share.subject!.own.has(key));
  return said.length * 3 >= own.size * 2;
}

/** Whether two numbers are for one period, or neither says one. */
export function isSamePeriod(a: Stated, b: Stated): boolean {
  const key = ({ mention }: Stated): string | undefined => mention.reading.period?.period.key;
  return key(a) === key(b);
}
