import type { Draft, Passage } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import { meanings } from '../meaning.ts';
import type { CheckedNumber } from '../number.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { ends } from './range-ends.ts';
import { isStated, type Stated } from './stated.ts';

const percent = '(?:%|per ?cent)';
const workedOut = new RegExp(
  [
    `\\b(?:represent|which (?:is|was|means)|this (?:is|means)|equating|equivalent|accounting|making up|amounting)[^.;]{0,60}${percent} of `,
    `${percent}(?: of [^.;]{3,90}?)? (?:${vocabulary.outcomes.join('|')}) `,
    '\\d [^.;:,()]{3,60} (?:a|per|each|every) (?:day|week|fortnight|month|quarter)\\b',
  ].join('|'),
  'i',
);

/** The passages that may give a share or a rate that follows from counts in other places; most do not. */
export function followingFromCounts(draft: Draft): Passage[] {
  return gathered(draft).map(({ passage }) => passage);
}

const gathered = gathering(({ text }) => (workedOut.test(text) ? [true] : []));

/** The counts of a draft by the words that say what they count. */
export class Counts {
  readonly #numbers: readonly CheckedNumber[];
  readonly #acronyms: ReadonlyMap<string, readonly string[]>;
  #counts: readonly Stated[] | undefined;
  /** The counts that a word names. */
  #byKey: ReadonlyMap<string, readonly Stated[]> | undefined;

  /** `acronyms` are those that the draft defines. */
  constructor(numbers: readonly CheckedNumber[], acronyms: ReadonlyMap<string, readonly string[]>) {
    this.#numbers = numbers;
    this.#acronyms = acronyms;
  }

  /** What a phrase is about, by meaning. Those who use a service are people, whatever they are called. */
  keysOf(phrase: string): ReadonlySet<string> {
    return new Set(meanings(phrase.replaceAll(/\bservice users?\b/gi, 'people'), this.#acronyms).map(({ key }) => key));
  }

  /** The counts that all of these words name, and that the words around a share speak of; same period first. */
  named(keys: ReadonlySet<string>, share: Stated): Stated[] {
    const telling = [...keys].filter((key) => key !== people);
    if (telling.length === 0) return [];
    return this.about(keys)
      .filter(({ subject }) => isSpokenOf(subject!.own, share))
      .toSorted((a, b) => Number(isSamePeriod(b, share)) - Number(isSamePeriod(a, share)));
  }

  /** The counts of one period that are about these words and little else. */
  only(keys: ReadonlySet<string>, share: Stated): Stated[] {
    if (keys.size < 2) return [];
    return this.about(keys).filter((count) => isSamePeriod(count, share) && count.subject!.own.size <= keys.size + 1);
  }

  /** All counts that these words name. */
  about(keys: ReadonlySet<string>): readonly Stated[] {
    const [first, ...rest] = keys;
    if (first === undefined) return this.#all();
    const found = this.#named().get(first) ?? [];
    return found.filter(({ subject }) => rest.every((key) => subject!.own.has(key)));
  }

  #named(): ReadonlyMap<string, readonly Stated[]> {
    if (this.#byKey) return this.#byKey;
    const byKey = new Map<string, Stated[]>();
    for (const count of this.#all()) {
      for (const key of count.subject!.own) {
        const same = byKey.get(key);
        if (same) same.push(count);
        else byKey.set(key, [count]);
      }
    }
    this.#byKey = byKey;
    return byKey;
  }

  #all(): readonly Stated[] {
    this.#counts ??= this.#numbers
      .filter(isStated)
      .filter(({ mention: { reading } }) => reading.unit === 'count' && !reading.area)
      .flatMap((number) => ends(number) ?? [number])
      .filter(({ mention: { quantity }, subject }) => subject && quantity.form === 'plain' && !quantity.upper);
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
