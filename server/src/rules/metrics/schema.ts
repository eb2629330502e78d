import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'metrics/schema',
  looksAt: 'reading',
  severity: 'error',
  stopsWork: true,
});

export const page: RulePage = {
  summary: 'A metrics file has an entry that cannot be read.',
  why: 'A metric or a value that cannot be read is left out, so numbers that rest on it are not checked.',
  how: 'The message names the field and how to write it. YAML, JSON, CSV and XLSX are read; every metric needs an id, a label, a unit and at least one value.',
  examples: {
    wrong: `metrics:
  - id: asc-satisfaction
    label: People extremely or very satisfied with their care and support
    unit: percent
    observations:
      - { period: last year, value: 64.5 }`,
    right: `metrics:
  - id: asc-satisfaction
    label: People extremely or very satisfied with their care and support
    unit: percent
    observations:
      - { period: 2023-24, value: 64.5 }`,
  },
};
