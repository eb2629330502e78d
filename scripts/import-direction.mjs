// Imports in server/src run one way: a module may import from its own level and those below, and the engine imports no
// package that belongs to Node or to an editor.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import * as path from 'node:path';

const root = 'server/src';

// Folders, and the modules that stand beside them, from the ground up. The last level is the edge: files, editor, terminal.
const levels = [
  ['text'],
  ['quantities', 'files.ts', 'diagnostic.ts'],
  ['draft', 'framework', 'metrics', 'settings'],
  ['numbers'],
  ['project.ts', 'analysis.ts'],
  ['rules'],
  ['lint.ts'],
  ['report'],
  ['disk'],
  ['lsp', 'cli'],
];
const edge = ['disk', 'lsp', 'cli'];

/**
 * What is wrong with the imports of some files, one sentence each.
 * @param {readonly string[]} files paths below server/src
 */
export function wrongImports(files) {
  return files
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => importsOf(file).flatMap((to) => fault(file, to)));
}

function fault(file, specifier) {
  const from = roomOf(file);
  if (levelOf(from) < 0) return [`${file}: ${from} has no level in scripts/import-direction.mjs.`];
  if (!specifier.startsWith('.')) {
    const foreign = isBuiltin(specifier) || specifier.startsWith('vscode');
    return foreign && !edge.includes(from) ? [`${file}: the engine does not import ${specifier}.`] : [];
  }
  const target = path.join(path.dirname(file), specifier);
  // Data and manifests outside the sources have no level.
  if (!target.startsWith(path.normalize(`${root}/`))) return [];
  const to = roomOf(target);
  return levelOf(to) > levelOf(from) ? [`${file}: ${from} does not import from ${to}, which is built on it.`] : [];
}

/** What a formatted module imports from, types included. */
function importsOf(file) {
  const text = readFileSync(file, 'utf8').replaceAll('all:./', './');
  const found = text.matchAll(/^(?:import|export)\b[^;']*'([^']+)';|\bimport\('([^']+)'\)/gm);
  return [...found].map((match) => match[1] ?? match[2]);
}

function roomOf(file) {
  return path.relative(root, file).split(path.sep)[0];
}

function levelOf(room) {
  return levels.findIndex((level) => level.includes(room));
}
