import type { Passage } from '../draft/draft.ts';
import type { References } from '../settings/reference-register.ts';
import type { Span } from '../text/source-text.ts';

/** One document of the information return that a draft refers to. */
export interface ReturnItem {
  readonly passage: Passage;
  /** In the passage's plain text: `IR 12`, or `13` alone in “IR 12 and 13”. */
  readonly plain: Span;
  readonly number: number;
  /** What stands between the letters and the number; null where the number stands alone in a list. */
  readonly between: string | null;
}

/** The references of a passage to the information return, in its order. */
export function returnItemsIn(passage: Passage, { name }: References): ReturnItem[] {
  const { text } = passage;
  if (!text.includes(name)) return [];
  return [...text.matchAll(patternFor(name))].flatMap((match) => {
    const { between = '', number = '', others = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + name.length + between.length + number.length;
    const first: ReturnItem = { passage, plain: { start, end }, number: Number(number), between };
    const rest = [...others.matchAll(/\d+/g)].map(({ index, 0: digits }): ReturnItem => {
      const plain = { start: end + index, end: end + index + digits.length };
      return { passage, plain, number: Number(digits), between: null };
    });
    return [first, ...rest];
  });
}

const patterns = new Map<string, RegExp>();

/** “IR 12”, “IR12”, “IR 12, 13 and 35”; not “IR 12 and 13 people”. */
function patternFor(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const others = String.raw`(?<others>(?:(?:, and | and | & |, )\d{1,3}(?![\d%]|,\d|\.\d))*)(?=[.,;:)\]]|$| (?:for|on|and|to|which|show|shows|set|sets|have|has|give|gives)\b)`;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${literal}(?<between>[ .:–-]{0,3})(?<number>\d{1,4})(?![\d%]|\.\d)(?:${others})?`,
    'gu',
  );
  patterns.set(name, pattern);
  return pattern;
}
