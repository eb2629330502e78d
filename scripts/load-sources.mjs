// Bundles TypeScript sources, so that a script can use what they export: Node 20 cannot import them as they are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { allPlugin } from './all-plugin.mjs';

/**
 * Everything that some modules export, together.
 * @param {readonly string[]} modules paths from the repository's root
 */
export async function loadSources(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'cqc-lint-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await build({
      stdin: {
        contents: modules.map((path) => `export * from './${path}';`).join('\n'),
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      // Packages in CommonJS ask for Node's own modules.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      outfile,
      plugins: [allPlugin()],
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
