import type { Span } from '../text/source-text.ts';
import type { Heading, Passage, Section } from './draft.ts';

/** A section while its draft is being read. */
export class OpenSection implements Section {
  readonly index: number;
  readonly heading: Heading | null;
  readonly level: number;
  /** What it opens and closes sections by: its level, unless another is given. */
  readonly rank: number;
  readonly parent: OpenSection | null;
  readonly children: OpenSection[] = [];
  readonly passages: Passage[] = [];
  span: Span;
  hasContent = false;

  constructor(
    index: number,
    heading: Heading | null,
    parent: OpenSection | null,
    span: Span,
    rank = heading?.level ?? 0,
  ) {
    this.index = index;
    this.heading = heading;
    this.level = heading?.level ?? 0;
    this.rank = rank;
    this.parent = parent;
    this.span = span;
  }
}

/** The tree of sections, built heading by heading in document order. */
export class SectionTree {
  readonly root: OpenSection;
  readonly sections: OpenSection[] = [];
  /** The section of what comes next. */
  current: OpenSection;

  /** `end` is the length of the text; a section reaches to it until a heading ends the section. */
  constructor(end: number) {
    this.root = new OpenSection(0, null, null, { start: 0, end });
    this.current = this.root;
  }

  /** Opens the section under a heading and ends those of the same or a lower rank. */
  open(heading: Heading, rank: number = heading.level): void {
    let parent = this.current;
    while (parent.parent && parent.rank >= rank) {
      parent.span = { start: parent.span.start, end: heading.span.start };
      parent = parent.parent;
    }
    const span = { start: heading.span.start, end: this.root.span.end };
    const section = new OpenSection(this.sections.length + 1, heading, parent, span, rank);
    parent.children.push(section);
    this.sections.push(section);
    this.current = section;
  }
}
