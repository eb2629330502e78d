import type { Passage } from '../../../draft/draft.ts';
import { keeping } from '../../../draft/keeping.ts';

/** Text that is still to be written; another rule speaks of it. */
const placeholder = /\[(?:insert|add)\b|\bTB[CDA]\b/i;

const isLeftOpen = keeping(({ text }) => placeholder.test(text));

/** Whether something in a stretch of a draft is still to be written, so that what it lacks may be on its way. */
export function isUnfinished(passages: readonly Passage[]): boolean {
  return passages.some(isLeftOpen);
}
