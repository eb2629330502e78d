import assert from 'node:assert/strict';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { acronymsOfMetrics, definedAcronyms } from '../../../server/src/numbers/acronyms.ts';
import { keysOfWordsIn } from '../../../server/src/numbers/meaning.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { draftOf } from '../draft/draft-of.ts';

/** Each abbreviation with the words that it is expected to stand for, none where it is not to be known. */
type Row = readonly [text: string, short: string, long: string | undefined];

const keys = (long: string | undefined): readonly string[] | undefined =>
  long === undefined ? undefined : keysOfWordsIn(long.split(' '));

describe('abbreviations that a draft defines', () => {
  const rows: readonly Row[] = [
    ['We ask the Vale Lamp Club (VLC) first.', 'VLC', 'Vale Lamp Club'],
    ['We ask every vale lamp club (VLC).', 'VLC', 'vale lamp club'],
    ['We ask Vale Lamp Clubs (VLCs).', 'VLC', 'Vale Lamp Clubs'],
    ['We ask the Friends of the Vale and Moor (FVM).', 'FVM', 'Friends of the Vale and Moor'],
    ['We ask Lamps for Moors in Vale (LMV).', 'LMV', 'Lamps for Moors in Vale'],
    ['We ask Lamps with Moors (LM).', 'LM', undefined],
    ['We ask Moor Lamps (ML).', 'ML', 'Moor Lamps'],
    ['We ask Lamps (L).', 'L', undefined],
    ['We ask all great big old red soft vale lamps (AGBORSVL).', 'AGBORSVL', undefined],
    ['We ask big old red soft vale lamps (BORSVL).', 'BORSVL', 'big old red soft vale lamps'],
    ['We ask the Vale Lamp Club (vlc).', 'vlc', undefined],
    ['We ask the Vale Lamp Club [VLC].', 'VLC', undefined],
    ['We ask the Lamp Club (VLC).', 'VLC', undefined],
    ['Lamp Club (VLC) is here.', 'VLC', undefined],
    [`We ask Vale ${'and '.repeat(40)}Lamps (VL).`, 'VL', undefined],
  ];
  for (const [text, short, long] of rows)
    it(text, () => assert.deepEqual(definedAcronyms(draftOf(text)).get(short), keys(long)));
});

describe('abbreviations that metrics make plain', () => {
  const file = (...labels: readonly string[]) =>
    readMetrics(
      new SourceText(
        'file:///metrics.json',
        JSON.stringify({
          metrics: labels.map((label, i) => ({ id: `m-${i}`, label, unit: 'count', observations: [{ value: '1' }] })),
        }),
      ),
    );
  const rows: readonly Row[] = [
    ['Users of the Vale Lamp Club', 'VLC', 'Vale Lamp Club'],
    ['Users of the Vale Lamp and Bulb Club', 'VLBC', 'Vale Lamp Bulb Club'],
    ['Users of the Vale Lamp and Bulb Club', 'LBC', 'Lamp Bulb Club'],
    ['Users of the Vale Lamp and Bulb Club', 'BC', undefined],
    ['Users of the Vale Lamp of the Moor', 'VLM', 'Vale Lamp Moor'],
    ['Users of the Vale Lamp & Club', 'VLC', 'Vale Lamp Club'],
    ['Users of the Vale Lamp with Club', 'VLC', undefined],
    ['Users of the Vale lamp Club', 'VLC', undefined],
    ['Users of the Vale Lamp', 'VL', undefined],
    ['Users of vale lamp clubs (VLC)', 'VLC', 'vale lamp clubs'],
    ['Great Old Vale Lamp Club Users Moor', 'GOVLCU', 'Great Old Vale Lamp Club Users'],
    ['Users of the Approved Mental Health Person', 'AMHP', undefined],
  ];
  for (const [label, short, long] of rows)
    it(`${short} in “${label}”`, () => assert.deepEqual(acronymsOfMetrics(file(label)).get(short), keys(long)));

  it('are those of the first label, and the same when asked again', () => {
    const both = file('The Vale Lamp Club', 'The Vivid Lemon Cake');
    assert.deepEqual(acronymsOfMetrics(both).get('VLC'), keys('Vale Lamp Club'));
    assert.equal(acronymsOfMetrics(both), acronymsOfMetrics(both));
  });
});
