import { defineRule, type RulePage } from '../rule.ts';
import { namesOwner } from './actions/actions.ts';
import { lacking } from './actions/lacking.ts';

/** Actions for which nobody answers. */
export default defineRule({
  id: 'evidence/action-without-owner',
  severity: 'info',
  looksAt: 'draft',
  check: (analysis) =>
    lacking(analysis, {
      thing: 'an owner',
      column: 'owner',
      isGiven: namesOwner,
      advice:
        'An action that nobody answers for is the first to slip, and an inspector asks who it is. Name one post or person for each.',
    }),
});

export const page: RulePage = {
  summary: 'Actions in a plan do not say who answers for them.',
  why: 'Plans whose actions have no owner are what peer reviewers criticise most often: nobody can be asked how far it is, and each may leave it to the other.',
  how: 'Name one post or person for each action, in a column or at the end of the item: “(Head of Commissioning)”. One sentence that names an owner for all of them will do.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### What we will do next\n\n- Offer a visit within 14 days by March 2024.\n- Write to all carers by June 2024.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### What we will do next\n\n- Offer a visit within 14 days by March 2024 (Head of Assessment).\n- Write to all carers by June 2024 (Carers’ Lead).\n',
  },
};
