import type { Analysis } from '../analysis.ts';
import type { Passage } from '../draft/draft.ts';
import { draftEvidence, evidenceIn } from '../evidence/draft-evidence.ts';
import { allMatches } from '../framework/outline-entries.ts';
import { byPassage } from '../numbers/claimed-sentences.ts';
import type { CheckedNumber } from '../numbers/number.ts';
import { verdictCounts } from '../numbers/verdict-counts.ts';
import { wordCount } from '../text/words.ts';
import type { EvidenceCounts, NumberCounts } from './coverage-schema.ts';
import { ownText } from './own-text.ts';

/** What can be counted in a stretch of a draft. */
export interface Tally {
  readonly words: number;
  readonly numbers: NumberCounts;
  readonly evidence: EvidenceCounts;
  /** What it refers to, each once, as it is written. */
  readonly references: readonly string[];
}

/** Counts in any passages of one draft. */
export function tallier(analysis: Analysis): (passages: readonly Passage[]) => Tally {
  const isOwn = ownText(analysis.framework);
  const isNoTitle = noTitle(analysis);
  const numbers = byPassage(analysis.numbers);
  const all = draftEvidence(analysis);
  return (passages) => {
    const { sightings } = evidenceIn(all, passages.filter(isNoTitle));
    const references = sightings.filter(({ kind }) => kind === 'reference');
    const evidence = { ...noEvidence };
    for (const { kind } of sightings) evidence[kind]++;
    return {
      words: passages.filter(isOwn).reduce((sum, { text }) => sum + wordCount(text), 0),
      numbers: numberCounts(passages.flatMap((passage) => numbers.get(passage) ?? [])),
      evidence,
      references: [...new Set(references.map(({ passage, plain }) => passage.text.slice(plain.start, plain.end)))],
    };
  };
}

/**
 * Whether a passage can show evidence: “Working with people” is a theme’s title, and says nothing of what was done.
 */
export function noTitle({ outline }: Analysis): (passage: Passage) => boolean {
  const recognised = outline ? allMatches(outline).map(({ section }) => section) : [];
  return ({ kind, section }) => kind !== 'heading' || !recognised.includes(section);
}

/** The counts of several stretches together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    words: tallies.reduce((sum, { words }) => sum + words, 0),
    numbers: added(
      numberCounts([]),
      tallies.map(({ numbers }) => numbers),
    ),
    evidence: added(
      noEvidence,
      tallies.map(({ evidence }) => evidence),
    ),
    references: [...new Set(tallies.flatMap(({ references }) => references))],
  };
}

const noEvidence: EvidenceCounts = {
  number: 0,
  quotation: 0,
  experience: 0,
  involvement: 0,
  staff: 0,
  partners: 0,
  survey: 0,
  audit: 0,
  reference: 0,
};

function numberCounts(numbers: readonly CheckedNumber[]): NumberCounts {
  const unchecked = numbers.filter(({ mention, verdict }) => mention.kind === 'claim' && verdict === null);
  return { ...verdictCounts(numbers), unchecked: unchecked.length };
}

function added<K extends string>(none: Record<K, number>, all: readonly Record<K, number>[]): Record<K, number> {
  const sum = { ...none };
  for (const counts of all) for (const key of Object.keys(sum) as K[]) sum[key] += counts[key];
  return sum;
}
