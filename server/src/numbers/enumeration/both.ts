import type { Draft, Passage } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import type { Span } from '../../text/source-text.ts';

/** "both" before three things. */
export interface BothFault {
  readonly passage: Passage;
  /** The word "both", in the plain text. */
  readonly plain: Span;
  /** The three things as written. */
  readonly items: readonly [string, string, string];
}

const item = "[\\w’'&-]+(?: [\\w’'&-]+){0,4}";
const three = new RegExp(`\\bboth (?!and\\b)(${item}), (?!and\\b|or\\b)(${item}),? and (${item})`, 'gi');
const articles = /^(?:the|our|a|an|in|by|for|with|from|at|to|on|through|across|their)\b/i;

/**
 * "both the council, the NHS and the voluntary sector". Only where three alike things are sure: each begins with the same
 * small word, with a capital, or is an adverb; "both safe, timely care and advice" are two.
 */
export function bothFaults(draft: Draft): BothFault[] {
  return found(draft).map(({ passage, value }) => ({ ...value, passage }));
}

const found = gathering(({ text }): readonly Omit<BothFault, 'passage'>[] =>
  [...text.matchAll(three)].flatMap((match): Omit<BothFault, 'passage'>[] => {
    const items = [match[1]!, match[2]!, match[3]!] as const;
    if (/ and /.test(items[0]) || / and /.test(items[1]) || !isParallel(items)) return [];
    return [{ plain: { start: match.index, end: match.index + 4 }, items }];
  }),
);

function isParallel(items: readonly string[]): boolean {
  const starts = items.map((each) => articles.exec(each)?.[0].toLowerCase());
  if (starts[0] !== undefined && starts.every((start) => start === starts[0])) return true;
  return items.every((each) => /^(?:the )?[A-Z]/.test(each)) || items.every((each) => /^\w+ly\b/.test(each));
}
