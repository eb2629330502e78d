// Writes tables compactly into the bundles: the same data in fewer bytes, and quicker to read at the start.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Between the words of a list; stands in none of them. */
const separator = '|';
/** Shorter lists are no smaller as one string. */
const least = 4;

/** @returns {import('esbuild').Plugin} */
export function compactPlugin() {
  return {
    name: 'compact',
    setup(build) {
      build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => {
        const { characterEntities } = await import(pathToFileURL(path).href);
        return { contents: entities(characterEntities), loader: 'js' };
      });
      build.onLoad({ filter: /[\\/]vocabulary[\\/][^\\/]+\.json$/ }, async ({ path }) => {
        const data = JSON.parse(await readFile(path, 'utf8'));
        delete data.about;
        return { contents: `export default ${literal(data)};`, loader: 'js' };
      });
    },
  };
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
