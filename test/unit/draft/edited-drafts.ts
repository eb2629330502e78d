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
import type { Attempt } from '../../fuzz/fuzz-property.ts';
import { draftOf } from './draft-of.ts';
import { flatDraftOf } from './flat-draft.ts';
import { Random } from './random.ts';
import { randomEdit, randomMarkdown } from './random-markdown.ts';

const fixtures = globSync('test/fixtures/cases/*.md').toSorted();
/** Invented drafts of whole self-assessments. */
export const real = fixtures.map((path) => readFileSync(path, 'utf8'));

/** A draft as it is read when all of its text is parsed at once, as a single block. */
export function wholeDraftOf(text: string): Draft {
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

/** A draft after an edit that left `text`. */
export function edited(draft: Draft, text: string): Draft {
  return parseDraft(new SourceText(draft.source.uri, text), draft);
}

/** What each passage of a draft holds; the same objects where an edit left it alone. */
export function contentsOf({ passages }: Draft): unknown[] {
  return passages.map(({ content }) => content);
}

/** Compares as text first, which is much faster. */
export function assertSame(actual: unknown, expected: unknown, message: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected, message);
}

/**
 * Parses a text that follows from a seed again after each of a few edits, and holds the draft against one that is parsed
 * all at once, and the draft before against what it was.
 */
export function tryDraftEdits(seed: number, attempt: Attempt): void {
  const random = new Random(seed);
  let text = random.chance(0.02) ? random.pick(real).slice(0, 12_000) : randomMarkdown(random, 30);
  let draft = draftOf(text);
  const texts: string[] = [];
  for (let edits = 0; edits < 12; edits++) {
    texts.push(text);
    text = randomEdit(random, text, texts);
    const before = draft;
    const message = `seed ${seed}, edit ${edits + 1}:\n${JSON.stringify(before.source.text)}\n${JSON.stringify(text)}`;
    attempt(
      () => {
        const flatBefore = edits % 4 === 0 && flatDraftOf(before);
        draft = edited(before, text);
        assertSame(flatDraftOf(draft), flatDraftOf(wholeDraftOf(text)), message);
        assert.equal(new Set(contentsOf(draft)).size, draft.passages.length, message);
        if (flatBefore) assertSame(flatDraftOf(before), flatBefore, message);
      },
      () => message,
    );
  }
}
