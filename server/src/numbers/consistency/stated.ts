import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import type { CheckedNumber, Mention, Reading } from '../number.ts';
import type { Quantity } from '../token.ts';

/** A number that is a claim: it has a quantity and a reading. */
export type Stated = CheckedNumber & {
  readonly mention: Mention & { readonly quantity: Quantity; readonly reading: Reading };
};

export function isStated(number: CheckedNumber): number is Stated {
  return number.mention.quantity !== null && number.mention.reading !== null;
}

/** Whether a number stands by itself for what the draft's own authority has: no other area's, no range. */
export function isOwn({ mention: { quantity, reading } }: Stated): boolean {
  return !reading.area && !quantity.upper;
}

/** The same for a bare count, and for a bare percentage. */
export function isOwnCount(number: Stated): boolean {
  const { form } = number.mention.quantity;
  const { unit, hedge } = number.mention.reading;
  return isOwn(number) && form === 'plain' && unit === 'count' && hedge === 'none';
}

export function isOwnShare(number: Stated): boolean {
  const { unit, hedge } = number.mention.reading;
  return isOwn(number) && unit === 'percent' && number.mention.quantity.form === 'percent' && hedge === 'none';
}

/** A stretch of a passage's plain text. */
export interface Spot {
  readonly passage: Passage;
  readonly plain: Span;
}

/** Something that cannot be as it is written, in words for the writer. */
export interface Misfit extends Spot {
  readonly message: string;
  /** The other numbers that it does not fit. */
  readonly beside: readonly Spot[];
  /** A text that would fit in the place of the spot, or of a part of it, and what that does. */
  readonly fix?: { readonly title: string; readonly spot: Spot; readonly newText: string };
  /** Whether no reading of the sentence makes it true. */
  readonly isCertain: boolean;
}

export function spotOf({ mention: { passage, plain } }: CheckedNumber): Spot {
  return { passage, plain };
}

/** The number as the draft has it, in quotation marks; the 60 of "60% to 65%" has its sign too. */
export function quote({ mention: { text, quantity } }: CheckedNumber): string {
  const isBare = quantity?.form === 'percent' && quantity.unit === 'percent' && /\d$/.test(text);
  return `“${text}${isBare ? '%' : ''}”`;
}
