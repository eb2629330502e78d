import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'draft/front-matter',
  looksAt: 'reading',
  severity: 'error',
});

export const page: RulePage = {
  summary: 'The front matter has an entry that cannot be read.',
  why: 'The front matter says which framework the draft follows, which metrics file backs it and which year it is about. What cannot be read there is not used.',
  how: 'Write one “key: value” a line between the two lines of three dashes. The keys are title, authority, framework, metrics and period.',
  examples: {
    wrong: `---
framework: cqc-local-authority
period: last year
---`,
    right: `---
framework: cqc-local-authority
period: 2024-25
---`,
  },
};
