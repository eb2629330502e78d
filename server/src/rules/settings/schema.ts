import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'settings/schema',
  looksAt: 'reading',
  severity: 'error',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'The settings file has an entry that cannot be read.',
  why: 'What cannot be read is not used, so drafts are checked otherwise than you set.',
  how: 'The message names the key and how to write it. Among the keys are authority, framework, frameworks, metrics, period, drafts and rules.',
  examples: {
    wrong: `rules:
  number/unsupported: never`,
    right: `rules:
  number/unsupported: off`,
  },
};
