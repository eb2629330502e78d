import type { SourceText } from '../text/source-text.ts';
import { readBlocks } from './blocks.ts';
import type { Draft, FrontMatter } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Markdown, parseMarkdown } from './markdown.ts';
import { readSuppressions } from './suppression-comments.ts';

/** Reads a Markdown file. Never throws for what the text says: what cannot be read is in `frontMatter.problems`. */
export function parseDraft(source: SourceText): Draft {
  try {
    const markdown = parseMarkdown(source.text);
    return draftOf(source, markdown, readFrontMatter(source, markdown));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return withoutBody(source);
  }
}

function draftOf(source: SourceText, markdown: Markdown, frontMatter: FrontMatter): Draft {
  const { tree, passages } = readBlocks(markdown, source);
  return {
    source,
    frontMatter,
    root: tree.root,
    sections: tree.sections,
    passages,
    suppressions: readSuppressions(source, markdown.html),
  };
}

/** A draft so deeply nested that the parser ran out of stack: its front matter is read, and the rest is said to be unread. */
function withoutBody(source: SourceText): Draft {
  const opening = /^\uFEFF?---[ \t]*$[\s\S]*?^---[ \t]*$/m.exec(source.text)?.[0] ?? '';
  const markdown = parseMarkdown(opening);
  const frontMatter = readFrontMatter(source, markdown);
  const problem = {
    span: { start: opening.length, end: opening.length },
    message:
      'Somewhere in this draft emphasis, links or images are nested thousands deep, so its text could not be read and nothing below is checked. Such a passage is usually left by a conversion: find it and write it as plain text.',
  };
  return draftOf(source, markdown, { ...frontMatter, problems: [...frontMatter.problems, problem] });
}
