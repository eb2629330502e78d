import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import { measuring } from '../processor-time.ts';

interface Expression {
  readonly pattern: string;
  readonly flags: string;
  readonly place: string;
}

/** Every regular expression that is written in the sources. */
function expressionsIn(files: readonly string[]): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const visitor = new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        const place = `${file}:${text.slice(0, node.start).split('\n').length}`;
        found.set(`/${pattern}/${flags}`, { pattern, flags, place });
      },
    });
    visitor.visit(parseSync(file, text).program);
  }
  return [...found.values()];
}

/** Characters that a pattern names, and some that its classes hold. */
function charactersOf(pattern: string): string[] {
  const named = pattern.replace(/\\(?:p\{[^}]*\}|u[\dA-F]{4}|[A-Za-z])/gi, '').match(/[^\\()[\]{}?*+|^$]/gu) ?? [];
  return [...new Set([...named.filter((sign) => !/[a-z]/i.test(sign)), ' ', '\n', '1', 'a', '"', '(', '[', '|'])];
}

/** Words that a pattern names, with the blank that may follow each. */
function wordsOf(pattern: string): string[] {
  const words = pattern.match(/(?<!\\)[a-z]{2,}/gi) ?? [];
  return [...new Set(words)].slice(0, 8).map((word) => `${word} `);
}

/** Texts of about a length that are much like what a pattern accepts and in the end are not. */
function hostileTexts(pattern: string, length: number): string[] {
  return [...charactersOf(pattern), ...wordsOf(pattern)].flatMap((piece) => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    return [`${run}\0`, `${run}\0${piece}`, `x${run}\n\0`];
  });
}

/** How long, in milliseconds, the slowest of some texts takes to be searched all through. */
function slowest({ pattern, flags }: Expression, texts: readonly string[]): number {
  const times = texts.map((text) => {
    const expression = new RegExp(pattern, flags.replace('y', ''));
    const started = performance.now();
    const taken = measuring();
    expression.test(text);
    const elapsed = performance.now() - started;
    // Of what took long only the processor’s time counts.
    return elapsed < 100 ? elapsed : Math.min(elapsed, taken());
  });
  return Math.max(...times);
}

/** These are searched only in what is short: why. */
const searchedInShort: Readonly<Record<string, string>> = {
  'server/src/lsp/completion/front-matter.ts': 'the 2,000 characters before the cursor',
  'server/src/numbers/consistency/wordings.ts': 'our own patterns',
  'server/src/numbers/consistency/worded-changes.ts': 'the 60 characters before a number',
  'server/src/rules/writing/mixed-number-style.ts': 'a number of at most nine digits',
};

describe('regular expressions', function () {
  this.timeout(240_000);

  it('take a time that does not grow much faster than a hostile text', () => {
    const expressions = expressionsIn(globSync(['server/src/**/*.ts', 'client/src/**/*.ts']));
    assert.ok(expressions.length > 500, `${expressions.length} found`);
    const slow: string[] = [];
    for (const expression of expressions) {
      if (searchedInShort[expression.place.replace(/:\d+$/, '')]) continue;
      // From short to long, so that one that never ends is seen while it still does.
      for (const length of [20, 200, 2_000, 20_000]) {
        const time = slowest(expression, hostileTexts(expression.pattern, length));
        if (time > 400) {
          slow.push(`${expression.place} ${Math.round(time)} ms for ${length}: /${expression.pattern.slice(0, 120)}/`);
          break;
        }
      }
    }
    assert.deepEqual(slow, []);
  });
});
