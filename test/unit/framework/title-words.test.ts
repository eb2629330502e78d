import assert from 'node:assert/strict';
import { plainWords } from '../../../server/src/framework/heading-text.ts';
import { fitsPattern, isPattern, titleWords } from '../../../server/src/framework/title-words.ts';

describe('titles that stand for several', () => {
  const area = titleWords('What needs to improve? (Area {number}) {recommendation}');

  it('have an asterisk where words may be anything', () => {
    assert.equal(area, 'what needs to improve area *');
    assert.equal(titleWords('{agency}'), '*');
    assert.equal(
      titleWords('Who was involved in {year} and how do we work together?'),
      'who was involved in * and how do we work together',
    );
    assert.equal(titleWords('1.2 Priority 3'), 'priority 3');
    assert.ok(isPattern(area) && !isPattern('priority 3'));
  });

  it('fit what has a word or more in each such place, and nothing else', () => {
    const fits = (pattern: string, heading: string): boolean => fitsPattern(titleWords(pattern), plainWords(heading));
    const whole = 'Who was involved in {year} and how do we work together?';
    assert.ok(fits('Priorities for {year}', 'Priorities for 2024/25'));
    assert.ok(fits(whole, 'Who was involved in 2019/20 and how do we work together ?'));
    assert.ok(fitsPattern(area, plainWords('What needs to improve? (Area 1) Timeliness of strategy meetings')));
    assert.ok(fits('{name}: our {thing} in {year}', 'Harrowmere: our plan in 2025'));
    for (const heading of ['Priorities for', 'Our priorities for 2024', 'Priority for 2024']) {
      assert.ok(!fits('Priorities for {year}', heading), heading);
    }
    assert.ok(!fits(whole, 'Who was involved in and how do we work together'));
    assert.ok(!fits('{place} in {year}', 'in 2025'));
    assert.ok(!fitsPattern('*', ''));
  });
});
