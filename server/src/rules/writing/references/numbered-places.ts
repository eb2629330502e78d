import type { Draft, Passage, Section } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';

/** What a reference may name: “section”, “appendix”, “table”, each with what else it is called. */
export type Label = 'section' | 'appendix' | 'slide' | 'table' | 'figure';

export const labelOf: Readonly<Record<string, Label>> = {
  section: 'section',
  sections: 'section',
  chapter: 'section',
  paragraph: 'section',
  para: 'section',
  appendix: 'appendix',
  annex: 'appendix',
  slide: 'slide',
  table: 'table',
  figure: 'figure',
  fig: 'figure',
  chart: 'figure',
  graph: 'figure',
};

/** Something numbered that a reference can lead to. */
export interface NumberedPlace {
  readonly label: Label;
  /** “3.4”, “B”; in capitals. */
  readonly number: string;
  readonly passage: Passage;
  /** The section that it heads; null for a table or a figure. */
  readonly section: Section | null;
}

const outlineNumber = /^(?:(?:section|chapter)\s+)?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):]|\s*[–—-]|\s)\s*\p{L}/iu;
/** “4.2 The panel …”; “4 homes …” counts homes. */
const numberedParagraph = /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})[.):]?\s+\S/;
/** “Table 3: The budget”; “Table 3 shows the budget” is none. */
const labelled =
  /^(?<label>appendix|annex|slide|table|figure|fig|chart|graph)\.?\s+(?<number>\d{1,2}(?:\.\d{1,2})?|[a-h])(?![\p{L}\p{N}])/iu;

/** All numbered headings of a draft, numbered paragraphs such as “4.2 The panel …”, and captions of tables and figures. */
export function numberedPlaces(draft: Draft): NumberedPlace[] {
  return numbers(draft).map(({ passage, value: { label, number } }) => ({
    label,
    number,
    passage,
    section: passage.kind === 'heading' ? passage.section : null,
  }));
}

const numbers = gathering(({ kind, text, item }): readonly { readonly label: Label; readonly number: string }[] => {
  if (kind === 'cell') return [];
  const isHeading = kind === 'heading';
  const caption = labelled.exec(text);
  const named = caption?.groups;
  if (named && (isHeading || !/^\s+\p{Ll}/u.test(text.slice(caption[0].length)))) {
    return [{ label: labelOf[named.label!.toLowerCase()]!, number: named.number!.toUpperCase() }];
  }
  const number = (isHeading ? outlineNumber : numberedParagraph).exec(text)?.groups?.number;
  return number && item === null ? [{ label: 'section', number }] : [];
});
