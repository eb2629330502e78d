import assert from 'node:assert/strict';
import {
  agree,
  type Bounds,
  distance,
  isAbove,
  isNear,
  relativeDistance,
  rounded,
  shareOf,
  sum,
  times,
} from '../../../../server/src/numbers/consistency/arithmetic.ts';
import { isOfWhole } from '../../../../server/src/numbers/consistency/stated-whole.ts';
import { Rational } from '../../../../server/src/quantities/rational.ts';

/** “2 to 3”, “2 up”, “up to 3”, “any”. */
function bounds(text: string): Bounds {
  const [low, high] = /^(?:(-?[\d.]+) to (-?[\d.]+)|(-?[\d.]+) up|up to (-?[\d.]+)|any)$/
    .exec(text)!
    .slice(1)
    .map((end) => (end === undefined ? null : Rational.parse(end)!))
    .reduce<[Rational | null, Rational | null]>(
      ([a, b], end, i) => (i % 2 === 0 ? [end ?? a, b] : [a, end ?? b]),
      [null, null],
    );
  return { low, high };
}

function textOf(found: Bounds | undefined): string {
  if (!found) return 'none';
  const [low, high] = [found.low?.toDecimal(), found.high?.toDecimal()];
  if (low === undefined) return high === undefined ? 'any' : `up to ${high}`;
  return high === undefined ? `${low} up` : `${low} to ${high}`;
}

const ofTwo: readonly (readonly [
  of: (a: Bounds, b: Bounds) => Bounds | undefined,
  a: string,
  b: string,
  is: string,
])[] = [
  // Part and whole: the least part of the largest whole, the largest part of the least.
  [shareOf, '20 to 30', '100 to 200', '10 to 30'],
  [shareOf, '20 up', '100 to 200', '10 up'],
  [shareOf, 'up to 30', '100 to 200', 'up to 30'],
  [shareOf, '20 to 30', '0 to 200', 'none'],
  [shareOf, '20 to 30', '100 up', 'none'],
  [shareOf, '20 to 30', 'up to 200', 'none'],
  // From and to, whichever is larger.
  [distance, '10 to 12', '20 to 25', '8 to 15'],
  [distance, '20 to 25', '10 to 12', '8 to 15'],
  [distance, '10 to 20', '15 to 18', '0 to 8'],
  [distance, '15 to 18', '10 to 20', '0 to 8'],
  [distance, '10 to 12', '12 to 14', '0 to 4'],
  [distance, '12 to 14', '10 to 12', '0 to 4'],
  [distance, '10 up', '20 to 25', 'any'],
  [distance, 'up to 12', '20 to 25', 'any'],
  [distance, '10 to 12', '20 up', 'any'],
  [distance, '10 to 12', 'up to 25', 'any'],
  // In percent of from.
  [relativeDistance, '40 to 50', '60 to 80', '20 to 100'],
  [relativeDistance, '80 to 100', '40 to 60', '25 to 60'],
  [relativeDistance, '0 to 50', '60 to 80', 'none'],
  [relativeDistance, '40 up', '60 to 80', 'none'],
  [relativeDistance, 'up to 50', '60 to 80', 'none'],
  [relativeDistance, '40 to 50', '60 up', 'none'],
  [relativeDistance, '40 to 50', 'up to 80', 'none'],
];

describe('bounds of what numbers stand for', () => {
  for (const [of, a, b, is] of ofTwo)
    it(`${of.name} of ${a} and ${b} is ${is}`, () => {
      assert.equal(textOf(of(bounds(a), bounds(b))), is);
    });

  it('reach half a step either side', () => {
    assert.equal(textOf(rounded(Rational.of(64), Rational.parse('0.5')!)), '63.75 to 64.25');
  });

  it('are added end by end, and open where one is', () => {
    assert.equal(textOf(sum([bounds('1 to 2'), bounds('10 to 20'), bounds('5 to 5')])), '16 to 27');
    assert.equal(textOf(sum([bounds('1 up'), bounds('10 to 20')])), '11 up');
    assert.equal(textOf(sum([bounds('10 to 20'), bounds('up to 2')])), 'up to 22');
    assert.equal(textOf(sum([])), '0 to 0');
  });

  it('are multiplied by the least and the most', () => {
    const [two, three] = [Rational.of(2), Rational.of(3)];
    assert.equal(textOf(times(bounds('4 to 5'), two, three)), '8 to 15');
    assert.equal(textOf(times(bounds('4 up'), two, three)), '8 up');
    assert.equal(textOf(times(bounds('up to 5'), two, three)), 'up to 15');
  });

  it('agree where they have a value in common', () => {
    assert.ok(agree(bounds('1 to 2'), bounds('2 to 3')));
    assert.ok(agree(bounds('1 up'), bounds('up to 1')));
    assert.ok(!agree(bounds('1 to 2'), bounds('2.1 to 3')));
    assert.ok(!agree(bounds('3 up'), bounds('1 to 2')));
  });

  it('lie above others only with every value', () => {
    assert.ok(isAbove(bounds('3 to 4'), bounds('1 to 2')));
    assert.ok(isAbove(bounds('3 up'), bounds('up to 2')));
    assert.ok(!isAbove(bounds('2 to 4'), bounds('1 to 2')));
    assert.ok(!isAbove(bounds('1 to 2'), bounds('3 to 4')));
    assert.ok(!isAbove(bounds('up to 4'), bounds('1 to 2')));
    assert.ok(!isAbove(bounds('3 to 4'), bounds('1 up')));
  });
});

describe('values that are near', () => {
  it('differ by less than a tenth of the second', () => {
    const near = (a: string, b: string): boolean => isNear(Rational.parse(a)!, Rational.parse(b)!);
    assert.ok(near('109.9', '100') && near('90.1', '100') && near('-95', '-100'));
    assert.ok(!near('110', '100') && !near('90', '100') && !near('100', '90.5'));
  });
});

describe('what a part may be of', () => {
  const cases: readonly (readonly [part: string, whole: string, is: boolean])[] = [
    ['', 'referrals', true],
    ['referrals', 'new referrals', true],
    ['urgent referrals', 'referrals', true],
    ['referrals made', 'new referrals', true],
    ['adults', 'people', true],
    ['visits', 'referrals', false],
    ['new visits', 'new referrals', false],
    ['adults', 'referrals', false],
  ];
  for (const [part, whole, is] of cases)
    it(`${part || 'nothing named'} ${is ? 'may be' : 'is not'} of ${whole}`, () => {
      assert.equal(isOfWhole(part.split(' ').filter(Boolean), whole.split(' ')), is);
    });
});
