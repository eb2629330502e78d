import { defineRule, type RulePage } from '../rule.ts';
import { namesTime } from './actions/actions.ts';
import { lacking } from './actions/lacking.ts';

/** Actions that are never late. */
export default defineRule({
  id: 'evidence/action-without-date',
  severity: 'info',
  looksAt: 'draft',
  check: (analysis) =>
    lacking(analysis, {
      thing: 'a date',
      column: 'date',
      isGiven: namesTime,
      advice:
        'Nobody can tell when it is late, and an inspector asks when people will feel it. Give each a month and a year.',
    }),
});

export const page: RulePage = {
  summary: 'Actions in a plan do not say by when.',
  why: 'An action without a date cannot be late. Peer reviewers say of many plans that they are not time-bound, and an inspector asks when people will feel the difference.',
  how: 'Give each action a month and a year, a quarter or a rhythm: “by March 2026”, “Q3 2025-26”, “each month”.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n| Action | Lead |\n|---|---|\n| Offer a visit within two weeks of a call | Head of Assessment |\n| Write to all carers | Carers’ Lead |\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n| Action | Lead | By when |\n|---|---|---|\n| Offer a visit within two weeks of a call | Head of Assessment | March 2024 |\n| Write to all carers | Carers’ Lead | June 2024 |\n',
  },
};
