import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'framework/unreadable',
  severity: 'error',
  looksAt: 'reading',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A framework file that the settings name cannot be read.',
  why: 'No draft can be checked against the framework in it.',
  how: 'Check the path: it starts from the folder of cqc-lint.yaml, and the file must lie in that folder or below the folder that you opened.',
  examples: {
    wrong: `frameworks: frameworks/carers.yaml
`,
    right: `frameworks: framework.yaml
`,
  },
};
