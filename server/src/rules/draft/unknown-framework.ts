import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'draft/unknown-framework',
  severity: 'error',
  stopsWork: true,
  looksAt: 'reading',
});

export const page: RulePage = {
  summary: 'The draft or the settings name a framework that there is not.',
  why: 'Without its framework a draft’s headings mean nothing to the checker, so missing and misplaced sections go unnoticed.',
  how: 'Write the id of a framework as `cqc-lint frameworks` lists it. The quick fix offers the closest one.',
  examples: {
    wrong: '---\nframework: cqc-local-authorities\n---\n# Self-assessment\n\nWe work with people.\n',
    right: '---\nframework: cqc-local-authority\n---\n# Self-assessment\n\nWe work with people.\n',
  },
};
