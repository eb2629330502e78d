import type { Section } from '../draft/draft.ts';
import { SectionTree } from '../draft/sections.ts';

/**
 * The sections of a draft as they would be if each heading had another rank: the same headings and passages, other
 * parents, children and spans. `ranks` has one number for each section given, in the same order; a smaller one stands
 * higher. The sections given must be all of a draft's.
 */
export function regrouped(sections: readonly Section[], ranks: readonly number[]): readonly Section[] {
  const root = rootOf(sections);
  if (!root) return sections;
  const tree = new SectionTree(root.span.end);
  for (const [index, { heading, passages, hasContent }] of sections.entries()) {
    tree.open(heading!, ranks[index]);
    tree.current.passages.push(...passages);
    tree.current.hasContent = hasContent;
  }
  tree.root.passages.push(...root.passages);
  tree.root.hasContent = root.hasContent;
  return tree.sections;
}

function rootOf(sections: readonly Section[]): Section | null {
  let root = sections[0] ?? null;
  while (root?.parent) root = root.parent;
  return root;
}
