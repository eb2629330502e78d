import { Paragraph, type ParagraphChild } from 'docx';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { nodesIn } from '../markdown-tree.ts';
import { footnoteMark, textRuns } from './phrases.ts';

type WrittenNotes = Record<string, { readonly children: readonly Paragraph[] }>;

/** The footnotes of a document. Word knows no two marks of one footnote: a footnote that is called twice is there twice. */
export class Footnotes {
  readonly written: WrittenNotes = {};
  /** Footnotes that call themselves, which are left out where they do. */
  circular = 0;
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #called: string[] = [];
  /** The footnotes that are being written, one in the other. */
  readonly #open: string[] = [];

  constructor(tree: Root) {
    for (const node of nodesIn(tree))
      if (node.type === 'footnoteDefinition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node);
  }

  /** What stands where a footnote is called: its mark, or within another footnote, where Word has no marks, its words. */
  call(identifier: string, words: (definition: FootnoteDefinition) => ParagraphChild[]): ParagraphChild[] {
    if (this.#open.length === 0) {
      this.#called.push(identifier);
      return [footnoteMark(this.#called.length)];
    }
    const definition = this.#definitions.get(identifier);
    if (!definition || this.#open.includes(identifier)) {
      this.circular++;
      return [];
    }
    return this.#within(identifier, () => [...textRuns(' ['), ...words(definition), ...textRuns(']')]);
  }

  /** Writes all footnotes that were called. */
  write(paragraphs: (definition: FootnoteDefinition) => Paragraph[]): void {
    for (const [i, identifier] of this.#called.entries()) {
      const definition = this.#definitions.get(identifier);
      const children = definition ? this.#within(identifier, () => paragraphs(definition)) : [];
      this.written[i + 1] = { children: children.length > 0 ? children : [new Paragraph({ style: 'FootnoteText' })] };
    }
  }

  #within<T>(identifier: string, write: () => T): T {
    this.#open.push(identifier);
    try {
      return write();
    } finally {
      this.#open.pop();
    }
  }
}

/** The words of a footnote’s blocks with spaces between, for where no blocks can be. */
export function phrasesOf(node: Nodes): PhrasingContent[] {
  return blocksIn(node).flatMap((block, i) => [...(i > 0 ? [space] : []), ...block]);
}

/** A footnote’s blocks with a space behind its number. */
export function apartFromNumber([first, ...rest]: FootnoteDefinition['children']): FootnoteDefinition['children'] {
  if (!first) return [];
  return [first.type === 'paragraph' ? { ...first, children: [space, ...first.children] } : first, ...rest];
}

function blocksIn(node: Nodes): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node.children];
  if (node.type === 'code') return [[{ type: 'inlineCode', value: node.value }]];
  return 'children' in node ? node.children.flatMap(blocksIn) : [];
}

const space: PhrasingContent = { type: 'text', value: ' ' };
