import type { Observation } from '../../metrics/metrics.ts';
import type { Interval } from '../../quantities/interval.ts';
import type { Rational } from '../../quantities/rational.ts';
import type { Span } from '../../text/source-text.ts';
import type { Claimed } from '../claimed-sentences.ts';

/** What a number is to say: a measured value in the unit of the draft's number (percent 0 to 100, scale words applied). */
export interface Aim {
  readonly number: Claimed;
  readonly observation: Observation;
  readonly value: Rational;
  /** The unit of the draft's number in that of the metric: 100 for a rate per 1,000 of one measured per 100,000. */
  readonly factor: Rational;
  /** The value with the rounding that its file declares. */
  readonly measured: Interval;
}

/** A text to put in the place of a stretch of the passage's plain text. */
export interface PlainEdit {
  readonly plain: Span;
  readonly text: string;
}

/** A number in its own form for another value. */
export interface Rewritten {
  /** In the order of the text; none where the number says it already. */
  readonly edits: readonly PlainEdit[];
  /** The number with its hedge, as it will read. */
  readonly reads: string;
}

/** Why a number cannot take a value: a clause for the writer, without a full stop. */
export interface Refused {
  readonly refused: string;
}

/** A number's text with the matches of patterns in it written anew, in their order. */
export function respelled(
  { mention: { text, plain } }: Claimed,
  parts: readonly (readonly [RegExpExecArray, string])[],
): { edits: PlainEdit[]; text: string } {
  const edits: PlainEdit[] = [];
  let result = '';
  let from = 0;
  for (const [{ 0: old, index }, written] of parts) {
    const end = index + old.length;
    result += text.slice(from, index) + written;
    from = end;
    if (written !== old) edits.push({ plain: { start: plain.start + index, end: plain.start + end }, text: written });
  }
  return { edits, text: result + text.slice(from) };
}

export const refuse = (refused: string): Refused => ({ refused });

export function isRefused(result: Rewritten | Refused): result is Refused {
  return 'refused' in result;
}
