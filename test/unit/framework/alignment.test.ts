import assert from 'node:assert/strict';
import { lint } from '../../../server/src/lint.ts';
import { loadDraft } from '../../../server/src/project.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { shelf } from '../../frameworks-at-hand.ts';
import type { OutlineCase } from './outlines/outline-case.ts';
import { outlines } from './outlines/outlines.ts';

const files = { read: async () => ({ kind: 'missing' }) as const };

/** The draft of an outline, with the line that each of its rows is written on. */
function draftOf({ framework, outline, isWhole = false }: OutlineCase): { text: string; lines: number[] } {
  const written = ['---', `framework: ${framework}`, '---'];
  if (!isWhole) {
    written.push('<!-- cqc-lint-disable-file structure/missing-theme -- this outline has some themes only -->', '');
  }
  const lines = rowsOf(outline).map(({ row, isEmpty }) => {
    const line = written.length;
    written.push(...row.split('\\n'), '');
    if (!isEmpty) written.push('People told us of it.', '');
    return line;
  });
  return { text: written.join('\n'), lines };
}

interface Row {
  readonly row: string;
  /** Whether nothing is written below it. */
  readonly isEmpty: boolean;
  readonly rules: readonly string[];
}

function rowsOf(outline: string): Row[] {
  return outline
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [row = '', rules = ''] = line.split(' <- ');
      const isEmpty = / \(empty\)$/.test(row);
      return {
        row: row.replace(/ \(empty\)$/, ''),
        isEmpty,
        rules: rules.split(', ').filter((rule) => rule !== ''),
      };
    });
}

/** The findings about structure, as `row rule`. */
async function found(outline: OutlineCase): Promise<string[]> {
  const { text, lines } = draftOf(outline);
  const source = new SourceText('file:///harrowmere/draft.md', text);
  const { diagnostics } = lint(await loadDraft(source, files, { root: 'file:///harrowmere/', frameworks: shelf }));
  const rows = rowsOf(outline.outline);
  return diagnostics
    .filter(({ rule }) => /^(?:structure\/|writing\/bold-as-heading|draft\/rule-failed)/.test(rule))
    .map(({ rule, range }) => {
      const index = lines.findLastIndex((line) => line <= range.start.line);
      return `${rows[index]?.row ?? 'the front matter'} <- ${rule.replace('structure/', '')}`;
    })
    .toSorted();
}

describe('alignment of headings', function () {
  this.timeout(240_000);

  it('is tried on sixty outlines and more, of at least three frameworks', () => {
    assert.ok(outlines.length >= 60, String(outlines.length));
    assert.ok(new Set(outlines.map(({ framework }) => framework)).size >= 3);
    assert.equal(new Set(outlines.map(({ name }) => name)).size, outlines.length);
  });

  for (const outline of outlines) {
    it(`${outline.framework}: ${outline.name}`, async () => {
      const expected = rowsOf(outline.outline).flatMap(({ row, rules }) => rules.map((rule) => `${row} <- ${rule}`));
      assert.deepEqual(await found(outline), expected.toSorted());
    });
  }
});
