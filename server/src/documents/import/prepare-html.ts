import type { Element, ElementContent, Nodes, Root, Text } from 'hast';

/** What was done to a document’s tables, in numbers of tables. */
export interface TableChanges {
  readonly merged: number;
  readonly headed: number;
  readonly nested: number;
}

const blocks = new Set(['p', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'tr']);
const emphasis = new Set(['strong', 'em']);

/**
 * Gives the HTML of a Word document a shape that Markdown can hold, in place: plain headings below one title, cells of one
 * line, tables with a heading row, and no spaces within the edges of emphasis.
 */
export function prepareHtml(root: Root): TableChanges {
  const tables = elementsIn(root, (name) => name === 'table');
  const nested = tables.filter((table) => elementsIn(table, (name) => name === 'table').length > 1).length;
  const merged = tables.filter((table) => elementsIn(table, isCell).some(isMerged)).length;
  const headed = tables.filter(giveHeadingRow).length;
  for (const cell of elementsIn(root, (name) => name === 'th')) notBold(cell);
  for (const cell of elementsIn(root, isCell)) cell.children = linesOf(cell).flatMap(afterBreak);
  settleHeadings(root);
  spacesOutOfEmphasis(root);
  return { merged, headed, nested };
}

/** The elements of some names in a tree, itself among them, in document order. */
export function elementsIn(node: Nodes, isWanted: (name: string) => boolean): Element[] {
  const own = node.type === 'element' && isWanted(node.tagName) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child, isWanted))] : own;
}

/** The text of a tree. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

function isMerged({ properties }: Element): boolean {
  return properties.rowSpan !== undefined || properties.colSpan !== undefined;
}

/** Takes the first row of a table for its heading row where none is marked; says whether it did. */
function giveHeadingRow(table: Element): boolean {
  const [first] = elementsIn(table, (name) => name === 'tr');
  const cells = first?.children.filter((child) => child.type === 'element') ?? [];
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  for (const cell of cells) cell.tagName = 'th';
  return cells.length > 0;
}

/** A heading row is bold by itself. */
function notBold(element: Element): void {
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    notBold(child);
    return child.tagName === 'strong' ? child.children : [child];
  });
}

/** The content of a cell in runs that each stand on a line of their own. */
function linesOf(element: Element): ElementContent[][] {
  const lines: ElementContent[][] = [];
  let isOpen = false;
  for (const child of element.children) {
    if (child.type === 'element' && (blocks.has(child.tagName) || isCell(child.tagName) || holdsBlocks(child))) {
      lines.push(...linesOf(child));
      isOpen = false;
    } else if (isOpen) lines.at(-1)!.push(child);
    else {
      lines.push([child]);
      isOpen = true;
    }
  }
  return lines.filter((line) => line.some((node) => node.type === 'element' || textIn(node).trim() !== ''));
}

/** Whether it is the body of a table in a cell. */
function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'tr');
}

function afterBreak(line: ElementContent[], i: number): ElementContent[] {
  return i === 0 ? line : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...line];
}

/** Headings without emphasis and line breaks, all but the title one level further down where the document has a title. */
function settleHeadings(root: Root): void {
  const headings = elementsIn(root, (name) => /^h[1-6]$/.test(name));
  const hasTitle = headings.some(isTitle);
  for (const heading of headings) {
    const level = Number(heading.tagName[1]);
    if (hasTitle && !isTitle(heading)) heading.tagName = `h${Math.min(6, level + 1)}`;
    heading.children = plainHeading(heading.children);
  }
}

function isTitle({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('title');
}

function plainHeading(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br') return [text(' ')];
    return emphasis.has(child.tagName) ? plainHeading(child.children) : [child];
  });
}

/** Word makes the space behind a bold word bold as well; in Markdown no mark can stand beside it. */
function spacesOutOfEmphasis(node: Root | Element): void {
  node.children = node.children.flatMap((child): (typeof node.children)[number][] => {
    if (child.type !== 'element') return [child];
    spacesOutOfEmphasis(child);
    if (!emphasis.has(child.tagName)) return [child];
    if (textIn(child).trim() === '') return child.children;
    return [...edgeSpace(child, 'first'), child, ...edgeSpace(child, 'last')];
  });
}

/** Takes the white space at one edge of an element out of it. */
function edgeSpace(element: Element, edge: 'first' | 'last'): Text[] {
  const child = element.children.at(edge === 'first' ? 0 : -1);
  if (child?.type !== 'text') return [];
  const kept = edge === 'first' ? child.value.trimStart() : child.value.trimEnd();
  const space = child.value.length > kept.length;
  child.value = kept;
  return space ? [text(' ')] : [];
}

function text(value: string): Text {
  return { type: 'text', value };
}
