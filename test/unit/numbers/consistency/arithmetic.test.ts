import assert from 'node:assert/strict';
import { annualMisfits } from '../../../../server/src/numbers/consistency/annualised.ts';
import { averageMisfits } from '../../../../server/src/numbers/consistency/averages.ts';
import { changeMisfits } from '../../../../server/src/numbers/consistency/changes.ts';
import { shareMisfits } from '../../../../server/src/numbers/consistency/shares.ts';
import { sketches } from '../../../../server/src/numbers/consistency/sketch.ts';
import { tableMisfits } from '../../../../server/src/numbers/consistency/table-totals.ts';
import { totalMisfits } from '../../../../server/src/numbers/consistency/totals.ts';
import { numbersOf } from '../reading-drafts.ts';
import { misfitsIn, repeatable, textOf, whole } from './misfits-in.ts';

const grouped = (n: number): string => n.toLocaleString('en-GB');
/** `100 * k / n` rounded half up to some decimals, worked out in whole numbers. */
function percent(k: number, n: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor((200 * k * scale + n) / (2 * n));
  const digits = String(rounded).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

describe('shares of a count', () => {
  const random = repeatable(7);
  const drafts: { right: string; wrong: string; text: string }[] = [];
  for (let i = 0; i < 60; i++) {
    const n = whole(random, 20, 4000);
    const k = whole(random, 2, n - 1);
    const decimals = i % 2;
    const right = percent(k, n, decimals);
    const wrong = (Number(right) + (Number(right) > 50 ? -4 : 4)).toFixed(decimals);
    const sentence = [
      (p: string) => `We saw ${grouped(k)} of the ${grouped(n)} tenants (${p}%).`,
      (p: string) => `Of the ${grouped(n)} tenants, ${grouped(k)} (${p}%) came.`,
      (p: string) => `We saw ${p}% (${grouped(k)} of ${grouped(n)}) of our tenants.`,
      (p: string) => `${grouped(n)} tenants wrote to us, of whom ${grouped(k)} (${p}%) came.`,
    ][i % 4]!;
    drafts.push({ right: sentence(right), wrong: sentence(wrong), text: `${wrong}%` });
  }

  it('a share rounded from its counts is right in every wording', () => {
    for (const { right } of drafts) assert.deepEqual(misfitsIn(right, shareMisfits), [], right);
  });

  it('a share four points off is reported in every wording', () => {
    for (const { wrong, text } of drafts) assert.deepEqual(misfitsIn(wrong, shareMisfits), [text], wrong);
  });

  it('a tie of rounding may go either way', () => {
    assert.deepEqual(misfitsIn('We saw 1 of the 8 tenants (12%). We saw 1 of the 8 tenants (13%).', shareMisfits), []);
    assert.deepEqual(misfitsIn('We saw 5 of the 8 tenants (62%).', shareMisfits), []);
    assert.deepEqual(misfitsIn('We saw 5 of the 8 tenants (62.4%).', shareMisfits), ['62.4%']);
  });

  it('says what the counts give, and that a share was cut off', () => {
    const [sketch] = sketches(numbersOf('We saw 47 of the 199 tenants (23%).'));
    const [misfit] = [...shareMisfits(sketch!)];
    // 47 / 199 = 0.23618
    assert.match(misfit!.message, /47 of 199 is 23\.6%\. It looks cut off/);
    assert.equal(misfit!.fix?.newText, '24');
  });
});

describe('changes between two values', () => {
  const random = repeatable(11);

  it('a change rounded from its two values is right, and one far off is reported', () => {
    for (let i = 0; i < 40; i++) {
      const from = whole(random, 120, 9000);
      const to = from + whole(random, Math.ceil(from / 20), from);
      const right = percent(to - from, from, 0);
      const wrong = String(Number(right) + 3);
      const sentence = (p: string): string =>
        i % 2
          ? `Loans rose from ${grouped(from)} to ${grouped(to)}, a ${p}% increase.`
          : `Loans rose by ${p}% from ${grouped(from)} to ${grouped(to)}.`;
      const isRound = [from, to].some((n) => n % 100 === 0);
      assert.deepEqual(misfitsIn(sentence(right), changeMisfits), [], sentence(right));
      if (!isRound) assert.deepEqual(misfitsIn(sentence(wrong), changeMisfits), [`${wrong}%`], sentence(wrong));
    }
  });

  it('counts change by counts, sums by sums', () => {
    assert.deepEqual(misfitsIn('Loans rose from 1,283 to 1,511, an extra 228.', changeMisfits), []);
    assert.deepEqual(misfitsIn('Loans rose from 1,283 to 1,511, an extra 218.', changeMisfits), ['218']);
    assert.deepEqual(misfitsIn('Costs went from £3.2m to £4.1m, an increase of £0.9m.', changeMisfits), []);
    assert.deepEqual(misfitsIn('Costs went from £3.2m to £4.1m, an increase of £1.2m.', changeMisfits), ['£1.2m']);
  });

  it('is silent about averages, yearly changes and other terms', () => {
    for (const words of ['an average increase of 5% a year', 'a real terms increase of 3%', 'an annual increase of 5%'])
      assert.deepEqual(misfitsIn(`Loans rose from 1,283 to 1,511, ${words}.`, changeMisfits), [], words);
  });
});

describe('parts and totals', () => {
  const random = repeatable(3);

  it('parts that add up are right, and a near miss is reported', () => {
    for (let i = 0; i < 30; i++) {
      const parts = [whole(random, 31, 99), whole(random, 31, 99), whole(random, 31, 99)];
      const total = parts[0]! + parts[1]! + parts[2]!;
      const sentence = (n: number): string =>
        `The club of ${n} is made up of ${parts[0]} cooks, ${parts[1]} drivers and ${parts[2]} readers.`;
      const text = `${parts[0]} cooks, ${parts[1]} drivers and ${parts[2]}`;
      assert.deepEqual(misfitsIn(sentence(total), totalMisfits), [], sentence(total));
      assert.deepEqual(misfitsIn(sentence(total + 5), totalMisfits), [text], sentence(total + 5));
      assert.deepEqual(misfitsIn(sentence(total * 2), totalMisfits), [], 'far off is another whole');
    }
  });

  it('the tolerance is the sum of half steps', () => {
    const comprised = (last: string): string => `The list is comprised of 33.3% reds, 33.3% blues and ${last}% others.`;
    for (const last of ['33.3', '33.4', '33.5']) assert.deepEqual(misfitsIn(comprised(last), totalMisfits), [], last);
    for (const last of ['33.1', '33.7']) assert.equal(misfitsIn(comprised(last), totalMisfits).length, 1, last);
  });

  it('a table’s total row and total column', () => {
    const table = (south: number, all: number): string =>
      `| Ward | Loans | Returns | Total |\n| --- | --- | --- | --- |\n| North | 412 | 130 | 542 |\n| South | 365 | 141 | ${south} |\n| Total | 777 | 271 | ${all} |\n`;
    const found = (markdown: string): string[] => [...tableMisfits(numbersOf(markdown))].map(textOf);
    assert.deepEqual(found(table(506, 1048)), []);
    assert.deepEqual(found(table(516, 1048)), ['516']);
    assert.deepEqual(found(table(506, 1058)), ['1058']);
    assert.deepEqual(found(table(506, 1048).replace('| 130 |', '| <5 |')), []);
  });
});

describe('yearly figures', () => {
  it('follow from the months that they are worked out from', () => {
    const sentence = (year: string): string => `Over 9 months the scheme saved £300,450, equivalent to ${year} a year.`;
    assert.deepEqual(misfitsIn(sentence('£400,600'), annualMisfits), []);
    assert.deepEqual(misfitsIn(sentence('£451,000'), annualMisfits), ['£451,000']);
  });

  it('follow from a weekly rate, holidays or not', () => {
    for (const year of ['1,500', '1,560', '1,400'])
      assert.deepEqual(misfitsIn(`We take around 30 calls a week, or ${year} calls a year.`, averageMisfits), [], year);
    assert.deepEqual(misfitsIn('We take around 30 calls a week, or 2,500 calls a year.', averageMisfits), ['30']);
  });
});
