import type { Draft } from '../../draft/draft.ts';
import type { Range } from '../../text/source-text.ts';
import { passageAt } from '../html/quote.ts';
import { markdownText } from './markdown-text.ts';

/** How much is quoted on either side, in characters: whoever needs more follows the link to the line. */
const most = 200;

/** The sentence that a stretch of a draft lies in, as Markdown with the stretch in bold; null where the stretch is all. */
export function sentenceAt(draft: Draft, range: Range): string | null {
  const passage = passageAt(draft, range);
  if (!passage) return null;
  const { start, end } = draft.source.span(range);
  const [from, to] = [passage.toPlain(start), passage.toPlain(end)];
  const sentence = passage.sentences.find((each) => each.start <= from && to <= each.end);
  if (!sentence || to <= from) return null;
  const before = passage.text.slice(Math.max(sentence.start, from - most), from).trimStart();
  const after = passage.text.slice(to, Math.min(sentence.end, to + most)).trimEnd();
  if (before + after === '') return null;
  const opening = from - most > sentence.start ? '… ' : '';
  const ending = to + most < sentence.end ? ' …' : '';
  const words = markdownText(passage.text.slice(from, to)).trim();
  return `“${opening}${markdownText(before)}<b>${words}</b>${markdownText(after)}${ending}”`;
}
