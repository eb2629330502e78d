import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { positionOf } from './workplace.ts';

/** What `neovim.lua` writes. Columns count bytes, as Neovim does. */
interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly {
    readonly line: number;
    readonly column: number;
    readonly lastColumn: number;
    readonly code: string | null;
    readonly message: string;
  }[];
  readonly labels: readonly string[];
  readonly lines: readonly string[];
}

const isInstalled = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', function () {
  this.timeout(180_000);
  let seen: Seen;
  /** Neovim takes the line ends for its own. */
  const text = awkward.replace('Areas for development', '').replaceAll('\r\n', '\n');

  before(function () {
    if (!isInstalled) {
      console.log('      Neovim (nvim) is not installed here, so these tests are left out: apt-get install neovim.');
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'harrowmere-'));
    try {
      const draft = join(folder, 'draft.md');
      const out = join(folder, 'seen.json');
      writeFileSync(draft, text);
      writeFileSync(join(folder, 'metrics.yaml'), metrics);
      const heading = positionOf(text, '#### \n');
      const command = [process.execPath, resolve('dist/cli.js'), 'lsp', '--stdio'];
      const { status, stderr } = spawnSync(
        'nvim',
        ['--headless', '--clean', '-n', '-c', `luafile ${resolve('test/protocol/neovim.lua')}`],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            // Its own settings and logs, not those of whoever runs the tests.
            HOME: folder,
            XDG_STATE_HOME: folder,
            XDG_CACHE_HOME: folder,
            CQC_LINT_DRAFT: draft,
            CQC_LINT_OUT: out,
            CQC_LINT_COMMAND: JSON.stringify(command),
            CQC_LINT_LINE: String(heading.line),
            CQC_LINT_CHARACTER: String(heading.character + '#### '.length),
          },
          timeout: 170_000,
        },
      );
      assert.equal(status, 0, stderr);
      seen = JSON.parse(readFileSync(out, 'utf8')) as Seen;
      assert.equal(seen.problem, undefined);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows diagnostics where they belong, on lines with emoji and entities', () => {
    const found = seen.diagnostics.find(({ message }) => message.includes('“1,432”'));
    assert.ok(found, seen.diagnostics.map(({ message }) => message).join('\n'));
    const line = text.split('\n').findIndex((one) => one.includes('1,432'));
    assert.equal(found.line, line);
    const bytes = Buffer.from(text.split('\n')[line]!);
    assert.equal(bytes.subarray(found.column, found.lastColumn).toString(), '1,432');
  });

  it('completes the part that is missing, and takes it', () => {
    assert.equal(seen.labels[0], 'Areas for development');
    const at = seen.lines.indexOf('#### Areas for development');
    assert.ok(at > 0, seen.lines.join('\n'));
    // It said that it fills in no tab stops.
    assert.equal(seen.lines.join('\n').includes('$'), false);
  });
});
