// Writes tables compactly into the bundles: the same data in fewer bytes, and quicker to read at the start.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Between the words of a list; stands in none of them. */
const separator = '|';
/** Shorter lists are no smaller as one string. */
const least = 4;

/** YAML's tags where every scalar is text: `yaml-document.ts` asks for no others. */
const failsafeTags = `import { map } from './common/map.js';
import { seq } from './common/seq.js';
import { string } from './common/string.js';
export const coreKnownTags = {};
export function getTags(_, schema) {
  if (schema !== 'failsafe') throw new Error('Only the failsafe schema of YAML is in this bundle');
  return [map, seq, string];
}`;

/** A module of YAML’s writer, in the place of which there is only its names: the programs read YAML, and write none. */
function unwritten(source) {
  const names = /export \{([^}]*)\}/.exec(source)[1].split(',');
  const exported = names.map((name) => `none as ${name.trim()}`).join(', ');
  return `function none() { throw new Error('YAML is not written with this bundle'); }\nexport { ${exported} };`;
}

/** @returns {import('esbuild').Plugin} */
export function compactPlugin() {
  return {
    name: 'compact',
    setup(build) {
      build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
        const { characterEntities } = await import(pathToFileURL(path).href);
        return { contents: entities(characterEntities), loader: 'js' };
      });
      build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]tags\.js$/ }, () => ({
        contents: failsafeTags,
        loader: 'js',
      }));
      build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, async ({ path }) => ({
        contents: unwritten(await readFile(path, 'utf8')),
        loader: 'js',
      }));
      build.onLoad({ filter: /[\\/]vocabulary[\\/][^\\/]+\.json$/ }, async ({ path }) => {
        const data = JSON.parse(await readFile(path, 'utf8'));
        delete data.about;
        return { contents: `export default ${literal(data)};`, loader: 'js' };
      });
      build.onLoad({ filter: /[\\/]schemas[\\/]frameworks[\\/][^\\/]+\.json$/ }, async ({ path }) => {
        return { contents: frameworkModule(JSON.parse(await readFile(path, 'utf8'))), loader: 'js' };
      });
      build.onLoad(
        { filter: /[\\/]framework[\\/](?:(?:framework|table|check|scoring)-schema|schema-pieces)\.ts$/ },
        async ({ path }) => {
          return { contents: withoutPurposes(await readFile(path, 'utf8')), loader: 'ts' };
        },
      );
    },
  };
}

/**
 * A framework without what only people read its file by: an entry need not say where it is from where the entry around
 * it says the same.
 */
export function compactFramework({ $schema, ...framework }) {
  return withoutRepeatedOrigins(framework, {});
}

/** JavaScript for a framework, in which texts with nothing but their origin are short. */
function frameworkModule(framework) {
  const write = (value) => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const { text, source, confidence } = value;
    const isSourced = Object.keys(value).join() === 'text,source,confidence';
    if (isSourced) return `s(${[text, source, confidence].map((one) => JSON.stringify(one)).join(',')})`;
    const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`);
    return `{${entries.join(',')}}`;
  };
  const s = 'const s = (text, source, confidence) => ({ text, source, confidence });';
  return `${s}\nexport default ${write(compactFramework(framework))};`;
}

function withoutRepeatedOrigins(value, around) {
  if (Array.isArray(value)) return value.map((inner) => withoutRepeatedOrigins(inner, around));
  if (typeof value !== 'object' || value === null) return value;
  const own = { source: value.source ?? around.source, confidence: value.confidence ?? around.confidence };
  const kept = Object.entries(value).filter(([key, inner]) => around[key] === undefined || inner !== around[key]);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutRepeatedOrigins(inner, own)]));
}

/** A schema without what its optional keys are for: only an editor shows that, from the generated JSON Schema. */
function withoutPurposes(source) {
  return source.replace(/\.with\(\s*z\.describe\(\s*'(?:[^'\\]|\\.)*',?\s*\),?\s*\)/g, '');
}

/**
 * One string: for each name, in their order, a letter for how many characters it shares with the name before, its other
 * characters, and what it stands for. What stands for a letter or a digit is spelled out.
 */
function entities(table) {
  const spelled = [];
  let text = '';
  let before = '';
  for (const name of Object.keys(table).sort()) {
    if (/[A-Za-z0-9]/.test(table[name])) {
      spelled.push(`${name}: ${JSON.stringify(table[name])}`);
      continue;
    }
    let shared = 0;
    while (shared < 25 && shared < before.length && before[shared] === name[shared]) shared++;
    text += String.fromCharCode(97 + shared) + name.slice(shared) + table[name];
    before = name;
  }
  return `export const characterEntities = { ${spelled.join(', ')} };
let name = '';
for (const [, shared, rest, character] of ${JSON.stringify(text)}.matchAll(/([a-z])([^\\W_]*)([\\W_]+)/g)) {
  name = name.slice(0, shared.charCodeAt(0) - 97) + rest;
  characterEntities[name] = character;
}`;
}

/** JavaScript for a JSON value, with longer lists of strings as one string that is split. */
function literal(value) {
  if (Array.isArray(value)) {
    const isList = value.length >= least && value.every((one) => typeof one === 'string' && !one.includes(separator));
    if (isList) return `${JSON.stringify(value.join(separator))}.split(${JSON.stringify(separator)})`;
    return `[${value.map(literal).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${literal(inner)}`);
  return `{${entries.join(',')}}`;
}
