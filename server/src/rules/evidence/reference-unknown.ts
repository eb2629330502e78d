import { returnItemsIn } from '../../evidence/return-items.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** References that the register of the information return does not have. */
export default defineRule({
  id: 'evidence/reference-unknown',
  severity: 'warning',
  looksAt: 'section',
  *check({ passages }, { draft, references }) {
    const { lead, register, heldIn } = references;
    // A register in which nothing could be read says nothing of what is missing.
    if (!register || register.size === 0) return;
    for (const { passage, plain, number } of passages.flatMap((one) => returnItemsIn(one, references))) {
      if (register.has(number)) continue;
      yield {
        place: { source: draft.source, span: passage.toSource(plain) },
        message: `“${lead}${number}” is not in the register in ${heldIn}, so a reader who looks for it finds nothing. Correct the number, or add the document to the register.`,
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A reference to the information return is not in the register that the settings name.',
  why: 'An inspector opens the documents that a draft refers to. One that is not there looks like evidence that does not exist.',
  how: 'Correct the number, or add the document to the register under “references: register:” in cqc-lint.yaml: a list such as “5: Waiting times”, or the path of a file that has one on each line. Without a register nothing is reported.',
  examples: {
    wrong: 'How we allocate is set out in IR 99.',
    right: 'How we allocate is set out in IR 12.',
  },
};
