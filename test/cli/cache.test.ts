import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';

const location = '.cqc-lint-cache';
/** When a run was made, as the page for readers says. */
const time = /\d{4}-\d\d-\d\dT[\d:]+|\d{1,2}:\d\d/g;
const quiet = ['--rule', 'structure/=off'];

const silenced = `<!-- cqc-lint-disable-next-line number/ -- agreed -->\n${wrong}`;
const unused = `<!-- cqc-lint-disable-next-line number/stale -->\n${right}`;
const files = {
  'draft.md': draft(`${wrong}\n\n${silenced}\n\n${unused}\n\nIn 2023-24 we received 1,511 safeguarding concerns.`),
  'cover.md': draft('In 2023-24 we received 1,498 safeguarding concerns.'),
  'metrics.yaml': metrics,
  'cqc-lint.yaml': 'authority: Harrowmere Borough Council\n',
};

function lint(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = cqcLint(['.', ...quiet, ...args], { cwd });
  return { status, stdout: stdout.replaceAll(time, ''), stderr };
}

const entries = (cwd: string): string[] =>
  readdirSync(join(cwd, location))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(cwd, location, name));

/** A folder whose drafts were checked before. */
function checkedFolder(): string {
  const cwd = folderWith(files);
  assert.equal(lint(cwd, '--cache').stderr, '');
  assert.equal(entries(cwd).length, 2);
  return cwd;
}

/** Changes what the entries of a cache say, to see whether it is read. */
function change(cwd: string, how: (text: string) => string): void {
  for (const path of entries(cwd)) writeFileSync(path, how(readFileSync(path, 'utf8')));
}

describe('a cache', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('changes nothing in what any format says', () => {
    const cwd = checkedFolder();
    const formats = ['json', 'sarif', 'junit', 'github', 'gitlab', 'html'];
    const outputs = formats.flatMap((format) => ['--output', `${format}=out.${format}`]);
    const written = (...args: string[]): readonly string[] => {
      const { status, stdout } = lint(cwd, '--format', 'stylish', ...outputs, ...args);
      assert.equal(status, 1);
      return [
        stdout,
        ...formats.map((format) => readFileSync(join(cwd, `out.${format}`), 'utf8').replaceAll(time, '')),
      ];
    };
    const [withCache, without] = [written('--cache'), written()];
    for (const [i, text] of without.entries()) assert.equal(withCache[i], text, formats[i - 1]);
  });

  it('is asked instead of checking again', () => {
    const cwd = checkedFolder();
    change(cwd, (text) => text.replaceAll('satisfied', 'contented'));
    assert.doesNotMatch(lint(cwd).stdout, /contented/);
    assert.match(lint(cwd, '--cache').stdout, /contented/);
  });

  it('is asked for a draft that is only compared with', () => {
    const cwd = checkedFolder();
    change(cwd, (text) => text.replaceAll('1,498', '1,498 or so'));
    const { stdout } = cqcLint(['draft.md', ...quiet, '--cache'], { cwd });
    assert.match(stdout, /1,498 or so/);
  });

  it('does not bring back what is out of date', () => {
    const cwd = checkedFolder();
    const changes: readonly (readonly [string, string])[] = [
      ['draft.md', files['draft.md'].replace('71.5%', '72.5%')],
      ['metrics.yaml', metrics.replace('64.5', '71.5')],
      ['cqc-lint.yaml', 'rules:\n  number/inconsistent: hint\n'],
      ['cover.md', draft('In 2023-24 we received 1,511 safeguarding concerns.')],
    ];
    for (const [name, text] of changes) {
      const before = lint(cwd).stdout;
      writeFileSync(join(cwd, name), text);
      const now = lint(cwd);
      assert.notEqual(now.stdout, before, name);
      assert.deepEqual(lint(cwd, '--cache'), now, name);
    }
    writeFileSync(join(cwd, 'other.yaml'), 'rules:\n  number/: off\n');
    const structure = ['--rule', 'structure/=warning'];
    lint(cwd, '--cache', ...structure);
    for (const [args, before] of [
      [['--rule', 'number/inconsistent=info'], []],
      [['--preset', 'strict'], []],
      [['--framework', 'cqc-provider', ...structure], structure],
      [['--config', 'other.yaml'], []],
    ] as const) {
      const now = lint(cwd, ...args);
      assert.notEqual(now.stdout, lint(cwd, ...before).stdout, args.join(' '));
      assert.deepEqual(lint(cwd, '--cache', ...args), now, args.join(' '));
    }
  });

  it('sees a change in a metrics file that is no text in UTF-8', () => {
    const table = (value: string): Buffer =>
      Buffer.from(
        `\uFEFFid\tlabel\tunit\tperiod\tvalue\r\na\tPeople satisfied\tpercent\t2023-24\t${value}\r\n`,
        'utf16le',
      );
    const number = '[64.5%](metric:a) of people were satisfied.';
    const cwd = folderWith({ 'draft.md': draft(number, 'metrics: metrics.csv'), 'metrics.csv': table('64.5') });
    assert.doesNotMatch(lint(cwd, '--cache').stdout, /number\/inconsistent/);
    writeFileSync(join(cwd, 'metrics.csv'), table('61.5'));
    assert.match(lint(cwd, '--cache').stdout, /number\/inconsistent/);
  });

  it('is passed over where it is damaged, and mended', () => {
    const cwd = checkedFolder();
    const sound = lint(cwd);
    for (const damage of [
      (text: string) => text.slice(0, text.length / 2),
      () => '{}',
      () => '',
      (text: string) => text.replaceAll('number/', 'numbers/'),
    ]) {
      change(cwd, damage);
      assert.deepEqual(lint(cwd, '--cache'), sound);
      for (const path of entries(cwd)) assert.ok(Array.isArray(JSON.parse(readFileSync(path, 'utf8')).found));
    }
  });

  it('is nothing that git or a search looks into, and forgets what nobody asks for', () => {
    const cwd = checkedFolder();
    assert.equal(readFileSync(join(cwd, location, '.gitignore'), 'utf8'), '*\n');
    const old = join(cwd, location, `${'0'.repeat(64)}.json`);
    const foreign = join(cwd, location, 'notes.json');
    for (const path of [old, foreign, entries(cwd)[0]!]) {
      if (!existsSync(path)) writeFileSync(path, '{}');
      utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
    }
    lint(cwd, '--cache');
    assert.equal(existsSync(old), false);
    assert.equal(existsSync(foreign), true);
    // One of them was old as well, but is still of use.
    assert.equal(entries(cwd).length, 3);
  });

  it('says so where its folder cannot be made, and ends', () => {
    const cwd = folderWith({ ...files, taken: 'a file' });
    // No folder can be made under /proc, and it says so in another way than other places do.
    for (const folder of [...(existsSync('/proc/self') ? ['/proc/none/cache'] : []), 'taken/cache', 'taken']) {
      const { status, stderr } = lint(cwd, '--cache', '--cache-location', folder);
      assert.equal(status, 2, folder);
      assert.match(stderr, /The cache could not be written: [^\n]+ Name another folder with --cache-location/);
    }
  });

  it('is kept where it is told to', () => {
    const cwd = folderWith(files);
    lint(cwd, '--cache', '--cache-location', 'kept/here');
    assert.equal(existsSync(join(cwd, location)), false);
    assert.equal(readdirSync(join(cwd, 'kept/here')).filter((name) => name.endsWith('.json')).length, 2);
  });

  it('goes with a baseline', () => {
    const cwd = checkedFolder();
    const known = ['--baseline', 'known.json'];
    lint(cwd, ...known, '--update-baseline');
    const without = lint(cwd, ...known);
    assert.match(without.stdout, /Nothing to report/);
    assert.deepEqual(lint(cwd, ...known, '--cache'), without);
  });

  it('goes with --fix', () => {
    const cwd = checkedFolder();
    const other = checkedFolder();
    lint(cwd, '--fix');
    lint(other, '--fix', '--cache');
    assert.equal(readFileSync(join(other, 'draft.md'), 'utf8'), readFileSync(join(cwd, 'draft.md'), 'utf8'));
    assert.deepEqual(lint(other, '--cache'), lint(cwd));
  });
});

describe('several jobs', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('find what one finds, and tell it in the same order', () => {
    const cwd = folderWith({
      ...files,
      ...Object.fromEntries(
        Array.from({ length: 7 }, (_, i) => [`plan-${i}.md`, draft(`In 2023-24 we made 1${i}0 home visits.`)]),
      ),
    });
    for (const format of ['json', 'html']) {
      const one = lint(cwd, '--format', format, '--jobs', '1');
      assert.match(one.stdout, /“140”/);
      assert.deepEqual(lint(cwd, '--format', format, '--jobs', '3'), one);
    }
  });

  it('take the settings of the command line with them', () => {
    const cwd = folderWith(files);
    writeFileSync(join(cwd, 'other.yaml'), 'rules:\n  number/inconsistent: hint\n');
    const args = ['--config', 'other.yaml', '--preset', 'strict', '--rule', 'writing/=off', '--format', 'json'];
    const one = lint(cwd, ...args, '--jobs', '1');
    assert.match(one.stdout, /"severity": "hint"/);
    assert.deepEqual(lint(cwd, ...args, '--jobs', '2'), one);
  });

  it('fill one cache', () => {
    const cwd = folderWith(files);
    lint(cwd, '--cache', '--jobs', '2');
    assert.equal(entries(cwd).length, 2);
    change(cwd, (text) => text.replaceAll('satisfied', 'contented'));
    assert.match(lint(cwd, '--cache', '--jobs', '2').stdout, /contented/);
  });
});
