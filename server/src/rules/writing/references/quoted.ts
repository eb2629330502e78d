import type { Span } from '../../../text/source-text.ts';

const opening = /(?<=^|[\s([])["“‘'](?!\s)/g;
const closing = /(?<=\S)["”’'](?=$|[\s.,;:!?)\]])/;

/** Whether a stretch of a text stands between quotation marks; an apostrophe at the end of a word may pass for one. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 500), start);
  const last = [...before.matchAll(opening)].at(-1);
  if (!last) return false;
  return !closing.test(before.slice(last.index + 1)) && closing.test(text.slice(end, end + 500));
}
