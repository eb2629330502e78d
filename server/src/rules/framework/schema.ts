import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/schema',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A framework file has an entry that cannot be read.',
  why: 'What cannot be read is left out, so drafts are checked against less than you wrote.',
  how: 'The message names the field and how to write it. docs/frameworks.md shows every field.',
  examples: {
    wrong: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, titel: Summary }
`,
    right: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
  - { id: findings, title: What we found }
`,
  },
};
