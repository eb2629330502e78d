import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { characterEntities } from 'character-entities';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { buildFramework } from '../../server/src/framework/build-framework.ts';
import { frameworkOf } from '../../server/src/framework/read-framework.ts';
import { settle } from '../../server/src/framework/settle-framework.ts';

/** What a module exports after it has gone through the build's compacting of tables. */
async function built(contents: string): Promise<Record<string, unknown>> {
  const { compactPlugin } = (await import(pathToFileURL('scripts/compact-plugin.mjs').href)) as {
    compactPlugin(): import('esbuild').Plugin;
  };
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  const outfile = join(folder, 'table.mjs');
  try {
    const stdin = { contents, resolveDir: process.cwd() };
    await build({
      stdin,
      outfile,
      bundle: true,
      format: 'esm',
      charset: 'utf8',
      minify: true,
      plugins: [compactPlugin()],
    });
    return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('tables in the bundles', () => {
  it('hold every character reference', async () => {
    const table = (await built("export { characterEntities as table } from 'character-entities';")).table;
    assert.ok(Object.keys(characterEntities).length > 2000);
    assert.deepEqual(table, characterEntities);
  });

  it('hold the framework of a draft that names none, each entry with its origin', async () => {
    const path = 'schemas/frameworks/cqc-local-authority.json';
    const value = (await built(`export { default as framework } from './${path}';`)).framework;
    const whole = frameworkOf(JSON.parse(readFileSync(path, 'utf8')));
    const made = [whole, frameworkOf(value)].map((text) => buildFramework(settle(text, new WeakMap()), text.file.id));
    assert.deepEqual(made[1], made[0]);
    assert.ok(made[0]!.statements.length === 9);
  });

  it('read YAML as text as the whole package does, whatever version or tag a file names', async () => {
    const yaml = (await built("export { parse } from './node_modules/yaml/browser/index.js';")) as {
      parse: typeof parse;
    };
    const asText = { schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, logLevel: 'error' } as const;
    const texts = [
      'a: 1\nb: [true, ~, 0x1f, "x"]\nc: 2024-03-01\nd: { e: !!int 5 }\n',
      '%YAML 1.1\n---\na: yes\nb: !!set { x, y }\nc: 1_000\n<<: { d: e }\n',
      'a: &one [b]\nc: *one\nd: |\n  line\n',
    ];
    for (const text of texts) assert.deepEqual(yaml.parse(text, asText), parse(text, asText), text);
    assert.throws(() => yaml.parse('a: 1', { schema: 'core' }), /failsafe/);
  });

  for (const path of globSync('server/src/**/vocabulary/*.json').toSorted()) {
    it(`hold all of ${path}`, async () => {
      const { about: _, ...data } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      const value = (await built(`export { default as table } from './${path}';`)).table as object;
      assert.deepEqual({ ...value }, data);
    });
  }
});
