import type { Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { ParsedBlock } from '../../../server/src/draft/block-parser.ts';
import { type Span, shifted } from '../../../server/src/text/source-text.ts';

/** A node without its children: how deep it is, all that it says, and where it stands. */
export interface FlatNode {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

const parser = unified().use(remarkParse).use(extensions).freeze();
const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter).use(extensions).freeze();

function extensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote(), gfmTaskListItem()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

/**
 * The nodes of a text as remark-parse reads it, without anything of ours. Where a text opens front matter and does not
 * close it, remark-frontmatter would keep remark-parse from finding any list or quote.
 */
export function flatTreeOf(text: string): FlatNode[] {
  const withFrontMatter = frontMatterParser.parse(text) as Root;
  const { children } = withFrontMatter.children[0]?.type === 'yaml' ? withFrontMatter : (parser.parse(text) as Root);
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return flatten(children, ({ position }) => ({
    start: position!.start.offset! + shift,
    end: position!.end.offset! + shift,
  }));
}

/** The nodes of a parsed block, placed from its start. */
export function flatNodesOf({ nodes, span, markdown }: ParsedBlock): readonly FlatNode[] {
  return flatten(nodes, (node) => shifted(markdown.spanOf(node), -span.start));
}

function flatten(nodes: readonly RootContent[], spanOf: (node: Nodes) => Span): FlatNode[] {
  const flat: FlatNode[] = [];
  const visit = (node: Nodes, depth: number): void => {
    const { position, children, ...own } = node as Nodes & { children?: Nodes[] };
    flat.push({ what: `${depth} ${JSON.stringify(own)}`, ...spanOf(node) });
    for (const child of children ?? []) visit(child, depth + 1);
  };
  for (const node of nodes) visit(node, 0);
  return flat;
}
