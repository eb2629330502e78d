import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { cqcLint } from '../cli/command.ts';
import { TestClient } from './language-client.ts';

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Diagnostic['range'];
  readonly related: readonly { readonly path: string; readonly message: string }[];
}

interface Report {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Reported[] }[];
}

const severities = ['error', 'warning', 'info', 'hint'];

/** What a writer sees of a diagnostic, in one line. */
const line = (rule: unknown, severity: unknown, message: string, { start, end }: Diagnostic['range']): string =>
  `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;

/** Of two drafts that contradict each other, the later one reports it; the server shows the other place as well. */
const isOfFolder = (path: string, others: readonly string[]): boolean => others.some((other) => other !== path);

/** What the command reports on the drafts of a folder, without what it says of two drafts together. */
function commanded(cwd: string, args: readonly string[]): Map<string, string[]> {
  const { status, stdout, stderr } = cqcLint(['lint', ...args, '--format', 'json'], { cwd });
  assert.ok(status !== null && stdout !== '', stderr);
  const { files } = JSON.parse(stdout) as Report;
  return new Map(
    files
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path, diagnostics }) => [
        path,
        diagnostics
          .filter(({ rule, related }) => !(rule.startsWith('consistency/') && isOfFolder(path, paths(related))))
          .map(({ rule, severity, message, range }) => line(rule, severity, message, range)),
      ]),
  );
}

const textOf = (message: Diagnostic['message']): string => (typeof message === 'string' ? message : message.value);
const paths = (related: Reported['related']): string[] => related.map(({ path }) => path);

/** The same from the server, without its hints at the other places of what it reports. */
async function served(client: TestClient, path: string): Promise<string[]> {
  const uri = pathToFileURL(path).href;
  await client.open(uri, readFileSync(path, 'utf8'));
  const all = await client.pull(uri);
  await client.close(uri);
  return all
    .filter(({ code, relatedInformation = [] }) => {
      const others = relatedInformation.map(({ location }) => location.uri);
      return !(String(code).startsWith('consistency/') && isOfFolder(uri, others));
    })
    .filter(({ message }) => !/^Reported on line \d+: /.test(textOf(message)))
    .map(({ code, severity, message, range }) => line(code, severities[severity! - 1], textOf(message), range));
}

const published = resolve('../shared/bench/cases');

describe('the command and the server', function () {
  this.timeout(240_000);

  async function agree(folder: string, args: readonly string[]): Promise<number> {
    const client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
    try {
      const reported = commanded(folder, args);
      let compared = 0;
      for (const [path, expected] of reported) {
        assert.deepEqual((await served(client, resolve(folder, path))).sort(), expected.toSorted(), path);
        compared += expected.length;
      }
      return compared;
    } finally {
      await client.stop();
    }
  }

  it('report the same on every fixture', async () => {
    // Some folders hold metrics or frameworks only.
    const folders = globSync('test/fixtures/*', { onlyDirectories: true })
      .filter((name) => globSync(`${name}/**/*.md`, { ignore: '**/README.md' }).length > 0)
      .map((name) => resolve(name));
    assert.ok(folders.length > 5);
    let compared = 0;
    for (const folder of folders) compared += await agree(folder, ['.']);
    assert.ok(compared > 500, `${compared} diagnostics`);
  });

  if (existsSync(published)) {
    it('report the same on the published drafts', async () => {
      assert.ok((await agree(published, globSync('*.md', { cwd: published }))) > 100);
    });
  } else {
    it.skip(`published self-assessments: none in ${published}, so nothing is compared on them`, () => {});
  }
});
