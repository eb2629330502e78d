import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Hedge } from '../../../server/src/numbers/number.ts';
import { hedgedValue } from '../../../server/src/numbers/rewriting/hedged-value.ts';
import { hedgeName } from '../../../server/src/numbers/wording.ts';
import { claimsOf } from './reading-drafts.ts';

const hedges: readonly Hedge[] = ['approx', 'nearly', 'just-over', 'over', 'at-least', 'under', 'at-most', 'up-to'];
const metricsOf = (unit: string, value: string): string =>
  `metrics: [{ id: m, label: M, unit: ${unit}, observations: [{ value: "${value}" }] }]`;

/** A value of a metric behind a hedge. */
function written(unit: string, value: string, hedge: Hedge): string | null {
  const [claim] = claimsOf('It was [1](metric:m).', metricsOf(unit, value));
  const metric = claim!.metric!;
  return hedgedValue(metric, metric.observations[0]!, hedge);
}

describe('a measured value behind a hedge', () => {
  const rows: [Hedge, string, string, string | null][] = [
    ['over', 'percent', '64.5', '64%'],
    ['nearly', 'percent', '64.5', '65%'],
    ['nearly', 'percent', '64', '65%'],
    ['nearly', 'count', '1342', '1,400'],
    ['over', 'count', '1342', '1,300'],
    ['approx', 'count', '26417', '26,000'],
    ['over', 'gbp', '149252000', '£140 million'],
    ['nearly', 'gbp', '3649000', '£3.7 million'],
    ['exactly', 'percent', '64.5', null],
    ['none', 'percent', '64.5', null],
    ['over', 'rank', '17', null],
  ];
  for (const [hedge, unit, value, expected] of rows) {
    it(`${value} ${unit} is ${expected ?? 'as it is'} behind “${hedge}”`, () => {
      assert.equal(written(unit, value, hedge), expected);
    });
  }

  it('agrees with the metrics file as it is read again', () => {
    const value = fc.oneof(
      fc.tuple(
        fc.constant('percent'),
        fc.integer({ min: 1, max: 990 }).map((n) => String(n / 10)),
      ),
      fc.tuple(fc.constant('count'), fc.integer({ min: 20, max: 900_000 }).map(String)),
      fc.tuple(fc.constant('gbp'), fc.integer({ min: 1000, max: 900_000_000 }).map(String)),
      fc.tuple(
        fc.constant('days'),
        fc.integer({ min: 20, max: 4000 }).map((n) => String(n / 10)),
      ),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...hedges), ([unit, measured], hedge) => {
        const text = written(unit, measured, hedge);
        if (text === null) return;
        const [claim] = claimsOf(`It was ${hedgeName(hedge)} [${text}](metric:m).`, metricsOf(unit, measured));
        assert.deepEqual(
          [claim?.verdict, claim?.loosely, claim?.mention.reading?.hedge],
          ['supported', false, hedge],
          `${hedge} ${text} for ${measured} ${unit}`,
        );
      }),
      { numRuns: 300 },
    );
  });
});
