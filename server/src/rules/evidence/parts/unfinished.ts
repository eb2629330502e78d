import type { Passage } from '../../../draft/draft.ts';

/** Text that is still to be written; another rule speaks of it. */
const placeholder = /\[(?:insert|add)\b|\bTB[CDA]\b/i;

/** Whether something in a stretch of a draft is still to be written, so that what it lacks may be on its way. */
export function isUnfinished(passages: readonly Passage[]): boolean {
  return passages.some(({ text }) => placeholder.test(text));
}
