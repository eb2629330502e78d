import { plainWords } from './heading-text.ts';

/** A stretch in which two texts differ: the words of each, one of them possibly without any. */
export interface WordDifference {
  readonly written: string;
  readonly expected: string;
}

/** Two texts compared word by word, without regard to case, punctuation, quotation marks, hyphens and serial commas. */
export interface WordComparison {
  /** How much they share, 0 to 1: twice the words in common, in their order, over the words of both. */
  readonly likeness: number;
  readonly differences: readonly WordDifference[];
}

/** More words than this are not compared: the time grows with the product of the two lengths. */
const mostWords = 400;

/** Compares a text with what it should say. Texts that are far too long for that are not alike at all. */
export function compareWords(written: string, expected: string): WordComparison {
  const a = plainWords(written).split(' ');
  const b = plainWords(expected).split(' ');
  if (a.length > mostWords || b.length > mostWords) return { likeness: 0, differences: [] };
  const common = commonLengths(a, b);
  const differences: WordDifference[] = [];
  let own: string[] = [];
  let other: string[] = [];
  const close = (): void => {
    // “Well-being” and “wellbeing” are one word.
    if (own.join('') !== other.join('')) differences.push({ written: own.join(' '), expected: other.join(' ') });
    own = [];
    other = [];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) own.push(a[i++]!);
    else other.push(b[j++]!);
  }
  close();
  return { likeness: (2 * common[0]![0]!) / (a.length + b.length), differences };
}

/** At [i][j]: how many words the texts share in order, from word i of the one and word j of the other on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  return common;
}
