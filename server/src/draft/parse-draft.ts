import type { SourceText } from '../text/source-text.ts';
import { readBlocks } from './blocks.ts';
import type { Draft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readSuppressions } from './suppression-comments.ts';

/** Reads a Markdown file. Never throws for what the text says: what cannot be read is in `frontMatter.problems`. */
export function parseDraft(source: SourceText): Draft {
  const markdown = parseMarkdown(source.text);
  const { tree, passages } = readBlocks(markdown, source);
  return {
    source,
    frontMatter: readFrontMatter(source, markdown),
    root: tree.root,
    sections: tree.sections,
    passages,
    suppressions: readSuppressions(source, markdown.html),
  };
}
