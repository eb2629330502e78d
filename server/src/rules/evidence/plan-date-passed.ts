import type { Analysis } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import type { Passage } from '../../draft/draft.ts';
import { monthNames } from '../../quantities/period.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from '../writing/references/quoted.ts';
import { actionTables } from './actions/actions.ts';
import { dueDateOf, dueDatesIn, writtenOn } from './actions/due-dates.ts';
import { plannedPassages } from './parts/role-parts.ts';

/** What is to come. */
const ahead =
  /\b(?:will|(?:plan|plans|aim|aims|intend|intends|hope|hopes|expect|expects|want|wants) to|(?:is|are) (?:due|expected|planned|scheduled|set|aiming|planning|hoping) (?:to|for)|(?:is|are) due\b)/i;
/** What was to come at an earlier time, or has come since. */
const behind =
  /\b(?:was|were|had|would|did|said|has been|have been|has now|have now|since then|originally|last year|completed|achieved|met)\b/i;

/** Plans whose time was over when the draft was written. */
export default defineRule({
  id: 'evidence/plan-date-passed',
  severity: 'warning',
  looksAt: 'section',
  context: (analysis) => {
    const today = writtenOn(analysis);
    const planned = plannedPassages(analysis);
    return ({ passages }) => `${today} ${passages.map((one) => (planned.has(one) ? 'p' : '-')).join('')}`;
  },
  *check(section, analysis) {
    const today = writtenOn(analysis);
    if (today === null) return;
    const planned = plannedPassages(analysis);
    for (const passage of section.passages) {
      if (passage.kind !== 'paragraph' || passage.quoteDepth > 0) continue;
      for (const { start, end } of passage.sentences) {
        const sentence = passage.text.slice(start, end);
        const promise = ahead.exec(sentence);
        const isListed = planned.has(passage) && passage.item !== null;
        if ((!promise && !isListed) || behind.test(sentence)) continue;
        for (const { plain, lastDay } of dueDatesIn(sentence)) {
          if (lastDay >= today || plain.start < (promise?.index ?? 0)) continue;
          // “From 2021” is when something began.
          if (!promise && !/^(?:by|before|until|no later)/i.test(sentence.slice(plain.start))) continue;
          const span = { start: start + plain.start, end: start + plain.end };
          if (!isQuoted(passage.text, span)) yield finding(analysis, passage, span, today);
        }
      }
    }
  },
  *checkDraft(analysis) {
    const today = writtenOn(analysis);
    if (today === null) return;
    for (const { rows, date } of actionTables(analysis)) {
      for (const { cells, isDone } of rows) {
        const cell = date === null || isDone ? undefined : cells[date];
        const passed = cell && dueDateOf(cell.text);
        if (passed && passed.lastDay < today) yield finding(analysis, cell, passed.plain, today);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'Something is still to be done by a time that was over when the draft was written.',
  why: 'A plan with a date that has passed shows that the draft, or the action, was forgotten. An inspector asks which.',
  how: 'Say what became of it, or give a new date. The draft counts as written on the day that it names near its top, “Version 2, October 2025”, or else at the end of its reporting year.',
  examples: {
    wrong:
      '# Self-assessment\n\nVersion 2, October 2023\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nWe will open a second hub by June 2023.\n',
    right:
      '# Self-assessment\n\nVersion 2, October 2023\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nWe will open a second hub by June 2024.\n',
  },
};

function finding({ draft }: Analysis, passage: Passage, span: Span, today: string): Finding {
  const [year, month] = today.split('-') as [string, string];
  const written = `${monthNames[Number(month) - 1]} ${year}`;
  return {
    place: { source: draft.source, span: passage.toSource(span) },
    message: `“${passage.text.slice(span.start, span.end)}” was already over in ${written}, when this draft says that it was written or its reporting year ended, yet it is put as still to come. A reader cannot tell whether it happened. Say what became of it, or give a new date.`,
  };
}
