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

const paths = [...globSync('test/fixtures/**/*.md'), ...globSync(`${labelled}/*.md`)].toSorted();

describe('what is read of numbers stays the same', function () {
  this.timeout(240_000);

  if (!existsSync(labelled))
    it.skip(`in the published drafts: no ${labelled}, so only fixtures are rewritten`, () => {});

  it('there are texts to rewrite', () => {
    const numbers = paths.reduce((sum, path) => sum + readingsOf(readFileSync(path, 'utf8'), '2022-23').length, 0);
    assert.ok(numbers > 1_000, `only ${numbers} numbers`);
  });

  for (const [name, rewrite] of Object.entries(rewritings)) {
    it(`with ${name}, which most texts have room for`, () => {
      const texts = paths.map((path) => readFileSync(path, 'utf8'));
      const changed = texts.filter((text) => rewrite(text, () => true) !== text);
      assert.ok(changed.length > texts.length / 2, `only ${changed.length} of ${texts.length}`);
    });

    for (const path of paths) {
      it(`with ${name}: ${basename(path)}`, () => {
        const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
        const expected = readingsOf(text, '2022-23');
        const chance = repeatable(expected.length);
        const rewritten = rewrite(text, () => chance.next().value < 0.6);
        assert.deepEqual(readingsOf(rewritten, '2022-23'), expected);
      });
    }
  }
});
