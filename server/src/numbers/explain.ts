import type { Passage } from '../draft/draft.ts';
import type { Metric } from '../metrics/metrics.ts';
import { linkSentences } from './check-numbers.ts';
import type { Judgement } from './judge.ts';
import { type Linking, spokenOf } from './link.ts';
import { meanings } from './meaning.ts';
import type { Match } from './metric-index.ts';
import type { CheckedNumber, Mention } from './number.ts';
import type { Option } from './option.ts';
import { readNumbers } from './read-numbers.ts';
import type { Reason } from './reason.ts';
import type { Reference } from './reference.ts';
import { type NearWord, nearWords } from './surroundings.ts';
import { unitFit } from './units.ts';

/** Why a claim is taken to speak of one metric and not of another, or of none. */
export interface Explanation {
  /** The number as it was judged. */
  readonly number: CheckedNumber;
  /** Null where no metrics file is linked. */
  readonly reason: Reason | null;
  /** What the words had to score, 0 to 1; null where no words were weighed. */
  readonly needed: number | null;
  /** The number that this one is compared with, whose words count for it as well. */
  readonly comparedWith: Mention | null;
  /** The metrics that were weighed, best first by all that was weighed. Empty where the writer linked the number. */
  readonly candidates: readonly ExplainedCandidate[];
  /** Metrics that the words speak for as much, but whose unit the number cannot have. */
  readonly otherUnits: readonly Match[];
}

/** One metric that was weighed. */
export interface ExplainedCandidate {
  readonly metric: Metric;
  /** The label, alias or code that fits best. */
  readonly wording: string;
  /** What its words say, 0 to 1. */
  readonly score: number;
  /** The score after unit, area and value. */
  readonly weight: number;
  readonly isTaken: boolean;
  /** Its value for this period and area is said by another number, in the sentence or before it. */
  readonly isSaidByAnother: boolean;
  /** It is one of those that fit equally well, where that is the reason. */
  readonly isEqual: boolean;
  /** How well the units fit, above 0 to 1. */
  readonly unitFit: number;
  /** Whether it has a value for the area that the number is said of. */
  readonly hasArea: boolean;
  /** Whether the value is of the order of what was measured. */
  readonly isNear: boolean;
  readonly judgement: Judgement;
  /** The words of `wording` that stand around the number, those that tell most first. */
  readonly said: readonly SaidWord[];
  /** The words of `wording` that do not, those that would tell most first. */
  readonly unsaid: readonly string[];
}

/** A word of a label with the word around the number that says it. */
interface SaidWord extends NearWord {
  /** As the label has it. */
  readonly word: string;
  /** Its part of the score; the parts of all words add up to it. */
  readonly part: number;
}

/**
 * Explains claims of one draft, each when it is asked for, by linking its passage once more and watching. Gives null for
 * a number that is no claim. `reference` is what the numbers were looked up in.
 */
export function explainer(reference: Reference): (number: CheckedNumber) => Explanation | null {
  // The numbers of one passage are mostly asked for one after another.
  let watched: { readonly passage: Passage; readonly linkings: readonly Linking[] } | undefined;
  return (number) => {
    const { passage, plain, reading } = number.mention;
    if (!reading) return null;
    if (number.reason === null || number.target)
      return { number, reason: number.reason, needed: null, comparedWith: null, candidates: [], otherUnits: [] };
    if (watched?.passage !== passage) {
      const linkings: Linking[] = [];
      const { sentences } = readNumbers([passage], reference.areas, reference.defaults.period);
      linkSentences(sentences, reference, (linking) => linkings.push(linking));
      watched = { passage, linkings };
    }
    const found = watched.linkings.find(({ claim }) => claim.mention.plain.start === plain.start);
    return found ? explained(number, found, reference) : null;
  };
}

function explained(number: CheckedNumber, linking: Linking, reference: Reference): Explanation {
  const { claim, anchor, options, decision } = linking;
  const around = nearWords(claim.clause, reference.words, anchor?.clause ?? null);
  const least = options[1]?.score ?? 0;
  return {
    number,
    reason: number.reason,
    needed: decision.needed,
    comparedWith: anchor?.mention ?? null,
    candidates: options.map((option) => candidate(option, linking, around, reference)),
    otherUnits: spokenOf(claim, anchor, reference).filter(
      ({ metric, score }) => unitFit(claim.mention.quantity!, metric.unit) === 0 && score >= least,
    ),
  };
}

function candidate(
  option: Option,
  { options, chosen, decision }: Linking,
  around: ReadonlyMap<string, NearWord>,
  { index, acronyms }: Reference,
): ExplainedCandidate {
  const { metric, wording, score, weight, hasArea, isNear, fit, judgement } = option;
  const words = new Map<string, string>();
  for (const { key, start, end } of meanings(wording, acronyms))
    if (!words.has(key)) words.set(key, wording.slice(start, end));
  const telling = [...words].sort(([a], [b]) => index.rarity(b) - index.rarity(a));
  const evidence = (key: string): number => index.rarity(key) * (around.get(key)?.weight ?? 0);
  const all = telling.reduce((sum, [key]) => sum + evidence(key), 0);
  return {
    ...{ metric, wording, score, weight, hasArea, isNear, unitFit: fit, judgement },
    isTaken: option === decision.taken,
    isSaidByAnother: chosen === null || options.indexOf(option) < options.indexOf(chosen),
    isEqual: decision.equal?.includes(option) ?? false,
    said: telling.flatMap(([key, word]) => {
      const said = around.get(key);
      return said ? [{ ...said, word, part: (score * evidence(key)) / all }] : [];
    }),
    unsaid: [...new Set(telling.filter(([key]) => !around.has(key)).map(([, word]) => word))],
  };
}
