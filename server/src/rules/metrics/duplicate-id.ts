import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/duplicate-id',
  looksAt: 'reading',
  severity: 'error',
});

export const page: RulePage = {
  summary: 'Two metrics have one id.',
  why: 'A number that is linked to that id could be backed by either, so the check would mean nothing.',
  how: 'Give each metric an id of its own. Values of one metric for several periods or areas are observations of it, not metrics.',
  examples: {
    wrong: `metrics:
  - id: reviews
    label: Reviews completed
    unit: count
    observations: [{ period: 2023-24, value: 812 }]
  - id: reviews
    label: Reviews overdue
    unit: count
    observations: [{ period: 2023-24, value: 95 }]`,
    right: `metrics:
  - id: reviews-completed
    label: Reviews completed
    unit: count
    observations: [{ period: 2023-24, value: 812 }]
  - id: reviews-overdue
    label: Reviews overdue
    unit: count
    observations: [{ period: 2023-24, value: 95 }]`,
  },
};
