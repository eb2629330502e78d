import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'draft/framework-version',
  severity: 'warning',
  looksAt: 'reading',
});

export const page: RulePage = {
  summary: 'The draft is written to another version of its framework than the one at hand.',
  why: 'Titles and parts change from one version to the next, so findings may speak of what the draft was never meant to follow.',
  how: 'See what has changed, then write the version at hand after the “@”, or the framework’s id alone to follow the latest. `cqc-lint frameworks` lists the versions.',
  examples: {
    wrong: '---\nframework: cqc-local-authority@2022-11-01\n---\n# Self-assessment\n\nWe work with people.\n',
    right: '---\nframework: cqc-local-authority@2024-02-23\n---\n# Self-assessment\n\nWe work with people.\n',
  },
};
