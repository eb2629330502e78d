import { isWeStatement } from '../../framework/official-wording.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { repeatedRuns } from './repetition/repeated-runs.ts';

/** A paragraph, or a long stretch of one, that stands in the draft twice. */
export default defineRule({
  id: 'writing/repeated-paragraph',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, framework }) {
    const { source, passages } = draft;
    for (const run of repeatedRuns(passages, (passage) => isWeStatement(passage, framework))) {
      const before = { source, span: run.earlier.toSource(run.earlierPlain) };
      const line = source.positionAt(before.span.start).line + 1;
      const what = run.whole ? 'This paragraph repeats one' : `These ${run.length} words repeat what stands`;
      yield {
        place: { source, span: run.passage.toSource(run.plain) },
        message: `${what} on line ${line}. A reader takes that for a slip, or looks for what has changed. Keep it where it fits best, and say only what is new in the other place.`,
        related: [{ place: before, message: 'It stands here first.' }],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A paragraph, or thirty or more words of one, stands in the draft twice.',
  why: 'Text that is copied from one statement to another fills pages without adding evidence, and when only one copy is brought up to date the draft contradicts itself.',
  how: 'Keep the text where it fits best and refer to it elsewhere. The wording of the quality statements may repeat, and so may anything shorter.',
  examples: {
    wrong:
      '## Assessing needs\n\nOur teams visit people at home, listen to what matters to them and their carers, and agree a plan that starts from their strengths within a few days.\n\n## Safeguarding\n\nOur teams visit people at home, listen to what matters to them and their carers, and agree a plan that starts from their strengths within a few days.\n',
    right:
      '## Assessing needs\n\nOur teams visit people at home, listen to what matters to them and their carers, and agree a plan that starts from their strengths within a few days.\n\n## Safeguarding\n\nThe plan says who keeps the person safe, and when we look at it again.\n',
  },
};
