import assert from 'node:assert/strict';
import { lex } from '../../../../server/src/numbers/lexer.ts';
import type { Token } from '../../../../server/src/numbers/token.ts';
import { draftOf } from '../../draft/draft-of.ts';

/** A passage and what is read in it, one after the other, divided by `; `. */
export type Row = readonly [markdown: string, expected: string];

/** A row for each of some words, parted by `|`, that are read alike. */
export function each(words: string, row: (word: string) => Row): Row[] {
  return words.split('|').map(row);
}

/** `text kind` of every number of a draft in the order of the text, with the period that it names. */
export function kindsIn(markdown: string): string {
  return draftOf(markdown)
    .passages.flatMap((passage) => lex(passage).map((token) => kindOf(token, passage.text)))
    .join('; ');
}

/** `text form value unit` of every claim of a draft, with the upper end of a range, what it is out of, and its step. */
export function quantitiesIn(markdown: string): string {
  return draftOf(markdown)
    .passages.flatMap((passage) => lex(passage).flatMap((token) => quantityOf(token, passage.text)))
    .join('; ');
}

export function itReads(rows: readonly Row[], read: (markdown: string) => string): void {
  for (const [markdown, expected] of rows)
    it(markdown.replaceAll('\n', ' '), () => assert.equal(read(markdown), expected));
}

function kindOf({ plain, kind, period, quantity }: Token, text: string): string {
  const what = quantity ? quantity.unit : kind;
  return `${text.slice(plain.start, plain.end)} ${what}${period ? ` ${period.key}` : ''}`;
}

function quantityOf({ plain, quantity }: Token, text: string): string[] {
  if (!quantity) return [];
  const { form, value, upper, step, zeros, unit, of } = quantity;
  const range = upper ? `–${upper.toDecimal(0, 4)}` : '';
  const whole = of ? ` of ${of.toDecimal()}` : '';
  const rounded = `step ${step.toDecimal(0, 4)}${zeros > 0 ? ` zeros ${zeros}` : ''}`;
  return [
    `${text.slice(plain.start, plain.end)} = ${form} ${value.toDecimal(0, 4)}${range}${whole} ${unit}, ${rounded}`,
  ];
}
