import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/src/report/unified-diff.ts';

/** The new text that a diff makes of the old one, read as its format says. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const rows = diff.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const [i, row] of rows.entries()) {
    if (i < 2) continue;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+/.exec(row);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < start) result.push(lines[at++]!);
      continue;
    }
    if (row.startsWith('\\')) continue;
    const isLast = rows[i + 1]?.startsWith('\\') ?? false;
    const content = isLast ? row.slice(1, -1) : row.slice(1);
    if (row[0] !== '+') assert.equal(lines[at++], content);
    if (row[0] !== '-') result.push(content);
  }
  return [...result, ...lines.slice(at)].join('');
}

describe('a unified diff', () => {
  it('is what “diff -u” writes', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n';
    const expected = '--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n';
    assert.equal(unifiedDiff('x.md', before, before.replace('e', 'E')), expected);
  });

  it('is empty where nothing differs', () => assert.equal(unifiedDiff('x.md', 'a\n', 'a\n'), ''));

  it('says where a text does not end its last line', () => {
    const expected = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n';
    assert.equal(unifiedDiff('x', 'a', 'b\n'), expected);
  });

  it('makes the new text of the old one', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', 'end'))
      .map(([l, end]) => l.join('') + end);
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(patched(before, unifiedDiff('x', before, after)), after);
      }),
    );
  });

  it('shows distant changes in hunks of their own', () => {
    const before = Array.from({ length: 40 }, (_, i) => `${i}\n`).join('');
    const after = before.replace('3\n', 'three\n').replace('35\n', 'thirty-five\n');
    assert.equal(unifiedDiff('x', before, after).match(/^@@/gm)?.length, 2);
  });
});
