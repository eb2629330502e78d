// Installs packages that are no part of the product: those that a folder's own package-lock.json names.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Installs the packages of a folder unless they are there. Throws an Error made for people.
 * @param {string} folder where the package-lock.json lies
 * @param {string} what they are, to follow “Installing”
 */
export function installApart(folder, what) {
  const stamp = path.join(folder, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`Installing ${what} from the npm registry (once; about half a minute).`);
  // Not `npm ci`, which also wants the packages of all other systems in the lock file.
  const given = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { status, stderr, error } = spawnSync('npm', given, { cwd: folder, shell });
  if (status !== 0) throw new Error(`That could not be installed. ${error?.message ?? stderr}`);
  writeFileSync(stamp, lock);
}
