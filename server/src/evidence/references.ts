import type { Passage } from '../draft/draft.ts';
import type { References } from '../settings/reference-register.ts';
import type { Span } from '../text/source-text.ts';
import { returnItemsIn } from './return-items.ts';

/** A table or figure that shows it. */
const exhibit = /\b(?:Table|Figure|Chart|Graph|Appendix|Annex) (?:\d{1,3}|[A-Z])\b/g;
const address = /\bhttps?:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+/g;
/**
 * The mark of a note that lost its raised place when the text was copied: “residentsxxv”, “219,000i”. Endings that
 * English words have too (“six”, “taxi”) do not count.
 */
const copiedMark =
  /(?:(?<=\d|[.,)’”])[lc]?[ivx][ivxlc]{0,6}|(?<=\p{Ll}{3})(?:iii|viii?|c{0,3}(?:x[cl]|lx{0,3}|x{1,3})(?:i[vx]|vi{0,3}|i{2,3}|(?<=xx|[cl]x|x[cl])i?)))(?=[\s.,;:)]|$)|[¹²³⁰⁴-⁹]+/gu;

/** What every text with such a mark has; far cheaper to look for. */
const maybeMark = /(?:[\d.,)’”][lc]?[ivx]|[ivx]{2}|x[cl]|[lc]x|l(?:i[ivx]|v))[ivxlc]*(?=[\s.,;:)]|$)|[¹²³⁰⁴-⁹]/;

/** Where a passage says that more can be read: an item of the information return, a link, an address, a note. */
export function referencesIn(passage: Passage, references: References): Span[] {
  const { text, marks, kind } = passage;
  const hasMark = kind !== 'heading' && maybeMark.test(text);
  const written = [exhibit, address, ...(hasMark ? [copiedMark] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  const linked = marks
    .filter((mark) => mark.kind === 'footnote' || (mark.kind === 'link' && !isNumberLink(mark.target)))
    .map(({ plain }) => plain);
  const items = returnItemsIn(passage, references).map(({ plain }) => plain);
  return [...items, ...written, ...linked];
}

function isNumberLink(target: string | undefined): boolean {
  return target === undefined || /^(?:metric:|mailto:|tel:)/.test(target);
}
