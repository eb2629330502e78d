import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/ratio-mismatch',
  looksAt: 'reading',
  severity: 'warning',
});

export const page: RulePage = {
  summary: 'A percentage or rate is not what its numerator and denominator give.',
  why: 'One of the three is wrong, and the draft may repeat it. Whoever holds the counts can work it out.',
  how: 'Correct the value, the numerator or the denominator. A value may be rounded as far as its decimals show, and counts that both end in 0 or 5 may be rounded to the nearest five, as published ones are.',
  examples: {
    wrong: `metrics:
  - id: asc-satisfaction
    label: People satisfied with their care
    unit: percent
    observations: [{ period: 2023-24, value: "65.4", numerator: 258, denominator: 400 }]`,
    right: `metrics:
  - id: asc-satisfaction
    label: People satisfied with their care
    unit: percent
    observations: [{ period: 2023-24, value: "64.5", numerator: 258, denominator: 400 }]`,
  },
};
