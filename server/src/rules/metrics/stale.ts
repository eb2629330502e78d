import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/stale',
  looksAt: 'reading',
  severity: 'off',
});

export const page: RulePage = {
  summary: 'The newest value of a metric is more than two years older than that of others in the file.',
  why: 'A draft that rests on it will look out of date beside the other figures.',
  how: 'Add a newer value, or take the metric out if nobody measures it any more. “cqc-lint metrics check” looks for this; in drafts the rule is off until the settings turn it on.',
  examples: {
    wrong: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations: [{ period: 2023-24, value: 1204 }]
  - id: day-centres
    label: Day centres that the council runs
    unit: day centres
    observations: [{ period: 2019-20, value: 7 }]`,
    right: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations: [{ period: 2023-24, value: 1204 }]
  - id: day-centres
    label: Day centres that the council runs
    unit: day centres
    observations: [{ period: 2023-24, value: 6 }]`,
  },
};
