import type { Fix } from '../../diagnostic.ts';
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
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|will|can|could|may|must|should|would|do|does|did|we|they|it|there|who|which)\b/i;
const noSentence =
  /^(?:box|chart|contents|diagram|fig\.?|figure|graph|image|map|note|notes|photo|picture|sources?|table)\b|\t|\.{4}|\b[Pp]age \d+$/i;
/** Words that more must follow. “Plan A.” ends in a name. */
const dangling = /(?<![/'"‘“-])\b(?:a|an|the|and|or|our|their|its|your|than|whether)[.!?]?$/;

/** A sentence that stops in the middle. */
export default defineRule({
  id: 'writing/unfinished-sentence',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft }) {
    const { source, passages } = draft;
    const leadIns = new Set(passages.flatMap(({ item, cell }) => [item?.list.leadIn, cell?.table.leadIn]));
    for (const [i, passage] of passages.entries()) {
      if (passage.kind !== 'paragraph') continue;
      const cut = passage.sentences.filter((sentence) => stopsShort(passage, sentence));
      for (const plain of cut) {
        const text = ending(passage, plain);
        yield {
          place: { source, span: passage.toSource({ start: plain.end - text.length, end: plain.end }) },
          message: `The sentence that ends in “…${text}” stops short: something seems to be missing after it. Finish it, or take its last words out.`,
        };
      }
      const last = passage.sentences.at(-1);
      if (!last || cut.includes(last) || leadIns.has(passage) || !lacksEnd(passage)) continue;
      const fix = join(passage, passages[i + 1], draft);
      if (!fix && !isSentence(passage, last)) continue;
      const text = ending(passage, last);
      yield {
        place: { source, span: passage.toSource({ start: last.end - text.length, end: last.end }) },
        message: fix
          ? `The sentence that ends in “…${text}” is broken off, and seems to go on in the next paragraph. Join the two.`
          : `The sentence that ends in “…${text}” has no full stop, so a reader cannot tell whether its end was lost. Finish it, or make it a heading if it is meant as one.`,
        fixes: fix ? [fix] : [],
      };
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

/** Whether a sentence ends in a word that more must follow; before the next item of a list, “and” or “or” may stand. */
function stopsShort({ text, item, marks }: Passage, { start, end }: Span): boolean {
  const found = dangling.exec(text.slice(Math.max(start, end - 20), end));
  if (!found || marks.some(({ plain }) => plain.end === end)) return false;
  const hasStop = /[.!?]$/.test(found[0]);
  if (hasStop) return true;
  const isConjunction = /^(?:and|or)$/.test(found[0]);
  return item !== null && !(isConjunction && item.index < item.list.items - 1);
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

/** The last few words of a sentence. */
function ending({ text }: Passage, { start, end }: Span): string {
  return /\S+(?:\s\S+){0,3}$/.exec(text.slice(Math.max(start, end - 80), end))![0];
}

/** Joins two paragraphs that only white space parts, where the second goes on in the middle of a sentence. */
function join(passage: Passage, next: Passage | undefined, { source }: Draft): Fix | null {
  if (next?.kind !== 'paragraph' || next.item !== null || next.section !== passage.section) return null;
  const between = { start: passage.span.end, end: next.span.start };
  if (!/^(?:\p{Ll}|\d+ \p{Ll})/u.test(next.text) || source.slice(between).trim() !== '') return null;
  return { title: 'Join it with the next paragraph', edits: [{ place: { source, span: between }, newText: ' ' }] };
}
