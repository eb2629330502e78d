import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/unreadable',
  looksAt: 'reading',
  severity: 'error',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A metrics file that is named does not exist or cannot be read.',
  why: 'Without it, none of the numbers that rest on it are checked.',
  how: 'Check the spelling of the path: it starts from the folder of the file that names it, and the metrics file must lie in the same folder tree.',
  examples: {
    wrong: `---
framework: cqc-local-authority
metrics: metrics/
---`,
    right: `---
framework: cqc-local-authority
metrics: metrics/adult-social-care.yaml
---`,
  },
};
