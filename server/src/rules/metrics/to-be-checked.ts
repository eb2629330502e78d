import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/to-be-checked',
  looksAt: 'reading',
  severity: 'info',
});

export const page: RulePage = {
  summary: 'Values of the metrics file are still marked “to be checked”.',
  why: 'A metrics file that was begun from a draft says what the draft says: every number is backed, and none is proven. An inspector who asks where a figure comes from is asking for its source.',
  how: 'Look each value up where it was measured, correct it in the metrics file if it is another there, name the source, and take away “status: to be checked”. What then differs is underlined in the draft. It is said once for a file, at the first such value.',
  examples: {
    wrong: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations: [{ period: 2023-24, value: 1204, status: to be checked }]`,
    right: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    source: { name: Case management system, 31 March 2024 }
    observations: [{ period: 2023-24, value: 1204 }]`,
  },
};
