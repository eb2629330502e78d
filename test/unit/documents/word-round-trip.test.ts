import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Nodes } from 'mdast';
import { globSync } from 'tinyglobby';
import { exportDraft } from '../../../server/src/documents/export/export-draft.ts';
import { markdownTree } from '../../../server/src/documents/export/markdown-tree.ts';
import { importDocument } from '../../../server/src/documents/import/import-document.ts';
import { frontMatterEnd } from '../../../server/src/draft/block-boundaries.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

// Published self-assessments stand beside the repository where they may be used; they are no part of it.
const published = resolve('../shared/bench/cases');
const files = [
  ...globSync('test/fixtures/**/*.md', { absolute: true }),
  ...(existsSync(published) ? globSync('*.md', { cwd: published, absolute: true }) : []),
].toSorted();

/** The smallest picture there is, for every picture that a draft shows. */
const dot = Buffer.from('R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=', 'base64');
const options = { pictureAt: async () => dot, keepsFrontMatter: false, hasSources: false, title: 'Draft' };

interface Numbers {
  /** In order. */
  readonly body: readonly string[];
  /** Each once: Word has the footnotes in the order in which they are called, and those called twice twice. */
  readonly notes: ReadonlySet<string>;
}

function numbersIn(text: string): Numbers {
  const children = markdownTree(text.slice(frontMatterEnd(text))).children;
  const notes = children.filter(({ type }) => type === 'footnoteDefinition');
  const body = children.filter(({ type }) => type !== 'footnoteDefinition');
  return { body: body.flatMap(numbersBelow), notes: new Set(notes.flatMap(numbersBelow)) };
}

function numbersBelow(node: Nodes): string[] {
  return (
    wordsOf(node)
      .replace(/[⁰-₉²³¹]/g, (digit) => ` ${digit.normalize('NFKC')} `)
      .match(/\d[\d,.]*\d|\d/g) ?? []
  );
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'definition') return ' ';
  if ('value' in node) return node.value;
  if ('alt' in node) return ` ${node.alt} `;
  if (!('children' in node)) return ' ';
  const isInline = node.type === 'strong' || node.type === 'emphasis' || node.type === 'link';
  return `${isInline ? '' : ' '}${node.children.map(wordsOf).join('')}${isInline ? '' : ' '}`;
}

describe('a draft that became a Word document and then a draft again', () => {
  for (const file of files) {
    it(`has every number of ${relative('.', file)}`, async () => {
      const draft = parseDraft(new SourceText('file:///draft.md', readFileSync(file, 'utf8')));
      const clean = await exportDraft(draft, [], { ...options, format: 'markdown' });
      const word = await exportDraft(draft, [], { ...options, format: 'docx' });
      assert.ok(typeof clean.content === 'string' && typeof word.content !== 'string');
      const again = await importDocument(word.content, { framework: 'x', title: 'Draft', pictureFolder: 'pictures' });
      assert.ok('text' in again);
      assert.deepEqual(numbersIn(again.text), numbersIn(clean.content));
    });
  }
});
