import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/unknown-name',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A framework names a heading, part, table or source that it does not have.',
  why: 'A name that leads nowhere changes nothing: the part that was meant is not asked for, the heading not put where it belongs.',
  how: 'Correct the name; the quick fix offers the closest one. In a file that extends another, the entries of that one can be named too.',
  examples: {
    wrong: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
  - { id: findings, title: What we found, parts: [evidnce] }
parts:
  - { id: evidence, title: How we know }
`,
    right: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary, parts: [] }
  - { id: findings, title: What we found, parts: [evidence] }
parts:
  - { id: evidence, title: How we know }
`,
  },
};
