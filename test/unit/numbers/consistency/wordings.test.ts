import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { findingsIn, shownIn } from './findings-in.ts';
import { fractions, shares, tables, totals } from './wordings/arithmetic.ts';
import { changes, rates } from './wordings/changes.ts';
import { quiet } from './wordings/quiet.ts';
import { counts, impossible, points, restatements } from './wordings/statements.ts';
import { directions, judgements, ranks } from './wordings/trend.ts';

const metrics = `
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
`;
/** The consistency rules that report something in a text. */
const reported = (text: string, withMetrics: boolean): string[] =>
  findingsIn(text, withMetrics ? metrics : undefined).map(({ rule, message }) => `${rule}: ${message}`);

/** By wrong passage, what is found in it: the text that it lies on, what it says, the numbers beside it and its fix. */
const findings = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync('test/unit/numbers/consistency/wordings/findings.json', 'utf8')));

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
        it(`shown as a writer needs it: ${wrong(template)}`, () => {
          const shown = shownIn(wrong(template), templates === judgements ? metrics : undefined);
          assert.deepEqual(shown, findings[wrong(template)]);
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
