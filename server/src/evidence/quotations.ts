import type { Passage } from '../draft/draft.ts';
import type { Span } from '../text/source-text.ts';

/** Words that somebody said. */
interface Quotation {
  readonly plain: Span;
  /** Whether they are one person’s own: they speak of “I”, “she”, “mum”. */
  readonly isVoice: boolean;
}

const marked =
  /[“"](?=[^\s”"])[^“”"]{15,800}[”"]|(?<![\p{L}\p{N}])‘(?=[^\s’])[^‘]{20,800}?(?<=[\p{L}.,!?…])’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=[^\s'])[^']{20,800}?(?<=[\p{L}.,!?…])'(?![\p{L}\p{N}])/gu;
const personal = /\b(?:I|I[’']\w{1,3}|me|my|myself|mum|dad|she|he|her|him)\b/;
const leastWords = 5;

/**
 * Quotations in a passage: at least five words in quotation marks that are no title, or a block quotation in which
 * somebody speaks of themselves.
 */
export function quotationsIn({ text, quoteDepth, kind }: Passage): Quotation[] {
  if (kind === 'heading') return [];
  const found = [...text.matchAll(marked)]
    .filter(([quoted]) => isSpoken(quoted))
    .map(({ index, 0: quoted }) => ({
      plain: { start: index, end: index + quoted.length },
      isVoice: personal.test(quoted),
    }));
  if (found.length > 0 || quoteDepth === 0) return found;
  const speaks = /\b(?:I|I[’']\w{1,3}|me|my|myself)\b/.test(text);
  return speaks && wordsOf(text).length >= leastWords ? [{ plain: { start: 0, end: text.length }, isVoice: true }] : [];
}

/** Whether quoted words are a sentence or part of one, and not the title of a document or a project. */
function isSpoken(quoted: string): boolean {
  const all = wordsOf(quoted);
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word));
  return all.length >= leastWords && capitals.length < all.length / 2;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
