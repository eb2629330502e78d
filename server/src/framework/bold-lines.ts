import type { Draft, Passage } from '../draft/draft.ts';
import type { Entry } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { titleMatcher } from './title-matcher.ts';

/** The line in bold type that stands where a heading of this title should; undefined where there is none. */
export function boldLineFor(draft: Draft, entry: Entry): Passage | undefined {
  const matcher = titleMatcher([entry]);
  return draft.passages.find((passage) => {
    if (!isBoldLine(passage)) return false;
    const match = matcher(readHeading(passage.text).words);
    return match !== null && match.via !== 'similar';
  });
}

function isBoldLine({ kind, text, marks, item, quoteDepth }: Passage): boolean {
  const isBold = marks.some(
    (mark) => mark.kind === 'strong' && mark.plain.start === 0 && mark.plain.end === text.length,
  );
  return kind === 'paragraph' && item === null && quoteDepth === 0 && text !== '' && isBold;
}
