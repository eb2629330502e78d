import type { Analysis } from '../../analysis.ts';
import type { Draft, Passage, Section } from '../../draft/draft.ts';
import { contains, type SourceText, type Span } from '../../text/source-text.ts';

/**
 * What a writer may want to select around an offset, each stretch larger than the one before: a word, the number, its
 * link, the sentence, the passage, the row and the table or the list, the section's own text, the sections around it,
 * the whole draft.
 */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const { draft } = analysis;
  const here: Span = { start: offset, end: offset };
  const passage = draft.passages.find(({ span }) => contains(span, here));
  const number = analysis.numbers.find(({ mention }) => contains(mention.span, here));
  const stretches: Span[] = [
    wordAt(draft.source, offset),
    ...(number ? [number.mention.span] : []),
    ...(passage ? aroundIn(passage, here) : []),
    ...sectionsAround(draft, offset),
    { start: 0, end: draft.source.text.length },
  ];
  const growing: Span[] = [];
  for (const stretch of stretches) {
    const last = growing.at(-1) ?? here;
    const isLarger = contains(stretch, last) && stretch.end - stretch.start > last.end - last.start;
    if (isLarger || growing.length === 0) growing.push(stretch);
  }
  return growing;
}

/** The word that an offset stands in or at the end of; empty where there is none. */
function wordAt(source: SourceText, offset: number): Span {
  const line = source.lineSpan(source.positionAt(offset).line);
  for (const { index, 0: word } of source.slice(line).matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*/gu)) {
    const start = line.start + index;
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length };
  }
  return { start: offset, end: offset };
}

function aroundIn(passage: Passage, here: Span): Span[] {
  const inside = passage.marks.map(({ span }) => span).filter((span) => contains(span, here));
  const sentence = passage.sentences.map((plain) => passage.toSource(plain)).find((span) => contains(span, here));
  const lists: Span[] = [];
  for (let item = passage.item; item; item = item.list.parent) lists.push(item.list.span);
  const row = passage.cell?.table.rows[passage.cell.row];
  return [
    ...inside.toSorted((a, b) => a.end - a.start - (b.end - b.start)),
    ...(sentence ? [sentence] : []),
    passage.span,
    ...(row ? [{ start: row[0]!.span.start, end: row.at(-1)!.span.end }] : []),
    ...(passage.cell ? [passage.cell.table.span] : []),
    ...lists,
  ];
}

/** The text directly below the innermost heading, then its section and those that hold it. */
function sectionsAround({ root, sections }: Draft, offset: number): Span[] {
  const innermost =
    sections.findLast(({ span }) => span.start <= offset && (offset < span.end || span.end === root.span.end)) ?? root;
  const own = innermost.passages.filter(({ kind }) => kind !== 'heading');
  const text = own.length > 0 ? [{ start: own[0]!.span.start, end: own.at(-1)!.span.end }] : [];
  const around: Span[] = [];
  for (let section: Section | null = innermost; section; section = section.parent) around.push(section.span);
  return [...text, ...around];
}
