import type { Draft, Passage } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { type Located, SourceText, type Span } from '../../../server/src/text/source-text.ts';

export function draftOf(text: string): Draft {
  return parseDraft(new SourceText('file:///harrowmere/draft.md', text));
}

/** The only passage of a text. */
export function passageOf(text: string): Passage {
  const { passages } = draftOf(text);
  if (passages.length !== 1) throw new Error(`${passages.length} passages in ${JSON.stringify(text)}`);
  return passages[0]!;
}

/** Where the first occurrence of `part` stands in `text`. */
export function spanIn(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`no ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
  return { start, end: start + part.length };
}

export function textsOf(values: readonly Located<string>[]): string[] {
  return values.map(({ value }) => value);
}
