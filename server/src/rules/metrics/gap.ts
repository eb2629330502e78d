import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/gap',
  looksAt: 'reading',
  severity: 'off',
});

export const page: RulePage = {
  summary: 'A series of yearly values leaves out a year.',
  why: 'A trend cannot be shown across a year that is missing, and it looks as if that year were hidden.',
  how: 'Add the value that is missing. Where there is none (a survey was not held), nothing is wrong. “cqc-lint metrics check” looks for gaps; in drafts the rule is off until the settings turn it on.',
  examples: {
    wrong: `metrics:
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2020-21, value: 1180 }
      - { period: 2021-22, value: 1195 }
      - { period: 2023-24, value: 1204 }`,
    right: `metrics:
  - id: carer-satisfaction
    label: Carers satisfied with their support
    unit: percent
    observations:
      - { period: 2019-20, value: "35.1" }
      - { period: 2021-22, value: "34.2" }
      - { period: 2023-24, value: "36.8" }`,
  },
};
