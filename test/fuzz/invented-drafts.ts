import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const read = (path: string): string => readFileSync(path, 'utf8');

/** The folder that drafts in memory lie in. */
export const folder = 'file:///harrowmere/';

/** Our invented drafts: whole self-assessments, and the small ones that show one thing each. */
export const longDrafts: readonly string[] = [
  ...globSync('test/fixtures/cases/*.md').toSorted().map(read),
  read('examples/harrowmere/self-assessment.md'),
];
export const allDrafts: readonly string[] = [
  ...longDrafts,
  ...globSync('test/fixtures/{structure,number,consistency,writing,evidence,folder}/*.md').toSorted().map(read),
];

/** Metrics files of each kind. */
export const yamlMetrics: readonly string[] = globSync(['test/fixtures/**/*metrics.yaml', 'examples/*/metrics.yaml'])
  .toSorted()
  .map(read);
export const csvMetrics: readonly string[] = globSync('test/fixtures/**/*.csv').toSorted().map(read);

/** Settings files, and frameworks of councils' own. */
export const settingsFiles: readonly string[] = globSync(['test/fixtures/**/cqc-lint.yaml', 'examples/*/cqc-lint.yaml'])
  .toSorted()
  .map(read);
export const frameworkFiles: readonly string[] = globSync('test/fixtures/frameworks/own/{carers-review.yaml,*.json}')
  .toSorted()
  .map(read);

/** Metrics that hostile text speaks of. */
export const hostileMetrics = `metrics:
  - id: satisfied
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2022-23, value: "64.5", numerator: 258, denominator: 400 }
      - { period: 2022-23, area: London, value: "61" }
  - id: concerns
    label: Safeguarding concerns
    unit: count
    observations: [{ period: 2022-23, value: "1511" }, { period: 2021-22, value: "1402" }]
`;
export const hostileFront =
  '---\nauthority: Harrowmere\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2022-23\n---\n';
