import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { assembleDraft } from '../../../server/src/draft/assemble-draft.ts';
import { frontMatterEnd } from '../../../server/src/draft/block-boundaries.ts';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { readFrontMatter } from '../../../server/src/draft/front-matter.ts';
import { parseMarkdown } from '../../../server/src/draft/markdown.ts';
import { labelsIn, labelsOf } from '../../../server/src/draft/markdown-labels.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { readBlock } from '../../../server/src/draft/read-block.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { draftOf } from './draft-of.ts';
import { flatDraftOf } from './flat-draft.ts';
import { fuzzSeconds, fuzzSeed } from './fuzz-settings.ts';
import { Random } from './random.ts';
import { randomEdit, randomMarkdown } from './random-markdown.ts';

const fixtures = globSync('test/fixtures/cases/*.md').toSorted();
const real = fixtures.map((path) => readFileSync(path, 'utf8'));

/** A draft as it is read when all of its text is parsed at once, as a single block. */
function wholeDraftOf(text: string): Draft {
  const source = new SourceText('file:///harrowmere/draft.md', text);
  const front = frontMatterEnd(text);
  const body = text.slice(front);
  const markdown = parseMarkdown({ text: body, isStart: front === 0, labels: { defined: new Set(), isFinal: false } });
  const span = { start: 0, end: body.length };
  const labels = labelsIn(markdown.nodes, markdown.labels, span);
  const { targets } = labelsOf([{ labels }]);
  const content = readBlock({ nodes: markdown.nodes, markdown, text: body, span, targets, unread: [] });
  const blocks = [{ length: body.length, lead: 0, labels, isPartly: false, content }];
  return assembleDraft(source, readFrontMatter(source, front), { front, blocks });
}

function edited(draft: Draft, text: string): Draft {
  return parseDraft(new SourceText(draft.source.uri, text), draft);
}

function contentsOf({ passages }: Draft): unknown[] {
  return passages.map(({ content }) => content);
}

/** Compares as text first, which is much faster. */
function assertSame(actual: unknown, expected: unknown, message: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected, message);
}

/** A text with what `change` makes of a stretch of it. */
function withChange(text: string, part: string, replacement: string): string {
  assert.ok(text.includes(part));
  return text.replace(part, () => replacement);
}

describe('parsing a draft again after an edit', function () {
  this.timeout(fuzzSeconds * 1_000 + 120_000);

  it('gives, after any edits, what parsing all of it at once gives, and leaves the draft before as it was', () => {
    const end = performance.now() + fuzzSeconds * 1_000;
    let parses = 0;
    let seed = fuzzSeed;
    for (; performance.now() < end; seed++) {
      const random = new Random(seed);
      let text = random.chance(0.02) ? random.pick(real).slice(0, 12_000) : randomMarkdown(random, 30);
      let draft = draftOf(text);
      const texts: string[] = [];
      for (let edits = 0; edits < 12; edits++) {
        texts.push(text);
        text = randomEdit(random, text, texts);
        const before = draft;
        const flatBefore = edits % 4 === 0 && flatDraftOf(before);
        draft = edited(before, text);
        parses++;
        const message = `seed ${seed}, edit ${edits + 1}:\n${JSON.stringify(before.source.text)}\n${JSON.stringify(text)}`;
        assertSame(flatDraftOf(draft), flatDraftOf(wholeDraftOf(text)), message);
        assert.equal(new Set(contentsOf(draft)).size, draft.passages.length, message);
        if (flatBefore) assertSame(flatDraftOf(before), flatBefore, message);
      }
    }
    console.log(`      ${parses} edits, seeds ${fuzzSeed} to ${seed - 1}`);
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
