import assert from 'node:assert/strict';
import { loadFromMemory } from '../load-from-memory.ts';

const published = `authority: Harrowmere Borough Council
metrics:
  - id: asc-satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2022-23, value: "61.2" }
      - { period: 2023-24, value: "64.5" }
      - { period: 2023-24, area: England, value: "62.1" }
  - id: people-waiting
    label: People waiting
    unit: count
    observations: [{ period: 2023-24, value: 1204 }]
`;
const own = `id,label,unit,period,area,value
asc-satisfaction,People satisfied  with their care,percent,2023-24,,64.9
asc-satisfaction,,,2024-25,,66.0
people-waiting,People waiting,percent,2023-24,,12
`;

const draft = (text: string): string =>
  `---\nframework: cqc-local-authority\nmetrics: [published.yaml, own.csv]\n---\n\n# Draft\n\n${text}\n`;
const beside = { 'published.yaml': published, 'own.csv': own };

describe('several metrics files', () => {
  it('are one set of metrics, in which the later file’s value counts', async () => {
    const { metrics, metricsFiles } = await loadFromMemory(draft('Text.'), beside);
    assert.deepEqual(
      metrics.map((file) => file.metrics.map(({ id }) => id.value)),
      [['asc-satisfaction', 'people-waiting'], ['people-waiting']],
    );
    const [satisfaction] = metrics[0]!.metrics;
    assert.deepEqual(
      satisfaction!.observations.map(({ period, area, valueText, source }) => [
        period?.value.key,
        area?.value ?? null,
        valueText,
        source.uri.split('/').at(-1),
      ]),
      [
        ['2022-23', null, '61.2', 'published.yaml'],
        ['2023-24', 'England', '62.1', 'published.yaml'],
        ['2023-24', null, '64.9', 'own.csv'],
        ['2024-25', null, '66.0', 'own.csv'],
      ],
    );
    assert.equal(metricsFiles[0]!.metrics[0]!.observations.length, 3);
  });

  it('that use one id for two measures are reported', async () => {
    const { problems } = await loadFromMemory(draft('Text.'), beside);
    const found = problems.filter(({ rule }) => rule === 'metrics/duplicate-id');
    assert.deepEqual(
      found.map(({ place, message }) => [
        place.source.uri.split('/').at(-1),
        place.source.placeName(place.span.start),
        message.slice(0, 70),
      ]),
      [['own.csv', 'line 4', 'The id “people-waiting” already stands in published.yaml, line 10, so ']],
    );
  });

  it('stay the same objects until one of them changes', async () => {
    const before = await loadFromMemory(draft('Text.'), beside);
    const again = await loadFromMemory(draft('Another text.'), beside, {}, before);
    assert.equal(again.metrics, before.metrics);
    const changed = { ...beside, 'own.csv': own.replace('64.9', '65.3') };
    const later = await loadFromMemory(draft('Text.'), changed, {}, again);
    assert.deepEqual(
      later.metrics[0]!.metrics[0]!.observations.map(({ valueText }) => valueText),
      ['61.2', '62.1', '65.3', '66.0'],
    );
    assert.equal(later.metricsFiles[0], before.metricsFiles[0]);
  });

  it('hold the authority’s own values, whether they name it or not', async () => {
    const named = 'id,label,unit,period,area,value\na,A,percent,2023-24,Harrowmere,64.5\na,,,2023-24,Harrow,61.0\n';
    const text = draft('Text.').replace('metrics:', 'authority: Harrowmere Borough Council\nmetrics:');
    const files = { 'published.yaml': 'metrics: []\n', 'own.csv': named };
    const { metrics } = await loadFromMemory(text, files);
    assert.deepEqual(
      metrics[1]!.metrics[0]!.observations.map(({ area, valueText }) => [area?.value ?? null, valueText]),
      [
        [null, '64.5'],
        ['Harrow', '61.0'],
      ],
    );
  });
});
