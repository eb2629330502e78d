// The linters that are measured: cqc-lint as built, and the others from the packages of this folder, installed when missing.
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installApart } from '../scripts/install-apart.mjs';

const bench = path.dirname(fileURLToPath(import.meta.url));
const project = path.dirname(bench);
const packages = path.join(bench, 'node_modules');

/** Installs the packages that package-lock.json names, unless they are there. Throws an Error made for people. */
export function installTools() {
  installApart(bench, 'the linters to compare with');
}

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {(targets: readonly string[]) => string[]} command the program and its arguments to check Markdown files with
 * @property {(target: string) => string[]} [folderCommand] the same for all Markdown files of a folder; by default as `command`
 * @property {string[]} [server] the program and its arguments that start a language server over standard input and output
 * @property {boolean} [reportsInSteps] whether the server answers an edit before it has looked at all of the draft again
 */

/** @returns {readonly Tool[]} cqc-lint first */
export function tools() {
  const node = process.execPath;
  const rumdl = rumdlProgram();
  const textlintConfig = path.join(bench, 'textlint.json');
  return [
    {
      name: 'cqc-lint',
      version: JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')).version,
      command: (targets) => [node, path.join(project, 'dist/cli.js'), 'lint', ...targets],
      server: [node, path.join(project, 'dist/server.js'), '--stdio'],
      reportsInSteps: true,
    },
    {
      name: 'rumdl',
      version: versionOf('rumdl'),
      command: (targets) => [rumdl, 'check', '--no-config', '--no-cache', ...targets],
      server: [rumdl, 'server', '--no-config'],
    },
    {
      name: 'markdownlint-cli2',
      version: versionOf('markdownlint-cli2'),
      command: (targets) => [node, path.join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), ...targets],
      folderCommand: (folder) => [
        node,
        path.join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        `${folder}/**/*.md`,
      ],
    },
    {
      name: 'remark-cli',
      version: versionOf('remark-cli'),
      command: (targets) => [
        node,
        path.join(packages, 'remark-cli/cli.js'),
        '--no-stdout',
        '--no-config',
        '--no-ignore',
        '--use',
        path.join(packages, 'remark-preset-lint-recommended/index.js'),
        ...targets,
      ],
    },
    {
      name: 'textlint',
      version: versionOf('textlint'),
      command: (targets) => [
        node,
        path.join(packages, 'textlint/bin/textlint.js'),
        '--config',
        textlintConfig,
        ...targets,
      ],
    },
  ];
}

/** The program itself: the package's own script would start a second process. */
function rumdlProgram() {
  const folder = path.join(packages, '@rumdl');
  const [system] = readdirSync(folder).filter((name) => name.startsWith(`cli-${process.platform}-${process.arch}`));
  if (!system) throw new Error('rumdl has no program for this computer, so there is nothing to compare with.');
  return path.join(folder, system, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function versionOf(name) {
  return JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8')).version;
}
