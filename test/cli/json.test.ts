import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';
import { lintShape, numbersShape } from './json-shape.ts';

describe('--format json', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('lint has the documented shape, the draft named first first, paths from the current folder', () => {
    const cwd = folderWith({
      'b/draft.md': draft(wrong),
      'a/draft.md': draft(right),
      'a/metrics.yaml': metrics,
      'b/metrics.yaml': `${metrics}  - id: b\n`,
    });
    const { stdout } = cqcLint(['b/draft.md', 'a/draft.md', '--format', 'json'], { cwd });
    const report = lintShape.parse(JSON.parse(stdout));
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['b/draft.md', 'a/draft.md', 'b/metrics.yaml'],
    );
    const [first, , third] = report.files;
    assert.equal(first!.framework, 'cqc-local-authority');
    assert.deepEqual(first!.metrics, ['b/metrics.yaml']);
    assert.deepEqual([third!.framework, third!.metrics], [null, []]);
    const inconsistent = first!.diagnostics.find(({ rule }) => rule === 'number/inconsistent');
    assert.deepEqual(inconsistent?.range, { start: { line: 8, character: 1 }, end: { line: 8, character: 6 } });
    assert.ok(inconsistent.related.some(({ path, range }) => path === 'b/metrics.yaml' && range.start.line === 8));
    const all = report.files.flatMap(({ diagnostics }) => diagnostics);
    assert.equal(report.summary.errors, all.filter(({ severity }) => severity === 'error').length);
    assert.equal(report.summary.files, 3);
  });

  it('tells what is wrong with a shared metrics file once', () => {
    const cwd = folderWith({ 'a.md': draft(right), 'b.md': draft(right), 'metrics.yaml': `${metrics}  - id: b\n` });
    const { stdout } = cqcLint(['a.md', 'b.md', '--format', 'json'], { cwd });
    const file = lintShape.parse(JSON.parse(stdout)).files[2]!;
    assert.equal(file.path, 'metrics.yaml');
    const told = file.diagnostics.map(({ message }) => message);
    assert.ok(told.length > 0);
    assert.equal(new Set(told).size, told.length);
  });

  it('stays JSON with --quiet, with errors only', () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    const { stdout } = cqcLint(['draft.md', '--format', 'json', '--quiet', '--rule', 'structure/=warning'], { cwd });
    const report = lintShape.parse(JSON.parse(stdout));
    assert.deepEqual(
      report.files[0]!.diagnostics.map(({ rule }) => rule),
      ['number/inconsistent'],
    );
    assert.equal(report.summary.warnings, 0);
  });

  it('goes to a file with --output, and nothing to standard output', () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    const { status, stdout } = cqcLint(['draft.md', '--format', 'json', '--output', 'findings.json'], { cwd });
    assert.deepEqual([status, stdout], [1, '']);
    lintShape.parse(JSON.parse(readFileSync(join(cwd, 'findings.json'), 'utf8')));
  });

  it('numbers has the documented shape and exact ends', () => {
    const text = `${right} In section 42 of the Act, page 3.`;
    const cwd = folderWith({ 'draft.md': draft(text), 'metrics.yaml': metrics });
    const report = numbersShape.parse(JSON.parse(cqcLint(['numbers', 'draft.md', '--format', 'json'], { cwd }).stdout));
    const [file] = report.files;
    assert.equal(file!.path, 'draft.md');
    assert.deepEqual(file!.numbers[0], {
      range: { start: { line: 8, character: 1 }, end: { line: 8, character: 6 } },
      text: '64.5%',
      kind: 'claim',
      claim: true,
      unit: 'percent',
      hedge: 'none',
      low: '64.45',
      high: '64.55',
      period: '2023-24',
      area: null,
      metric: 'overall-satisfaction',
      via: 'link',
      verdict: 'supported',
    });
    assert.equal(file!.coverage.mentions, file!.numbers.length);
    assert.equal(file!.coverage.claims, file!.numbers.filter(({ claim }) => claim).length);
    assert.equal(file!.coverage.supported, 1);
  });

  it('counts a claim without a metrics file under no verdict', () => {
    const cwd = folderWith({ 'draft.md': draft('64.5% of people were satisfied.', 'title: Draft') });
    const report = numbersShape.parse(JSON.parse(cqcLint(['numbers', 'draft.md', '--format', 'json'], { cwd }).stdout));
    const { mentions, claims, ...verdicts } = report.files[0]!.coverage;
    assert.deepEqual([mentions, claims], [1, 1]);
    assert.deepEqual(new Set(Object.values(verdicts)), new Set([0]));
  });
});
