import { Rational } from '../../quantities/rational.ts';
import superlatives from '../vocabulary/superlatives.json' with { type: 'json' };
import { type Aim, type Refused, type Rewritten, refuse, respelled } from './rewording.ts';
import { capitalisedLike, ordinalInDigits, ordinalInWords } from './spelling.ts';

const rank = /^(\d+)(st|nd|rd|th)?|^[a-z]+/i;
const outOf = /(?<!\d)\d+$/;
const superlative = new RegExp(`^[- ](?:joint[- ])?(?:${superlatives.join('|')})\\b`, 'i');

/** "19 out of 152", "23rd", "third", "second highest": the new place, and out of how many it is now. */
export function rewriteRank({ number, observation, value }: Aim): Rewritten | Refused {
  const { text, plain, passage, quantity } = number.mention;
  const place = rank.exec(text);
  if (!place || !value.isInteger()) return refuse('a rank is a whole number, and the newer value is none');
  if (quantity.of && !observation.rankOf)
    return refuse('the metrics file does not say out of how many the newer rank is');
  if (value.equals(Rational.one) && superlative.test(passage.text.slice(plain.end)))
    return refuse('“first highest” is said otherwise');
  const parts: [RegExpExecArray, string][] = [[place, writtenLike(place, value)]];
  const whole = quantity.of && outOf.exec(text);
  if (whole) parts.push([whole, observation.rankOf!.toDecimal()]);
  const respelt = respelled(number, parts);
  return { edits: respelt.edits, reads: respelt.text };
}

function writtenLike([text, digits, ending]: RegExpExecArray, place: Rational): string {
  if (digits === undefined) return capitalisedLike(ordinalInWords(place), text);
  return ending === undefined ? place.toDecimal() : ordinalInDigits(place);
}
