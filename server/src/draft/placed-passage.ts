import { type Span, shifted } from '../text/source-text.ts';
import type { BlockPassage } from './block-content.ts';
import type { Cell, ListItem, Mark, Passage, Section } from './draft.ts';
import type { PassageText } from './passages.ts';

/** A passage in its place in one draft. */
export class PlacedPassage implements Passage {
  readonly content: PassageText;
  readonly origin: object;
  readonly span: Span;
  readonly section: Section;
  readonly item: ListItem | null;
  readonly cell: Cell | null;
  readonly quoteDepth: number;
  #marks: readonly Mark[] | undefined;

  constructor(entry: BlockPassage, start: number, section: Section, item: ListItem | null, cell: Cell | null) {
    this.content = entry.content;
    this.origin = entry;
    this.span = { start, end: start + entry.content.length };
    this.section = section;
    this.item = item;
    this.cell = cell;
    this.quoteDepth = entry.quoteDepth;
  }

  get kind(): Passage['kind'] {
    return this.content.kind;
  }

  get text(): string {
    return this.content.text;
  }

  get sentences(): readonly Span[] {
    return this.content.sentences;
  }

  get marks(): readonly Mark[] {
    const { start } = this.span;
    this.#marks ??= this.content.marks.map((mark) => ({
      ...mark,
      span: shifted(mark.span, start),
      ...(mark.targetSpan && { targetSpan: shifted(mark.targetSpan, start) }),
    }));
    return this.#marks;
  }

  toSource(plain: Span): Span {
    return shifted(this.content.plain.toSource(plain), this.span.start);
  }

  toPlain(offset: number): number {
    return this.content.plain.toPlain(offset - this.span.start);
  }
}
