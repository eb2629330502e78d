import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from '../workbook-file.ts';
import { type Content, cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';

interface HostileFile {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly status: 0 | 1 | 2;
  readonly stdout: RegExp;
}

const options = ['--rule', 'structure/=off'];
const rightDraft = draft(right);
const metricsFile = (text: string): Record<string, Content> => ({ 'draft.md': rightDraft, 'metrics.yaml': text });

/** Ten lists, each of ten of the one before: ten thousand million values. */
const bomb = Array.from(
  { length: 10 },
  (_, n) => `l${n}: &l${n} [${Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*l${n - 1}`)).join(', ')}]\n`,
).join('');

const rows = (count: number): string =>
  `id,label,unit,period,value\n${Array.from({ length: count }, (_, n) => `m${n},Measure ${n},count,2023-24,${n}\n`).join('')}`;

const hostile: readonly HostileFile[] = [
  {
    name: 'metrics of aliases that repeat each other ten thousand million times',
    files: metricsFile(bomb + metrics),
    status: 2,
    stdout: /metrics\/schema/,
  },
  {
    name: 'metrics nested ten thousand deep',
    files: metricsFile(`metrics: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
    status: 2,
    stdout: /nested too deeply/,
  },
  {
    name: 'settings nested ten thousand deep',
    files: { ...metricsFile(metrics), 'cqc-lint.yaml': `rules: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n` },
    status: 2,
    stdout: /nested too deeply/,
  },
  {
    name: 'settings of aliases that repeat each other ten thousand million times',
    files: { ...metricsFile(metrics), 'cqc-lint.yaml': bomb },
    status: 2,
    stdout: /settings\/schema/,
  },
  {
    name: 'a framework nested ten thousand deep',
    files: {
      ...metricsFile(metrics),
      'cqc-lint.yaml': 'frameworks: [own.yaml]\n',
      'own.yaml': `themes: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    },
    status: 2,
    stdout: /nested too deeply/,
  },
  {
    name: 'front matter of aliases that repeat each other ten thousand million times',
    files: { 'draft.md': `---\n${bomb}framework: cqc-local-authority\n---\n\n# Draft\n` },
    status: 1,
    stdout: /draft\/front-matter/,
  },
  {
    name: 'front matter nested ten thousand deep',
    files: { 'draft.md': `---\nframework: ${'['.repeat(10_000)}\n---\n\n# Draft\n` },
    status: 1,
    stdout: /draft\/front-matter/,
  },
  {
    name: 'keys that every object has, in metrics',
    files: metricsFile(`__proto__: { polluted: yes }\nconstructor: a\n${metrics}`),
    status: 2,
    stdout: /__proto__[\s\S]*constructor/,
  },
  {
    name: 'keys that every object has, as the id of a metric and a link to it',
    files: {
      'draft.md': draft(`[64.5%](metric:__proto__) of people. [3](metric:constructor) plans.`),
      'metrics.yaml': metrics,
    },
    status: 1,
    stdout: /“__proto__”[\s\S]*“constructor”/,
  },
  {
    name: 'keys that every object has, in settings',
    files: { ...metricsFile(metrics), 'cqc-lint.yaml': '__proto__: a\nrules:\n  toString: off\n  number/: off\n' },
    status: 2,
    stdout: /__proto__[\s\S]*toString/,
  },
  {
    name: 'keys that every object has, in front matter',
    files: { 'draft.md': `---\nframework: constructor\n__proto__: a\nmetrics: toString\n---\n\n# Draft\n` },
    status: 2,
    stdout: /draft\/unknown-framework/,
  },
  {
    name: 'a CSV file of twenty thousand rows',
    files: { 'draft.md': draft(right, 'metrics: metrics.csv'), 'metrics.csv': rows(20_000) },
    status: 1,
    stdout: /metrics\/unknown-metric/,
  },
  {
    name: 'a CSV file of a million rows',
    files: { 'draft.md': draft(right, 'metrics: metrics.csv'), 'metrics.csv': rows(1_000_000) },
    status: 2,
    stdout: /has 44 MB, and files of more than 10 MB are not read; keep in it only what the drafts speak of/,
  },
  {
    name: 'a CSV file of sixty thousand rows',
    files: { 'draft.md': draft(right, 'metrics: metrics.csv'), 'metrics.csv': rows(60_000) },
    status: 2,
    stdout: /This table has 60000 rows, and of tables with more than 50000 nothing is read/,
  },
  {
    name: 'a workbook of ten kilobytes that would unpack to a hundred megabytes',
    files: {
      'draft.md': draft(right, 'metrics: metrics.xlsx'),
      'metrics.xlsx': zipOf([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(100_000_000, ' ') }]),
    },
    status: 2,
    stdout: /The workbook “metrics\.xlsx” holds more than 60 MB once it is unpacked/,
  },
  {
    name: 'metrics with a NUL byte',
    files: metricsFile(metrics.replace('Harrow', 'Harr\0w')),
    status: 2,
    stdout: /“metrics\.yaml” is not a text file/,
  },
  {
    name: 'metrics in UTF-16',
    files: { 'draft.md': rightDraft, 'metrics.yaml': Buffer.from(`\uFEFF${metrics}`, 'utf16le') },
    status: 2,
    stdout: /“metrics\.yaml” is not a text file/,
  },
  {
    name: 'metrics that are not UTF-8',
    files: { 'draft.md': rightDraft, 'metrics.yaml': Buffer.from([0x61, 0x3a, 0xc3, 0x28]) },
    status: 2,
    stdout: /“metrics\.yaml” is not a text file/,
  },
  {
    name: 'half a character, escaped in metrics',
    files: metricsFile(metrics.replace('aliases: [', 'aliases: ["\\uD83D", ')),
    status: 0,
    stdout: /Nothing to report/,
  },
  {
    name: 'a metrics file that is a link to another in the folder',
    files: { 'draft.md': rightDraft, 'metrics.yaml': { link: 'data.yaml' }, 'data.yaml': metrics },
    status: 0,
    stdout: /Nothing to report/,
  },
  {
    name: 'a metrics file that is a link to a file outside of the folder, which whoever made it could put there',
    files: {
      'draft.md': rightDraft,
      'metrics.yaml': { link: join(folderWith({ 'data.yaml': metrics }), 'data.yaml') },
    },
    status: 0,
    stdout: /Nothing to report/,
  },
  {
    name: 'a metrics file that a draft names outside of the folder',
    files: { 'draft.md': draft(right, 'metrics: ../metrics.yaml') },
    status: 2,
    stdout: /“\.\.\/metrics\.yaml” lies outside this folder, so it was not read/,
  },
  {
    name: 'a metrics file that is a link to itself',
    files: { 'draft.md': rightDraft, 'metrics.yaml': { link: 'metrics.yaml' } },
    status: 2,
    stdout: /it is a link that leads back to itself/,
  },
  {
    name: 'a metrics file that is a link to nothing',
    files: { 'draft.md': rightDraft, 'metrics.yaml': { link: 'nowhere.yaml' } },
    status: 2,
    stdout: /no metrics file “metrics\.yaml”/,
  },
  {
    name: 'a metrics file that is a device without end',
    files: { 'draft.md': rightDraft, 'metrics.yaml': { link: '/dev/zero' } },
    status: 2,
    stdout: /it is no file but a device or a connection/,
  },
];

/** Without the line breaks that keep it within a terminal. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('hostile files', function () {
  this.timeout(240_000);
  after(removeFolders);

  for (const { name, files, status, stdout } of hostile) {
    it(`${status}: ${name}`, () => {
      const outcome = cqcLint(['draft.md', ...options], { cwd: folderWith(files) });
      assert.equal(outcome.status, status, `${outcome.stdout.slice(0, 2_000)}\n${outcome.stderr}`);
      assert.match(inOneLine(outcome.stdout), stdout);
      assert.doesNotMatch(outcome.stderr, /\n {4}at |This is a fault/);
    });
  }

  it('2: a metrics file of a hundred megabytes is refused before it is read', () => {
    const cwd = folderWith({ 'draft.md': rightDraft, 'metrics.yaml': metrics });
    truncateSync(join(cwd, 'metrics.yaml'), 100_000_000);
    const { status, stdout } = cqcLint(['draft.md', ...options], { cwd });
    assert.equal(status, 2);
    assert.match(inOneLine(stdout), /it has 100 MB, and files of more than 10 MB are not read/);
  });

  it('2: a draft of a hundred megabytes is refused before it is read', () => {
    const cwd = folderWith({ 'draft.md': rightDraft, 'metrics.yaml': metrics });
    truncateSync(join(cwd, 'draft.md'), 100_000_000);
    const { status, stderr } = cqcLint(['draft.md', ...options], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /“draft\.md” could not be read: it has 100 MB/);
  });

  for (const [what, bytes] of [
    ['that is not UTF-8', Buffer.concat([Buffer.from(rightDraft), Buffer.from([0xc3, 0x28])])],
    ['with a NUL byte', Buffer.from(`${rightDraft}\0`)],
  ] as const) {
    it(`2: a draft ${what}`, () => {
      const { status, stderr } = cqcLint(['draft.md', ...options], { cwd: folderWith({ 'draft.md': bytes }) });
      assert.equal(status, 2);
      assert.match(stderr, /“draft\.md”/);
      assert.doesNotMatch(stderr, /\n {4}at |This is a fault/);
    });
  }

  it('a metrics file that is written anew while it is read is read as it was, as it is, or not at all', async () => {
    const cwd = folderWith({ 'draft.md': rightDraft, 'metrics.yaml': metrics });
    const long = metrics + metrics.slice(metrics.indexOf('  - id')).replaceAll('overall-', 'other-').repeat(200);
    const write = `const { writeFileSync } = require('node:fs');
      for (;;) for (const text of ${JSON.stringify([metrics, long, ''])}) writeFileSync('metrics.yaml', text);`;
    const writer = spawn(process.execPath, ['-e', write], { cwd, stdio: 'ignore' });
    try {
      for (let run = 0; run < 5; run++) {
        const { status, stderr } = cqcLint(['draft.md', ...options], { cwd });
        assert.ok(status === 0 || status === 1 || status === 2, String(status));
        assert.doesNotMatch(stderr, /\n {4}at |This is a fault/);
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
    writeFileSync(join(cwd, 'metrics.yaml'), metrics);
    assert.equal(cqcLint(['draft.md', ...options], { cwd }).status, 0);
  });

  it('2: a metrics file that is a pipe which nobody writes to is not waited for', function () {
    const cwd = folderWith({ 'draft.md': rightDraft });
    if (spawnSync('mkfifo', [join(cwd, 'metrics.yaml')]).status !== 0) this.skip();
    const { status, stdout } = cqcLint(['draft.md', ...options], { cwd });
    assert.equal(status, 2);
    assert.match(inOneLine(stdout), /it is no file but a device or a connection/);
  });

  it('signs that steer a terminal, in a draft and in metrics, are not given to it', () => {
    const cwd = folderWith({
      'draft.md': draft(wrong.replace('people', 'people\u001b[2J\u009b31m\u0007')),
      'metrics.yaml': metrics.replace(/label: (.*)/, 'label: "\\e]0;evil\\a$1"'),
    });
    const { status, stdout } = cqcLint(['draft.md', ...options], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /number\/inconsistent/);
    assert.match(stdout, /0;evil/);
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('commands to a workflow in a draft stay text in what GitHub reads', () => {
    const text = draft(wrong.replace('people', 'people%0A::error file=evil.md::gotcha\n::warning::evil'));
    const cwd = folderWith({ 'draft.md': text, 'metrics.yaml': metrics });
    const { stdout } = cqcLint(['draft.md', ...options, '--format', 'github'], { cwd });
    assert.match(stdout, /^::error file=draft\.md/m);
    for (const line of stdout.split('\n')) {
      if (line.startsWith('::')) assert.match(line, /^::(?:error|warning|notice) file=draft\.md,/);
      assert.doesNotMatch(line, /^::(?!(?:error|warning|notice) file=draft\.md)/);
    }
  });
});
