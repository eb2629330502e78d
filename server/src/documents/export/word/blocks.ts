import { type IParagraphOptions, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { BlockContent, DefinitionContent, Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import type { Numberings } from './numberings.ts';
import { indentStep, listLevels, textWidth } from './page-layout.ts';
import { bookmark, type PhraseWriter, textRuns } from './phrases.ts';
import { tableOf } from './tables.ts';

/** Where a block stands. */
interface Place {
  /** How far it stands in, in twentieths of a point. */
  readonly indent: number;
  readonly style?: string;
  /** How many lists it is in. */
  readonly lists: number;
  /** What all lists stand in by, in twentieths of a point. */
  readonly shift: number;
}

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

/** Writes blocks of Markdown as paragraphs and tables of Word. */
export class BlockWriter {
  readonly #phrases: PhraseWriter;
  readonly #numberings: Numberings;

  constructor(phrases: PhraseWriter, numberings: Numberings) {
    this.#phrases = phrases;
    this.#numberings = numberings;
  }

  /** `style` is that of plain paragraphs, where it is not Word’s own. */
  blocks(nodes: readonly RootContent[], style?: string): (Paragraph | Table)[] {
    return this.#blocks(nodes, { indent: 0, lists: 0, shift: 0, ...(style && { style }) });
  }

  #blocks(nodes: readonly Nodes[], place: Place): (Paragraph | Table)[] {
    return nodes.flatMap((node) => this.#block(node, place));
  }

  #block(node: Nodes, place: Place): (Paragraph | Table)[] {
    switch (node.type) {
      case 'heading':
        return [this.#heading(node)];
      case 'paragraph':
        return [paragraph(this.#phrases.runs(node.children), place)];
      case 'list':
        return this.#list(node, place);
      case 'blockquote':
        return this.#blocks(node.children, {
          ...place,
          style: 'Quote',
          indent: place.indent + indentStep,
          shift: place.shift + indentStep,
        });
      case 'code':
        return node.value
          .split('\n')
          .map((line) => paragraph(textRuns(line.replaceAll('\t', '    ')), { ...place, style: 'HTMLPreformatted' }));
      case 'table':
        return [tableOf(node, this.#phrases, place.indent, textWidth - place.indent), gap()];
      case 'thematicBreak':
        return [new Paragraph({ thematicBreak: true })];
      default:
        return [];
    }
  }

  #heading({ depth, children, data }: Heading): Paragraph {
    const runs = this.#phrases.runs(children);
    const id = data?.hProperties?.id;
    return new Paragraph({
      heading: headings[depth - 1]!,
      children: typeof id === 'string' ? [bookmark(id, runs)] : runs,
    });
  }

  #list({ ordered, start, children }: List, place: Place): (Paragraph | Table)[] {
    const level = Math.min(place.lists, listLevels - 1);
    const reference = this.#numberings.add(level, ordered ? (start ?? 1) : null, place.shift);
    const inside = { ...place, lists: place.lists + 1, indent: place.shift + (level + 1) * indentStep };
    return children.flatMap((item) => this.#item(item, { reference, level }, inside));
  }

  #item({ children }: ListItem, numbering: Numbering, place: Place): (Paragraph | Table)[] {
    const [first, ...rest] = children as (BlockContent | DefinitionContent)[];
    const isPlain = first?.type === 'paragraph';
    const runs = isPlain ? this.#phrases.runs(first.children) : [];
    const marked = new Paragraph({ style: 'ListParagraph', numbering, children: runs });
    return [marked, ...this.#blocks(isPlain || !first ? rest : children, place)];
  }
}

type Numbering = NonNullable<Exclude<IParagraphOptions['numbering'], false>>;

function paragraph(children: readonly ParagraphChild[], { style, indent }: Place): Paragraph {
  return new Paragraph({ children, ...(style && { style }), ...(indent > 0 && { indent: { left: indent } }) });
}

/** What parts a table from what is below it: Word joins tables that stand next to each other. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}
