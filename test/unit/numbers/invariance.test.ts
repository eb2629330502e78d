import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { repeatable } from './consistency/misfits-in.ts';
import { numbersOf } from './reading-drafts.ts';
import { rewritings } from './rewriting.ts';

const labelled = '../shared/bench/cases';

/** What is read of each number, without its place. */
function readingsOf(markdown: string, period: string): string[] {
  return numbersOf(markdown, '', period).map(({ mention: { text, kind, quantity, reading } }) => {
    if (!reading) return `${text} is a ${kind}`;
    const { unit, hedge, period, area, strict } = reading;
    const interval = `${strict.low?.toDecimal() ?? ''} to ${strict.high?.toDecimal() ?? ''}`;
    const where = `${period?.period.key} by ${period?.from}, ${area?.area} by ${area?.from}`;
    return `${text} is ${quantity!.form} ${unit} ${hedge} ${interval} in ${where}`;
  });
}

/** The text of a draft with the line ends of Unix, and what is read of it: for each rewriting the same. */
function draftAt(path: string): { readonly text: string; readonly expected: readonly string[] } {
  const known = drafts.get(path);
  if (known) return known;
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const draft = { text, expected: readingsOf(text, '2022-23') };
  drafts.set(path, draft);
  return draft;
}

const drafts = new Map<string, ReturnType<typeof draftAt>>();

const paths = [...globSync('test/fixtures/**/*.md'), ...globSync(`${labelled}/*.md`)].toSorted();

describe('what is read of numbers stays the same', function () {
  this.timeout(240_000);

  if (!existsSync(labelled))
    it.skip(`in the published drafts: no ${labelled}, so only fixtures are rewritten`, () => {});

  it('there are texts to rewrite', () => {
    const numbers = paths.reduce((sum, path) => sum + draftAt(path).expected.length, 0);
    assert.ok(numbers > 1_000, `only ${numbers} numbers`);
  });

  for (const [name, rewrite] of Object.entries(rewritings)) {
    it(`with ${name}, which most texts have room for`, () => {
      const texts = paths.map((path) => draftAt(path).text);
      const changed = texts.filter((text) => rewrite(text, () => true) !== text);
      assert.ok(changed.length > texts.length / 2, `only ${changed.length} of ${texts.length}`);
    });

    for (const path of paths) {
      it(`with ${name}: ${basename(path)}`, () => {
        const { text, expected } = draftAt(path);
        const chance = repeatable(expected.length);
        const rewritten = rewrite(text, () => chance.next().value < 0.6);
        assert.deepEqual(readingsOf(rewritten, '2022-23'), expected);
      });
    }
  }
});
