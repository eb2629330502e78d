import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, draft, folderWith, metrics, removeFolders, wrong } from '../command.ts';
import { hostileText, runs, written } from './runs.ts';

interface Annotation {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads workflow commands as the runner does. Throws for a line that is none. */
function annotations(text: string): Annotation[] {
  assert.ok(text === '' || text.endsWith('\n'));
  return text
    .split('\n')
    .slice(0, -1)
    .map((command) => {
      const [, kind, properties, message] =
        /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(command) ?? assert.fail(command);
      const pairs = properties!.split(',').map((pair) => pair.split('=', 2) as [string, string]);
      return {
        kind: kind!,
        properties: Object.fromEntries(pairs.map(([name, value]) => [name, unescaped(value)])),
        message: unescaped(message!),
      };
    });
}

function unescaped(text: string): string {
  const replaced = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ] as const;
  return replaced.reduce((result, [code, character]) => result.replaceAll(code, character), text);
}

describe('GitHub', function () {
  this.timeout(240_000);
  after(removeFolders);

  for (const run of Object.values(runs)) {
    it(`shows errors first, and at most 10 of a kind: ${run.name}`, () => {
      const { github: text, report } = written(run);
      const shown = annotations(text);
      const order = ['error', 'warning', 'notice'];
      assert.deepEqual(
        shown.map(({ kind }) => order.indexOf(kind)),
        shown.map(({ kind }) => order.indexOf(kind)).toSorted(),
      );
      const { errors, warnings, infos, hints } = report.summary;
      for (const [kind, count] of [
        ['error', errors],
        ['warning', warnings],
        ['notice', infos + hints],
      ] as const) {
        const own = shown.filter((one) => one.kind === kind);
        assert.equal(own.length, Math.min(count, 10));
        if (count > 10) assert.match(own.at(-1)!.properties.title!, new RegExp(`^${count - 9} more `));
      }
    });
  }

  it('brings the words of a draft through unharmed, and lets none of them be a command', () => {
    const { github: text, report } = written(runs.hostile);
    assert.match(hostileText, /::error::/);
    const [first] = annotations(text).filter(({ properties }) => properties.title === 'number/inconsistent');
    const expected = report.files[0]!.diagnostics.find(({ rule }) => rule === 'number/inconsistent')!;
    assert.equal(first!.properties.file, 'a b,c:d%20’s.md');
    assert.ok(first!.message.startsWith(expected.message));
  });

  it('adds a summary to the job’s', () => {
    const cwd = folderWith({
      'drafts/draft.md': draft(wrong),
      'drafts/metrics.yaml': metrics,
      'summary.md': 'Before.\n\n',
    });
    const summary = join(cwd, 'summary.md');
    const { status, stdout } = cqcLint(['drafts', '--format', 'github', '--rule', 'structure/=off'], {
      cwd,
      env: {
        GITHUB_WORKSPACE: cwd,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'harrowmere/drafts',
        GITHUB_SHA: 'abc123',
      },
    });
    assert.equal(status, 1);
    assert.equal(annotations(stdout)[0]!.properties.file, 'drafts/draft.md');
    const text = readFileSync(summary, 'utf8');
    assert.match(text, /^Before\.\n\n## cqc-lint\n\n\*\*1 error\*\* in 1 file\.\n/);
    assert.match(
      text,
      /\[9\]\(https:\/\/github\.com\/harrowmere\/drafts\/blob\/abc123\/drafts\/draft\.md\?plain=1#L9\) \| error/,
    );
    assert.match(text, /0 of 1 claim with numbers backed/);
    assert.match(text, /<br>“<b>71\.5%<\/b> of people were satisfied with their care and support\.”<br>→ \[/);
  });

  it('writes no summary where there is no job', () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    assert.equal(cqcLint(['draft.md', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: '' } }).status, 1);
  });

  it('2: a summary that cannot be written', () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    const { status, stdout, stderr } = cqcLint(['draft.md', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'nowhere', 'summary.md') },
    });
    assert.equal(status, 2);
    assert.match(stdout, /^::error /);
    assert.match(stderr, /could not be written to “.*summary\.md”/);
  });
});
