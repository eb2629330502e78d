import type { Passage } from '../../../draft/draft.ts';
import { contains, overlaps, type Span } from '../../../text/source-text.ts';
import { isQuoted } from '../references/quoted.ts';
import vocabulary from '../vocabulary/acronyms.json';

/** An acronym where it stands. */
export interface AcronymUse {
  /** Without the “s” of a plural. */
  readonly acronym: string;
  readonly passage: Passage;
  /** In the passage’s plain text, without the “s”. */
  readonly plain: Span;
}

const candidate =
  /(?<![\p{L}\p{N}@#_./&’'-])[A-Z][A-Za-z&]{0,7}[A-Z](?=(?:s|[’']s)?(?:$|[^\p{L}\p{N}@_&’'-]|[’'](?!\p{L})))/gu;
const roman = /^[IVX]+$/;
const oneLetter = /^(.)\1*$/;
/** “IR 12”, “Q 3”: a label of a list that readers have. */
const labelled = /^s? ?(?:\d|[IVX]+\b)/;
/** A trust’s name. */
const named = /^ NHS\b/;
const known: ReadonlySet<string> = new Set(vocabulary.known);

/** The acronyms in a passage’s own words. Codes, Roman numbers, words in capitals and quotations are none. */
export function acronymUses(passage: Passage): AcronymUse[] {
  if (passage.quoteDepth > 0) return [];
  const { text, marks } = passage;
  const found = [...text.matchAll(candidate)];
  const uses = found.flatMap(({ index, 0: acronym }) => {
    const plain = { start: index, end: index + acronym.length };
    const after = text.slice(plain.end);
    const isWord = !roman.test(acronym) && !oneLetter.test(acronym) && isMostlyCapitals(acronym);
    if (!isWord || labelled.test(after) || named.test(after) || isShouted(text, plain)) return [];
    // Somebody’s words stay as they are; an acronym alone in quotation marks is being introduced.
    if (isQuoted(text, plain) && !/["“‘']$/.test(text.slice(0, plain.start))) return [];
    if (marks.some((mark) => mark.kind === 'code' && overlaps(mark.plain, plain))) return [];
    return [{ acronym, passage, plain }];
  });
  return uses.length > 0 && isInCapitals(text) ? [] : uses;
}

/** Whether readers know it without an explanation. */
export function isKnown(acronym: string, alsoKnown: readonly string[]): boolean {
  return known.has(acronym) || alsoKnown.includes(acronym);
}

/** Whether it is the name of a link, which leads to what explains it. */
export function isLinked({ passage, plain }: AcronymUse): boolean {
  return passage.marks.some(
    ({ kind, plain: marked }) =>
      kind === 'link' && contains(marked, plain) && marked.end - marked.start <= plain.end - plain.start + 1,
  );
}

function isMostlyCapitals(acronym: string): boolean {
  const capitals = acronym.replace(/[^A-Z]/g, '').length;
  return capitals >= 2 && capitals * 2 > acronym.replace('&', '').length;
}

function isInCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length >= 12 && letters.replace(/\P{Lu}/gu, '').length * 2 > letters.length;
}

/** “VERY IMPORTANT”: beside another longer word in capitals. */
function isShouted(text: string, { start, end }: Span): boolean {
  return (
    /\b[A-Z]{4,}[ ,]+$/.test(text.slice(Math.max(0, start - 30), start)) ||
    /^[ ,]+[A-Z]{4,}\b/.test(text.slice(end, end + 30))
  );
}
