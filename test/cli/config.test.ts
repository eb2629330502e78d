import assert from 'node:assert/strict';
import * as z from 'zod';
import { cqcLint, draft, folderWith, metrics, removeFolders, right } from './command.ts';

const shape = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      settings: z.array(z.strictObject({ setting: z.string(), value: z.string(), from: z.string() })),
    }),
  ),
});

const files = {
  'cqc-lint.yaml': 'preset: publication\nknownAcronyms: [ICB]\nrules:\n  writing/: hint\n  number/stale: error\n',
  'drafts/draft.md': draft(right),
  'drafts/metrics.yaml': metrics,
};

describe('config', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('says of every setting which file and line, or which option, gave it', () => {
    const args = [
      'config',
      'drafts/draft.md',
      '--format',
      'json',
      '--rule',
      'number/inconsistent=info',
      '--rule',
      'evidence/=off',
    ];
    const { status, stdout } = cqcLint(args, { cwd: folderWith(files) });
    assert.equal(status, 0);
    const [file] = shape.parse(JSON.parse(stdout)).files;
    assert.equal(file!.path, 'drafts/draft.md');
    const found = (name: string): unknown[] => {
      const one = file!.settings.find(({ setting }) => setting === name);
      return [one?.value, one?.from];
    };
    assert.deepEqual(found('metrics'), ['metrics.yaml', 'draft.md, line 3']);
    assert.deepEqual(found('authority'), ['Harrowmere Borough Council', 'metrics.yaml, line 1']);
    assert.deepEqual(found('preset'), ['publication', 'cqc-lint.yaml, line 1']);
    assert.deepEqual(found('knownAcronyms'), ['ICB', 'cqc-lint.yaml']);
    assert.deepEqual(found('number/stale'), ['error', 'cqc-lint.yaml, line 5']);
    assert.deepEqual(found('writing/placeholder'), ['hint', 'cqc-lint.yaml, line 4']);
    assert.deepEqual(found('number/inconsistent'), ['info', '--rule number/inconsistent']);
    assert.deepEqual(found('evidence/no-voice'), ['off', '--rule evidence/']);
    assert.deepEqual(found('number/small-count'), ['error', 'preset publication']);
    assert.deepEqual(found('draft/front-matter'), ['error', 'default']);
  });

  it('is what --print-config shows', () => {
    const cwd = folderWith(files);
    const { status, stdout } = cqcLint(['drafts/draft.md', '--print-config', '--preset', 'strict'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /preset +strict +--preset\n/);
    assert.equal(stdout, cqcLint(['config', 'drafts/draft.md', '--preset', 'strict'], { cwd }).stdout);
  });

  it('2: a draft that is not there, and a preset that there is not', () => {
    assert.equal(cqcLint(['config', 'none.md'], { cwd: folderWith(files) }).status, 2);
    const { status, stderr } = cqcLint(['drafts/draft.md', '--preset', 'final'], { cwd: folderWith(files) });
    assert.equal(status, 2);
    assert.match(stderr, /Allowed choices are draft, publication, strict/);
  });
});
