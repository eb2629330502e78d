import assert from 'node:assert/strict';
import { pointMisfits } from '../../../../server/src/numbers/consistency/percentage-points.ts';
import { sketches } from '../../../../server/src/numbers/consistency/sketch.ts';
import type { Misfit } from '../../../../server/src/numbers/consistency/stated.ts';
import { numbersOf } from '../reading-drafts.ts';

const found = (text: string): Misfit[] => sketches(numbersOf(text)).flatMap((sketch) => [...pointMisfits(sketch)]);

describe('percentage points', () => {
  it('are proven where both values are said and only the difference fits', () => {
    for (const text of [
      'Trust rose by 5% from 60% to 65%.',
      'Trust rose from 60% to 65%, an increase of 5%.',
      'Trust is 65%, 5% above the London average of 60%.',
      'Trust fell 5% from 65% to 60%.',
    ]) {
      const [misfit, ...others] = found(text);
      assert.deepEqual(others, [], text);
      assert.equal(misfit?.isCertain, true, text);
      assert.equal(misfit.fix?.newText, '5 percentage points', text);
    }
  });

  it('may be meant where one value is said; both readings are worked out', () => {
    const [misfit] = found('Trust decreased by 4.7% to 36.6%.');
    assert.equal(misfit?.isCertain, false);
    // 36.6 / 0.953 = 38.405; 36.6 + 4.7 = 41.3
    assert.match(misfit.message, /38\.4%.*41\.3%/);
    const [rise] = found('Trust rose by 5% from 60%.');
    // 60 * 1.05 = 63; 60 + 5 = 65
    assert.match(rise!.message, /63%.*65%/);
  });

  it('are not meant where the percentage fits, in other units, or in a range', () => {
    for (const text of [
      'Trust rose by 8% from 60% to 65%.',
      'Trust rose from 60% to 65%, an increase of 5 percentage points.',
      'Loans rose by 5% to 1,340.',
      'Rents rose by 3% to 5%.',
      'Rents rose by 3-5%.',
      'Some 64% came by bus, and costs were 12% higher than the London average.',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
