import type { Span } from '../text/source-text.ts';

/** The spans of the fenced code blocks of a Markdown text, each with its fences; one left open runs to the end. */
export function fencedCodeIn(text: string): Span[] {
  const blocks: Span[] = [];
  let open: { start: number; fence: string } | null = null;
  for (const { index, 1: fence, 2: info } of text.matchAll(/^[ \t>]{0,12}(`{3,}|~{3,})([^\r\n]*)/gm)) {
    if (!open) open = { start: index, fence: fence! };
    else if (fence![0] === open.fence[0] && fence!.length >= open.fence.length && info!.trim() === '') {
      blocks.push({ start: open.start, end: index + fence!.length });
      open = null;
    }
  }
  if (open) blocks.push({ start: open.start, end: text.length });
  return blocks;
}
