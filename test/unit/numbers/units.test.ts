import assert from 'node:assert/strict';
import { canBeMoney, canonicalUnit, conversion, unitFit } from '../../../server/src/numbers/units.ts';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { metricsOf } from './metrics-of.ts';
import { claimsOf } from './reading-drafts.ts';

/** How well the first claim of a sentence can be a value in a unit. */
function fitOf(sentence: string, unit: string): number {
  return unitFit(claimsOf(sentence)[0]!.mention.quantity!, unit);
}

describe('units of numbers and metrics', () => {
  // Each row: a sentence, and units from the one that its number has most likely to those that it cannot have.
  const rows: [sentence: string, likely: string[], never: string[]][] = [
    ['It was 64.5%.', ['percent', 'percentage-points', 'ratio'], ['count', 'gbp', 'days', 'rank']],
    ['It rose by 2.5 percentage points.', ['percentage-points', 'percent'], ['count', 'gbp']],
    ['Three in ten carers agreed.', ['percent'], ['count', 'gbp', 'days']],
    ['12 of the 13 homes were good.', ['count', 'percent'], ['gbp', 'days']],
    ['Two thirds of carers agreed.', ['percent'], ['count', 'gbp']],
    ['People are three times more likely to wait.', ['ratio'], ['count', 'percent', 'gbp']],
    ['We spent £3.6m.', ['gbp', 'count'], ['percent', 'days', 'ratio']],
    ['We ranked 17 out of 152.', ['rank', 'count'], ['percent', 'gbp', 'days']],
    ['We helped 190 people.', ['count', 'rank', 'gbp'], []],
    ['It was 8.7 per 1,000 adults.', ['per-1000', 'per-100000'], ['count', 'percent', 'gbp']],
    ['People waited 23 days on average.', ['days'], ['count', 'percent', 'rank', 'gbp']],
  ];
  for (const [sentence, likely, never] of rows) {
    it(sentence, () => {
      const fits = likely.map((unit) => fitOf(sentence, unit));
      for (const [i, value] of fits.entries()) {
        assert.ok(value > 0 && value <= 1, `${likely[i]}: ${value}`);
        if (i > 0) assert.ok(value < fits[i - 1]!, `${likely[i]} is likelier than ${likely[i - 1]}`);
      }
      for (const unit of never) assert.equal(fitOf(sentence, unit), 0, unit);
    });
  }

  it('takes a bare number for a rank only where there are so many places', () => {
    assert.ok(fitOf('We helped 200 people.', 'rank') > 0);
    assert.equal(fitOf('We helped 201 people.', 'rank'), 0);
  });

  it('takes any noun for a count', () => {
    assert.equal(canonicalUnit('day centres'), 'count');
    assert.equal(canonicalUnit('per-10000'), 'per-10000');
    assert.equal(canonicalUnit('days'), 'days');
    assert.equal(fitOf('We helped 190 people.', 'day centres'), 1);
  });

  it('takes money for a count only where the label speaks of money', () => {
    const asked = (unit: string, label: string): boolean => canBeMoney(metricsOf([{ unit, label }])[0]!);
    assert.ok(asked('gbp', 'Home care'));
    assert.ok(asked('count', 'Spending on home care'));
    assert.ok(asked('pounds', 'Home care'));
    assert.ok(!asked('count', 'People at home'));
  });

  it('converts rates, and nothing else', () => {
    assert.ok(conversion('per-1000', 'per-100000').equals(Rational.of(100)));
    assert.ok(conversion('per-100000', 'per-1000').equals(Rational.of(1, 100)));
    for (const [from, to] of [
      ['per-1000', 'per-1000'],
      ['per-1000', 'count'],
      ['percent', 'ratio'],
      ['count', 'per-1000'],
    ] as const)
      assert.ok(conversion(from, to).equals(Rational.one), `${from} to ${to}`);
  });
});
