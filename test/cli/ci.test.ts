import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { folderWith, removeFolders } from './command.ts';

const project = resolve('.');

/** A repository with the example in it. */
function repository(): string {
  const cwd = folderWith({});
  cpSync('examples/harrowmere', cwd, { recursive: true });
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd, stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=Writer', '-c', 'user.email=writer@harrowmere.example', 'commit', '-m', 'Drafts');
  return cwd;
}

interface Step {
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe('continuous integration', function () {
  this.timeout(240_000);
  after(removeFolders);

  describe('the GitHub Action', () => {
    const action = parse(readFileSync('action.yml', 'utf8')) as {
      inputs: Readonly<Record<string, { default: string }>>;
      runs: { steps: readonly Step[] };
    };
    const step = action.runs.steps.find(({ env }) => env !== undefined)!;

    /** Runs the step as the runner does: inputs and defaults put into its environment, its script given to bash. */
    function run(cwd: string, given: Readonly<Record<string, string>> = {}) {
      const env = Object.entries(step.env!).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
        return [name, given[input] ?? action.inputs[input]!.default];
      });
      return spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
        cwd,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          GITHUB_ACTION_PATH: project,
          GITHUB_WORKSPACE: cwd,
          GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
          ...Object.fromEntries(env),
        },
      });
    }

    it('hands every input on', () => {
      const used = Object.values(step.env!).map((value) => /inputs\.([\w-]+)/.exec(value)![1]);
      assert.deepEqual(used.toSorted(), Object.keys(action.inputs).toSorted());
      for (const name of Object.keys(step.env!)) {
        assert.ok(readFileSync('scripts/action.mjs', 'utf8').includes(`'${name.slice('INPUT_'.length)}'`), name);
      }
    });

    it('annotates, writes the files that are asked for and fails for an error', () => {
      const cwd = repository();
      const { status, stdout, stderr } = run(cwd, { sarif: 'out.sarif', html: 'report.html' });
      assert.equal(status, 1, stderr);
      assert.match(stdout, /^::error file=self-assessment\.md,line=71,/);
      assert.equal(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version, '2.1.0');
      assert.match(readFileSync(join(cwd, 'report.html'), 'utf8'), /^<!doctype html>/);
      assert.match(readFileSync(join(cwd, 'summary.md'), 'utf8'), /1 error and 5 warnings/);
    });

    it('fails for what it is told to fail for', () => {
      assert.equal(run(repository(), { 'fail-on': 'none' }).status, 0);
      assert.equal(run(repository(), { drafts: 'minutes.md\nnone.md' }).status, 2);
    });

    it('checks what changed', () => {
      const { status, stdout } = run(repository(), { changed: 'HEAD' });
      assert.deepEqual([status, stdout], [0, '']);
    });

    it('runs nothing that an input says', () => {
      const cwd = repository();
      run(cwd, { drafts: '$(touch run)\n"; touch run; "\n`touch run`\n--output=html=run', preset: '; touch run' });
      assert.equal(existsSync(join(cwd, 'run')), false);
    });
  });

  describe('the examples of docs/ci.md', () => {
    const page = readFileSync('docs/ci.md', 'utf8');
    const examples = [...page.matchAll(/^## (.+)\n[\s\S]*?```yaml\n([\s\S]*?)```/gm)].map(([, title, text]) => ({
      title: title!,
      text: text!,
    }));

    it('are all there, and are YAML', () => {
      assert.deepEqual(
        examples.map(({ title }) => title),
        ['GitHub', 'GitLab', 'Azure Pipelines', 'Before every commit'],
      );
      for (const { text } of examples) assert.ok(parse(text));
    });

    for (const { title, text } of examples) {
      for (const [line] of text.matchAll(/\bcqc-lint \..*$/gm)) {
        it(`${title}: “${line}” does what it says`, () => {
          const cwd = repository();
          const args = line.replaceAll('$(Build.ArtifactStagingDirectory)/', '').split(' ').slice(1);
          const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
            cwd,
            encoding: 'utf8',
          });
          assert.equal(status, 1, stderr);
          const files = args.filter((arg) => arg.includes('=')).map((arg) => arg.slice(arg.indexOf('=') + 1));
          assert.ok(files.length > 1);
          for (const file of files) assert.ok(existsSync(join(cwd, file)), file);
        });
      }
    }

    it('the action’s example gives inputs that it has', () => {
      const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };
      const { jobs } = parse(examples[0]!.text) as { jobs: { check: { steps: { uses: string; with?: object }[] } } };
      const own = jobs.check.steps.find(({ uses }) => uses.startsWith('HOST/'))!;
      assert.deepEqual(
        Object.keys(own.with!).filter((name) => !(name in inputs)),
        [],
      );
    });
  });

  it('the pre-commit hook runs a command that there is', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
      id: string;
      entry: string;
      files: string;
    }[];
    const [program, ...args] = hook!.entry.split(' ');
    assert.equal(statSync(program!).mode & 0o111, 0o111);
    const cwd = repository();
    const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
      cwd,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    for (const file of ['a.md', 'metrics.yaml', 'cqc-lint.yml', 'values.csv'])
      assert.match(file, new RegExp(hook!.files));
  });
});
