import assert from 'node:assert/strict';
import { closed, type Interval, intersects, scale, shift } from '../../../server/src/quantities/interval.ts';
import { Rational } from '../../../server/src/quantities/rational.ts';

const at = (value: number | null): Rational | null => (value === null ? null : Rational.of(value));
const from = (low: number | null, high: number | null, ends = '[]'): Interval => ({
  low: at(low),
  high: at(high),
  lowOpen: ends[0] === '(',
  highOpen: ends[1] === ')',
});

describe('intervals', () => {
  it('meet in a shared end only where both include it', () => {
    assert.ok(intersects(from(0, 5), from(5, 9)));
    assert.ok(!intersects(from(0, 5, '[)'), from(5, 9)));
    assert.ok(!intersects(from(0, 5), from(5, 9, '(]')));
    assert.ok(!intersects(from(5, 9, '(]'), from(0, 5)));
  });

  it('reach without end where an end is missing', () => {
    assert.ok(intersects(from(null, null), from(3, 3)));
    assert.ok(intersects(from(10, null), from(null, 10)));
    assert.ok(!intersects(from(10, null), from(null, 9)));
  });

  it('are scaled and shifted with their ends', () => {
    const moved = shift(scale(from(1, null, '(]'), Rational.hundred), Rational.one);
    assert.deepEqual(moved, { low: Rational.of(101), high: null, lowOpen: true, highOpen: false });
    assert.deepEqual(closed(null, Rational.one), from(null, 1));
  });
});
