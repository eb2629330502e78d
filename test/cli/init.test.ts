import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, folderWith, metrics, removeFolders } from './command.ts';
import { lintShape } from './json-shape.ts';

describe('init', function () {
  this.timeout(240_000);
  after(removeFolders);
  const args = ['init', 'drafts/2024.md', '--authority', 'Harrowmere: “the” Borough Council', '--period', '2023-24'];

  it('writes a draft that has every statement, and whose only findings are its placeholders', () => {
    const cwd = folderWith({});
    assert.equal(cqcLint(args, { cwd }).status, 0);
    const text = readFileSync(join(cwd, 'drafts/2024.md'), 'utf8');
    assert.equal(text.match(/^### /gm)?.length, 9);
    assert.equal(text.match(/^> We /gm)?.length, 9);
    assert.equal(text.match(/^#### Areas /gm)?.length, 18);
    const { stdout, stderr } = cqcLint(['drafts/2024.md', '--format', 'json'], { cwd });
    assert.equal(stderr, '');
    const { diagnostics } = lintShape.parse(JSON.parse(stdout)).files[0]!;
    assert.equal(diagnostics.length, text.match(/^\[Insert text\]$/gm)?.length);
    assert.deepEqual(new Set(diagnostics.map(({ rule }) => rule)), new Set(['writing/placeholder']));
    assert.equal(cqcLint(['drafts/2024.md', '--rule', 'writing/placeholder=off'], { cwd }).status, 0);
  });

  it('writes a draft for every framework, whose only findings are its placeholders', function () {
    this.timeout(240_000);
    const cwd = folderWith({});
    const listed = cqcLint(['frameworks'], { cwd }).stdout;
    const ids = [...listed.matchAll(/^[a-z][a-z-]*$/gm)].map(([id]) => id);
    assert.equal(ids.length, 7);
    for (const id of ids) {
      assert.equal(cqcLint(['init', `${id}.md`, '--framework', id], { cwd }).status, 0);
      const { stdout } = cqcLint([`${id}.md`, '--format', 'json'], { cwd });
      const { framework, diagnostics } = lintShape.parse(JSON.parse(stdout)).files[0]!;
      assert.equal(framework, id);
      assert.deepEqual([...new Set(diagnostics.map(({ rule }) => rule))], ['writing/placeholder'], id);
      assert.equal(diagnostics.length, readFileSync(join(cwd, `${id}.md`), 'utf8').match(/\[Insert /g)!.length, id);
    }
  });

  it('knows the frameworks that the settings name, and says what is wrong in them', () => {
    const own = 'id: ours\nversion: 1\nextends: cqc-local-authority\nsource: Ours\nconfidence: V\n';
    const cwd = folderWith({
      'cqc-lint.yaml': 'frameworks: [ours.yaml]\n',
      'ours.yaml': `${own}headings:\n  - { id: next, title: What comes next }\n`,
    });
    assert.equal(cqcLint(['init', '--framework', 'ours'], { cwd }).status, 0);
    const text = readFileSync(join(cwd, 'self-assessment.md'), 'utf8');
    assert.match(text, /\nframework: ours\n/);
    assert.match(text, /\n## What comes next\n/);
    assert.match(cqcLint(['frameworks'], { cwd }).stdout, /^ours$/m);

    const broken = folderWith({
      'cqc-lint.yaml': 'frameworks: [ours.yaml]\n',
      'ours.yaml': `${own}headings:\n  - { id: next, titel: What comes next }\n`,
    });
    const { status, stderr } = cqcLint(['frameworks'], { cwd: broken });
    assert.equal(status, 2);
    assert.match(stderr, /ours\.yaml:7: “titel” is not a key that is known here.*Did you mean “title”\?/);
  });

  it('writes a metrics file that takes entries as its comment shows them', () => {
    const cwd = folderWith({});
    cqcLint(args, { cwd });
    const starter = readFileSync(join(cwd, 'drafts/metrics.yaml'), 'utf8');
    const shown = starter
      .match(/^# {3}[- ].*$/gm)!
      .map((line) => line.slice(2))
      .join('\n');
    const draft = '---\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2024-25\n---\n';
    const filled = folderWith({
      'metrics.yaml': starter.replace('metrics: []', `metrics:\n${shown}`),
      'draft.md': `${draft}\n[64.5%](metric:overall-satisfaction) of people were satisfied.\n`,
    });
    const { stdout } = cqcLint(['numbers', 'draft.md'], { cwd: filled });
    assert.match(stdout, /1 supported\.\n/);
  });

  it('never overwrites: a draft is refused, a metrics file is kept', () => {
    const cwd = folderWith({ 'drafts/2024.md': 'Mine.', 'other/metrics.yaml': metrics });
    const { status, stderr } = cqcLint(args, { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /“drafts\/2024\.md” is there already/);
    assert.equal(readFileSync(join(cwd, 'drafts/2024.md'), 'utf8'), 'Mine.');

    const kept = cqcLint(['init', 'other/draft.md'], { cwd });
    assert.equal(kept.status, 0);
    assert.match(kept.stderr, /other\/metrics\.yaml was there already/);
    assert.equal(readFileSync(join(cwd, 'other/metrics.yaml'), 'utf8'), metrics);
  });

  it('takes neither an unknown framework nor a period that is none', () => {
    const cwd = folderWith({});
    assert.equal(cqcLint(['init', '--framework', 'none'], { cwd }).status, 2);
    assert.equal(cqcLint(['init', '--period', 'last year'], { cwd }).status, 2);
  });
});
