import type { MarkupContent } from 'vscode-languageserver/node';

/** Text for a hover or a completion, apart from how it is marked up. Every string is plain text. */
export type RichText = readonly Block[];

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  /** `lead` stands before the items, which are short. */
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly string[] };

/** The text in Markdown, or in plain text for a client that shows no Markdown. */
export function toMarkup(text: RichText, markdown: boolean): MarkupContent {
  const write = markdown ? markdownBlock : plainBlock;
  return {
    kind: markdown ? 'markdown' : 'plaintext',
    value: text.map(write).join('\n\n'),
  };
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `**${escaped(block.text)}**`;
    case 'paragraph':
      return escaped(block.text);
    case 'quote':
      return `> ${escaped(block.text)}`;
    case 'list':
      return [escaped(block.lead), '', ...block.items.map((item) => `- ${escaped(item)}`)].join('\n');
  }
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return oneLine(block.text);
    case 'quote':
      return `“${oneLine(block.text)}”`;
    case 'list':
      return [oneLine(block.lead), ...block.items.map((item) => `- ${oneLine(item)}`)].join('\n');
  }
}

/**
 * Plain text as Markdown that shows it as it is: no mark, link, picture, HTML or address in it comes to life, since it may
 * come from a draft or a metrics file.
 */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&|~!#$@{}]/g, '\\$&')
    .replaceAll('://', ':\\/\\/')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
