import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Table as MarkdownTable, Nodes, PhrasingContent } from 'mdast';
import { columnWidths } from './column-widths.ts';
import type { PhraseWriter } from './phrases.ts';

const line = { style: 'single', size: 4, color: '8A939D' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const margins = { top: 60, bottom: 60, left: 100, right: 100 };

/** A table of Markdown in Word: its first row is the heading row, which is repeated on every page. Sizes as Word counts. */
export function tableOf(
  { children, align }: MarkdownTable,
  phrases: PhraseWriter,
  indent: number,
  width: number,
): Table {
  const widths = columnWidths(
    children.map((row) => row.children.map(textIn)),
    width,
  );
  const rows = children.map((row, i) => {
    const cells = widths.map((size, j) =>
      cell(row.children[j]?.children ?? [], { phrases, isHeading: i === 0, size, alignment: align?.[j] ?? 'left' }),
    );
    return new TableRow({ children: cells, cantSplit: true, ...(i === 0 && { tableHeader: true }) });
  });
  const total = widths.reduce((sum, size) => sum + size, 0);
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: total, type: 'dxa' },
    indent: { size: indent, type: 'dxa' },
    layout: 'fixed',
    borders,
    margins,
  });
}

interface Look {
  readonly phrases: PhraseWriter;
  readonly isHeading: boolean;
  readonly size: number;
  readonly alignment: 'left' | 'right' | 'center';
}

function cell(nodes: readonly PhrasingContent[], { phrases, isHeading, size, alignment }: Look): TableCell {
  const content = new Paragraph({
    alignment,
    spacing: { before: 0, after: 0, line: 252, lineRule: 'auto' },
    ...(isHeading && { keepNext: true }),
    children: phrases.runs(nodes, isHeading ? { bold: true } : {}),
  });
  return new TableCell({
    children: [content],
    width: { size, type: 'dxa' },
    ...(isHeading && { shading: { type: 'clear', fill: 'EEF1F4', color: 'auto' } }),
  });
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node.children as Nodes[]).map(textIn).join('') : '';
}
