import vocabulary from '../vocabulary/directions.json' with { type: 'json' };

/** Which way the words say that a number lies from another. */
type Direction = 'up' | 'down' | 'same';

/** Words of direction in a text, with their place in it. */
export interface DirectionWords {
  readonly direction: Direction;
  /** As written, with the adverb before them. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "well above": the gap is said to be large. */
  readonly isStrong: boolean;
}

type WordList = Readonly<Partial<Record<Direction, readonly string[]>>>;

const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
const alternatives = (list: readonly string[]): string => longestFirst(list).join('|').replaceAll(' ', ' +');

const directionOf = new Map<string, Direction>();
for (const word of vocabulary.steady) directionOf.set(word, 'same');
directionOf.set('similar', 'same').set('in line', 'same').set('up', 'up').set('down', 'down');
for (const arrow of '↑▲⬆') directionOf.set(arrow, 'up');
for (const arrow of '↓▼⬇') directionOf.set(arrow, 'down');
for (const list of [
  vocabulary.moving,
  vocabulary.change,
  vocabulary.since,
  vocabulary.level,
  vocabulary.comparative,
  vocabulary.superlative,
] as const satisfies readonly WordList[]) {
  for (const [direction, words] of Object.entries(list)) {
    for (const word of words) directionOf.set(word, direction as Direction);
  }
}

const all = (list: WordList): string => alternatives(Object.values(list).flat());
const strong = alternatives(vocabulary.strong);
const soft = alternatives(vocabulary.soft);
const adverbs = `(?:(?:(?<strong>${strong})|${soft}) ){0,3}`;
const changeNoun = `an? (?:[a-z]+ ){0,2}?(?<change>${all(vocabulary.change)})`;

/** "above", "well below", "similar to": how a level compares. */
export const levels = new RegExp(`(?<![\\w-])${adverbs}(?<word>${all(vocabulary.level)})(?![\\w-])`, 'gi');
/** "up from", "an increase on": how a level has changed. */
export const since = new RegExp(
  `(?<![\\w-])(?:(?<word>${all(vocabulary.since)})|${changeNoun} (?:from|on|over|compared (?:to|with)|against))(?![\\w-])`,
  'gi',
);
/** "increased", "a fall", "up": what a from-to pair is said to show. */
export const moving = new RegExp(
  `(?<![\\w-])(?:(?<word>${all(vocabulary.moving)})|${changeNoun}|(?:(?<=[,–—(:;-] ?)|(?<=\\b(?:is|was|are|were|moved|edged|crept) ))(?<side>up|down))(?![\\w-])`,
  'gi',
);
/** What a cell says that compares: "Increased", "Up", "Above average", "Higher". */
export const cellChange = new RegExp(`^(?<word>${all(vocabulary.moving)}|up|down|[↑↓▲▼⬆⬇])$`, 'iu');
export const cellLevel = new RegExp(
  `^(?:(?<strong>${strong}) )?(?<word>above|below|higher|lower|similar|in line|${all(vocabulary.level)})(?: average)?$`,
  'i',
);
/** "higher", "fewer", but not "more than". */
export const comparatives = new RegExp(`(?<![\\w-])(?<word>${all(vocabulary.comparative)})(?![\\w-]| than\\b)`, 'gi');
export const superlatives = new RegExp(`(?<![\\w-])(?<word>${all(vocabulary.superlative)})(?![\\w-])`, 'gi');
/** "stable", "unchanged": what two numbers at two times are said to be. */
export const steady = new RegExp(
  `\\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|is|are|was|were|been|held|largely|broadly) (?:largely |broadly |relatively |fairly )?(?<word>${alternatives(vocabulary.steady)})(?![\\w-])`,
  'gi',
);
/** "an increase of", "up 5 points", right behind the second number of a pair. */
export const afterPair = new RegExp(
  `^(?: [a-z]+){0,2}(?: in #+)?[ ,–—(-]+(?:(?:which|this|that) (?:is|was|represents) |representing |marking )?(?:${changeNoun}\\b|(?<side>up|down)(?= by\\b| \\d| £|\\)))`,
  'i',
);

/** What a match of one of the patterns says. */
export function directionWords(match: RegExpExecArray, offset = 0): DirectionWords {
  const { word, change: noun, side, strong: adverb } = match.groups ?? {};
  const key = (word ?? noun ?? side ?? '').toLowerCase().replaceAll(/ +/g, ' ');
  const end = offset + match.index + match[0].length;
  const text = match[0]
    .replace(/^(?:.*[,–—(])?[^a-z↑↓▲▼⬆⬇]+/i, '')
    .replace(/ (?:from|on|over|compared (?:to|with)|against)$/i, '');
  return {
    direction: directionOf.get(key)!,
    text,
    start: offset + match.index,
    end,
    isStrong: adverb !== undefined,
  };
}

/** Every match of a global pattern in a stretch of text, in the positions of the whole. */
export function directionsIn(pattern: RegExp, text: string, from: number, to: number): DirectionWords[] {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => directionWords(match, from));
}

const wordSet = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const linking = wordSet([...vocabulary.linking, ...vocabulary.soft, ...vocabulary.strong]);
const breaking = wordSet(vocabulary.breaking);
const qualifying = wordSet(vocabulary.qualifying);
const adjoining = wordSet(vocabulary.adjoining);
const negating = wordSet(vocabulary.negating);
const judging = wordSet(vocabulary.judging);

/** The words of a text in lower case, periods left out. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
}

/** Whether a text holds nothing but words that join a comparison to what is compared. */
export const isLinking = (text: string): boolean => plainWords(text).every((word) => linking.has(word));
/** Whether a text begins another statement. */
export const breaks = (text: string): boolean => plainWords(text).some((word) => breaking.has(word));
/** Whether a text says what the number behind it is: an average, a target, last year's figure. */
export const qualifies = (text: string): boolean => plainWords(text).some((word) => qualifying.has(word));
/** Whether a stretch between commas only adds to what stands before it. */
export const isAdjoining = (text: string): boolean => {
  const [first] = plainWords(text);
  return first === undefined || adjoining.has(first);
};
/** Whether the words just before take back what a word of direction says, or turn it round. */
export const isNegated = (before: string): boolean =>
  plainWords(before.slice(-60).replaceAll(/\bwould like\b/gi, ''))
    .slice(-3)
    .some((word) => negating.has(word) || word.endsWith('n’t') || word.endsWith("n't"));
/** Whether the words speak of how good a number is, so that "fell" need not mean that it is lower. */
export const judges = (text: string): boolean => plainWords(text).some((word) => judging.has(word));
