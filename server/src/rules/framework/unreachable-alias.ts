import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/unreachable-alias',
  severity: 'warning',
  looksAt: 'reading',
});

export const page: RulePage = {
  summary: 'A title or alias of a framework can never be the one that a heading is recognised by.',
  why: 'Two entries in one place have the same words, apart from case, punctuation and numbering. A heading is read as the first of them, so the second is reported as missing although it is there.',
  how: 'Write other words for one of them, or delete the alias.',
  examples: {
    wrong: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
  - { id: findings, title: What we found, aliases: [1. Summary] }
`,
    right: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
  - { id: findings, title: What we found, aliases: [Our findings] }
`,
  },
};
