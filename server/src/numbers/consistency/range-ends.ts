import { Rational } from '../../quantities/rational.ts';
import type { Span } from '../../text/source-text.ts';
import { hedgeOf } from '../hedges.ts';
import { accepted } from '../intervals.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import type { Stated } from './stated.ts';

const changeBefore =
  /\b(?:increas\w+|ris\w+|rose|gr[eo]w\w*|growth|f[ae]ll\w*|dropp?\w*|decreas\w+|declin\w+|reduc\w+|improv\w+|up|down)(?: by| of)? $/i;

/** "doubled since March – 148 to 187" */
const multiple = new RegExp(
  `\\b(?:${Object.keys(vocabulary.multiples).join('|')})\\b[^.;:,()]{0,40}(?:[:,(]| [–—-]) ?$`,
  'i',
);

/**
 * The two numbers of what reads as one range but tells a change: "from £3.2m to £4.1m", "decreased by 4.7% to 36.6%",
 * whose ends lie too far apart for a range or run backwards. Null where it is a range, or no range at all.
 */
export function ends(number: Stated): [Stated, Stated] | null {
  const { passage, plain, text, quantity } = number.mention;
  const parts = /^(\S+) to (\S+)$/.exec(text);
  if (!quantity.upper || !parts) return null;
  const behind = passage.text.slice(Math.max(0, plain.start - 60), plain.start);
  if (
    !/\bfrom $/i.test(behind) &&
    !multiple.test(behind) &&
    !(changeBefore.test(behind) && isFar(quantity.value, quantity.upper))
  )
    return null;
  const second = plain.end - parts[2]!.length;
  return [
    part(number, { start: plain.start, end: plain.start + parts[1]!.length }, quantity.value),
    part(number, { start: second, end: plain.end }, quantity.upper),
  ];
}

function isFar(low: Rational, high: Rational): boolean {
  return high.compare(low) < 0 || high.compare(low.multiply(Rational.of(3))) >= 0;
}

function part(number: Stated, plain: Span, value: Rational): Stated {
  const { mention } = number;
  const { passage } = mention;
  const { hedge } = hedgeOf(passage.text, plain);
  const quantity = { ...mention.quantity, value, upper: null };
  const { strict, loose } = accepted(quantity, hedge);
  return {
    ...number,
    mention: {
      ...mention,
      plain,
      span: passage.toSource(plain),
      text: passage.text.slice(plain.start, plain.end),
      quantity,
      reading: { ...mention.reading, value, hedge, strict, loose },
    },
  };
}
