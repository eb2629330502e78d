import assert from 'node:assert/strict';
import { lint } from '../../../server/src/lint.ts';
import { formatDifference } from '../../../server/src/numbers/wording.ts';
import { refreshOf } from '../../../server/src/refresh.ts';
import { loadFromMemory } from '../load-from-memory.ts';
import { claimsOf } from './reading-drafts.ts';

const metrics = `metrics:
  - id: net-budget
    label: Adult social care net budget
    unit: gbp
    observations: [{ period: 2022-23, value: 88000000 }, { period: 2023-24, value: 91300000 }, { period: 2024-25, value: 98600000 }]
  - id: people-supported
    label: Adults with long-term support during the year
    unit: count
    observations: [{ period: 2023-24, value: 3951 }, { period: 2024-25, value: 4118 }]
  - id: older-supported
    label: Adults with long-term support aged 65 and over
    unit: count
    observations: [{ period: 2024-25, value: 2416 }]
  - id: reviewed
    label: People with long-term support reviewed in the year
    unit: percent
    observations: [{ period: 2023-24, value: "65.6" }, { period: 2024-25, value: "71.9" }, { period: 2024-25, area: London, value: "63.1" }]
  - id: call-time
    label: Average time to answer a call
    unit: minutes
    observations: [{ period: 2023-24, value: "7.4" }, { period: 2024-25, value: "3.6" }]
  - id: homes
    label: Extra care homes
    unit: count
    observations: [{ period: 2023-03, value: 240 }, { period: 2024-03, value: 288 }, { period: 2025-03, value: 342 }]
  - id: cafes
    label: Carers’ cafés held
    unit: count
    observations: [{ period: 2024-25, value: 96 }]
`;

/** Each claim of a draft with its verdict, its metric, and the two values that it tells the difference of. */
function judged(markdown: string): string[] {
  return claimsOf(markdown, metrics, '2024-25').map(({ mention, verdict, metric, difference }) =>
    [mention.text, verdict, metric?.id.value, metric && difference && formatDifference(metric, difference)]
      .filter((part) => part != null)
      .join(' | '),
  );
}

const budget = 'net-budget | from £91,300,000 in 2023-24 to £98,600,000 in 2024-25';

describe('Numbers that tell how two values differ', () => {
  it('are backed by the values that they lie between', () => {
    assert.deepEqual(
      judged('Our net budget for adult social care was £98.6m in 2024-25, up £7.3m on the £91.3m of 2023-24.'),
      ['£98.6m | supported | net-budget', `£7.3m | supported | ${budget}`, '£91.3m | supported | net-budget'],
    );
    assert.deepEqual(
      judged('We supported 4,118 adults with long-term support. This is 167 more than the year before.'),
      [
        '4,118 | supported | people-supported',
        '167 | supported | people-supported | from 3,951 in 2023-24 to 4,118 in 2024-25',
      ],
    );
  });

  it('look past another measure that stands between', () => {
    assert.equal(
      judged(
        '4,118 adults had long-term support during the year, 2,416 of them aged 65 and over, which is 167 more than in 2023-24.',
      ).at(-1),
      '167 | supported | people-supported | from 3,951 in 2023-24 to 4,118 in 2024-25',
    );
  });

  it('may be told in percent, in points, as a fraction or as a multiple', () => {
    const last = (markdown: string) => judged(markdown).at(-1);
    assert.equal(
      last('The net budget for adult social care was £98.6m in 2024-25, a rise of 8%.'),
      `8% | supported | ${budget}`,
    );
    assert.equal(
      last('71.9% of people with long-term support were reviewed in the year, up 6.3 percentage points.'),
      '6.3 percentage points | supported | reviewed | from 65.6% in 2023-24 to 71.9% in 2024-25',
    );
    assert.equal(
      judged('Calls are answered in 3.6 minutes on average, less than half the 7.4 minutes of the year before.')[1],
      'half | supported | call-time | from 7.4 in 2023-24 to 3.6 in 2024-25',
    );
    assert.equal(
      judged('There are 342 extra care homes, an increase of almost a fifth on 288 in March 2024.')[1],
      'a fifth | supported | homes | from 288 in March 2024 to 342 in March 2025',
    );
  });

  it('may be measured from another place or an earlier time', () => {
    assert.equal(
      judged(
        '71.9% of people with long-term support were reviewed in the year, 8.8 points above the London average (63.1%).',
      )[1],
      '8.8 points | supported | reviewed | from 63.1% for London in 2024-25 to 71.9% in 2024-25',
    );
    assert.equal(
      judged('There are now 342 extra care homes, 102 more than in March 2023.')[1],
      '102 | supported | homes | from 240 in March 2023 to 342 in March 2025',
    );
    assert.equal(
      judged('There are now 342 extra care homes, 102 more than two years ago.').at(1)!.split(' | ')[1],
      'unsupported',
      'the words name no time that a value has',
    );
  });

  it('are backed by themselves where they are exact and the words say which metric is meant', () => {
    const told = 'We supported RISE more adults with long-term support than in 2023-24.';
    assert.equal(
      judged(told.replace('RISE', '4.2%')).at(-1)!.split(' | ')[1],
      'unsupported',
      'two digits fit by chance',
    );
    assert.equal(
      judged(told.replace('RISE', '4.23%')).at(-1),
      '4.23% | supported | people-supported | from 3,951 in 2023-24 to 4,118 in 2024-25',
    );
  });

  it('must go the way that the words say', () => {
    assert.deepEqual(
      judged('Our net budget for adult social care was £98.6m in 2024-25, down £7.3m.').at(-1),
      '£7.3m | unsupported',
    );
  });

  it('stay unsupported where no two values differ by so much', () => {
    assert.equal(
      judged('Our net budget for adult social care was £98.6m in 2024-25, up £6.3m.').at(-1),
      '£6.3m | unsupported',
    );
  });

  it('in a table’s column of changes are held against the cells before them', () => {
    const table = [
      '| | 2023-24 | 2024-25 | Change |',
      '|---|---|---|---|',
      '| Adults with long-term support during the year | 3,951 | 4,118 | +167 |',
    ].join('\n');
    assert.equal(
      judged(table).at(-1),
      '167 | supported | people-supported | from 3,951 in 2023-24 to 4,118 in 2024-25',
    );
  });
});

describe('Numbers that tell a difference and are linked to a metric', () => {
  it('are held against the difference, not the value', () => {
    assert.equal(
      judged('The budget is up [£7.3m](metric:net-budget) on last year.')[0],
      `£7.3m | supported | ${budget}`,
    );
    assert.equal(
      judged('The budget was up [£3.3m](metric:net-budget?period=2023-24) on the year before.')[0],
      '£3.3m | supported | net-budget | from £88,000,000 in 2022-23 to £91,300,000 in 2023-24',
    );
    assert.equal(
      judged('The budget is up [£6.3m](metric:net-budget) on last year.')[0],
      `£6.3m | inconsistent | ${budget}`,
    );
    assert.equal(judged('We held [12](metric:cafes) more cafés than last year.')[0], '12 | unsupported | cafes');
  });

  it('keep to the value where the number is of its kind and order', () => {
    assert.equal(
      judged('Reviews are up: [72.9%](metric:reviewed) better than before.')[0],
      '72.9% | inconsistent | reviewed',
    );
  });

  it('are reported with both values and the right difference', async () => {
    const loaded = await loadFromMemory(draftWith('The budget is up [£6.3m](metric:net-budget) on last year.'), {
      'metrics.yaml': metrics,
    });
    const [found] = lint(loaded).diagnostics.filter(({ rule }) => rule === 'number/inconsistent');
    assert.match(found!.message, /went from £91,300,000 in 2023-24 to £98,600,000 in 2024-25.*Write “£7\.3m”/);
    assert.equal(found!.related.length, 2);
    assert.deepEqual(
      found!.fixes.map(({ isSafe }) => isSafe ?? false),
      [false],
      'a difference is never rewritten unattended',
    );
  });

  it('are left alone by a refresh', async () => {
    const loaded = await loadFromMemory(
      draftWith('The budget was up [£3.3m](metric:net-budget?period=2023-24) on the year before.'),
      { 'metrics.yaml': metrics },
    );
    const { steps, left } = refreshOf(loaded, lint(loaded));
    assert.equal(steps.length, 0);
    assert.deepEqual(
      left.map(({ because }) => because),
      ['difference'],
    );
  });
});

function draftWith(text: string): string {
  return `---\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2024-25\n---\n\n# Our work\n\n${text}\n`;
}
