import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Image, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { html } from '../../report/html/html.ts';
import { nodesIn } from './markdown-tree.ts';
import type { Picture, Pictures } from './picture.ts';

const mediaTypes: Record<Picture['kind'], string> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' };

const styles = `
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b1f24; --line: #8a939d; --link: #0b4f8a; --panel: #f4f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181d; --ink: #e8ebef; --line: #7c8794; --link: #8cc1f5; --panel: #1e242b; }
}
html { font: 100%/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 46rem; overflow-wrap: anywhere; background: var(--page); color: var(--ink); }
h1, h2, h3, h4 { line-height: 1.25; } a { color: var(--link); } a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); }
.table { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; } th { background: var(--panel); } img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: .25rem solid var(--line); } .footnotes { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .9rem; }
@media print { body { max-width: none; padding: 0; } h1, h2, h3 { break-after: avoid; } tr { break-inside: avoid; } .table { overflow: visible; } @page { size: A4; margin: 18mm; } }
`;

/** What readers are shown as one HTML page that needs no script, no network and no other file. Pure. */
export function pageOf(tree: Root, pictures: Pictures, title: string): string {
  for (const node of nodesIn(tree)) if (node.type === 'image') bringAlong(node, pictures);
  const body = toHast(tree, { clobberPrefix: 'note-', footnoteLabel: 'Notes', footnoteLabelProperties: {} });
  if (body.type === 'root') wrapTables(body);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
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
  return page.markup;
}

/** Puts a picture into the page itself. */
function bringAlong(image: Image, pictures: Pictures): void {
  const picture = pictures.get(image.url);
  if (picture) image.url = `data:${mediaTypes[picture.kind]};base64,${base64(picture.bytes)}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
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
