import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/extends',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A framework extends one that there is not, or one that leads back to itself.',
  why: 'A framework cannot be put together without the one that it adds to, so drafts that name it are not checked for structure.',
  how: 'Write the id of a framework as `cqc-lint frameworks` lists it. Of frameworks that extend each other in a circle, one has to stand by itself.',
  examples: {
    wrong: `extends: cqc-local-authorities
id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
`,
    right: `extends: cqc-local-authority
id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
`,
  },
};
