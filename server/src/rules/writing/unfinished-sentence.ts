import type { Finding, Fix } from '../../diagnostic.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Shorter lines are labels, addresses and titles. */
const leastWords = 10;
/** What a sentence ends with, and the quotes, brackets and footnotes that may follow. */
const ended = /[.!?:;…]["'”’»)\]*]*(?:\d{1,3}|[ivxlc]{1,8}|[¹²³⁰⁴-⁹]{1,3})?$/;
/** A sentence has one of these, a title seldom. */
const verb =
  /\b(?:is|are|was|were|been|has|have|had|will|can|could|may|must|should|would|do|does|we|they|it|there|who|which)\b/i;
const noSentence = /^(?:chart|figure|notes?|sources?|table)\b|\t|\.{4}|\bpage \d+$|(?<!\S)[^\s@/]*[@/]\S+$/i;
/** Words that more must follow. “Plan A.” ends in a name. */
const dangling = /(?<![/'"‘“-])\b(?:a|an|the|and|or|our|their|its|your|than|whether)[.!?]?$/;

/** A sentence that stops in the middle. */
export default defineRule({
  id: 'writing/unfinished-sentence',
  severity: 'info',
  looksAt: 'section',
  *check({ passages }, { draft }) {
    const leadIns = new Set(passages.flatMap(({ item, cell }) => [item?.list.leadIn, cell?.table.leadIn]));
    for (const [i, passage] of passages.entries()) {
      if (passage.kind !== 'paragraph') continue;
      for (const sentence of passage.sentences) {
        if (!stopsShort(passage, sentence)) continue;
        yield finding(draft, passage, sentence, 'stops short: something seems to be missing. Finish it.');
      }
      const last = passage.sentences.at(-1);
      if (!last || leadIns.has(passage) || !lacksEnd(passage)) continue;
      const fix = join(passage, passages[i + 1], draft);
      if (fix) yield finding(draft, passage, last, 'seems to go on in the next paragraph. Join the two.', [fix]);
      else if (isSentence(passage, last)) {
        const say = 'has no full stop, so its end may be lost. Finish it, or make it a heading if it is meant as one.';
        yield finding(draft, passage, last, say);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A sentence stops in the middle, or has no full stop.',
  why: 'Sentences are cut when text is pasted from slides or from a PDF, and when an edit is left half done. What is missing may be the very fact that the sentence was written for.',
  how: 'Finish the sentence. Where it goes on in the next paragraph, the fix joins them. Short lines, list items without a full stop, captions and lines before a list or a table are left alone.',
  examples: {
    wrong:
      'Our teams reply to every concern within five working days, and we are proud of the\n\nsteady rise in the number of people who raise one.',
    right:
      'Our teams reply to every concern within five working days, and we are proud of the steady rise in the number of people who raise one.',
  },
};

/** Whether a full stop follows a word that more must follow. */
function stopsShort({ text, marks }: Passage, { start, end }: Span): boolean {
  const words = text.slice(Math.max(start, end - 20), end);
  return /[.!?]$/.test(words) && dangling.test(words) && !marks.some(({ plain }) => plain.end === end);
}

/** Whether running text has nothing that ends it. */
function lacksEnd({ text, item, quoteDepth, marks }: Passage): boolean {
  if (item !== null || quoteDepth > 0 || ended.test(text) || noSentence.test(text)) return false;
  return words(text).length >= leastWords && !marks.some(({ plain }) => plain.end === text.length);
}

function isSentence({ text }: Passage, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  return dangling.test(sentence) || (words(sentence).length >= leastWords && verb.test(sentence));
}

function finding(
  { source }: Draft,
  passage: Passage,
  { start, end }: Span,
  say: string,
  fixes: readonly Fix[] = [],
): Finding {
  const ending = /(?<!\S)\S+(?:\s\S+){0,3}$/.exec(passage.text.slice(Math.max(start, end - 80), end))![0];
  const span = passage.toSource({ start: end - ending.length, end });
  return { place: { source, span }, message: `The sentence that ends in “…${ending}” ${say}`, fixes };
}

/** Joins two paragraphs that only white space parts, where the second goes on in the middle of a sentence. */
function join(passage: Passage, next: Passage | undefined, { source }: Draft): Fix | null {
  if (next?.kind !== 'paragraph' || next.item !== null || next.section !== passage.section) return null;
  const between = { start: passage.span.end, end: next.span.start };
  if (!/^(?:\p{Ll}|\d+ \p{Ll})/u.test(next.text) || source.slice(between).trim() !== '') return null;
  return { title: 'Join it with the next paragraph', edits: [{ place: { source, span: between }, newText: ' ' }] };
}
