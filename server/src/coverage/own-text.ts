import type { Passage } from '../draft/draft.ts';
import { isUnfinishedCell } from '../framework/cell-content.ts';
import type { Framework } from '../framework/framework.ts';
import { isOfficial } from '../framework/official-wording.ts';

const placeholder = /^\[[^[\]]*\]$/;

/** Tells passages that the writer wrote from headings, the framework’s own statements and places still to be filled in. */
export function ownText(framework: Framework | null): (passage: Passage) => boolean {
  return (passage) => {
    const { kind, text } = passage;
    if (kind === 'heading' || isOfficial(passage, framework)) return false;
    return kind === 'cell' ? !isUnfinishedCell(text) : !placeholder.test(text.trim());
  };
}
