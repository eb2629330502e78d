import assert from 'node:assert/strict';
import { metricsChanges } from '../../../server/src/metrics/metrics-changes.ts';
import { touchedNumbers } from '../../../server/src/numbers/touched-numbers.ts';
import { checkedDraft } from './reading-drafts.ts';

const before = `
metrics:
  - id: safe
    label: Tenants who feel safe at home
    unit: percent
    polarity: higher-is-better
    observations:
      - { period: 2022-23, value: "64.5" }
      - { period: 2023-24, value: "66.0" }
      - { period: 2023-24, area: Lowmarsh, value: "59.2" }
  - id: clubs
    label: Garden clubs
    unit: count
    observations: [{ period: 2022-23, value: 100 }, { period: 2023-24, value: 128 }]
`;
const draft = [
  'In 2023-24, [66.0%](metric:safe) of tenants felt safe.',
  'In 2022-23 it was [64.5%](metric:safe?period=2022-23).',
  'There were [128](metric:clubs) garden clubs, and 40 flower beds.',
].join(' ');

/** What is touched when the metrics become others: `number metric: value before → after, verdict`. */
function touched(after: string, text = draft): string[] {
  const [old, now] = [before, after].map((metrics) => checkedDraft(text, metrics, '2023-24'));
  const changes = metricsChanges(old!.metrics[0]!, now!.metrics[0]!);
  return touchedNumbers(old!.numbers, now!.numbers, changes).map(({ number, change, observation, verdict }) => {
    const value = observation && `${observation.before?.valueText} → ${observation.after?.valueText ?? 'gone'}`;
    return `${number.mention.text} ${change.id}: ${value ?? 'the metric'}, ${verdict}`;
  });
}

describe('numbers that changed metrics touch', () => {
  it('are none where nothing changed', () => assert.deepEqual(touched(before), []));

  it('are those that another value of theirs backs now', () =>
    assert.deepEqual(touched(before.replace('"66.0"', '"67.3"')), ['66.0% safe: 66.0 → 67.3, inconsistent']));

  it('are those whose value is gone', () =>
    assert.deepEqual(touched(before.replace('      - { period: 2022-23, value: "64.5" }\n', '')), [
      '64.5% safe: 64.5 → gone, inconsistent',
    ]));

  it('are not those of which another period or area changed', () => {
    assert.deepEqual(touched(before.replace('"59.2"', '"58.8"')), []);
    assert.deepEqual(
      touched(
        before.replace(
          '      - { period: 2023-24, area',
          '      - { period: 2021-22, value: 60 }\n      - { period: 2023-24, area',
        ),
      ),
      [],
    );
  });

  it('are not those whose value is only written otherwise', () =>
    assert.deepEqual(touched(before.replace('"66.0"', '"66"')), []));

  it('are all of a metric that means something else', () => {
    assert.deepEqual(touched(before.replace('polarity: higher-is-better', 'polarity: lower-is-better')), [
      '66.0% safe: the metric, supported',
      '64.5% safe: the metric, supported',
    ]);
    assert.deepEqual(touched(before.replace('unit: percent', 'unit: percent\n    of: tenants who answered')), [
      '66.0% safe: the metric, supported',
      '64.5% safe: the metric, supported',
    ]);
  });

  it('are not those whose metric is only called something else', () =>
    assert.deepEqual(touched(before.replace('Tenants who feel safe at home', 'Tenants who felt safe')), []));

  it('are all of a metric that is gone', () => {
    const without = before.slice(0, before.indexOf('  - id: clubs'));
    assert.deepEqual(touched(without), ['128 clubs: 128 → gone, unsupported']);
  });

  it('are those that tell how two values differ, when one of these is another', () => {
    const text = 'There were [128](metric:clubs) garden clubs in 2023-24, [28 more](metric:clubs) than in 2022-23.';
    assert.deepEqual(touched(before.replace('value: 100', 'value: 101'), text), ['28 clubs: 100 → 101, inconsistent']);
    assert.deepEqual(touched(before.replace('value: 128', 'value: 129'), text).length, 2);
  });

  it('have no verdict where the number is no longer checked', () => {
    const { numbers, metrics } = checkedDraft(draft, before, '2023-24');
    const after = checkedDraft('', before.replace('"66.0"', '"67.3"'), '2023-24');
    const [only, ...others] = touchedNumbers(numbers, after.numbers, metricsChanges(metrics[0]!, after.metrics[0]!));
    assert.deepEqual([only?.verdict, others], [null, []]);
  });
});
