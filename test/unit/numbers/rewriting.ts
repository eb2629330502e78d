import type { Draft, Passage } from '../../../server/src/draft/draft.ts';
import { AreaNames } from '../../../server/src/numbers/area-names.ts';
import { readNumbers } from '../../../server/src/numbers/read-numbers.ts';
import { overlaps, type Span } from '../../../server/src/text/source-text.ts';
import { draftOf } from '../draft/draft-of.ts';

/** Says for each of the places where a text may be written otherwise whether it is. */
type Choice = () => boolean;

interface Edit extends Span {
  readonly newText: string;
}

/** A text written otherwise, so that it reads the same. */
type Rewriting = (text: string, choose: Choice) => string;

export const rewritings: Readonly<Record<string, Rewriting>> = {
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'other line breaks in paragraphs': rewrap,
  'emphasis around numbers': (text, choose) => edited(text, emphasis(draftOf(text), numberSpans, choose)),
  'emphasis around words': (text, choose) => edited(text, emphasis(draftOf(text), wordSpans, choose)),
  'character entities': (text, choose) => edited(text, entities(draftOf(text), choose)),
};

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

/** Puts another line break in the place of a space within a paragraph, or a space in the place of a line break. */
function rewrap(text: string, choose: Choice): string {
  const edits: Edit[] = [];
  for (const passage of draftOf(text).passages) {
    if (passage.kind !== 'paragraph' || passage.quoteDepth > 0) continue;
    const indent = ' '.repeat(columnOf(text, passage));
    for (const at of spacesIn(passage)) {
      const { start, end } = passage.toSource({ start: at, end: at + 1 });
      if (passage.marks.some(({ kind, span }) => kind === 'code' && overlaps(span, { start, end }))) continue;
      const written = text.slice(start, end);
      const next = text.slice(end, end + 40);
      if (written === ' ' && /^[A-Za-z£]/.test(next) && choose()) edits.push({ start, end, newText: `\n${indent}` });
      const indentation = /^[ \t]*/.exec(next)![0].length;
      if (written === '\n' && !/[ \\]$/.test(text.slice(0, start)) && choose())
        edits.push({ start, end: end + indentation, newText: ' ' });
    }
  }
  return edited(text, edits);
}

/** The column in which a passage's text begins, behind the marker of its list. */
function columnOf(text: string, { span }: Passage): number {
  return span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
}

function spacesIn({ text }: Passage): number[] {
  return [...text.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
}

/** Spans of a draft's text that may stand in emphasis, by passage. Plain. */
type Marked = (passage: Passage, numbers: readonly Span[]) => Span[];

const numberSpans: Marked = (_, numbers) => [...numbers];

const wordSpans: Marked = ({ text }, numbers) =>
  [...text.matchAll(/(?<=^| )[A-Za-z]{2,}(?=[ .,;)]|$)/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((word) => !numbers.some((number) => overlaps(word, number)));

function emphasis(draft: Draft, spansOf: Marked, choose: Choice): Edit[] {
  const { text } = draft.source;
  const numbers = mentionsByPassage(draft);
  return draft.passages.flatMap((passage) =>
    spansOf(passage, numbers.get(passage) ?? []).flatMap((plain): Edit[] => {
      const { start, end } = passage.toSource(plain);
      const isMarked = passage.marks.some(({ span }) => overlaps(span, { start, end }));
      const stands = /[\s(]$/.test(text.slice(start - 1, start)) && /^(?:[\s.,;:)]|$)/.test(text.slice(end, end + 1));
      if (isMarked || !stands || /[*_`[\]<>|\\&\n]/.test(text.slice(start, end)) || !choose()) return [];
      const mark = choose() ? '**' : choose() ? '*' : '_';
      return [
        { start, end: start, newText: mark },
        { start: end, end, newText: mark },
      ];
    }),
  );
}

const entityOf: Readonly<Record<string, string>> = { '£': '&pound;', '%': '&#37;', '–': '&ndash;', ' ': '&nbsp;' };

/** Entities for signs, and for spaces that touch a number or stand in it. */
function entities(draft: Draft, choose: Choice): Edit[] {
  const numbers = mentionsByPassage(draft);
  return draft.passages.flatMap((passage) =>
    [...passage.text.matchAll(/[£%– ]/g)].flatMap(({ 0: sign, index }): Edit[] => {
      const near = (numbers.get(passage) ?? []).some(({ start, end }) => index >= start - 1 && index <= end);
      const at = passage.toSource({ start: index, end: index + 1 });
      const inCode = passage.marks.some(({ kind, span }) => kind === 'code' && overlaps(span, at));
      if ((sign === ' ' && !near) || inCode || draft.source.slice(at) !== sign || !choose()) return [];
      return [{ ...at, newText: entityOf[sign]! }];
    }),
  );
}

function mentionsByPassage(draft: Draft): Map<Passage, Span[]> {
  const found = new Map<Passage, Span[]>();
  for (const { passage, plain } of readNumbers(draft.passages, new AreaNames([], null), null).mentions) {
    const list = found.get(passage);
    if (list) list.push(plain);
    else found.set(passage, [plain]);
  }
  return found;
}
