import assert from 'node:assert/strict';
import { quartileFaults } from '../../../../server/src/numbers/trend/quartiles.ts';
import { numbersOf } from '../reading-drafts.ts';

/** The wrong quartile of each rank, and the right one: `second, 1`. */
const faultsIn = (text: string): string[] =>
  quartileFaults(numbersOf(text), new Map()).map(({ stated, right }) => `${stated.text}: ${right}`);

describe('ranks and the quartiles that they are put in', () => {
  // Each row: a sentence, and the words that do not fit its rank with the quartile that does.
  const rows: readonly (readonly [text: string, ...faults: readonly string[]])[] = [
    ['We rank 60th of 152, in the top quartile.', 'top quartile: 2'],
    ['We rank 60th of 152, in the upper quartile.', 'upper quartile: 2'],
    ['We rank 60th of 152, in the first quartile.', 'first quartile: 2'],
    ['We rank 10th of 152, in the second quartile.', 'second quartile: 1'],
    ['We rank 10th of 152, in the third quartile.', 'third quartile: 1'],
    ['We rank 60th of 152, in the fourth quartile.', 'fourth quartile: 2'],
    ['We rank 60th of 152, in the bottom quartile.', 'bottom quartile: 2'],
    ['We rank 60th of 152 (quartile 4).', 'quartile 4: 2'],
    ['We rank 60th of 152 (Q4 quartile).', 'Q4 quartile: 2'],
    ['We rank 120th of 152, in the top two quartiles.', 'top two quartiles: 4'],
    ['We rank 10th of 152, in the bottom two quartiles.', 'bottom two quartiles: 1'],
    ['We rank 100th of 152, in the top half.', 'top half: 3'],
    ['We rank 10th of 152, in the bottom half.', 'bottom half: 1'],
    ['We rank 14th of 152, in the top ten.', 'top ten: 1'],
    ['We rank 7th of 152, in the top five.', 'top five: 1'],
    ['We rank 31st of 152, in the top 20.', 'top 20: 1'],
    // Right, on the edge of a quartile, or numbered from the other end.
    ['We rank 38th of 152, in the top quartile.'],
    ['We rank 39th of 152, in the top quartile.'],
    ['We rank 40th of 152, in the top quartile.', 'top quartile: 2'],
    ['We rank 38th of 152, in the second quartile.'],
    ['We rank 37th of 152, in the second quartile.', 'second quartile: 1'],
    ['We rank 10th of 152 (quartile 4).'],
    ['We rank 10th of 152, in the top ten.'],
    ['We rank 160th of 152, in the top quartile.'],
    // Hoped for, missed, of another time or of another measure.
    ['We rank 60th of 152 and aim for the top quartile.'],
    ['We rank 60th of 152, not in the top quartile.'],
    ['We rank 60th of 152, outside the top quartile.'],
    ['We rank 60th of 152, just missing the top quartile.'],
    ['We rank 60th of 152 and hope to be in the top quartile.'],
    ['We rank 60th of 152, having been in the top quartile.'],
    ['We rank 60th of 152; for safety we are in the top quartile.'],
    ['We rank 60th of 152 but are in the top quartile for safety.'],
    ['We rank 60th of 152 for meals and 10th of 152 for warmth, in the top quartile.'],
    ['We rank 60th of 152 in the second quartile, once in the top quartile.'],
    ['We rank 60th for meals, in the top quartile.'],
    ['We rank 60th of 152, in the top 20%.'],
  ];
  for (const [text, ...faults] of rows) it(text, () => assert.deepEqual(faultsIn(text), faults));

  it('of the same measure in another sentence', () => {
    const told = (measure: string): string[] =>
      faultsIn(
        `For reviews of home care visits finished on time we rank 60th of 152. On ${measure} we are in the top quartile.`,
      );
    assert.deepEqual(told('reviews of home care visits finished on time'), ['top quartile: 2']);
    assert.deepEqual(told('meals'), []);
  });
});
