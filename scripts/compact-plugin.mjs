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

/** One string of characters, each followed by its names: what is no letter is a character. */
function entities(table) {
  const names = new Map();
  const spelled = [];
  for (const [name, character] of Object.entries(table)) {
    if (/^[A-Za-z]/.test(character)) spelled.push(`${name}: ${JSON.stringify(character)}`);
    else names.set(character, [...(names.get(character) ?? []), name]);
  }
  const words = [...names].flatMap(([character, all]) => [character, ...all]).join(' ');
  return `export const characterEntities = { ${spelled.join(', ')} };
let character;
for (const word of ${JSON.stringify(words)}.split(' ')) {
  if (/^[A-Za-z]/.test(word)) characterEntities[word] = character;
  else character = word;
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
