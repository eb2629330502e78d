import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'draft/rule-failed',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A rule broke down on this draft, so what it checks is not checked.',
  why: 'Nothing is wrong with the draft, but a clean report would promise more than was checked.',
  how: 'Please report the message and, if you can share it, the passage that it happens with. Until it is mended, set the rule that failed to off in cqc-lint.yaml; every other rule still runs.',
  examples: {
    wrong: 'A draft with a passage that a rule cannot handle.',
    right: 'The same draft with that rule set to off in cqc-lint.yaml.',
  },
};
