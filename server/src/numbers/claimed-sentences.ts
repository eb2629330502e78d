import type { Passage } from '../draft/draft.ts';
import { contains, type Span } from '../text/source-text.ts';
import type { CheckedNumber, Mention, Reading } from './number.ts';
import type { Quantity } from './token.ts';

/** A number that is a claim, so that it has a quantity and a reading. */
export type Claimed = CheckedNumber & {
  readonly mention: Mention & { readonly quantity: Quantity; readonly reading: Reading };
};

/** A sentence with the claims in it. All spans are plain spans of the passage. */
export interface ClaimedSentence {
  readonly passage: Passage;
  readonly span: Span;
  /** The whole passage's text, in which periods and dates are `#`, so that no year is taken for a word. */
  readonly text: string;
  readonly claims: readonly Claimed[];
  /** The sentence before it in the passage. */
  readonly previous: ClaimedSentence | null;
}

export function isClaimed(number: CheckedNumber): number is Claimed {
  return number.mention.reading !== null && number.mention.quantity !== null;
}

/** The numbers of a draft by the passage they stand in. */
export function byPassage(numbers: readonly CheckedNumber[]): Map<Passage, CheckedNumber[]> {
  const passages = new Map<Passage, CheckedNumber[]>();
  for (const number of numbers) {
    const list = passages.get(number.mention.passage);
    if (list) list.push(number);
    else passages.set(number.mention.passage, [number]);
  }
  return passages;
}

/** The sentences of every passage that holds a claim, in the order of the text. */
export function claimedSentences(numbers: readonly CheckedNumber[]): ClaimedSentence[] {
  const found: ClaimedSentence[] = [];
  for (const [passage, all] of byPassage(numbers)) {
    const claims = all.filter(isClaimed);
    if (claims.length === 0) continue;
    const text = withoutPeriods(passage, all);
    let previous: ClaimedSentence | null = null;
    for (const span of passage.sentences) {
      const inside = claims.filter(({ mention }) => contains(span, mention.plain));
      previous = { passage, span, text, claims: inside, previous };
      found.push(previous);
    }
  }
  return found;
}

/** A passage's text with a `#` for every character of a period or date. */
function withoutPeriods(passage: Passage, numbers: readonly CheckedNumber[]): string {
  let text = passage.text;
  for (const { mention } of numbers) {
    if (mention.kind !== 'period' && mention.kind !== 'date') continue;
    const { start, end } = mention.plain;
    text = text.slice(0, start) + '#'.repeat(end - start) + text.slice(end);
  }
  return text;
}
