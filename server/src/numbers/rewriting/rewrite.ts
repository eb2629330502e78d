import type { Metric, Observation } from '../../metrics/metrics.ts';
import { intersects, scale } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Claimed } from '../claimed-sentences.ts';
import { measured } from '../measures.ts';
import { canonicalUnit, conversion, unitFit } from '../units.ts';
import { rewriteFraction } from './fractions.ts';
import { hedgingOf, reading } from './hedging.ts';
import { rewriteLevel } from './levels.ts';
import { rewriteRank } from './ranks.ts';
import { type Aim, type PlainEdit, type Refused, type Rewritten, refuse } from './rewording.ts';
import { rewriteCountOf, rewriteShare } from './shares.ts';
import { capitalisedLike, inWords } from './spelling.ts';

/**
 * A number of the draft for another value of its metric, in its own form and as true as it was: the same decimals,
 * separators and scale, words for words, ranks and shares as such, its hedge or the nearest true one. A number that is
 * true of the value as it stands is left. Where the form cannot hold the value, the reason.
 */
export function rewrite(number: Claimed, metric: Metric, observation: Observation): Rewritten | Refused {
  if (unitFit(number.mention.quantity, metric.unit) === 0) return refuse('the newer value is in another unit');
  const factor = conversion(number.mention.reading.unit, metric.unit);
  const aim: Aim = {
    number,
    observation,
    factor,
    value: observation.value.divide(factor),
    measured: scale(measured(observation), Rational.one.divide(factor)),
  };
  if (isTrueAlready(aim)) {
    const hedging = hedgingOf(aim);
    return { edits: [], reads: reading(hedging, hedging.hedge, number.mention.text) };
  }
  return changesGrammar(aim, metric) ?? rewriteForm(aim);
}

/** Whether the number as it stands says the value, with the same whole. */
function isTrueAlready({ number: { mention }, measured, observation }: Aim): boolean {
  const { rankOf, strict, loose } = mention.reading;
  if (rankOf && !observation.rankOf?.equals(rankOf)) return false;
  if (mention.quantity.form === 'count-of' && !observation.denominator?.equals(mention.quantity.of!)) return false;
  return intersects(strict, measured) || (saysLittle(mention) && intersects(loose ?? strict, measured));
}

/** "fewer than 5" says little on purpose, and a closer number would give a small count away. */
function saysLittle({ quantity, reading }: Claimed['mention']): boolean {
  const isBound = reading.hedge === 'under' || reading.hedge === 'at-most';
  return isBound && quantity.value.compare(Rational.of(20)) <= 0;
}

function rewriteForm(aim: Aim): Rewritten | Refused {
  const { quantity } = aim.number.mention;
  switch (quantity.form) {
    case 'fraction':
      return rewriteFraction(aim);
    case 'share':
      return rewriteShare(aim);
    case 'count-of':
      return rewriteCountOf(aim);
    case 'rank':
      return rewriteRank(aim);
    case 'times':
      return rewriteTimes(aim);
    default:
      return quantity.upper ? refuse('one value cannot give both ends of a range') : rewriteLevel(aim);
  }
}

/** "twice", "three times". */
function rewriteTimes({ number: { mention }, value }: Aim): Rewritten | Refused {
  const count = value.round(0);
  if (count.compare(Rational.of(2)) < 0) return refuse('the newer value is less than twice');
  const isInDigits = /\d/.test(mention.text);
  const words = isInDigits ? count.toDecimal() : inWords(count);
  if (words === undefined) return refuse('the newer value is too large for words');
  const text = capitalisedLike(count.equals(Rational.of(2)) && !isInDigits ? 'twice' : `${words} times`, mention.text);
  const edits: PlainEdit[] = [{ plain: mention.plain, text }];
  return { edits, reads: text };
}

/** One of a thing becomes several, or several one: the nouns and verbs around it would have to follow. */
function changesGrammar({ number: { mention }, value }: Aim, metric: Metric): Refused | undefined {
  const { quantity } = mention;
  const unit = canonicalUnit(metric.unit);
  const isCounted =
    quantity.form === 'plain' && (unit === 'count' || ['days', 'weeks', 'months', 'years', 'hours'].includes(unit));
  if (!isCounted || value.equals(Rational.one) === quantity.value.equals(Rational.one)) return undefined;
  return refuse('the words around it are for one and would have to be for several, or the other way round');
}
