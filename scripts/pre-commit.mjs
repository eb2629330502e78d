#!/usr/bin/env node
// The hook for pre-commit (.pre-commit-hooks.yaml), which keeps a clone of this repository: builds the command in it once,
// then runs it in the repository of the drafts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inClone = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const run = (given, cwd, stdio) => spawnSync(process.execPath, given, { cwd, stdio }).status ?? 2;

const command = inClone('dist/cli.js');
if (!existsSync(command)) {
  for (const script of ['scripts/install.mjs', 'scripts/build.mjs']) {
    const status = run([script], inClone('.'), ['ignore', 'inherit', 'inherit']);
    if (status !== 0) process.exit(2);
  }
}
process.exitCode = run([command, ...process.argv.slice(2)], process.cwd(), 'inherit');
