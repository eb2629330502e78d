// Installs what is missing, and says so in plain words. Imports nothing but Node's own modules.
//   node scripts/install.mjs            the packages that building and checking need
//   node scripts/install.mjs --tests    also what the tests in a real VS Code need
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19];
const browserPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Installs the packages that package-lock.json names, unless they are there. Throws an Error made for people. */
export function installPackages() {
  requireNode();
  const stamp = path.join(project, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(project, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const started = performance.now();
  console.log('Installing packages from the npm registry (once; about half a minute).');
  // What the lock file names, as `npm ci` would; but that also wants the packages of all other systems in it, which not
  // every registry has.
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  command('npm', ['install', ...quiet], 'The packages could not be installed. Is the npm registry reached from here?');
  writeFileSync(stamp, lock);
  console.log(`Packages installed (${secondsSince(started)} s).`);
}

/** Installs a browser, a compiler and VS Code itself for the tests in the editor, as far as they are missing. */
function installEditor() {
  requireNode();
  const missing = [
    ...(existsSync(browserPath) ? [] : ['chromium', 'fonts-dejavu-core']),
    ...(has('g++') ? [] : ['g++']),
    ...(has('make') ? [] : ['make']),
    ...(has('python3') ? [] : ['python3']),
  ];
  if (missing.length > 0) installFromSystem(missing);
  command(process.execPath, ['test/vscode/setup.mjs'], 'VS Code for the editor tests could not be installed.');
}

/** The same in another process, so that other work goes on. Resolves when all is there; rejects with what was printed. */
export async function installingEditor() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--tests'], { cwd: project });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(said.trim());
  if (said) console.log(said.trim());
}

function installFromSystem(names) {
  const byHand = `apt-get install ${names.join(' ')}`;
  if (!has('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `The editor tests need ${names.join(', ')}. Install with “sudo ${byHand}”, or name a Chromium in CHROMIUM_PATH.`,
    );
  }
  console.log(`Installing ${names.join(', ')} with apt-get (once; about 20 seconds).`);
  const failure = `That failed. Try by hand: ${byHand}`;
  command('apt-get', ['update', '-qq'], failure);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], failure, environment);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(
    `This needs Node ${oldestNode.join('.')} or newer; this is ${process.version}. See https://nodejs.org.`,
  );
}

/** Runs a program in the project's folder; its standard output is shown only where it fails. */
function command(program, given, failure, env = process.env) {
  const loud = program === process.execPath;
  const shell = process.platform === 'win32' && !loud;
  const stdio = ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'];
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd: project, env, shell, stdio });
  if (status === 0) return;
  throw new Error([failure, error?.message, stdout, stderr].filter(Boolean).join('\n').trim());
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function secondsSince(started) {
  return Math.round((performance.now() - started) / 1000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    installPackages();
    if (process.argv.includes('--tests')) installEditor();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
