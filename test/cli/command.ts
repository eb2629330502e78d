import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a shell would, without a terminal. */
export function cqcLint(
  args: readonly string[],
  options: { cwd?: string; input?: string | Buffer; env?: Record<string, string> } = {},
): Outcome {
  assert.ok(existsSync(cli), 'dist/cli.js is not built: run “npm run build” first');
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    env: { ...environment, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** The content of a file to be made; a link names where it leads. */
export type Content = string | Buffer | { readonly link: string } | { readonly folder: true };

const made: string[] = [];

/** Makes a temporary folder with files in it; `removeFolders` takes all of them away again. */
export function folderWith(files: Readonly<Record<string, Content>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cqc-lint-test-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(path, content);
    else if ('link' in content) symlinkSync(content.link, path);
    else mkdirSync(path);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A small draft; `structure/` is for tests to switch off, as it has one section only. */
export function draft(text: string, frontMatter = 'metrics: metrics.yaml'): string {
  return `---\nframework: cqc-local-authority\n${frontMatter}\nperiod: 2023-24\n---\n\n# Self-assessment\n\n${text}\n`;
}

export const metrics = `authority: Harrowmere Borough Council
metrics:
  - id: overall-satisfaction
    label: People satisfied with their care and support
    unit: percent
    source: { name: Adult Social Care Survey }
    observations:
      - { period: 2022-23, value: "61.8" }
      - { period: 2023-24, value: "64.5" }
`;

export const right = '[64.5%](metric:overall-satisfaction) of people were satisfied with their care and support.';
export const wrong = '[71.5%](metric:overall-satisfaction) of people were satisfied with their care and support.';
