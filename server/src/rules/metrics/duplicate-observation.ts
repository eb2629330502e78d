import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/duplicate-observation',
  looksAt: 'reading',
  severity: 'warning',
});

export const page: RulePage = {
  summary: 'A metric has two values for one period and area.',
  why: 'A number of the draft could be compared with either, and an inspector who sees both will ask which is right.',
  how: 'Keep one of them, or correct the period or area of the other. In a second metrics file a value may stand again: there the later file counts.',
  examples: {
    wrong: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2023-24, value: 1204 }
      - { period: 2023-24, value: 1240 }`,
    right: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2023-24, value: 1204 }
      - { period: 2023-24, area: England, value: 1240 }`,
  },
};
