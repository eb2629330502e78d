import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Image, PhrasingContent, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { elementsIn, prepareHtml, type TableChanges, textIn } from './prepare-html.ts';
import { lowered, raised } from './raised-digits.ts';
import { idPrefix, type WordDocument } from './word-document.ts';

/** A Word document in Markdown, with how many of its things became something else. */
export interface MarkdownBody {
  /** Ends its last line. */
  readonly text: string;
  /** The first heading of the highest level, or null where the document has no headings. */
  readonly title: string | null;
  readonly tables: TableChanges;
  /** Pictures that are left out. */
  readonly pictures: number;
  readonly comments: number;
  readonly struckOut: number;
  readonly innerLinks: number;
}

const note = new RegExp(`^${idPrefix}(?:foot|end)note-\\d+$`);
const noteReference = new RegExp(`^${idPrefix}(?:foot|end)note-ref-\\d+$`);
const commentReference = new RegExp(`^${idPrefix}comment-ref-(.+)$`);
const backLink = new RegExp(`^#${idPrefix}(?:footnote|endnote|comment)-ref-`);

/**
 * Writes the HTML of a Word document as Markdown. Pure.
 * @param targetOf where the draft finds a picture, by what the HTML calls it; null where it is left out
 */
export function htmlToMarkdown(
  { html, authors }: Pick<WordDocument, 'html' | 'authors'>,
  targetOf: (picture: string) => string | null = () => null,
): MarkdownBody {
  const root = fromHtml(html, { fragment: true });
  const tables = prepareHtml(root);
  const comments = takeComments(root);
  const writer = new BlockWriter(authors, comments, targetOf);
  const nodes = root.children.flatMap((child) => (child.type === 'element' ? writer.blocksOf(child) : []));
  const text = toMarkdown(
    { type: 'root', children: nodes },
    {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      rule: '-',
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
    },
  );
  return { text, title: titleOf(root), tables, ...writer.counts };
}

function titleOf(root: Root): string | null {
  const headings = elementsIn(root, (name) => /^h[1-6]$/.test(name)).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const text = headings.map((heading) => textIn(heading).replace(/\s+/g, ' ').trim()).find((each) => each !== '');
  return text ?? null;
}

/** Takes the texts of the comments, which stand at the end of the document, out of it; by the ids of the comments. */
function takeComments(root: Root): Map<string, string> {
  const start = `${idPrefix}comment-`;
  const texts = new Map<string, string>();
  for (const term of elementsIn(root, (name) => name === 'dt')) {
    const id = String(term.properties.id ?? '');
    const list = elementsIn(root, (name) => name === 'dl').find(({ children }) => children.includes(term));
    const text = list?.children[list.children.indexOf(term) + 1];
    if (id.startsWith(start) && text?.type === 'element') {
      const paragraphs = text.children.map((child) => textIn(child).replace(/\s*↑\s*$/, ''));
      texts.set(id.slice(start.length), paragraphs.join(' '));
    }
  }
  root.children = root.children.filter((child) => !(child.type === 'element' && child.tagName === 'dl'));
  return texts;
}

class BlockWriter {
  readonly counts = { pictures: 0, comments: 0, struckOut: 0, innerLinks: 0 };
  readonly #authors: ReadonlyMap<string, string>;
  readonly #comments: ReadonlyMap<string, string>;
  readonly #targetOf: (picture: string) => string | null;
  readonly #handlers: Record<string, Handle>;
  /** What each footnote and endnote is called, by its id: its number in the document. */
  readonly #labels = new Map<string, string>();
  /** What is to stand below the block that is being written. */
  #below: RootContent[] = [];
  #isHeading = false;

  constructor(
    authors: ReadonlyMap<string, string>,
    comments: ReadonlyMap<string, string>,
    targetOf: (picture: string) => string | null,
  ) {
    this.#targetOf = targetOf;
    this.#authors = authors;
    this.#comments = comments;
    this.#handlers = {
      a: (state, element) => this.#link(state, element),
      br: (state) => (state.inTable ? { type: 'html', value: '<br>' } : { type: 'break' }),
      img: (_state, element) => this.#picture(element),
      ol: (state, element) => this.#notesOf(state, element) ?? list(state, element, true),
      ul: (state, element) => list(state, element, false),
      s: (state, element) => this.#struckOut(state, element),
      sub: (state, element) => lowered(state.all(element) as PhrasingContent[]),
      sup: (state, element) => this.#raised(state, element),
    };
  }

  /** A block as Markdown, with its comments and the places of its pictures below it. */
  blocksOf(element: Element): RootContent[] {
    this.#below = [];
    this.#isHeading = /^h\d$/.test(element.tagName);
    const tree = toMdast({ type: 'root', children: [element] }, { document: true, handlers: this.#handlers });
    const nodes = 'children' in tree ? (tree.children as RootContent[]) : [];
    return [...nodes.filter((node) => !isEmpty(node)), ...this.#below];
  }

  #link(state: State, element: Element): ReturnType<Handle> {
    const href = String(element.properties.href ?? '');
    if (backLink.test(href)) return [];
    const children = state.all(element) as PhrasingContent[];
    if (href.startsWith('#')) this.counts.innerLinks++;
    return href === '' || href.startsWith('#') ? children : { type: 'link', url: href, children };
  }

  #raised(state: State, element: Element): ReturnType<Handle> {
    const [first] = elementsIn(element, (name) => name === 'a');
    const id = String(first?.properties.id ?? '');
    if (first && noteReference.test(id)) {
      const label = /\d+/.exec(textIn(first))?.[0] ?? id;
      this.#labels.set(id.replace('-ref-', '-'), label);
      return { type: 'footnoteReference', identifier: label, label };
    }
    const comment = commentReference.exec(id)?.[1];
    if (comment === undefined) return raised(state.all(element) as PhrasingContent[]);
    this.#comment(comment);
    return [];
  }

  #comment(id: string): void {
    this.counts.comments++;
    const author = this.#authors.get(id) ?? '';
    this.#remark(`Comment${author === '' ? '' : ` by ${author}`}: ${this.#comments.get(id) ?? ''}`);
  }

  #picture(element: Element): ReturnType<Handle> {
    const alt = String(element.properties.alt ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const url = this.#targetOf(String(element.properties.src ?? ''));
    if (url === null) {
      this.counts.pictures++;
      this.#remark(`A picture stood here${alt === '' ? '' : `: ${alt}`}`);
      return [];
    }
    const image: Image = { type: 'image', url, alt };
    // The words of a heading are looked up in the framework.
    if (!this.#isHeading) return image;
    this.#below.push({ type: 'paragraph', children: [image] });
    return [];
  }

  /** Words come first in it, so that it can never be read as a comment that silences rules, and nothing in it ends it. */
  #remark(words: string): void {
    const text = words.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').replace(/-$/, '–');
    this.#below.push({ type: 'html', value: `<!-- ${text} -->` });
  }

  /** The footnotes and endnotes, where a list is made of them. */
  #notesOf(state: State, element: Element): FootnoteDefinition[] | null {
    const items = element.children.filter((child): child is Element => child.type === 'element');
    if (items.length === 0 || !items.every(({ properties }) => note.test(String(properties.id ?? '')))) return null;
    return items.map((item) => {
      const id = String(item.properties.id);
      const label = this.#labels.get(id) ?? id;
      const children = state.toFlow(state.all(item) as RootContent[]) as FootnoteDefinition['children'];
      return { type: 'footnoteDefinition', identifier: label, label, children };
    });
  }

  #struckOut(state: State, element: Element): ReturnType<Handle> {
    this.counts.struckOut++;
    return state.all(element);
  }
}

type State = Parameters<Handle>[0];

/** A list with no more space between its items than the document has: Word knows no loose lists. */
function list(state: State, element: Element, ordered: boolean): ReturnType<Handle> {
  const items = element.children.filter((child): child is Element => child.type === 'element');
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: state.toFlow(state.all(item) as RootContent[]) as FootnoteDefinition['children'],
    })),
  };
}

function isEmpty(node: RootContent): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0;
}
