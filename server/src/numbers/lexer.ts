import type { Passage } from '../draft/draft.ts';
import { ages } from './recognisers/ages.ts';
import { countedWords } from './recognisers/counted-words.ts';
import { durations } from './recognisers/durations.ts';
import { periods } from './recognisers/periods.ts';
import { fractions, moneys, numbers, percentages, ranks, rates, ratios } from './recognisers/quantities.ts';
import { codes, references } from './recognisers/references.ts';
import { type LexicalContext, Passing, type Recogniser, type Token } from './token.ts';

/** What hides other readings comes first: a year must not be read as a count, nor a section number as a measure. */
const order: readonly Recogniser[] = [
  references,
  periods,
  codes,
  ages,
  moneys,
  percentages,
  rates,
  ranks,
  ratios,
  fractions,
  durations,
  numbers,
  countedWords,
];

/** Every number, period and numbered name in a passage, in the order of the text; spans are plain. */
export function lex(passage: Passage): Token[] {
  const passing = new Passing(passage.text);
  for (const mark of passage.marks) {
    if (mark.kind !== 'code' && mark.kind !== 'footnote') continue;
    if (/\d/.test(passage.text.slice(mark.plain.start, mark.plain.end))) passing.note('other', mark.plain);
    else passing.mask(mark.plain);
  }
  const context: LexicalContext = {
    kind: passage.kind,
    header: passage.cell ? (passage.cell.table.rows[0]?.[passage.cell.column]?.text ?? null) : null,
  };
  for (const recognise of order) recognise(passing, context);
  return passing.tokens.toSorted((a, b) => a.plain.start - b.plain.start);
}
