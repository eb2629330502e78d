import assert from 'node:assert/strict';
import { matchesGlob } from '../../../server/src/settings/glob.ts';
import { namesDraft } from '../../../server/src/settings/names-draft.ts';
import { readSettings } from '../../../server/src/settings/read-settings.ts';
import type { Settings } from '../../../server/src/settings/settings.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { measuring } from '../../processor-time.ts';

const read = (text: string): Settings => readSettings(new SourceText('file:///harrowmere/cqc-lint.yaml', text));
const problems = ({ source, problems: found }: Settings): [string, string][] =>
  found.map(({ span, message }) => [source.slice(span), message]);

describe('readSettings', () => {
  it('reads every key with its place', () => {
    const settings = read(`authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: [metrics.yaml, "more/metrics.csv"]
period: 2024-25
drafts:
  - drafts/**/*.md
rules:
  number/unsupported: off
  writing/: hint
`);
    const at = (located: { span: { start: number; end: number } } | null): string | null =>
      located && settings.source.slice(located.span);
    assert.deepEqual(problems(settings), []);
    assert.equal(settings.authority, 'Harrowmere Borough Council');
    assert.deepEqual(
      [settings.framework?.value, at(settings.framework)],
      ['cqc-local-authority', 'cqc-local-authority'],
    );
    assert.deepEqual(
      settings.metrics.map((path) => [path.value, at(path)]),
      [
        ['metrics.yaml', 'metrics.yaml'],
        ['more/metrics.csv', 'more/metrics.csv'],
      ],
    );
    assert.deepEqual([settings.period?.value, at(settings.period)], ['2024-25', '2024-25']);
    assert.deepEqual(settings.drafts, ['drafts/**/*.md']);
    assert.deepEqual(
      settings.rules.map(({ id, severity }) => [id.value, at(id), severity]),
      [
        ['number/unsupported', 'number/unsupported', 'off'],
        ['writing/', 'writing/', 'hint'],
      ],
    );
  });

  it('reads which acronyms readers know', () => {
    assert.deepEqual(read('knownAcronyms: [ICB, PSW]\n').knownAcronyms, ['ICB', 'PSW']);
    assert.deepEqual(read('audience: internal\n').knownAcronyms, []);
    const broken = read('knownAcronyms: ICB\n');
    assert.deepEqual(broken.knownAcronyms, []);
    assert.deepEqual(
      problems(broken).map(([at]) => at),
      ['ICB'],
    );
  });

  it('reads who the drafts are for, and which counts of people are too small to publish', () => {
    const settings = read('audience: internal\nsmallCount: 10\n');
    assert.deepEqual(problems(settings), []);
    assert.deepEqual([settings.audience, settings.smallCount], ['internal', 10]);
    const broken = read('audience: everybody\nsmallCount: ten\n');
    assert.deepEqual([broken.audience, broken.smallCount], [null, null]);
    assert.deepEqual(
      problems(broken).map(([at]) => at),
      ['everybody', 'ten'],
    );
  });

  it('takes one path or glob without a list', () => {
    const settings = read('metrics: metrics.yaml\ndrafts: "*.md"\n');
    assert.deepEqual(
      settings.metrics.map((path) => path.value),
      ['metrics.yaml'],
    );
    assert.deepEqual(settings.drafts, ['*.md']);
  });

  it('reads an empty file as no settings', () => {
    for (const text of ['', '# nothing\n', 'rules:\n']) {
      const settings = read(text);
      assert.deepEqual([problems(settings), settings.rules, settings.metrics], [[], [], []]);
    }
  });

  it('leaves out what is broken, says why, and keeps the rest', () => {
    const settings = read(
      'framwork: x\nperiod: 2024-25\nmetrics: { a: b }\nrules:\n  number/stale: warn\n  number/unsupported: error\n',
    );
    assert.equal(settings.period?.value, '2024-25');
    assert.deepEqual(settings.metrics, []);
    assert.deepEqual(
      settings.rules.map(({ id, severity }) => [id.value, severity]),
      [['number/unsupported', 'error']],
    );
    const words: Record<string, string> = {
      '{ a: b }': 'single value',
      warn: 'Did you mean “warning”?',
      framwork: 'Did you mean “framework”?',
    };
    assert.deepEqual(
      problems(settings).map(([where]) => where),
      Object.keys(words),
    );
    for (const [where, message] of problems(settings)) assert.ok(message.includes(words[where]!), message);
  });

  it('reads what comes before a fault', () => {
    const settings = read('period: 2024-25\nrules: {\n');
    assert.equal(settings.period?.value, '2024-25');
    assert.equal(problems(settings).length, 1);
  });
});

describe('namesDraft', () => {
  const named = (drafts: string, uri: string): boolean => namesDraft(read(`drafts: ${drafts}\n`), uri);

  it('takes globs from the folder of the settings file', () => {
    assert.ok(named('"*.md"', 'file:///harrowmere/draft.md'));
    assert.ok(!named('"*.md"', 'file:///harrowmere/below/draft.md'));
    assert.ok(named('"**/*.md"', 'file:///harrowmere/below/draft.md'));
    assert.ok(!named('"**/*.md"', 'file:///elsewhere/draft.md'));
    assert.ok(!named('"**/*.md"', 'file:///harrowmere-two/draft.md'));
    assert.ok(named('[other.md, "theme one/*.md"]', 'file:///harrowmere/theme%20one/caf%C3%A9.md'));
    assert.ok(!named('[]', 'file:///harrowmere/draft.md'));
  });
});

describe('matchesGlob', () => {
  const matching: readonly (readonly [string, string])[] = [
    ['draft.md', 'draft.md'],
    ['./draft.md', 'draft.md'],
    ['*', 'draft.md'],
    ['**', 'a/b/c.md'],
    ['**/*.md', 'c.md'],
    ['a/**/c.md', 'a/c.md'],
    ['a/**/c.md', 'a/b/b/c.md'],
    ['a/', 'a/b/c.md'],
    ['theme-?.md', 'theme-1.md'],
    ['theme-?.md', 'theme-🏠.md'],
    ['{drafts,final}/*.{md,markdown}', 'final/x.markdown'],
    ['{a,b{c,d}}.md', 'bd.md'],
    ['**/drafts/**', 'x/drafts/y/z.md'],
    ['a*b*c.md', 'a-b-b-c.md'],
    ['(a+)+.md', '(a+)+.md'],
    ['[x].md', '[x].md'],
  ];
  for (const [glob, path] of matching) it(`${glob} names ${path}`, () => assert.ok(matchesGlob(glob, path)));

  const different: readonly (readonly [string, string])[] = [
    ['*.md', 'a/b.md'],
    ['a/*.md', 'a/b/c.md'],
    ['draft.md', 'Draft.md'],
    ['a.md', 'axmd'],
    ['a/**/c.md', 'b/a/c.md'],
    ['theme-?.md', 'theme-12.md'],
    ['theme-?.md', 'theme-/.md'],
    ['{a,b}.md', 'c.md'],
    ['a/', 'a'],
    ['', 'a.md'],
  ];
  for (const [glob, path] of different) it(`${glob} does not name ${path}`, () => assert.ok(!matchesGlob(glob, path)));

  it('answers soon to a glob that is meant to stall', () => {
    const taken = measuring();
    assert.ok(!matchesGlob(`${'*a'.repeat(300)}b`, 'a'.repeat(5000)));
    assert.ok(!matchesGlob(`${'**/a/'.repeat(150)}b`, 'a/'.repeat(2000)));
    assert.ok(!matchesGlob('{a,b}'.repeat(190), 'a'.repeat(180)));
    assert.ok(taken() < 3000);
  });
});
