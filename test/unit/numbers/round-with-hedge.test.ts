import assert from 'node:assert/strict';
import { isClaimed } from '../../../server/src/numbers/claimed-sentences.ts';
import type { Hedge } from '../../../server/src/numbers/number.ts';
import { roundWithHedge } from '../../../server/src/numbers/rewriting/round-with-hedge.ts';
import { claimsOf } from './reading-drafts.ts';

const metrics = (unit: string, value: string): string =>
  `metrics: [{ id: m, label: M, unit: ${unit}, observations: [{ value: "${value}" }] }]`;

/** A sentence with its number, which `#` stands for, rounded behind a hedge; null where it cannot be. */
function rounded(sentence: string, text: string, hedge: Hedge, unit = 'percent', value = text.replace(/[%£,]/g, '')) {
  const [claim] = claimsOf(sentence.replace('#', `[${text}](metric:m)`), metrics(unit, value)).filter(isClaimed);
  const metric = claim!.metric!;
  const found = roundWithHedge(claim!, metric, metric.observations[0]!, hedge);
  if (!found) return null;
  const { plain, text: written, reads } = found;
  assert.equal(written, reads);
  const before = claim!.mention.passage.text;
  return before.slice(0, plain.start) + written + before.slice(plain.end);
}

describe('a number rounded behind a hedge', () => {
  const rows: readonly (readonly [sentence: string, text: string, hedge: Hedge, expected: string | null])[] = [
    ['Some say # of them came.', '64.5%', 'nearly', 'Some say nearly 65% of them came.'],
    ['Some say # of them came.', '64.5%', 'over', 'Some say over 64% of them came.'],
    ['# of them came.', '64.5%', 'nearly', 'Nearly 65% of them came.'],
    ['It rained. # of them came.', '64.5%', 'over', 'It rained. Over 64% of them came.'],
    ['About # of them came.', '64.5%', 'nearly', null],
    ['Over # of them came.', '64.5%', 'nearly', null],
    ['The # of them who came.', '64.5%', 'nearly', null],
    ['Our # of them came.', '64.5%', 'nearly', null],
    ['Some say # of them came.', '65%', 'approx', null],
    ['Some say # of them came.', '64.5%', 'none', null],
    ['| A | B |\n| --- | --- |\n| C | # |', '64.5%', 'nearly', null],
    ['Some say # of them came.', '64.5 per cent', 'nearly', null],
    ['Some say between # of them came.', '60% and 65%', 'over', null],
  ];
  for (const [sentence, text, hedge, expected] of rows) {
    it(`${sentence.replace('#', text).replaceAll('\n', ' ')} behind “${hedge}”`, () =>
      assert.equal(rounded(sentence, text, hedge, 'percent', '64.5'), text === '65%' ? null : expected));
  }

  it('keeps its sign', () => {
    assert.equal(rounded('We spent # on it.', '£1,342', 'over', 'gbp'), 'We spent over £1,300 on it.');
    assert.equal(rounded('We planted # trees.', '1,342', 'nearly', 'count'), 'We planted nearly 1,400 trees.');
  });
});
