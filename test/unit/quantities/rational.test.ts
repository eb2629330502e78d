import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { measuring } from '../../processor-time.ts';

const integer = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const rational = fc
  .tuple(integer, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => Rational.of(numerator, denominator));

const parsed = (text: string): string | undefined => Rational.parse(text)?.toDecimal(0, 20);

describe('Rational', () => {
  it('reads plain decimals exactly', () => {
    const cases = {
      '64.50': '64.5',
      '0.1': '0.1',
      '.5': '0.5',
      '-3': '-3',
      '−3': '-3',
      '–3': '-3',
      '+7': '7',
      '1,234': '1234',
      '12,345,678.90': '12345678.9',
      '007': '7',
      ' 12 ': '12',
      '12345678901234567890.123456789': '12345678901234567890.123456789',
    };
    for (const [text, decimal] of Object.entries(cases)) assert.equal(parsed(text), decimal, text);
  });

  it('reads nothing else', () => {
    for (const text of [
      '',
      '-',
      '.',
      '5.',
      '1,23',
      '1234,567',
      ',123',
      '1e5',
      '64%',
      '£3',
      '1 234',
      '0x10',
      'NaN',
      '1.2.3',
      '--1',
      '½',
    ]) {
      assert.equal(parsed(text), undefined, text);
    }
  });

  it('refuses a number of thousands of digits at once', () => {
    const taken = measuring();
    assert.equal(parsed(`0.${'7'.repeat(200_000)}`), undefined);
    assert.ok(taken() < 100);
  });

  it('keeps lowest terms with a positive denominator', () => {
    const third = Rational.of(-4n, -12n);
    assert.deepEqual([third.numerator, third.denominator], [1n, 3n]);
    const zero = Rational.of(0n, -5n);
    assert.deepEqual([zero.numerator, zero.denominator], [0n, 1n]);
    assert.throws(() => Rational.of(1n, 0n), RangeError);
    assert.throws(() => Rational.one.divide(Rational.zero), RangeError);
  });

  it('adds without the error of binary fractions', () => {
    const sum = Rational.parse('0.1')!.add(Rational.parse('0.2')!);
    assert.ok(sum.equals(Rational.parse('0.3')!));
  });

  it('rounds a tie away from zero, to tens too', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['64.45', 1, '64.5'],
      ['64.449999', 1, '64.4'],
      ['-64.45', 1, '-64.5'],
      ['2.5', 0, '3'],
      ['-2.5', 0, '-3'],
      ['-0.4', 0, '0'],
      ['1250', -2, '1300'],
      ['1249', -2, '1200'],
    ];
    for (const [text, decimals, expected] of cases) {
      assert.equal(Rational.parse(text)!.round(decimals).toDecimal(), expected, `${text} to ${decimals}`);
    }
  });

  it('floors below zero downwards', () => {
    assert.equal(Rational.parse('-1.01')!.floor().toDecimal(), '-2');
    assert.equal(Rational.parse('-2')!.floor().toDecimal(), '-2');
    assert.equal(Rational.parse('1.99')!.floor(1).toDecimal(), '1.9');
    assert.equal(Rational.parse('199')!.floor(-2).toDecimal(), '100');
  });

  it('writes plain decimals', () => {
    assert.equal(Rational.parse('64.5')!.toDecimal(2), '64.50');
    assert.equal(Rational.of(2, 3).toDecimal(), '0.6667');
    assert.equal(Rational.of(-1, 3).toDecimal(0, 2), '-0.33');
    assert.equal(Rational.of(-1, 30_000).toDecimal(), '0');
    assert.equal(Rational.of(1, 8).toDecimal(6, 2), '0.125000');
    assert.equal(Rational.parse('0.05')!.toString(), '0.05');
    assert.equal(Rational.parse('1000000')!.toString(), '1000000');
  });

  it('reads back what it writes', () => {
    const decimal = fc.tuple(integer, fc.nat(9)).map(([digits, places]) => Rational.of(digits, 10n ** BigInt(places)));
    fc.assert(fc.property(decimal, (value) => Rational.parse(value.toDecimal(0, 9))!.equals(value)));
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        assert.ok(a.add(b).equals(b.add(a)));
        assert.ok(a.add(b).subtract(b).equals(a));
        assert.ok(a.multiply(b.add(c)).equals(a.multiply(b).add(a.multiply(c))));
        if (!b.equals(Rational.zero)) assert.ok(a.divide(b).multiply(b).equals(a));
        assert.equal(Math.sign(a.compare(b)), -Math.sign(b.compare(a)));
        assert.ok(a.absolute().compare(Rational.zero) >= 0);
      }),
    );
  });

  it('rounds to the nearest and floors to the one below', () => {
    const half = Rational.of(1, 2);
    fc.assert(
      fc.property(rational, fc.integer({ min: -4, max: 6 }), (value, decimals) => {
        const unit = Rational.powerOfTen(-decimals);
        const rounded = value.round(decimals);
        assert.ok(rounded.subtract(value).absolute().compare(unit.multiply(half)) <= 0);
        assert.ok(rounded.divide(unit).isInteger());
        const below = value.subtract(value.floor(decimals));
        assert.ok(below.compare(Rational.zero) >= 0 && below.compare(unit) < 0);
      }),
    );
  });
});
