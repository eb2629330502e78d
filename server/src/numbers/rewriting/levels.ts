import { Rational } from '../../quantities/rational.ts';
import type { Hedge } from '../number.ts';
import type { Quantity } from '../token.ts';
import { alternatives, hedgeEdits, hedgingOf, holds, reading } from './hedging.ts';
import { type Aim, type Refused, type Rewritten, refuse, respelled } from './rewording.ts';
import { separatedLike, spelledLike } from './spelling.ts';

/** The parts of a number that say how many. */
const digits = /\d[\d,]*(?:\.\d+)?/;
const word = /\b[a-z]+(?:-[a-z]+)?\b/i;
const scaleWord = /^(?:(?:a|one) )?(?:hundred|thousand|million|dozen)\b|\b(?:hundred|thousand|million)\b/i;

/**
 * A plain number, percentage or sum of money for another value: the same decimals, scale and separators. A hedge stays
 * while it is true; else the nearest true one at the same roundness takes its place, or the number is made less round.
 */
export function rewriteLevel(aim: Aim): Rewritten | Refused {
  const { quantity, text } = aim.number.mention;
  if (!/\d/.test(text) && scaleWord.test(text)) return refuse('its words stand for round numbers only');
  if (aim.value.compare(Rational.zero) < 0 || /^[-−–+]/.test(text))
    return refuse('it would have to change its sign, which the words around it speak of');
  const { decimals } = aim.observation;
  if (decimals !== null && Rational.powerOfTen(-decimals).compare(quantity.step.multiply(aim.factor)) > 0)
    return refuse('the metrics file rounds the newer value to fewer places than the text shows');
  const hedging = hedgingOf(aim);
  const { hedge } = hedging;
  const written = digits.exec(text) ?? word.exec(text)!;
  for (const { chosen, zeros } of attempts(hedge, quantity.zeros, hedging.words !== '')) {
    const stated = state(aim, chosen, zeros);
    if (!stated || !holds(stated, chosen, aim.measured)) continue;
    const respelt = respelled(aim.number, [[written, shownAs(stated, written[0])]]);
    return { edits: [...hedgeEdits(hedging, chosen), ...respelt.edits], reads: reading(hedging, chosen, respelt.text) };
  }
  return refuse('no number of this form is true for the newer value');
}

/** The hedges and roundnesses to try: the same, then another true hedge, then the same hedge with a less round number. */
function attempts(hedge: Hedge, zeros: number, canChange: boolean): { chosen: Hedge; zeros: number }[] {
  if (hedge === 'none' || hedge === 'exactly') return [{ chosen: hedge, zeros: 0 }];
  const others = canChange ? (alternatives[hedge] ?? []) : [];
  const finer = Array.from({ length: zeros }, (_, i) => ({ chosen: hedge, zeros: zeros - 1 - i }));
  return [{ chosen: hedge, zeros }, ...others.map((chosen) => ({ chosen, zeros })), ...finer];
}

/** The value rounded to the step and zeros of the form, on the side of the hedge; undefined where nothing is left of it. */
function state(aim: Aim, hedge: Hedge, zeros: number): Quantity | undefined {
  const { quantity } = aim.number.mention;
  const value = toward(hedge, aim.value, quantity.step.multiply(Rational.powerOfTen(zeros)));
  const sign = value.compare(Rational.zero);
  if (sign < 0 || (sign === 0 && !aim.value.equals(Rational.zero))) return undefined;
  const isRound = quantity.step.equals(Rational.one) && !value.equals(Rational.zero);
  return { ...quantity, value, zeros: isRound ? /(?<!0)0*$/.exec(value.toDecimal())![0].length : 0 };
}

/** Rounded to a multiple of `step`: beyond the value for "nearly", short of it for "over", else to the nearest. */
function toward(hedge: Hedge, value: Rational, step: Rational): Rational {
  const steps = value.divide(step);
  const down = steps.floor();
  const up = steps.isInteger() ? down : down.add(Rational.one);
  switch (hedge) {
    case 'over':
    case 'just-over':
      return (steps.isInteger() ? down.subtract(Rational.one) : down).multiply(step);
    case 'at-least':
      return down.multiply(step);
    case 'nearly':
    case 'under':
      return (steps.isInteger() ? up.add(Rational.one) : up).multiply(step);
    case 'at-most':
    case 'up-to':
      return up.multiply(step);
    default:
      return steps.round(0).multiply(step);
  }
}

/** A value with the decimals, the scale and the separators of another, or in words where that is. */
function shownAs({ value, step }: Quantity, written: string): string {
  if (!/\d/.test(written)) return spelledLike(value, written);
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  const scale = step.multiply(Rational.powerOfTen(decimals));
  return separatedLike(value.divide(scale).toDecimal(decimals, decimals), written);
}
