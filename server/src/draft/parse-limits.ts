/** How much of a text the Markdown parser is given to read; what is more would take it seconds, and minutes soon after. */
export interface ParseLimits {
  /** The weight of a stretch without a place to cut it: its characters, and more for what takes more time. */
  readonly weight: number;
  /** Marks of emphasis, brackets and angle brackets in one paragraph, heading or cell. */
  readonly marks: number;
  /** Quotes, lists and notes that one line opens in each other; or that it opens behind four columns for each of these. */
  readonly depth: number;
  /** Those, times the characters of the line: for each of them the parser looks at all of it. */
  readonly depthTimesLength: number;
  /** Lines of code or HTML, in characters, that are worth leaving out. */
  readonly leastGap: number;
}

/** Far above what a draft holds that somebody wrote: a table of eight columns may have four hundred rows. */
export const parseLimits: ParseLimits = {
  weight: 100_000,
  marks: 1_000,
  depth: 30,
  depthTimesLength: 400_000,
  leastGap: 1_000,
};

/**
 * The most characters of one paragraph, heading or cell that are read: all its numbers are held against each other. A long
 * paragraph of a draft has two thousand.
 */
export const longestText = 20_000;

/** What some characters weigh, by what they cost the parser; all others weigh 1. */
const weights = new Map(
  Object.entries({ '\n': 30, '\r': 30, '|': 8, '\\': 5, '&': 5 }).map(([mark, weight]) => [mark.charCodeAt(0), weight]),
);

/** How many characters are within a limit of weight whatever they are. */
export function surelyWithin(weight: number): number {
  return Math.floor(weight / Math.max(...weights.values()));
}

export function weightAt(text: string, at: number): number {
  return weights.get(text.charCodeAt(at)) ?? 1;
}

/** What a mark in a paragraph counts; `text` has it at an offset. */
export function markCount(text: string, at: number): number {
  const [mark, next] = [text[at], text[at + 1]];
  if (mark === '!') return next === '[' ? 1 : 0;
  // The parser looks for the end of a comment to the end of the paragraph.
  return mark === '<' && (next === '!' || next === '?') ? 20 : 1;
}

/** Thrown where the parser meets more than the limits allow. */
export class TooDense extends Error {
  /** Where in the text that is parsed. */
  readonly offset: number;

  constructor(offset: number) {
    super('too dense to be parsed');
    this.offset = offset;
  }
}
