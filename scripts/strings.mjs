// Writes l10n/bundle.l10n.json: the texts that the extension's client shows, for those who translate them. CI runs it
// and fails on a difference.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const bundle = 'l10n/bundle.l10n.json';

const texts = globSync('client/src/**/*.ts').flatMap(textsIn);
const entries = [...new Set(texts)].sort().map((text) => [text, text]);
mkdirSync('l10n', { recursive: true });
writeFileSync(bundle, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
console.log(`${bundle}: ${entries.length} texts.`);

/** The text of every call of `l10n.t` in a file. Throws where one is no plain text, as it cannot be read here then. */
function textsIn(file) {
  const calls = readFileSync(file, 'utf8')
    .split(/\bl10n\.t\(/)
    .slice(1);
  return calls.map((call) => {
    const [, text] = /^\s*'((?:[^'\\\n]|\\.)*)'/.exec(call) ?? [];
    if (text === undefined) throw new Error(`${file}: l10n.t needs its text as it stands: ${call.slice(0, 60)}`);
    return JSON.parse(`"${text.replaceAll('"', '\\"').replaceAll("\\'", "'")}"`);
  });
}
