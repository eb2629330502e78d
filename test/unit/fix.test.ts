import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixDraft } from '../../server/src/fix.ts';
import { lint } from '../../server/src/lint.ts';
import type { LoadedDraft } from '../../server/src/project.ts';
import { collide, edited, offsetAfter, type TextEdit } from '../../server/src/text/edits.ts';
import { fixturePaths, loadFixture } from '../marked-fixtures.ts';
import { loadFromMemory } from './load-from-memory.ts';

const metrics = `authority: Harrowmere Borough Council
metrics:
  - id: satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2021-22, value: "61.0" }
      - { period: 2022-23, value: "64.5" }
  - id: carers
    label: Carers known to us
    unit: count
    observations:
      - { period: 2022-23, value: "2840" }
`;

const opening = '---\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2022-23\n---\n\n';

function load(body: string): Promise<LoadedDraft> {
  const overrides = { rules: new Map([['structure/', 'off' as const]]) };
  return loadFromMemory(`${opening}${body}\n`, { 'metrics.yaml': metrics }, overrides);
}

async function fixed(body: string): Promise<string> {
  return fixDraft(await load(body)).loaded.draft.source.text.slice(opening.length, -1);
}

const mended: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a number that a link with its period contradicts',
    '[61.2%](metric:satisfaction?period=2022-23) of people were satisfied.',
    '[64.5%](metric:satisfaction?period=2022-23) of people were satisfied.',
  ],
  [
    'its hedge, where that is false',
    'We know nearly [3,500](metric:carers?period=2022-23) carers.',
    'We know nearly [2,900](metric:carers?period=2022-23) carers.',
  ],
  [
    'an undated number that a newer value has overtaken',
    '[61.0%](metric:satisfaction?period=2021-22) of people are satisfied.',
    '[64.5%](metric:satisfaction?period=2022-23) of people are satisfied.',
  ],
  [
    'several at once',
    '[61.2%](metric:satisfaction?period=2022-23) of people were satisfied.\n\nWe know [2,804](metric:carers) carers.',
    '[64.5%](metric:satisfaction?period=2022-23) of people were satisfied.\n\nWe know [2,840](metric:carers) carers.',
  ],
];

const left: readonly (readonly [what: string, body: string])[] = [
  ['a number whose metric was found by its words', 'In 2022-23, 61.2% of people were satisfied with their care.'],
  ['a number with a word that hangs on it', 'Satisfaction rose to [61.2%](metric:satisfaction?period=2022-23).'],
  [
    'a number of another period',
    'In 2022-23, [61.0%](metric:satisfaction?period=2022-23) of people were satisfied with their care.',
  ],
  ['a number that another one belongs to', '[61.2%](metric:satisfaction?period=2022-23) (245 people) were satisfied.'],
  [
    'a silenced finding',
    '<!-- cqc-lint-disable-next-line -- checked by hand -->\n[61.2%](metric:satisfaction?period=2022-23) agreed.',
  ],
];

describe('fixing a draft unattended', () => {
  for (const [what, before, after] of mended) it(`mends ${what}`, async () => assert.equal(await fixed(before), after));
  for (const [what, body] of left) it(`leaves ${what}`, async () => assert.equal(await fixed(body), body));

  it('says what it mended', async () => {
    const { mended: done } = fixDraft(await load(mended[0]![1]));
    assert.deepEqual(done, [{ rule: 'number/inconsistent', title: 'Change to 64.5%' }]);
  });

  describe('on every fixture', function () {
    this.timeout(240_000);
    let changed = 0;

    it('leaves fewer findings, and nothing to fix the second time', async () => {
      for (const path of fixturePaths()) {
        const loaded = await loadFixture(path);
        if (!loaded) continue;
        const once = fixDraft(loaded);
        const before = lint(loaded).diagnostics.length;
        if (once.mended.length > 0) {
          changed++;
          assert.ok(once.report.diagnostics.length < before, path);
        } else assert.equal(once.loaded.draft.source.text, loaded.draft.source.text, path);
        const twice = fixDraft(once.loaded);
        assert.equal(twice.loaded.draft.source.text, once.loaded.draft.source.text, path);
        assert.deepEqual(twice.mended, [], path);
      }
      assert.ok(changed >= 1, `only ${changed} fixtures have anything to fix`);
    });

    it('changes no line but those with a finding', async () => {
      for (const path of fixturePaths()) {
        const loaded = await loadFixture(path);
        if (!loaded) continue;
        const { source } = loaded.draft;
        const found = new Set(lint(loaded).diagnostics.map(({ range }) => range.start.line));
        const [old, now] = [source.text, fixDraft(loaded).loaded.draft.source.text].map((text) => text.split('\n'));
        const changed = old!.flatMap((line, i) => (line === now![i] ? [] : [i]));
        assert.equal(now!.length, old!.length, path);
        assert.deepEqual(
          changed.filter((line) => !found.has(line)),
          [],
          path,
        );
      }
    });
  });
});

describe('edits of a text', () => {
  const edits = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 8 }).chain((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    const spans = Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
      start: sorted[2 * i]!,
      end: sorted[2 * i + 1]!,
    }));
    return fc.tuple(
      ...spans.map((span) => fc.string({ maxLength: 4 }).map((newText): TextEdit => ({ span, newText }))),
    );
  });
  const text = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP';

  it('keep every character outside of them, where offsetAfter says', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const result = edited(text, all);
        for (let i = 0; i < text.length; i++) {
          if (all.some(({ span }) => span.start <= i && i < span.end)) continue;
          assert.equal(result[offsetAfter(i, all)], text[i]);
        }
      }),
    );
  });

  it('in any order give the same text', () => {
    fc.assert(fc.property(edits, (all) => assert.equal(edited(text, all.toReversed()), edited(text, all))));
  });

  it('collide where they share characters or insert at one place', () => {
    const edit = (start: number, end: number): TextEdit => ({ span: { start, end }, newText: '' });
    assert.ok(collide(edit(1, 4), edit(3, 5)));
    assert.ok(collide(edit(2, 2), edit(2, 2)));
    assert.ok(collide(edit(2, 2), edit(0, 2)));
    assert.ok(!collide(edit(1, 3), edit(3, 5)));
    assert.ok(!collide(edit(2, 2), edit(3, 4)));
  });
});
