import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'draft/unused-suppression',
  severity: 'warning',
  looksAt: 'reading',
});

export const page: RulePage = {
  summary: 'A comment that silences rules silences nothing, or names a rule that does not exist.',
  why: 'A comment that is left behind after its fault was put right would hide the next fault in the same place, and a misspelt one does not do what its writer meant.',
  how: 'Remove the comment, or correct the rule’s name. The quick fix does either.',
  examples: {
    wrong: '<!-- cqc-lint-disable-next-line number/unsuported -->\nHarrowmere supports 4,310 adults.',
    right:
      '<!-- cqc-lint-disable-next-line number/unsupported -- counted by hand -->\nHarrowmere supports 4,310 adults.',
  },
};
