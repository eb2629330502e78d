// Writes l10n/bundle.l10n.json: the texts that the extension's client shows, for those who translate them. CI runs it
// and fails on a difference.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const bundle = 'l10n/bundle.l10n.json';

const texts = new Set();
for (const file of globSync('client/src/**/*.ts')) {
  collect(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}
const entries = [...texts].sort().map((text) => [text, text]);
mkdirSync('l10n', { recursive: true });
writeFileSync(bundle, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
console.log(`${bundle}: ${entries.length} texts.`);

/** Every call of `l10n.t` below a node. Throws where its text is none that can be read here. */
function collect(node) {
  if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
    const [text] = node.arguments;
    if (!text || !ts.isStringLiteralLike(text)) {
      throw new Error(`${node.getSourceFile().fileName}: l10n.t needs its text as it stands: ${node.getText()}`);
    }
    texts.add(text.text);
  }
  ts.forEachChild(node, collect);
}
