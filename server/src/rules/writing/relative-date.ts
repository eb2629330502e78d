import type { Draft, Passage, Section } from '../../draft/draft.ts';
import { SignalWords } from '../../draft/signal-words.ts';
import type { Span } from '../../text/source-text.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from './references/quoted.ts';
import vocabulary from './vocabulary/relative-dates.json';

const { now, relative, units, spans, counts, ofDocument, issued } = vocabulary;
const any = (list: readonly string[]): string => `(?:${list.join('|')})`;

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const date = new RegExp(
  `\\b(?:19|20)\\d\\d\\b|(?<!\\d)\\d\\d[/-]\\d\\d(?!\\d)|\\b\\d{1,2} ${month}\\b|\\bQ[1-4]\\b`,
  'i',
);
const monthAndYear = new RegExp(`\\b${month} (?:19|20)\\d\\d\\b`, 'i');

const staleWords = new RegExp(
  `(?<!up[ -]|as |too |how |very )\\b${any(now)}\\b(?! (?:as|after|afterwards|before|enough)\\b|-)` +
    `|\\b(?:later |earlier )?${any(relative.filter((word) => word !== 'coming' && word !== 'past'))} ${any(units)}\\b(?!’s|'s| of\\b|-)` +
    `|\\b(?:over|in|within|during|for|across|throughout) the ${any(relative)} (?!\\d\\d years)(?:(?:${any(counts)}|\\d{1,2})(?: ?(?:-|–|to) ?\\d{1,2})? )?${any(spans)}\\b(?! of\\b)`,
  'gi',
);

const nowWords = new SignalWords(now);
const relativeWords = new SignalWords(relative);
const timeWords = new SignalWords([...units, ...spans]);
const mayBeStale = (passage: Passage): boolean =>
  nowWords.areIn(passage) || (relativeWords.areIn(passage) && timeWords.areIn(passage));

/** A time reckoned from a day that the draft does not give. */
export default defineRule({
  id: 'writing/relative-date',
  severity: 'info',
  looksAt: 'section',
  context: ({ draft }) => {
    const isGiven = String(givesItsDate(draft));
    return () => isGiven;
  },
  *check({ passages }, { draft }) {
    if (givesItsDate(draft)) return;
    for (const passage of passages) {
      if (passage.quoteDepth > 0 || passage.kind === 'heading' || !mayBeStale(passage)) continue;
      for (const plain of staleTimes(passage)) {
        const text = passage.text.slice(plain.start, plain.end);
        yield {
          place: { source: draft.source, span: passage.toSource(plain) },
          message: `“${text}” has no date beside it, so whoever reads it later cannot tell which time is meant. Give the month or year, or say once, near the top, when the draft was agreed.`,
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A time such as “recently” or “over the next year” has no date beside it.',
  why: 'An inspector may read the draft a year after it was written. “We are currently recruiting” and “over the next year” then cannot be checked, and a promise without a date cannot be kept.',
  how: 'Give the month or year: “by March 2025”, “since May 2024”. Or state once near the top at what date the draft was correct, “This self-assessment was agreed in June 2024”: then nothing is reported. Quotations, and sentences with a date in them or just before, are left alone.',
  examples: {
    wrong: 'We recently opened a second hub. Over the next year we will open two more.',
    right: 'We opened a second hub in May 2023. By March 2024 we will open two more.',
  },
};

/** Relative times in sentences that have no date in them or in the sentence before, and that are nobody’s words. */
function staleTimes({ sentences, text }: Passage): Span[] {
  return sentences.flatMap((sentence, i) => {
    const around = text.slice(sentences[i - 1]?.start ?? sentence.start, sentence.end);
    if (date.test(around)) return [];
    return [...text.slice(sentence.start, sentence.end).matchAll(staleWords)]
      .map(({ index, 0: found }) => ({ start: sentence.start + index, end: sentence.start + index + found.length }))
      .filter((plain) => !isQuoted(text, plain));
  });
}

/** Sections at the top of a draft where its date is looked for. */
const firstPassages = 12;
const aboutDocument = new RegExp(`^(?:the |our )?${any(ofDocument)}\\b|\\b${any(issued)}\\b`, 'i');

/** Whether the draft says near its top when it was written or agreed. */
function givesItsDate({ passages, sections }: Draft): boolean {
  const isFirst = (section: Section): boolean => section.level === 1 && section === sections[0];
  return passages.slice(0, firstPassages).some(({ text, sentences, section, item }) => {
    if (!monthAndYear.test(text)) return false;
    if (item === null && words(text).length <= 8) return true;
    return (
      (section.level === 0 || isFirst(section)) &&
      sentences.some(({ start, end }) => {
        const sentence = text.slice(start, end);
        return monthAndYear.test(sentence) && aboutDocument.test(sentence);
      })
    );
  });
}
