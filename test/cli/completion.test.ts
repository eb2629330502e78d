import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, folderWith, removeFolders } from './command.ts';

const commands = [
  'lint',
  'numbers',
  'coverage',
  'refresh',
  'metrics',
  'rules',
  'frameworks',
  'config',
  'init',
  'completion',
  'lsp',
];

function script(shell: string): string {
  const { status, stdout } = cqcLint(['completion', shell]);
  assert.equal(status, 0);
  return stdout;
}

/** What a shell offers where a line breaks off. */
function offeredBy(shell: 'bash' | 'fish', line: string, cwd = folderWith({})): string[] {
  const file = join(folderWith({}), 'completion');
  writeFileSync(file, script(shell));
  const words = line.split(' ');
  const program = {
    bash: `source ${file}; COMP_WORDS=(${words.map((word) => `"${word}"`).join(' ')}); COMP_CWORD=${words.length - 1}; _cqc_lint 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
    fish: `source ${file}; complete -C '${line}'`,
  }[shell];
  const said = execFileSync(shell, ['-c', program], { cwd, encoding: 'utf8' });
  return said.split('\n').flatMap((one) => (one === '' ? [] : [one.split('\t')[0]!]));
}

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('completion', function () {
  this.timeout(240_000);
  after(removeFolders);

  for (const shell of ['bash', 'fish'] as const) {
    describe(shell, () => {
      before(function () {
        if (!isThere(shell)) this.skip();
      });

      it('offers commands, and what begins with what is typed', () => {
        const offered = offeredBy(shell, 'cqc-lint ');
        assert.deepEqual(
          commands.filter((name) => !offered.includes(name)),
          [],
        );
        assert.deepEqual(offeredBy(shell, 'cqc-lint fr'), ['frameworks']);
      });

      it('offers the options of the command that is typed, and those of “lint” where none is', () => {
        assert.ok(offeredBy(shell, 'cqc-lint --').includes('--baseline'));
        const numbers = offeredBy(shell, 'cqc-lint numbers draft.md --');
        assert.ok(numbers.includes('--explain') && !numbers.includes('--baseline'), numbers.join());
      });

      it('offers the values of an option', () => {
        assert.deepEqual(offeredBy(shell, 'cqc-lint draft.md --format s').toSorted(), ['sarif', 'stylish']);
        assert.deepEqual(offeredBy(shell, 'cqc-lint --preset p'), ['publication']);
        assert.deepEqual(offeredBy(shell, 'cqc-lint init --framework ombud'), ['ombudsman-response']);
      });

      it('offers the commands that a command is made of, and their options', () => {
        assert.ok(offeredBy(shell, 'cqc-lint metrics ').includes('check'));
        assert.deepEqual(offeredBy(shell, 'cqc-lint metrics check --ru'), ['--rule']);
      });

      it('offers rules to explain, and files to check', () => {
        assert.deepEqual(offeredBy(shell, 'cqc-lint rules number/inc'), ['number/inconsistent']);
        const cwd = folderWith({ 'draft.md': '', 'notes.md': '' });
        assert.deepEqual(offeredBy(shell, 'cqc-lint lint dr', cwd), ['draft.md']);
      });
    });
  }

  it('zsh: is a script that it can read', function () {
    if (!isThere('zsh')) this.skip();
    const file = join(folderWith({ completion: script('zsh') }), 'completion');
    const { status, stderr } = spawnSync('zsh', ['-n', file], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    it(`${shell}: knows every option of every command`, () => {
      const text = script(shell);
      for (const command of commands) {
        const help = cqcLint([command, '--help']).stdout;
        const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name!);
        assert.ok(options.length > 0, command);
        for (const option of options) assert.match(text, new RegExp(`${shell === 'fish' ? '-l ' : '--'}${option}\\b`));
      }
    });
  }

  it('2: a shell that is not known', () => {
    const { status, stderr } = cqcLint(['completion', 'cmd']);
    assert.equal(status, 2);
    assert.match(stderr, /Allowed choices are bash, zsh, fish, powershell/);
  });
});
