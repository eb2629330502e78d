import assert from 'node:assert/strict';
import { plainWords, readHeading } from '../../../server/src/framework/heading-text.ts';
import { measuring } from '../../processor-time.ts';

describe('readHeading', () => {
  const titles: readonly (readonly [heading: string, title: string])[] = [
    ['Assessing needs', 'Assessing needs'],
    ['2.1 Assessing needs', 'Assessing needs'],
    ['2.1. Assessing needs', 'Assessing needs'],
    ['1) Assessing needs', 'Assessing needs'],
    ['(1) Assessing needs', 'Assessing needs'],
    ['a) Assessing needs', 'Assessing needs'],
    ['iv. Assessing needs', 'Assessing needs'],
    ['QS3: Equity in experience and outcomes', 'Equity in experience and outcomes'],
    ['QS 3 Equity in experience and outcomes', 'Equity in experience and outcomes'],
    ['Quality statement 3 – Equity in experience and outcomes', 'Equity in experience and outcomes'],
    ['Quality Statement: Safeguarding', 'Safeguarding'],
    ['2.1 Quality statement 1: Assessing needs', 'Assessing needs'],
    ['Theme 1: Working with people', 'Working with people'],
    ['Theme one – Working with people', 'Working with people'],
    ['THEME I. Working with people', 'Working with people'],
    ['Self-assessment Theme 1: Working with people', 'Working with people'],
    ['Self assessment: Theme 1: Working with people', 'Working with people'],
    ['CQC Theme 4 - Leadership', 'Leadership'],
    ['Safeguarding (continued)', 'Safeguarding'],
    ['Safeguarding – cont’d', 'Safeguarding'],
    ['Safeguarding continued', 'Safeguarding'],
    ['Safeguarding (2 of 3)', 'Safeguarding'],
    ['Safeguarding (QS7)', 'Safeguarding'],
    ['Safeguarding:', 'Safeguarding'],
    ['Safeguarding – score: 3', 'Safeguarding'],
    ['7. Safeguarding (Score 3/4)', 'Safeguarding'],
    ['Safeguarding: 3 out of 4', 'Safeguarding'],
    ['Score: 3', 'Score: 3'],
    ['  Safeguarding.  ', 'Safeguarding'],
    ['2024-25 priorities', '2024-25 priorities'],
    ['One to one support', 'One to one support'],
    ['In control', 'In control'],
    ['Themes from our survey', 'Themes from our survey'],
    ['Theme 3', ''],
    ['', ''],
  ];
  for (const [heading, title] of titles) {
    it(`“${heading}” is titled “${title}”`, () => {
      const read = readHeading(heading);
      assert.equal(heading.slice(read.title.start, read.title.end), title);
      assert.equal(read.words, plainWords(title));
    });
  }

  it('knows a theme’s number in digits, words and Roman numerals', () => {
    assert.deepEqual(
      ['Theme 3: Safety', 'Theme three – Safety', 'Theme III: Safety', 'Theme: Safety', '3. Safety'].map(
        (heading) => readHeading(heading).themeNumber,
      ),
      [3, 3, 3, null, null],
    );
    assert.equal(readHeading('Theme: Safety').saysTheme, true);
    assert.equal(readHeading('3. Safety').saysTheme, false);
  });

  it('knows a heading that continues another', () => {
    assert.equal(readHeading('Safeguarding (continued)').continued, true);
    assert.equal(readHeading('Safeguarding (2/3)').continued, true);
    assert.equal(readHeading('Safeguarding (QS7)').continued, false);
  });

  it('takes no longer for a hostile heading than for a long one', () => {
    const taken = measuring();
    for (const unit of ['1.', ' ', '(', 'theme ', '1) ', 'a.', '– ']) readHeading(unit.repeat(100_000));
    assert.ok(taken() < 500);
  });
});

describe('plainWords', () => {
  it('makes case, ampersands, apostrophes, hyphens and serial commas alike', () => {
    const same = [
      'Care provision, integration and continuity',
      'CARE PROVISION, INTEGRATION, AND CONTINUITY',
      'Care provision, integration & continuity',
      'Care-provision  integration and continuity',
    ];
    assert.deepEqual(new Set(same.map(plainWords)), new Set(['care provision integration and continuity']));
    assert.equal(plainWords('People’s'), plainWords("People's"));
  });
});
