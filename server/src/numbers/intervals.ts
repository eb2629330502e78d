import { closed, type Interval } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';
import type { Hedge } from './number.ts';
import type { Quantity } from './token.ts';

/** The measured values that a statement agrees with: silently, or with a remark. */
export interface Accepted {
  readonly strict: Interval;
  readonly loose: Interval | null;
}

const half = Rational.of(1, 2);
const two = Rational.of(2);
const hundred = Rational.hundred;
const fivePercent = Rational.of(1, 20);

const greater = (a: Rational, b: Rational): Rational => (a.compare(b) >= 0 ? a : b);
const lesser = (a: Rational, b: Rational): Rational => (a.compare(b) <= 0 ? a : b);
const above = (low: Rational, high: Rational | null): Interval => ({ low, high, lowOpen: true, highOpen: false });
const below = (low: Rational | null, high: Rational): Interval => ({ low, high, lowOpen: false, highOpen: true });

/**
 * What a hedged number accepts, in its own unit (percent 0 to 100). "Nearly 300" accepts 285 up to, not including, 300;
 * "over 300" more than 300 up to 400, and beyond that with a remark. A tie of rounding fits both neighbours.
 */
export function accepted(quantity: Quantity, hedge: Hedge): Accepted {
  switch (quantity.form) {
    case 'share':
      return hedge === 'none' || hedge === 'exactly'
        ? { strict: shareOf(quantity), loose: null }
        : fraction(quantity.value.divide(quantity.of ?? Rational.one).multiply(hundred), hedge);
    case 'count-of':
    case 'rank':
      return { strict: closed(quantity.value, quantity.value), loose: null };
    case 'times':
      return { strict: times(quantity.value), loose: null };
    case 'fraction':
      return fraction(quantity.value, hedge);
    default:
      return quantity.upper ? range(quantity, quantity.upper) : hedged(quantity, hedge);
  }
}

/** k in n, as a share in percent: k/(n+½) to k/(n−½). */
function shareOf({ value, of }: Quantity): Interval {
  const n = of ?? Rational.one;
  return closed(value.divide(n.add(half)).multiply(hundred), value.divide(n.subtract(half)).multiply(hundred));
}

/** "Twice" is 1.75 to 2.5 times, "three times" 2.5 to 3.5. */
function times(value: Rational): Interval {
  const low = value.equals(two) ? Rational.of(7, 4) : value.subtract(half);
  return below(low, value.add(half));
}

function fraction(value: Rational, hedge: Hedge): Accepted {
  const five = Rational.of(5);
  switch (hedge) {
    case 'nearly':
      return { strict: below(value.subtract(five), value), loose: null };
    case 'over':
      return { strict: above(value, value.add(five)), loose: above(value, hundred) };
    case 'just-over':
      return { strict: above(value, value.add(five)), loose: above(value, value.add(five).add(five)) };
    case 'at-least':
      return { strict: closed(value, value.add(five)), loose: closed(value, hundred) };
    case 'under':
      return { strict: below(value.subtract(five), value), loose: below(Rational.zero, value) };
    case 'at-most':
    case 'up-to':
      return { strict: closed(value.subtract(five), value), loose: closed(Rational.zero, value) };
    case 'approx':
      return { strict: closed(value.subtract(five), value.add(five)), loose: null };
    default: {
      const leeway = Rational.of(5, 2);
      return { strict: closed(value.subtract(leeway), value.add(leeway)), loose: null };
    }
  }
}

function range({ value, step }: Quantity, upper: Rational): Accepted {
  const u = step.multiply(half);
  return { strict: closed(value.subtract(u), upper.add(u)), loose: null };
}

function hedged(quantity: Quantity, hedge: Hedge): Accepted {
  const { value: v, step: u } = quantity;
  const isPercent = quantity.form === 'percent';
  const share = greater(u, v.absolute().multiply(fivePercent));
  const round = roundStep(quantity);
  switch (hedge) {
    case 'none':
    case 'exactly':
    case 'range':
      return bare(quantity, hedge === 'exactly');
    case 'approx': {
      const leeway = isPercent ? two : lesser(share, greater(bigStep(quantity), u));
      return around(
        v,
        leeway,
        greater(leeway.multiply(two), isPercent ? two : v.absolute().multiply(Rational.of(1, 50))),
      );
    }
    case 'nearly': {
      const leeway = isPercent ? Rational.of(7, 2) : share;
      return { strict: below(v.subtract(leeway), v), loose: closed(v.subtract(leeway.multiply(two)), v) };
    }
    case 'just-over': {
      const leeway = isPercent ? greater(u, Rational.of(7, 2)) : share;
      return { strict: above(v, v.add(leeway)), loose: above(v, v.add(leeway.multiply(two))) };
    }
    case 'over':
      return { strict: above(v, v.add(round)), loose: above(v, null) };
    case 'at-least':
      return { strict: closed(v, v.add(round)), loose: closed(v, null) };
    case 'under':
      return { strict: below(v.subtract(round), v), loose: below(null, v) };
    case 'at-most':
      return { strict: closed(v.subtract(round), v), loose: closed(null, v) };
    case 'up-to':
      return { strict: closed(v.subtract(round), v), loose: closed(null, v.add(round)) };
  }
}

/** No hedge: half a step either side, but a whole count is exact, with a remark where trailing zeros show rounding. */
function bare(quantity: Quantity, isExact: boolean): Accepted {
  const { value: v, step: u, zeros, form, unit } = quantity;
  const isCount = form === 'plain' && unit === 'count' && u.equals(Rational.one);
  const strict = isCount ? closed(v, v) : closed(v.subtract(u.multiply(half)), v.add(u.multiply(half)));
  const rounded = zeros >= 2 || (zeros === 1 && v.compare(hundred) >= 0);
  const leeway = bigStep(quantity).multiply(half);
  const canLoosen = !isExact && rounded && (isCount || form === 'money');
  return { strict, loose: canLoosen ? closed(v.subtract(leeway), v.add(leeway)) : null };
}

function around(v: Rational, leeway: Rational, loosely: Rational): Accepted {
  return { strict: closed(v.subtract(leeway), v.add(leeway)), loose: closed(v.subtract(loosely), v.add(loosely)) };
}

/** The step that the zeros of a round number show: 100 for 6,400. */
function bigStep({ step, zeros }: Quantity): Rational {
  return step.multiply(Rational.powerOfTen(zeros));
}

/** How far "over" reaches before it understates: the next round number, or ten points for a round percentage, else one. */
function roundStep(quantity: Quantity): Rational {
  if (quantity.form !== 'percent') {
    const zeros = /(?<!0)0*$/.exec(quantity.value.divide(quantity.step).toDecimal())![0].length;
    return quantity.step.multiply(Rational.powerOfTen(zeros));
  }
  const isRound = quantity.value.divide(Rational.of(10)).isInteger();
  return isRound ? Rational.of(10) : Rational.one;
}
