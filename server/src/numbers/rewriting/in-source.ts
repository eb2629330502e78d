import type { Passage } from '../../draft/draft.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { PlainEdit } from './rewording.ts';

/**
 * Edits of a passage's plain text as edits of its file; undefined where marks, entities or line breaks stand among the
 * characters that would be replaced, so that the edit would take them away.
 */
export function inSource(passage: Passage, edits: readonly PlainEdit[]): TextEdit[] | undefined {
  const found: TextEdit[] = [];
  for (const { plain, text: newText } of edits) {
    const span = passage.toSource(plain);
    // A stretch of the file is as long as its plain text only where the two are alike, character for character.
    if (span.end - span.start !== plain.end - plain.start) return undefined;
    found.push({ span, newText });
  }
  return found;
}
