import { visible } from '../look.ts';

/** Text as it stands in a line of GitHub’s Markdown: nothing in it is a mark, a tag, a mention or a reference. */
export function markdownText(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/#(?=\d)/g, '&#35;')
    .replaceAll(/[\\`*_{}[\]()|~$]/g, (mark) => `\\${mark}`);
}
