import assert from 'node:assert/strict';
import { frontMatterEnd } from '../../../server/src/draft/block-boundaries.ts';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { draftOf } from './draft-of.ts';
import { assertSame, contentsOf, edited, real, tryDraftEdits, wholeDraftOf } from './edited-drafts.ts';
import { flatDraftOf } from './flat-draft.ts';
import { fuzzSeed, fuzzSeeds, fuzzTimeout } from './fuzz-settings.ts';
import { Random } from './random.ts';

/** A text with what `change` makes of a stretch of it. */
function withChange(text: string, part: string, replacement: string): string {
  assert.ok(text.includes(part));
  return text.replace(part, () => replacement);
}

describe('parsing a draft again after an edit', function () {
  this.timeout(fuzzTimeout);

  it('gives, after any edits, what parsing all of it at once gives, and leaves the draft before as it was', () => {
    let parses = 0;
    for (const seed of fuzzSeeds(100)) {
      tryDraftEdits(seed, (run) => {
        parses++;
        return run();
      });
    }
    console.log(`      ${parses} edits`);
  });

  it('gives the same from nothing, however long the draft', () => {
    for (const text of real) {
      const twice = `${text}\n${text.slice(frontMatterEnd(text))}`;
      assertSame(flatDraftOf(draftOf(twice)), flatDraftOf(wholeDraftOf(twice)), 'from nothing');
    }
  });

  it('keeps the content of every passage but the one that was edited, wherever the edit is', () => {
    const random = new Random(fuzzSeed);
    for (const text of real) {
      const draft = draftOf(text);
      for (let i = 0; i < 20; i++) {
        const n = random.below(draft.passages.length);
        const passage = draft.passages[n]!;
        const at = passage.toSource({ start: passage.text.length >> 1, end: passage.text.length }).start;
        const after = edited(draft, `${text.slice(0, at)}x${text.slice(at)}`);
        const before = contentsOf(draft);
        const kept = contentsOf(after).map((content, j) => content === before[j]);
        assert.deepEqual(
          kept.flatMap((isKept, j) => (isKept ? [] : [j])),
          passage.text === '' ? kept.flatMap((isKept, j) => (isKept ? [] : [j])).slice(0, 1) : [n],
        );
      }
    }
  });

  it('keeps the content of a list’s other items and a table’s other cells', () => {
    const text = '- one\n- two\n- three\n\n| a | b |\n|---|---|\n| c | d |\n';
    const draft = draftOf(text);
    const shows = (after: Draft): string[] =>
      after.passages.filter(({ content }) => !contentsOf(draft).includes(content)).map((passage) => passage.text);
    assert.deepEqual(shows(edited(draft, withChange(text, 'two', 'two and a half'))), ['two and a half']);
    assert.deepEqual(shows(edited(draft, withChange(text, '- two', '- new\n- two'))), ['new']);
    assert.deepEqual(shows(edited(draft, withChange(text, '| c', '| e'))), ['e']);
  });

  it('reads again what a definition elsewhere changes', () => {
    const text = 'See [the plan] and[^1].\n\nBetween.\n\n[the plan]: metric:a\n\n[^1]: A note.\n';
    const targets = (draft: Draft): unknown => draft.passages[0]!.marks.map(({ kind, target }) => [kind, target]);
    const draft = draftOf(text);
    assert.deepEqual(targets(draft), [
      ['link', 'metric:a'],
      ['footnote', undefined],
    ]);
    const retargeted = edited(draft, withChange(text, 'metric:a', 'metric:b'));
    assert.deepEqual(targets(retargeted), [
      ['link', 'metric:b'],
      ['footnote', undefined],
    ]);
    assert.equal(retargeted.passages[1]!.content, draft.passages[1]!.content);
    const renamed = edited(retargeted, withChange(text, '[the plan]:', '[our plan]:'));
    assert.deepEqual(targets(renamed), [['footnote', undefined]]);
    assert.deepEqual(targets(edited(renamed, withChange(text, '[^1]:', '[^2]:'))), [['link', 'metric:a']]);
  });

  it('tells a byte-order mark at the start from one that was text or becomes it', () => {
    const marked = '\uFEFF***\n\nOne.\n';
    const moved = edited(draftOf(marked), `Before.\n\n${marked}`);
    assert.deepEqual(
      moved.passages.map(({ text }) => text),
      ['Before.', '***', 'One.'],
    );
    assert.deepEqual(
      edited(moved, marked).passages.map(({ text }) => text),
      ['One.'],
    );
  });

  it('gives the same front matter until that is edited', () => {
    const text = '---\ntitle: Draft\nframework: cqc-local-authority\n---\n\nOne.\n\nTwo.\n';
    const draft = draftOf(text);
    assert.equal(edited(draft, withChange(text, 'Two', 'Three')).frontMatter, draft.frontMatter);
    assert.equal(edited(draft, withChange(text, 'Draft', 'Plan')).frontMatter.title!.value, 'Plan');
    const opened = edited(draft, withChange(text, '---\n\nOne', '--\n\nOne'));
    assert.equal(opened.frontMatter.title, null);
    assert.equal(edited(opened, text).frontMatter.title!.value, 'Draft');
  });
});
