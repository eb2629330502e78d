import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { markdownTree, nodesIn } from './markdown-tree.ts';
import type { Pictures } from './picture.ts';

/** A draft as what readers are shown, with how much of it has no place there. */
export interface ReadableTree {
  /** Without HTML, definitions of links, and links and pictures that lead nowhere. Headings that are linked to have ids. */
  readonly tree: Root;
  readonly lost: LostParts;
}

export interface LostParts {
  /** Pictures of which only the words are shown. */
  readonly pictures: number;
  /** Tags and blocks of HTML, other than comments, line breaks and raised or lowered text. */
  readonly html: number;
  /** Links to a place in the draft that there is not. */
  readonly links: number;
  /** Footnotes that nothing leads to. */
  readonly notes: number;
}

/** What headings are called in the links to them: no other id of a page starts so. */
const headingPrefix = 'section-';

/** Makes of Markdown without front matter what a document on its own can show. Pure. */
export function readableTree(markdown: string, pictures: Pictures): ReadableTree {
  const tree = markdownTree(markdown);
  const settling = new Settling(tree, pictures);
  settling.settle(tree);
  return { tree, lost: settling.lost };
}

/** The targets of all pictures in a draft’s text, as they are written. */
export function pictureTargets(markdown: string): string[] {
  const nodes = [...nodesIn(markdownTree(markdown))];
  const definitions = definitionsIn(nodes);
  return nodes.flatMap((node) => (isPicture(node) ? (targetOf(node, definitions) ?? []) : []));
}

class Settling {
  readonly lost: { -readonly [part in keyof LostParts]: number };
  readonly #pictures: Pictures;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #headings: ReadonlyMap<string, Heading>;

  constructor(tree: Root, pictures: Pictures) {
    const nodes = [...nodesIn(tree)];
    this.#pictures = pictures;
    this.#definitions = definitionsIn(nodes);
    this.#headings = headingsByAnchor(nodes);
    const called = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? node.identifier : [])));
    const notes = nodes.filter((node) => node.type === 'footnoteDefinition' && !called.has(node.identifier)).length;
    this.lost = { pictures: 0, html: 0, links: 0, notes };
  }

  settle(node: Nodes): void {
    if (!('children' in node)) return;
    node.children = raisedAndLowered(node.children).flatMap((child) => this.#shown(child)) as Root['children'];
  }

  #shown(node: Nodes): Nodes[] {
    this.settle(node);
    switch (node.type) {
      case 'html':
        return this.#fromHtml(node.value);
      case 'image':
      case 'imageReference':
        return [this.#picture(targetOf(node, this.#definitions), node.alt ?? '')];
      case 'link':
      case 'linkReference':
        return this.#link(targetOf(node, this.#definitions) ?? '', node.children);
      case 'definition':
        return [];
      case 'listItem':
        return [withBox(node)];
      default:
        return [node];
    }
  }

  #picture(url: string | null, alt: string): PhrasingContent {
    if (url !== null && this.#pictures.has(url)) return { type: 'image', url, alt };
    this.lost.pictures++;
    return { type: 'emphasis', children: [{ type: 'text', value: `[Picture: ${alt || 'no description'}]` }] };
  }

  #link(url: string, children: PhrasingContent[]): PhrasingContent[] {
    if (!url.startsWith('#')) return isSafe(url) ? [{ type: 'link', url, children }] : children;
    const heading = this.#headings.get(decoded(url.slice(1)).toLowerCase());
    if (!heading) {
      this.lost.links++;
      return children;
    }
    const id = headingPrefix + decoded(url.slice(1)).toLowerCase();
    heading.data = { hProperties: { id } };
    return [{ type: 'link', url: `#${id}`, children }];
  }

  #fromHtml(value: string): Nodes[] {
    if (/^<br\s*\/?>$/i.test(value)) return [{ type: 'break' }];
    if (!/^\s*<!--/.test(value)) this.lost.html++;
    return [];
  }
}

/** A task with its box as text, which every program shows and reads out. */
function withBox(item: ListItem): ListItem {
  if (typeof item.checked !== 'boolean') return item;
  const box: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = item.children;
  const isPlain = first?.type === 'paragraph';
  const marked: Paragraph = { type: 'paragraph', children: [box, ...(isPlain ? first.children : [])] };
  return { ...item, checked: null, children: [marked, ...(isPlain ? rest : item.children)] };
}

/** Puts what stands between `<sup>` and `</sup>` (or `sub`) into one node, so that `10<sup>2</sup>` never becomes 102. */
function raisedAndLowered(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const name = child.type === 'html' ? /^<(su[bp])>$/i.exec(child.value)?.[1]?.toLowerCase() : undefined;
    const end = name ? children.findIndex((other, j) => j > i && closes(other, name)) : -1;
    if (name === undefined || end < 0) {
      result.push(child);
      continue;
    }
    const inside = children.slice(i + 1, end) as PhrasingContent[];
    result.push({ type: 'emphasis', data: { hName: name }, children: inside });
    i = end;
  }
  return result;
}

function closes(node: Nodes, name: string): boolean {
  return node.type === 'html' && node.value.toLowerCase() === `</${name}>`;
}

function definitionsIn(nodes: readonly Nodes[]): Map<string, string> {
  const definitions = new Map<string, string>();
  // Of several definitions of one label the first counts.
  for (const node of nodes)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  return definitions;
}

function isPicture(node: Nodes): node is Extract<Nodes, { type: 'image' | 'imageReference' }> {
  return node.type === 'image' || node.type === 'imageReference';
}

function targetOf(
  node: Extract<Nodes, { type: 'image' | 'imageReference' | 'link' | 'linkReference' }>,
  definitions: ReadonlyMap<string, string>,
): string | null {
  return 'url' in node ? node.url : (definitions.get(node.identifier) ?? null);
}

/** Headings by what links in Markdown call them: their words in small letters with hyphens, and a number where two agree. */
function headingsByAnchor(nodes: readonly Nodes[]): Map<string, Heading> {
  const headings = new Map<string, Heading>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const words = [...nodesIn(node)].map((each) =>
      each.type === 'text' || each.type === 'inlineCode' ? each.value : '',
    );
    const anchor = words
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let i = 1; headings.has(unique); i++) unique = `${anchor}-${i}`;
    headings.set(unique, node);
  }
  return headings;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a link leads to a page, a person or another file, and never to a script. */
function isSafe(url: string): boolean {
  return /^(?:https?|mailto|tel):/i.test(url) || !/^[^/?#]*:/.test(url);
}
