import assert from 'node:assert/strict';
import { formatInterval, formatValue, grouped, writeLike } from '../../../server/src/numbers/wording.ts';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { claimsOf } from './reading-drafts.ts';

/** How a measured value would be written in the place of the first claim of a sentence. */
function rewritten(sentence: string, unit: string, value: string): string | undefined {
  const metrics = `metrics: [{ id: m, label: M, unit: ${unit}, observations: [{ value: "${value}" }] }]`;
  const [claim] = claimsOf(sentence, metrics);
  const { mention } = claim!;
  return writeLike(mention.text, mention.quantity!, mention.reading!, claim!.metric!, Rational.parse(value)!);
}

describe('how a number is written', () => {
  const rows: [string, string, string, string | undefined][] = [
    ['It was [70%](metric:m).', 'percent', '64.5', '65%'],
    ['It was [70.1%](metric:m).', 'percent', '64', '64.0%'],
    ['We saw [1,234](metric:m) people.', 'count', '987', '987'],
    ['We saw [987](metric:m) people.', 'count', '1234', '1,234'],
    ['We saw [6419](metric:m) people.', 'count', '6420', '6420'],
    ['We spent [£149.252m](metric:m).', 'gbp', '151000400', '£151.000m'],
    ['We spent [£3.6 million](metric:m).', 'gbp', '4149000', '£4.1 million'],
    ['We saw over [300](metric:m) people.', 'count', '512', '500'],
    ['We saw over [300](metric:m) people.', 'count', '500', '400'],
    ['We saw nearly [300](metric:m) people.', 'count', '512', '600'],
    ['We saw nearly [300](metric:m) people.', 'count', '500', '600'],
    ['We saw just over [300](metric:m) people.', 'count', '500', '400'],
    ['We saw at least [300](metric:m) people.', 'count', '512', '500'],
    ['We saw at least [300](metric:m) people.', 'count', '500', '500'],
    ['We saw fewer than [300](metric:m) people.', 'count', '500', '600'],
    ['We saw up to [300](metric:m) people.', 'count', '512', '600'],
    ['We saw up to [300](metric:m) people.', 'count', '500', '500'],
    ['We saw about [300](metric:m) people.', 'count', '512', '500'],
    ['We saw about [300](metric:m) people.', 'count', '560', '600'],
    ['We saw exactly [300](metric:m) people.', 'count', '512', '512'],
    ['[Two in five](metric:m) carers agreed.', 'percent', '38.2', undefined],
    ['[12 of the 13](metric:m) homes were good.', 'percent', '90', undefined],
    ['We spent [£3m-£4m](metric:m).', 'gbp', '3200000', undefined],
    ['We were ranked [second](metric:m).', 'rank', '3', undefined],
    ['[Five](metric:m) providers closed.', 'count', '112', '112'],
    ['In all, [twenty](metric:m) providers closed.', 'count', '7', 'seven'],
    ['We were ranked [19 out of 152](metric:m).', 'rank', '23', '23 out of 152'],
    ['[Five](metric:m) providers closed.', 'count', '7', 'Seven'],
    ['[Half](metric:m) of carers agreed.', 'percent', '38.2', '38%'],
    ['It was [8.7 per 1,000](metric:m).', 'per-100000', '910', '9.1'],
  ];
  for (const [sentence, unit, value, expected] of rows) {
    it(`${value} in “${sentence}” is ${expected}`, () => {
      const got = rewritten(sentence, unit, value);
      assert.equal(got?.replace(/ per 1,000$/, ''), expected);
    });
  }

  it('groups digits and names units', () => {
    assert.equal(grouped('1234567.50'), '1,234,567.50');
    assert.equal(formatValue(Rational.parse('64.5')!, 'percent'), '64.5%');
    assert.equal(formatValue(Rational.parse('-1200')!, 'gbp'), '−£1,200');
    assert.equal(formatValue(Rational.of(17), 'rank', 0, Rational.of(152)), 'rank 17 of 152');
    assert.equal(formatValue(Rational.parse('8.7')!, 'per-1000'), '8.7 per 1,000');
  });

  it('says in words what an interval accepts', () => {
    const ends = { low: Rational.of(300), high: Rational.of(400), lowOpen: true, highOpen: false };
    assert.equal(formatInterval(ends, 'count'), 'more than 300, up to 400');
    assert.equal(formatInterval({ ...ends, high: null }, 'count'), 'more than 300');
    assert.equal(formatInterval({ ...ends, lowOpen: false, high: ends.low }, 'count'), 'exactly 300');
  });
});
