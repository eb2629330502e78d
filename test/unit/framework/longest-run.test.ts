import assert from 'node:assert/strict';
import { longestRun } from '../../../server/src/framework/longest-run.ts';

describe('longestRun', () => {
  const left = (numbers: number[]): number[] => numbers.filter((_, index) => !longestRun(numbers).has(index));

  it('leaves nothing out of numbers in order', () => {
    assert.deepEqual(left([]), []);
    assert.deepEqual(left([1, 2, 4, 9]), []);
  });

  it('leaves out the one that was moved, forwards or back', () => {
    assert.deepEqual(left([2, 3, 4, 1, 5]), [1]);
    assert.deepEqual(left([1, 5, 2, 3, 4]), [5]);
  });

  it('keeps one of numbers in reverse', () => {
    assert.equal(left([3, 2, 1]).length, 2);
  });
});
