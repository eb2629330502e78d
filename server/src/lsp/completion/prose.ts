import type { Draft, Passage } from '../../draft/draft.ts';

/** A place in running text. */
export interface ProsePlace {
  readonly passage: Passage;
  /** The sentence around it, as readers see it. */
  readonly sentence: string;
}

/** The running text at an offset; undefined in headings, links, code and pictures, and between paragraphs. */
export function proseAt({ passages }: Draft, offset: number): ProsePlace | undefined {
  const passage = passages.find(({ kind, span }) => kind !== 'heading' && span.start < offset && offset <= span.end);
  const isMarked = passage?.marks.some(
    ({ kind, span }) => marked.has(kind) && span.start < offset && offset < span.end,
  );
  if (!passage || isMarked) return undefined;
  const at = passage.toPlain(offset);
  const sentence = passage.sentences.find(({ start, end }) => start <= at && at <= end);
  return { passage, sentence: sentence ? passage.text.slice(sentence.start, sentence.end) : passage.text };
}

const marked: ReadonlySet<string> = new Set(['link', 'code', 'image']);
