import assert from 'node:assert/strict';
import { lint } from '../../../../server/src/lint.ts';
import { readMetrics } from '../../../../server/src/metrics/read-metrics.ts';
import { rules } from '../../../../server/src/rules/registry.ts';
import { readReferences } from '../../../../server/src/settings/reference-register.ts';
import { SourceText } from '../../../../server/src/text/source-text.ts';
import { draftOf } from '../../draft/draft-of.ts';
import { fractions, shares, tables, totals } from './wordings/arithmetic.ts';
import { changes, rates } from './wordings/changes.ts';
import { quiet } from './wordings/quiet.ts';
import { counts, impossible, points, restatements } from './wordings/statements.ts';
import { directions, judgements, ranks } from './wordings/trend.ts';

const metrics = readMetrics(
  new SourceText(
    'file:///metrics.yaml',
    `
authority: Harrowmere Borough Council
metrics:
  - id: social-contact
    label: People who use services who had as much social contact as they would like
    aliases: [social contact]
    unit: percent
    polarity: higher-is-better
    observations: [{ period: 2023-24, value: "44.7" }, { period: 2022-23, value: "43.2" }, { period: 2023-24, area: England, value: "46.2" }]
  - id: satisfaction
    label: Overall satisfaction of people who use services
    aliases: [satisfied overall]
    unit: percent
    polarity: higher-is-better
    observations: [{ period: 2023-24, value: "64.5" }, { period: 2022-23, value: "61.2" }, { period: 2023-24, area: England, value: "62.1" }]
  - id: wait
    label: Median wait for an assessment
    unit: days
    polarity: lower-is-better
    observations: [{ period: 2023-24, value: "31" }, { period: 2022-23, value: "44" }, { period: 2023-24, area: England, value: "44" }]
`,
  ),
);
const mine = rules.filter(({ id }) => id.startsWith('consistency/'));

/** The consistency rules that report something in a text. */
function reported(text: string, withMetrics: boolean): string[] {
  const loaded = {
    draft: draftOf(text),
    settings: null,
    overrides: {},
    framework: null,
    metrics: withMetrics ? [metrics] : [],
    metricsFiles: [],
    references: readReferences(null, null),
    namesMetrics: withMetrics,
    period: null,
    authority: 'Harrowmere Borough Council',
    problems: [],
    ownFrameworks: [],
    register: null,
    dependsOn: [],
  };
  return lint(loaded, mine).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

const wrong = (template: string): string => template.replaceAll(/\{([^|}]*)\|([^|}]*)\}/g, '$1');
const right = (template: string): string => template.replaceAll(/\{([^|}]*)\|([^|}]*)\}/g, '$2');

const groups: readonly [name: string, templates: readonly string[], rule: RegExp][] = [
  ['shares', shares, /^consistency\/arithmetic/],
  ['fractions', fractions, /^consistency\/arithmetic/],
  ['parts and totals', totals, /^consistency\/arithmetic/],
  ['tables', tables, /^consistency\/arithmetic/],
  ['changes', changes, /^consistency\/(?:arithmetic|trend)/],
  ['rates', rates, /^consistency\/arithmetic/],
  ['directions', directions, /^consistency\/trend/],
  ['judgements', judgements, /^consistency\/trend/],
  ['ranks', ranks, /^consistency\/trend/],
  ['percentage points', points, /^consistency\/(?:percentage-points|arithmetic)/],
  ['what cannot be', impossible, /^consistency\/impossible/],
  ['counts and lists', counts, /^consistency\/count-mismatch/],
  ['restatements', restatements, /^consistency\/(?:contradiction|count-mismatch)/],
];

describe('wordings of council officers', () => {
  for (const [name, templates, rule] of groups) {
    describe(name, () => {
      for (const template of templates) {
        it(`reported: ${wrong(template)}`, () => {
          const found = reported(wrong(template), templates === judgements);
          assert.ok(
            found.some((message) => rule.test(message)),
            found.join('\n') || 'nothing',
          );
        });
        it(`silent: ${right(template)}`, () =>
          assert.deepEqual(reported(right(template), templates === judgements), []));
      }
    });
  }

  describe('left alone', () => {
    for (const text of quiet) it(text, () => assert.deepEqual(reported(text, false), []));
  });
});
