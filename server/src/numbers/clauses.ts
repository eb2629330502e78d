import type { Passage } from '../draft/draft.ts';
import { contains, type Span } from '../text/source-text.ts';
import type { Token } from './token.ts';

/** A claim among the words of its sentence. All spans are plain spans of the passage. */
export interface Clause {
  readonly passage: Passage;
  readonly token: Token;
  readonly sentence: Span;
  /** The words that are this number's own, from the boundary before it to the boundary after it. */
  readonly own: Span;
  /** Up to where its sentence speaks of it before it turns to a comparison. */
  readonly reach: number;
  /** The own words of the claim before it in the sentence. */
  readonly before: Span | null;
  /** Its place among the claims of the sentence, and those claims. */
  readonly index: number;
  readonly siblings: readonly Token[];
}

const boundary =
  /[,;:()–—]| - | and | or | but | while | whilst | whereas | compared | versus | against | than | with | (?:above|below|ahead of|behind) (?=the |our |that |[A-Z])/g;
const rising = /\b(?:from|between) $/i;

/** The clauses of a passage's claims, in order. A table cell is its own clause. */
export function clauses(passage: Passage, tokens: readonly Token[]): Clause[] {
  const claims = tokens.filter((token) => token.quantity !== null);
  return passage.sentences.flatMap((sentence) => {
    const siblings = claims.filter((token) => contains(sentence, token.plain));
    const cuts = siblings.slice(1).map((next, i) => cut(passage.text, siblings[i]!, next.plain));
    return siblings.map((token, index) => ({
      passage,
      token,
      sentence,
      own: {
        start: cuts[index - 1] ?? opening(passage.text, sentence.start, token.plain.start),
        end: comparison(passage.text, token.plain.end, cuts[index] ?? sentence.end),
      },
      reach: comparison(passage.text, token.plain.end, sentence.end),
      before: index > 0 ? { start: cuts[index - 2] ?? sentence.start, end: cuts[index - 1]! } : null,
      index,
      siblings,
    }));
  });
}

const comparing =
  /[:;] |[,–—]? (?:(?:well |just |slightly |far |much )?(?:above|below|higher than|lower than|better than|worse than|more than|less than)|compared (?:to|with)|against(?! (?:[a-z]+ ){1,3}(?:in|during|since|by|for|at) )|versus|similar to|in line with|up from|down from|(?:though|although|but|yet|while|albeit) (?:still |now |just |well |slightly )?(?:shy|short|ahead|behind|above|below|not|lower|higher)\b|(?:shy|short) of) /g;

/** Where the first claim's own words begin: after a lead-in that ends in a colon. */
function opening(text: string, from: number, to: number): number {
  const colon = text.slice(from, to).lastIndexOf(': ');
  return colon < 0 ? from : from + colon + 2;
}

/** Where a comparison begins that follows a number: what is named there is not about the number itself. */
function comparison(text: string, from: number, to: number): number {
  comparing.lastIndex = from;
  const match = comparing.exec(text);
  return match && match.index < to ? match.index : to;
}

/** Where, between two numbers, the words stop describing the first and begin to describe the second. */
function cut(text: string, { plain: first, quantity }: Token, second: Span): number {
  // "Nearly three times the national figure of 14.2%": what it is three times as much as.
  if (quantity?.form === 'times') return first.end;
  const gap = text.slice(first.end, second.start);
  if (rising.test(text.slice(0, first.start))) {
    const to = gap.lastIndexOf(' to ');
    if (to >= 0) return first.end + to;
  }
  // A bracket or comma that touches the number opens it, and so does "England:"; the words before it may still be its own.
  const inner = gap
    .trimEnd()
    .replace(/(?:rank|c\.|£)$/, '')
    .replace(/(?<![\s(])[\s(]+$/, '')
    .replace(/([(;,] ?[^(;,:]{1,40}):$/, '$1');
  let last = -1;
  for (const match of inner.matchAll(boundary)) last = match.index;
  return last >= 0 ? first.end + last : second.start;
}
