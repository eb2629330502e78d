import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/duplicate-id',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'Two entries of a framework have the same id, or two frameworks the same id and version.',
  why: 'Other entries, drafts and settings name an entry by its id. Where two have it, nobody can tell which is meant.',
  how: 'Give each entry its own id. Headings, parts, tables, checks and evidence categories share one set of ids.',
  examples: {
    wrong: `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
  - { id: summary, title: What we found }
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
