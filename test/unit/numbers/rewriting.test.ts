import assert from 'node:assert/strict';
import { type Claimed, isClaimed } from '../../../server/src/numbers/claimed-sentences.ts';
import { isRefused } from '../../../server/src/numbers/rewriting/rewording.ts';
import { rewrite } from '../../../server/src/numbers/rewriting/rewrite.ts';
import { claimsOf } from './reading-drafts.ts';

/** The first claim of a sentence, rewritten for a value of its metric; `…` where it is refused. */
function rewritten(sentence: string, unit: string, observation: string): string {
  const metrics = `metrics: [{ id: m, label: M, unit: ${unit}, observations: [{ ${observation} }] }]`;
  const claim = claimsOf(sentence, metrics).find(isClaimed) as Claimed;
  const result = rewrite(claim, claim.metric!, claim.metric!.observations[0]!);
  return isRefused(result) ? `… ${result.refused}` : result.reads;
}

/** Sentence with one pinned number, unit, newest value, how it is to read. */
type Row = readonly [sentence: string, unit: string, value: string, reads: string];

const forms: Readonly<Record<string, readonly Row[]>> = {
  'percentages, to the places shown': [
    ['It was [65%](metric:m).', 'percent', '66.4', '66%'],
    ['It was [64.5%](metric:m).', 'percent', '66.14', '66.1%'],
    ['It was [64.5%](metric:m).', 'percent', '66', '66.0%'],
    ['It was [64 per cent](metric:m).', 'percent', '66.1', '66 per cent'],
    ['[Sixty per cent](metric:m) agreed.', 'percent', '63.2', 'Sixty-three per cent'],
    ['It was [99.6%](metric:m).', 'percent', '100', '100.0%'],
    ['It was [12%](metric:m).', 'percent', '0', '0%'],
  ],
  'counts, with the separators shown': [
    ['We saw [6,419](metric:m) people.', 'count', '7002', '7,002'],
    ['We saw [6419](metric:m) people.', 'count', '7002', '7002'],
    ['We saw [987](metric:m) people.', 'count', '1234', '1,234'],
    ['We saw [6,400](metric:m) people.', 'count', '7002', '7,002'],
    ['We saw exactly [6,400](metric:m) people.', 'count', '7002', 'exactly 7,002'],
  ],
  'money, in its scale': [
    ['We spent [£149.252m](metric:m).', 'gbp', '151000400', '£151.000m'],
    ['We spent [£3.6 million](metric:m).', 'gbp', '4149000', '£4.1 million'],
    ['We spent [£820k](metric:m).', 'gbp', '904600', '£905k'],
    ['We spent [£1,225](metric:m) a week.', 'gbp', '1310.4', '£1,310'],
    ['We spent over [£3 million](metric:m).', 'gbp', '4149000', 'over £4 million'],
  ],
  'rates and times': [
    ['It was [8.7 per 1,000](metric:m) adults.', 'per-100000', '910', '9.1'],
    ['People waited [23 days](metric:m) on average.', 'days', '19', '19'],
    ['They were [twice](metric:m) as likely.', 'ratio', '3.2', 'three times'],
    ['They were [three times](metric:m) as likely.', 'ratio', '2.1', 'twice'],
  ],
  words: [
    ['[Seven](metric:m) providers closed.', 'count', '9', 'Nine'],
    ['There were [seven](metric:m) providers.', 'count', '23', 'twenty-three'],
    ['There were [seven](metric:m) providers.', 'count', '20', 'twenty'],
    ['There were [seven](metric:m) providers.', 'count', '1204', '1,204'],
  ],
  ranks: [
    ['We were ranked [19 out of 152](metric:m).', 'rank', '23", of: "153', '23 out of 153'],
    ['We were [19th out of 152](metric:m).', 'rank', '23", of: "152', '23rd out of 152'],
    ['We were ranked [12th](metric:m).', 'rank', '111', '111th'],
    ['We were ranked [third](metric:m).', 'rank', '12', 'twelfth'],
    ['We had the [second](metric:m) highest rate.', 'rank', '3', 'third'],
    ['We were ranked [third](metric:m).', 'rank', '22', '22nd'],
  ],
  'shares, as such': [
    ['It was [1 in 10](metric:m) people.', 'percent', '12.4', '1 in 8'],
    ['It was [one in four](metric:m) people.', 'percent', '32', 'one in three'],
    ['It was [3 in 5](metric:m) people.', 'percent', '78', '4 in 5'],
    ['It was [two in three](metric:m) homes.', 'percent', '81', 'four in five'],
  ],
  fractions: [
    ['[Half](metric:m) of carers agreed.', 'percent', '65.4', 'Two thirds'],
    ['[Half](metric:m) of carers agreed.', 'percent', '62.5', 'Nearly two thirds'],
    ['Nearly [half](metric:m) of carers agreed.', 'percent', '64.5', 'Nearly two thirds'],
    ['Nearly [half](metric:m) of carers agreed.', 'percent', '52.1', 'Just over half'],
    ['Just over [a quarter](metric:m) of carers agreed.', 'percent', '36', 'Just over a third'],
    ['Over [a third](metric:m) of carers agreed.', 'percent', '31.5', 'Nearly a third'],
    ['Only [two-thirds](metric:m) of carers agreed.', 'percent', '74', 'three-quarters'],
    ['[One third](metric:m) of carers agreed.', 'percent', '24.6', 'One quarter'],
    ['[Two fifths](metric:m) of carers agreed.', 'percent', '60.4', 'Three fifths'],
  ],
  'hedges that stay true': [
    ['We saw over [300](metric:m) people.', 'count', '512', 'over 500'],
    ['We saw over [300](metric:m) people.', 'count', '380', 'over 300'],
    ['We saw nearly [300](metric:m) people.', 'count', '288', 'nearly 300'],
    ['We saw nearly [300](metric:m) people.', 'count', '592', 'nearly 600'],
    ['We saw about [300](metric:m) people.', 'count', '512', 'about 500'],
    ['We saw at least [300](metric:m) people.', 'count', '512', 'at least 500'],
    ['We saw [300+](metric:m) people.', 'count', '512', '500+'],
    ['We saw fewer than [300](metric:m) people.', 'count', '512', 'fewer than 600'],
    ['It was around [65%](metric:m).', 'percent', '66.4', 'around 65%'],
    ['It was around [65%](metric:m).', 'percent', '70.3', 'around 70%'],
    ['It was nearly [65%](metric:m).', 'percent', '71.2', 'nearly 72%'],
    ['It was fewer than [5](metric:m) people.', 'count', '3', 'fewer than 5'],
    ['It was fewer than [5](metric:m) people.', 'count', '7', 'fewer than 8'],
  ],
  'hedges that would be false give way to the nearest true one': [
    ['We saw nearly [300](metric:m) people.', 'count', '512', 'just over 500'],
    ['Nearly [300](metric:m) people came.', 'count', '512', 'Just over 500'],
    ['We saw nearly [300](metric:m) people.', 'count', '500', 'about 500'],
    ['We saw just over [300](metric:m) people.', 'count', '492', 'nearly 500'],
  ],
  'or the number becomes less round': [
    ['We saw nearly [300](metric:m) people.', 'count', '549', 'nearly 550'],
    ['We saw about [300](metric:m) people.', 'count', '549', 'about 550'],
    ['We saw over [300](metric:m) people.', 'count', '38', 'over 30'],
  ],
  'what is true as it stands is left': [
    ['It was [65%](metric:m).', 'percent', '64.6', '65%'],
    ['It was between [60 and 65%](metric:m).', 'percent', '62', '60 and 65%'],
    ['Nearly [half](metric:m) of carers agreed.', 'percent', '47', 'Nearly half'],
  ],
};

const refused: readonly (readonly [sentence: string, unit: string, value: string, why: RegExp])[] = [
  ['It was between [60 and 65%](metric:m).', 'percent', '66', /both ends of a range/],
  ['We saw [seven](metric:m) providers.', 'count', '1', /for one/],
  ['[One](metric:m) complaint was upheld.', 'count', '3', /for one/],
  ['We were ranked [19 out of 152](metric:m).', 'rank', '23', /out of how many/],
  ['We had the [second](metric:m) highest rate.', 'rank', '1', /first highest/],
  ['It was [12 of the 13](metric:m) homes.', 'count', '11', /out of how many/],
  ['It was [64.5%](metric:m).', 'percent', '66", decimals: "0', /fewer places/],
  ['We spent [£3.6 million](metric:m).', 'gbp', '40000', /no number of this form/],
  ['[Half](metric:m) of carers agreed.', 'percent', '98', /no common fraction/],
  ['[Half](metric:m) the carers agreed.', 'percent', '66', /around “half”/],
  ['It changed by [−3%](metric:m).', 'percent', '4', /sign/],
  ['They were [twice](metric:m) as likely.', 'ratio', '1.2', /less than twice/],
  ['We saw [seven](metric:m) providers.', 'count', '7.5', /no number of this form/],
];

describe('a number rewritten for another value', () => {
  for (const [form, rows] of Object.entries(forms)) {
    describe(form, () => {
      for (const [sentence, unit, value, reads] of rows) {
        it(`${value} in “${sentence}” reads “${reads}”`, () => {
          assert.equal(rewritten(sentence, unit, `value: "${value}"`), reads);
        });
      }
    });
  }

  describe('is refused where the form cannot hold the value', () => {
    for (const [sentence, unit, value, why] of refused) {
      it(`${value} in “${sentence}”`, () => assert.match(rewritten(sentence, unit, `value: "${value}"`), why));
    }
  });

  it('gives both counts where the metrics file has both', () => {
    const observation = 'value: "11", numerator: "11", denominator: "14"';
    assert.equal(rewritten('It was [12 of the 13](metric:m) homes.', 'count', observation), '11 of the 14');
  });
});
