import type { Sketch } from './sketch.ts';
import { isOwnShare } from './stated.ts';
import type { Breakdown } from './totals.ts';

const ages =
  /\b(?:(\d{1,3}) ?(?:to|and|-|–) ?(\d{1,3})\b|(\d{1,3}) ?(?:\+|(?:years? )?(?:and|or) (?:over|above|older)\b)|(?:under|below) (\d{1,3})\b)/i;
const oldest = 130;

type Band = readonly [from: number, to: number];

/** Shares by age band where the bands hold every age from 18 once: "38% were 18 to 64, 27% 65 to 84 and 35% 85 or over". */
export function* ageShares(sketch: Sketch): Generator<Breakdown> {
  const { text } = sketch.passage;
  const shares = sketch.numbers.filter(isOwnShare);
  if (shares.length < 2) return;
  const bands = shares.flatMap((share, i): Band[] => {
    const end = shares[i + 1]?.mention.plain.start ?? sketch.sentence.end;
    const band = bandIn(text.slice(share.mention.plain.end, end));
    return band ? [band] : [];
  });
  if (bands.length === shares.length && isWhole(bands)) yield { parts: shares, whole: null, isComplete: true };
}

function bandIn(text: string): Band | undefined {
  const match = ages.exec(text);
  if (!match) return undefined;
  const [, from, to, over, under] = match;
  if (from && to) return [Number(from), Number(to)];
  return over ? [Number(over), oldest] : [0, Number(under) - 1];
}

function isWhole(bands: readonly Band[]): boolean {
  const sorted = bands.toSorted(([a], [b]) => a - b);
  const isChain = sorted.every(([from], i) => i === 0 || sorted[i - 1]![1] === from - 1);
  return isChain && sorted[0]![0] <= 18 && sorted.at(-1)![1] === oldest;
}
