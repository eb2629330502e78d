import type { Draft } from '../../../draft/draft.ts';

/** The anchors that links such as `[above](#money)` can lead to: one a heading, and those that the text sets itself. */
export function anchorsOf({ passages, source }: Draft): Set<string> {
  const anchors = new Set<string>();
  for (const { kind, text } of passages) {
    if (kind !== 'heading') continue;
    const name = anchorOf(text);
    let unique = name;
    for (let i = 1; anchors.has(unique); i++) unique = `${name}-${i}`;
    anchors.add(unique);
  }
  for (const [, html, attribute] of source.text.matchAll(
    /<[a-z][^<>]{0,200}\s(?:id|name)\s*=\s*["']([^"'<>]{1,100})["']|\{#([\w-]{1,100})\b/gi,
  )) {
    anchors.add((html ?? attribute)!);
  }
  return anchors;
}

/** The anchor of a heading, as Markdown previews and GitHub make it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
