// Makes mutants: changes of the sources, one at a time, that a test should notice. Many of them go into one copy of a
// source, from which a switch chooses one while it runs (https://stryker-mutator.io/docs/General/faq/).
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { allPlugin } from '../scripts/all-plugin.mjs';
import { observing } from './observing.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.error };

/**
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string,
 *   location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Mutant
 */

/**
 * Every mutant of the sources that a glob names.
 * @returns {Promise<readonly Mutant[]>}
 */
export async function mutantsOf(glob) {
  const { mutants } = await instrumented(
    globSync(glob)
      .toSorted()
      .map((name) => ({ name, mutate: true })),
  );
  return mutants;
}

/**
 * Sources with only the chosen mutants in them and, as they cannot be told apart before, a few beside these: with all of
 * them a source would be many times as slow.
 * @param {readonly Mutant[]} chosen
 * @returns {Promise<{ files: Map<string, string>, mutants: readonly Mutant[] }>} the files by their path; the chosen mutants
 *   with the ids that they have there
 */
export async function withMutants(chosen) {
  const places = grouped(chosen);
  const { files, mutants } = await instrumented(
    [...places].map(([name, own]) => ({ name, mutate: own.map(({ location }) => location) })),
  );
  const wanted = new Set(chosen.map(keyOf));
  return {
    files: new Map(files.map(({ name, content }) => [path.resolve(name), observing(content)])),
    mutants: mutants.filter((mutant) => wanted.has(keyOf(mutant))),
  };
}

function instrumented(files) {
  const sources = files.map((file) => ({ ...file, content: readFileSync(file.name, 'utf8') }));
  return new Instrumenter(quiet).instrument(sources, { plugins: null, ignorers: [], excludedMutations: [] });
}

function grouped(mutants) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(mutant.fileName, [...(groups.get(mutant.fileName) ?? []), mutant]);
  return groups;
}

const keyOf = ({ fileName, location, mutatorName, replacement }) =>
  JSON.stringify([fileName, location.start, location.end, mutatorName, replacement]);

/** Bundles tests with the mutated sources in the place of the real ones. */
export async function bundleTests(entryPoints, files, outdir) {
  await build({
    entryPoints,
    outdir,
    outbase: 'test',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    packages: 'external',
    logLevel: 'warning',
    absWorkingDir: project,
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
            const contents = files.get(file);
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          });
        },
      },
      allPlugin(),
    ],
  });
}
