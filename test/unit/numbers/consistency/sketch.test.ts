import assert from 'node:assert/strict';
import { lint } from '../../../../server/src/lint.ts';
import { sketches } from '../../../../server/src/numbers/consistency/sketch.ts';
import { wording } from '../../../../server/src/numbers/consistency/wordings.ts';
import type { LoadedDraft } from '../../../../server/src/project.ts';
import { rules } from '../../../../server/src/rules/registry.ts';
import { readReferences } from '../../../../server/src/settings/reference-register.ts';
import { draftOf } from '../../draft/draft-of.ts';
import { numbersOf } from '../reading-drafts.ts';

const unlinked: Omit<LoadedDraft, 'draft'> = {
  settings: null,
  overrides: {},
  framework: null,
  ownFrameworks: [],
  register: null,
  metrics: [],
  metricsFiles: [],
  references: readReferences(null, null),
  namesMetrics: false,
  period: null,
  authority: null,
  problems: [],
  dependsOn: [],
};

describe('sketches of sentences', () => {
  it('a wording finds numbers by kind, whatever they are', () => {
    for (const text of ['Of the 240 tenants, 30 (12.5%) came.', 'Of the 1,000 tenants, 125 (12.5 per cent) came.']) {
      const [sketch] = sketches(numbersOf(text));
      const found = sketch!.first(wording('{whole:count}{words}{part:count} \\({share:percent}\\)'));
      assert.equal(found?.number('share').mention.text.startsWith('12.5'), true, text);
      assert.equal(found.number('whole').mention.reading.value.compare(found.number('part').mention.reading.value), 1);
      assert.equal(found.optional('other'), undefined);
    }
  });

  it('words between numbers hold no other claim and do not leave the sentence', () => {
    const [first, second] = sketches(numbersOf('We saw 12 cats, 14 dogs. There were 16 birds.'));
    const pair = wording('{a:count}{words}{b:count}');
    assert.deepEqual(
      [...first!.find(pair)].map((found) => [found.number('a').mention.text, found.number('b').mention.text]),
      [['12', '14']],
    );
    assert.equal(second!.has(pair), false);
    assert.equal(second!.previous, first);
  });

  it('a change told like a range is two numbers', () => {
    const numbers = (text: string): string[] =>
      sketches(numbersOf(text))[0]!.numbers.map(({ mention }) => mention.text);
    assert.deepEqual(numbers('Costs went from £3.2m to £4.1m.'), ['£3.2m', '£4.1m']);
    assert.deepEqual(numbers('Trust decreased by 4.7% to 36.6%.'), ['4.7%', '36.6%']);
    assert.deepEqual(numbers('Rents rose by 3% to 5%.'), ['3% to 5%']);
  });

  it('the first sentence of a list item follows the lead-in', () => {
    const all = sketches(numbersOf('Of the 240 tenants:\n\n- 30 came\n- 40 wrote'));
    assert.equal(all.length, 3);
    assert.equal(all[1]!.previous, all[0]);
    assert.equal(all[2]!.previous, all[0]);
  });
});

describe('the consistency rules on any text', () => {
  const words =
    'of|the|12|(40%)|1,200|from|to|5%|a|total of|£3m|increase|by|.|,|:|women|65 and over|rank 3 of 2|31 June|\uE000|\uE001|the remaining|which means that|a week|made up of|Of these|- |\n\n|| 4 | 5 ||'.split(
      '|',
    );
  const mine = rules.filter(({ id }) => /^consistency\/(?:arithmetic|impossible|percentage-points)$/.test(id));

  it('never throw', () => {
    assert.equal(mine.length, 3);
    let state = 1;
    for (let i = 0; i < 60; i++) {
      let text = '';
      for (let n = 0; n < 120; n++) {
        state = (state * 48_271) % 2_147_483_647;
        text += `${words[state % words.length]} `;
      }
      check(text);
    }
  });

  it('read a long sentence of numbers in time that grows with its length', () => {
    const started = performance.now();
    check(`We had ${'12 of 30 people (40%) and '.repeat(400)}more.`);
    check(`${'a '.repeat(20_000)}12 ${'of the '.repeat(5_000)}30.`);
    assert.ok(performance.now() - started < 4_000);
  });

  function check(text: string): void {
    const draft = draftOf(text);
    const failed = rules.filter(({ id }) => id === 'draft/rule-failed');
    const { diagnostics } = lint({ ...unlinked, draft }, [...mine, ...failed]);
    for (const { rule, range } of diagnostics) {
      assert.notEqual(rule, 'draft/rule-failed');
      const { start, end } = draft.source.span(range);
      assert.ok(start < end && end <= text.length, text);
    }
  }
});
