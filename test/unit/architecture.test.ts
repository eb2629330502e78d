import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * The rooms of the engine, each with the rooms below it that it may import from. A file that stands directly in
 * `server/src` is a room of its own, under its name without `.ts`.
 */
const base = ['text', 'files', 'diagnostic'];
const below: Readonly<Record<string, readonly string[]>> = {
  text: [],
  files: [],
  modules: [],
  diagnostic: ['text'],
  quantities: ['text'],
  draft: [...base, 'quantities'],
  framework: [...base, 'quantities', 'draft'],
  metrics: [...base, 'quantities'],
  settings: [...base, 'quantities'],
  numbers: [...base, 'quantities', 'draft', 'framework', 'metrics'],
  project: [...base, 'quantities', 'draft', 'framework', 'metrics', 'settings'],
  analysis: [...base, 'quantities', 'draft', 'framework', 'metrics', 'settings', 'numbers', 'project'],
  evidence: [...base, 'quantities', 'draft', 'framework', 'metrics', 'settings', 'numbers', 'project', 'analysis'],
  scores: [...base, 'quantities', 'draft', 'framework', 'numbers', 'analysis', 'evidence'],
  folder: [...base, 'quantities', 'draft', 'numbers', 'analysis'],
};
const engine = [
  ...Object.keys(below),
  'rules',
  'examination',
  'lint',
  'baseline',
  'coverage',
  'fix',
  'refresh',
  'report',
  'documents',
];
const rooms: Readonly<Record<string, readonly string[]>> = {
  ...below,
  rules: Object.keys(below),
  examination: [...Object.keys(below), 'rules'],
  lint: [...Object.keys(below), 'rules', 'examination'],
  baseline: [...Object.keys(below), 'rules', 'lint'],
  coverage: [...Object.keys(below), 'rules', 'lint'],
  fix: [...Object.keys(below), 'rules', 'lint'],
  refresh: [...Object.keys(below), 'rules', 'lint'],
  report: [...Object.keys(below), 'rules', 'lint', 'baseline', 'coverage', 'refresh'],
  documents: [...Object.keys(below), 'report'],
  disk: ['files'],
  lsp: [...engine, 'disk'],
  cli: [...engine, 'disk', 'lsp'],
};

interface Source {
  /** Relative to `server/src`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What the files break: each breach as one sentence. */
function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const room = roomOf(path);
    const allowed = rooms[room];
    if (!allowed) return [`${path}: there is no room “${room}”`];
    return importsOf(text).flatMap((target) => {
      if (!/^\.{1,2}\//.test(target)) return breachOfPackage(path, room, target);
      const to = normalize(join(dirname(path), target)).replaceAll('\\', '/');
      if (to.startsWith('../../schemas/') || to === '../../package.json') return [];
      if (to.startsWith('../')) return [`${path} imports ${target}, which lies outside server/src`];
      const other = roomOf(to);
      return other === room || allowed.includes(other)
        ? []
        : [`${path} imports ${target}: ${room} may not know ${other}`];
    });
  });
}

function breachOfPackage(path: string, room: string, target: string): string[] {
  const outside = target.startsWith('node:') || target.startsWith('vscode') || target === 'process';
  return outside && engine.includes(room)
    ? [`${path} imports ${target}: the engine runs without Node and VS Code`]
    : [];
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/(?:\.d)?\.ts$/, '');
}

/** The targets of all imports, types included; an `all:` glob counts as an import of its folder. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...statements, ...calls].map(([, target]) => target!.replace(/^all:/, ''));
}

/** Rooms that reach themselves through others, with the way round. */
function cycles(sources: readonly Source[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    const from = roomOf(path);
    for (const target of importsOf(text).filter((one) => one.startsWith('.'))) {
      const to = roomOf(normalize(join(dirname(path), target)));
      if (to !== from && to !== '..') edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const wayBack = (from: string, goal: string, seen: Set<string>): string[] | undefined => {
    for (const next of edges.get(from) ?? []) {
      if (next === goal) return [from, goal];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = wayBack(next, goal, seen);
      if (rest) return [from, ...rest];
    }
    return undefined;
  };
  return [...edges.keys()].flatMap((room) => wayBack(room, room, new Set())?.join(' → ') ?? []);
}

describe('architecture', () => {
  const sources = globSync('server/src/**/*.ts').map((path) => ({
    path: path.slice('server/src/'.length),
    text: readFileSync(path, 'utf8'),
  }));

  it('looks at the sources', () => {
    assert.ok(sources.length > 40, `only ${sources.length} files were found`);
    assert.ok(sources.some(({ path }) => path === 'lint.ts') && sources.some(({ path }) => path === 'cli/run.ts'));
  });

  it('imports run one way, and the engine knows neither Node nor VS Code', () => {
    assert.deepEqual(breaches(sources), []);
  });

  it('no room reaches itself through another', () => {
    assert.deepEqual(cycles(sources), []);
  });

  describe('the check itself', () => {
    const one = (path: string, text: string): string[] => breaches([{ path, text }]);

    it('sees an import against the direction, of a type too and over several lines', () => {
      assert.equal(one('draft/parse-draft.ts', "import type { Rule } from '../rules/rule.ts';").length, 1);
      assert.equal(one('rules/number/stale.ts', "import {\n  a,\n  b,\n} from '../../lsp/server.ts';").length, 1);
      assert.equal(one('report/lint-report.ts', "export { run } from '../cli/run.ts';").length, 1);
      assert.equal(one('lsp/server.ts', "const x = await import('../cli/run.ts');").length, 1);
      assert.equal(one('text/words.ts', "import all from 'all:../rules/*/*.ts';").length, 1);
    });

    it('sees Node and VS Code in the engine, and not outside it', () => {
      assert.equal(one('metrics/read-csv.ts', "import { readFileSync } from 'node:fs';").length, 1);
      assert.equal(one('report/look.ts', "import 'vscode-languageserver';").length, 1);
      assert.equal(one('analysis.ts', "import type { Uri } from 'vscode';").length, 1);
      assert.deepEqual(one('cli/node-files.ts', "import { readFileSync } from 'node:fs';"), []);
    });

    it('sees a way out of server/src, and a room that nobody declared', () => {
      assert.equal(one('lsp/server.ts', "import { x } from '../../../client/src/extension.ts';").length, 1);
      assert.equal(one('misc/all.ts', "import { x } from '../text/words.ts';").length, 1);
    });

    it('lets imports in the right direction pass', () => {
      assert.deepEqual(one('rules/number/stale.ts', "import type { Analysis } from '../../analysis.ts';"), []);
      assert.deepEqual(one('cli/commands/lsp.ts', "const s = await import('../../lsp/start.ts');"), []);
      assert.deepEqual(one('framework/registry.ts', "import x from '../../../schemas/frameworks/a.json';"), []);
    });

    it('sees a cycle through a third room', () => {
      const found = cycles([
        { path: 'draft/a.ts', text: "import '../text/b.ts';" },
        { path: 'text/b.ts', text: "import '../metrics/c.ts';" },
        { path: 'metrics/c.ts', text: "import '../draft/a.ts';" },
      ]);
      assert.ok(found.includes('draft → text → metrics → draft'), found.join());
    });
  });
});
