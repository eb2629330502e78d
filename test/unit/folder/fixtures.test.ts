import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { examine } from '../../../server/src/examination/examine.ts';
import type { DraftReport } from '../../../server/src/lint.ts';
import { lint, reportTogether } from '../../../server/src/lint.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFixture } from '../../marked-fixtures.ts';

const paths = ['cover-report', 'self-assessment', 'westmarch'].map((name) => `test/fixtures/folder/${name}.md`);

/** The lines that a fixture marks with `beside: rule`, or `beside-2: rule` for two lines above, as `line rule`. */
function marked(path: string): string[] {
  const source = new SourceText('', readFileSync(path, 'utf8'));
  return [...source.text.matchAll(/<!-- beside(-\d+)?: (\S+) -->/g)].map((marker) => {
    const line = source.positionAt(marker.index).line + Number(marker[1] ?? 0);
    return `${line + 1} ${marker[2]}`;
  });
}

const shown = (found: DraftReport['diagnostics']): string[] =>
  found.map(({ range, rule }) => `${range.start.line + 1} ${rule}`).toSorted();

describe('a folder of drafts', () => {
  it('by themselves, the drafts agree with themselves', async () => {
    for (const path of paths) assert.deepEqual(shown(lint((await loadFixture(path))!).diagnostics), [], path);
  });

  it('there are marks to go by', () => {
    assert.deepEqual(
      paths.map((path) => marked(path).length),
      [7, 7, 0],
    );
  });

  it('each place that another draft contradicts is reported or hinted at, and nothing else', async () => {
    const drafts = await Promise.all(paths.map(async (path) => examine((await loadFixture(path))!)));
    const reports = reportTogether(drafts);
    for (const [i, path] of paths.entries()) {
      const { diagnostics, echoes } = reports[i]!;
      assert.deepEqual(shown([...diagnostics, ...echoes]), marked(path).toSorted(), path);
    }
  });

  it('each pair is reported once, in the draft whose name comes later', async () => {
    const drafts = await Promise.all(paths.map(async (path) => examine((await loadFixture(path))!)));
    const [cover, assessment, other] = reportTogether(drafts);
    assert.deepEqual(shown(cover!.diagnostics), []);
    assert.deepEqual(shown(assessment!.echoes), []);
    assert.deepEqual([...other!.diagnostics, ...other!.echoes], []);
    assert.equal(cover!.echoes.length, assessment!.diagnostics.length);
  });

  it('a draft that is checked alone shows its own side of every pair', async () => {
    const drafts = await Promise.all(paths.map(async (path) => examine((await loadFixture(path))!)));
    for (const [i, path] of paths.entries()) {
      const others = drafts.filter((_, at) => at !== i).map(({ summary }) => summary);
      const [report] = reportTogether([drafts[i]!], others);
      assert.deepEqual(shown(report!.diagnostics), marked(path).toSorted(), path);
      assert.deepEqual(report!.echoes, []);
    }
  });
});
