import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { html } from '../../report/html/html.ts';
import { markdownTree } from './markdown-tree.ts';

/** A draft as a page, with how much of it has no place there. */
export interface Page {
  readonly text: string;
  readonly pictures: number;
  /** Tags and blocks of HTML, other than comments and line breaks. */
  readonly html: number;
}

const styles = `
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b1f24; --line: #8a939d; --link: #0b4f8a; --panel: #f4f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181d; --ink: #e8ebef; --line: #7c8794; --link: #8cc1f5; --panel: #1e242b; }
}
html { font: 100%/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 46rem; overflow-wrap: anywhere; background: var(--page); color: var(--ink); }
h1, h2, h3, h4 { line-height: 1.25; } a { color: var(--link); } a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); }
.table { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; } th { background: var(--panel); }
blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: .25rem solid var(--line); } .footnotes { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .9rem; }
@media print { body { max-width: none; padding: 0; } h1, h2, h3 { break-after: avoid; } tr { break-inside: avoid; } .table { overflow: visible; } @page { size: A4; margin: 18mm; } }
`;

/** Markdown without front matter as one HTML page that needs no script, no network and no other file. Pure. */
export function pageOf(markdown: string, title: string): Page {
  const shown = new Shown();
  const tree = markdownTree(markdown);
  shown.settle(tree);
  const body = toHast(tree, { clobberPrefix: 'note-', footnoteLabel: 'Notes', footnoteLabelProperties: {} });
  if (body.type === 'root') wrapTables(body);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
<main>
${{ markup: toHtml(body) }}
</main>
</body>
</html>
`;
  return { text: page.markup, pictures: shown.pictures, html: shown.html };
}

/** Makes of a tree, in place, what a page on its own can show. */
class Shown {
  pictures = 0;
  html = 0;

  settle(node: Nodes): void {
    if (!('children' in node)) return;
    node.children = node.children.flatMap((child) => this.#shown(child)) as Root['children'];
  }

  #shown(node: Nodes): Nodes[] {
    this.settle(node);
    switch (node.type) {
      case 'html':
        return this.#fromHtml(node.value);
      case 'image':
      case 'imageReference':
        this.pictures++;
        return [
          { type: 'emphasis', children: [{ type: 'text', value: `[Picture: ${node.alt || 'no description'}]` }] },
        ];
      case 'link':
        return isSafe(node.url) ? [node] : (node.children as PhrasingContent[]);
      case 'definition':
        return isSafe(node.url) ? [node] : [];
      default:
        return [node];
    }
  }

  #fromHtml(value: string): Nodes[] {
    if (/^<br\s*\/?>$/i.test(value)) return [{ type: 'break' }];
    if (!/^\s*<!--/.test(value)) this.html++;
    return [];
  }
}

/** Whether a link leads to a page, a person or a place in the same page, and never to a script. */
function isSafe(url: string): boolean {
  return /^(?:https?|mailto|tel):/i.test(url) || !/^[^/?#]*:/.test(url);
}

/** A wide table scrolls by itself, with the keyboard too. */
function wrapTables(parent: HtmlRoot | Element): void {
  let count = 0;
  parent.children = parent.children.map((child): ElementContent => {
    if (child.type !== 'element') return child as ElementContent;
    if (child.tagName !== 'table') {
      wrapTables(child);
      return child;
    }
    count++;
    const properties = { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: `Table ${count}` };
    return { type: 'element', tagName: 'div', properties, children: [child] };
  });
}
