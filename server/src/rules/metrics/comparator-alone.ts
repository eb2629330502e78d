import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/comparator-alone',
  looksAt: 'reading',
  severity: 'off',
});

export const page: RulePage = {
  summary: 'A metric has a value of another area for a period in which it has none of your own.',
  why: 'A comparison needs both sides. One without the other tells nothing about the authority.',
  how: 'Add your own value for that period, or check the periods of both. An observation without an area is the authority’s own. “cqc-lint metrics check” looks for this; in drafts the rule is off until the settings turn it on.',
  examples: {
    wrong: `metrics:
  - id: asc-satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2022-23, value: "61.2" }
      - { period: 2023-24, area: England, value: "62.1" }`,
    right: `metrics:
  - id: asc-satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2023-24, value: "64.5" }
      - { period: 2023-24, area: England, value: "62.1" }`,
  },
};
