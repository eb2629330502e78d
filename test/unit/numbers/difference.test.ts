import assert from 'node:assert/strict';
import { measuresDifference } from '../../../server/src/numbers/difference.ts';

describe('a metric that measures a difference', () => {
  for (const wording of [
    'Change in complaints',
    'Difference to London',
    'Gap between carers and others',
    'Variation between wards',
    'Additional homes',
    'Extra hours of care',
    'Savings made',
    'Net budget',
    'Increase in referrals',
    'Reduction of the waiting list',
  ])
    it(`is one by its wording: ${wording}`, () => assert.ok(measuresDifference(wording)));
  for (const wording of ['Complaints received', 'People waiting', 'Homes rated good'])
    it(`is none: ${wording}`, () => assert.ok(!measuresDifference(wording)));
});
