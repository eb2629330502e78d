import assert from 'node:assert/strict';
import { startingMetrics } from '../../../server/src/numbers/starting-metrics.ts';
import { numbersOf } from './reading-drafts.ts';

const metrics = `
metrics:
  - id: clubs
    label: Garden clubs
    unit: count
    observations: [{ period: 2023-24, value: 37 }]
`;
const begun = (markdown: string, against = ''): string[] =>
  startingMetrics(numbersOf(markdown, against, '2023-24')).map(
    ({ number, metric }) => `${number.mention.text} ${metric.id} ${metric.observation.value}`,
  );

describe('the metrics that a new file begins with', () => {
  it('are one for each number that says enough', () =>
    assert.deepEqual(begun('We held 37 garden clubs. We spent £3.6 million on flower beds.'), [
      '37 garden-clubs 37',
      '£3.6 million flower-beds 3600000',
    ]));

  it('have names of their own', () =>
    assert.deepEqual(begun('We held 37 garden clubs. We closed 12 garden clubs. We moved 15 garden clubs.'), [
      '37 garden-clubs 37',
      '12 garden-clubs-2 12',
      '15 garden-clubs-3 15',
    ]));

  it('are none for what is no measure, or only near one', () =>
    assert.deepEqual(begun('Section 42 of the Care Act 2014 is met within 28 days. Nearly 2,100 tenants came.'), []));

  it('are none for a number that has a metric', () => {
    const text = 'In 2023-24 we held 37 garden clubs. We planted 6,419 bulbs.';
    assert.deepEqual(begun(text, metrics), ['6,419 planted-bulbs 6419']);
    assert.deepEqual(begun('In 2023-24 we held [38](metric:clubs) garden clubs.', metrics), []);
  });
});
