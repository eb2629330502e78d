import hedges from '../vocabulary/hedges.json' with { type: 'json' };

/** One character for each kind of number, from the private range of Unicode, so that no draft has it. */
export const signs = {
  count: '\uE000',
  percent: '\uE001',
  points: '\uE002',
  money: '\uE003',
  measure: '\uE004',
  countOf: '\uE005',
  share: '\uE006',
  rank: '\uE007',
  time: '\uE008',
  duration: '\uE009',
  age: '\uE00A',
} as const;

export type Sign = keyof typeof signs;

const groups: Readonly<Record<string, readonly Sign[]>> = {
  value: ['count', 'percent', 'money', 'measure'],
  change: ['count', 'percent', 'points', 'money', 'measure'],
  part: ['count', 'money'],
  difference: ['percent', 'points'],
  stretch: ['duration', 'time'],
  claim: ['count', 'percent', 'points', 'money', 'measure', 'countOf', 'share', 'rank'],
};

const literal = (word: string): string => word.replaceAll(/[.+*?^${}()|[\]\\]/g, '\\$&');
const hedgeWords = Object.values(hedges.before)
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .map(literal)
  .join('|');
const fillers: Readonly<Record<string, string>> = {
  words: '[^\\uE000-\\uE007.;:]{0,90}?',
  noun: '[^\\uE000-\\uE007.;:,()]{0,40}?',
  hedge: `(?:(?:${hedgeWords}) ?)?`,
  alone: '(?! (?:and|or|to) [\\uE000-\\uE00A]|[- ]years?\\b)',
  the: '(?:(?:the|our|all|all of|these|those|their|its|a total of|every one of) )*',
};

/** A pattern over sketches, which are sentences with a sign for each number. */
export interface Wording {
  readonly pattern: RegExp;
  /** Signs without which it cannot match; cheaper to look for than the pattern. */
  readonly needs: readonly RegExp[];
}

/**
 * A pattern over sketches without alternatives at its top. `{count}` matches any count, `{base:count}` names it, and so for `percent`, `points`, `money`,
 * `measure`, `countOf`, `share`, `rank`, `time`, `duration`, `age`, `value` (a count, percentage, sum or measure),
 * `change`, `difference` (in percent or points), `part` (a count or a sum), `stretch` (a duration or a period) and `claim`. `{words}` is up to 90 characters without a claim, `{noun}` up to 40 without a comma or
 * bracket either, `{hedge}` a word such as "about", `{the}` words such as "all of the"; `{alone}` keeps the 16 of
 * "16 and 17 year olds" out.
 */
export function wording(pattern: string): Wording {
  const needs: RegExp[] = [];
  const source = pattern.replaceAll(placeholder, (all, name: string | undefined, kind: string, at: number) => {
    const filler = fillers[kind];
    if (filler) return filler;
    const chosen = groups[kind] ?? (kind in signs ? [kind as Sign] : undefined);
    if (!chosen) return all;
    const one = `[${chosen.map((sign) => signs[sign]).join('')}]`;
    if (isOutside(pattern.slice(0, at))) needs.push(new RegExp(one));
    return name ? `(?<${name}>${one})` : one;
  });
  return { pattern: new RegExp(source, 'dgi'), needs };
}

const placeholder = /\{(?:(\w+):)?(\w+)\}/g;

/** Whether what follows stands in no group of the pattern, so that no match can do without it. */
function isOutside(before: string): boolean {
  const brackets = before.replaceAll(/\\.|\[[^\]]*\]/g, '');
  return brackets.split('(').length === brackets.split(')').length;
}
