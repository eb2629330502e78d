import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { accepted } from '../../../server/src/numbers/intervals.ts';
import type { Hedge } from '../../../server/src/numbers/number.ts';
import { numeral } from '../../../server/src/numbers/numerals.ts';
import type { Quantity } from '../../../server/src/numbers/token.ts';
import { closed, intersects } from '../../../server/src/quantities/interval.ts';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { claimsOf } from './reading-drafts.ts';

interface RoundingCase {
  readonly text: string | null;
  readonly scale: number;
  readonly fraction: string | null;
  readonly kind: 'percent' | 'count' | 'money' | 'fraction';
  readonly hedge: string;
  readonly metric: string;
  readonly expect: 'supported' | 'supported-loosely' | 'inconsistent';
  readonly note: string;
}

const cases = '../shared/bench/rounding.json';
const scales: Readonly<Record<number, string>> = { 1: '', 1000: 'k', 1000000: 'm' };

function quantityOf({ text, scale, fraction, kind }: RoundingCase): Quantity {
  if (fraction !== null) {
    const [over, under = '1'] = fraction.split('/');
    const value = Rational.parse(over!)!.divide(Rational.parse(under)!);
    return { form: 'fraction', value, upper: null, step: Rational.one, zeros: 0, unit: 'percent', of: null };
  }
  const form = kind === 'percent' || kind === 'money' ? kind : 'plain';
  const unit = kind === 'percent' ? 'percent' : kind === 'money' ? 'gbp' : 'count';
  return { form, ...numeral(text!, scales[scale])!, upper: null, unit, of: null };
}

/** How a measured value stands to what a statement accepts. */
function outcome(quantity: Quantity, hedge: Hedge, measured: string): RoundingCase['expect'] {
  const value = Rational.parse(measured)!;
  const { strict, loose } = accepted(quantity, hedge);
  if (intersects(strict, closed(value, value))) return 'supported';
  return loose && intersects(loose, closed(value, value)) ? 'supported-loosely' : 'inconsistent';
}

describe('what a number accepts', () => {
  if (!existsSync(cases)) it.skip(`the rounding cases: no ${cases}, so they are not checked`, () => {});
  else {
    for (const each of JSON.parse(readFileSync(cases, 'utf8')) as RoundingCase[]) {
      it(`${each.hedge} ${each.text ?? each.fraction} (${each.kind}) against ${each.metric}: ${each.expect}`, () => {
        assert.equal(
          outcome(quantityOf(each), each.hedge.replace(' ', '-') as Hedge, each.metric),
          each.expect,
          each.note,
        );
      });
    }
  }

  // Each row: a sentence, measured values that agree silently, with a remark, and not at all.
  const rows: [string, string[], string[], string[]][] = [
    ['Some 64% agreed.', ['62', '66'], ['60', '68'], ['59.9', '68.1']],
    ['It was 64%.', ['63.5', '64.5'], [], ['63.49', '64.51', '64.9']],
    ['We have 6,419 contacts.', ['6419'], [], ['6418', '6420']],
    ['We have 6,400 contacts.', ['6400'], ['6350', '6450'], ['6349', '6451']],
    ['We have 650 contacts.', ['650'], ['645', '655'], ['644', '656']],
    ['We have 60 contacts.', ['60'], [], ['59', '61']],
    ['A total of exactly 6,400 contacts.', ['6400'], [], ['6401']],
    ['It cost £3.6 million.', ['3550000', '3650000'], [], ['3549999', '3650001']],
    ['It cost £1,225.', ['1224.50', '1225.5'], [], ['1224.49', '1225.51']],
    ['There were over 300 visits.', ['301', '400'], ['401', '9000'], ['300', '299']],
    ['We spent over £650k.', ['650001', '660000'], ['660001'], ['650000']],
    ['There were at least 25 visits.', ['25', '26'], ['27', '60'], ['24']],
    ['There were up to 18 visits.', ['18', '17'], ['16', '19'], ['20']],
    ['There were fewer than 20 visits.', ['19', '10'], ['9', '1'], ['20', '21']],
    ['Nearly 300 visits took place.', ['285', '299'], ['300', '270'], ['301', '269']],
    ['Half of the visits were late.', ['47.5', '52.5'], [], ['47.4', '52.6']],
    ['Almost two thirds of the visits were late.', ['62', '66.6'], [], ['67', '61']],
    ['1 in 10 residents agreed.', ['9.6', '10.5'], [], ['9.5', '10.6']],
    ['Between 20% and 30% agreed.', ['19.5', '30.5', '25'], [], ['19.4', '30.6']],
    ['We were ranked 19 out of 152.', ['19'], [], ['18', '20']],
  ];
  for (const [sentence, strict, loose, outside] of rows) {
    it(sentence, () => {
      const [claim] = claimsOf(sentence);
      assert.ok(claim, 'no claim was read');
      const { quantity, reading } = claim.mention;
      const got = (value: string): string => outcome(quantity!, reading!.hedge, value);
      for (const value of strict) assert.equal(got(value), 'supported', value);
      for (const value of loose) assert.equal(got(value), 'supported-loosely', value);
      for (const value of outside) assert.equal(got(value), 'inconsistent', value);
    });
  }

  it('always holds the value that a number was rounded from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
        const value = Rational.of(units, 10_000);
        const text = value.round(decimals).toDecimal(decimals, decimals);
        const quantity: Quantity = { form: 'percent', ...numeral(text)!, upper: null, unit: 'percent', of: null };
        assert.ok(intersects(accepted(quantity, 'none').strict, closed(value, value)), `${text} from ${value}`);
      }),
    );
  });
});
