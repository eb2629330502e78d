import type { Passage } from '../draft/draft.ts';
import { keepingFor } from '../draft/keeping.ts';
import { SignalWords } from '../draft/signal-words.ts';
import type { References } from '../settings/reference-register.ts';
import { lowerCaseInPlace } from '../text/lower-case.ts';
import type { Span } from '../text/source-text.ts';
import type { EvidenceKind } from './evidence.ts';
import { quotationsIn } from './quotations.ts';
import { referencesIn } from './references.ts';
import sources from './vocabulary/sources.json' with { type: 'json' };
import voices from './vocabulary/voices.json' with { type: 'json' };

/** All patterns here are in lower case, as is the text that they are held against. */
const any = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .toLowerCase()
    .replaceAll(' ', '[ -]')})`;

/** A few words of one sentence. */
const fewWords = String.raw`(?:[ ,]{1,2}[\p{L}\p{N}%’'-]{1,30}){0,6}?`;
const apostrophe = "['’]";

/** A pattern with what a passage must have words of for it to match. */
interface Matcher {
  readonly kind: EvidenceKind;
  readonly pattern: RegExp;
  readonly needs: readonly SignalWords[];
}

const signalling = [...voices.saying, ...voices.hearing, ...voices.said, ...voices.asked];

/** How a draft says that some kind of people said something. */
function heard(kind: EvidenceKind, who: readonly string[]): Matcher {
  const people = `(?:${any(who)}s?)`;
  const pattern = new RegExp(
    [
      String.raw`\b${people}\b${fewWords}[ ,]{1,2}${any(voices.saying)}\b`,
      String.raw`\b${any(voices.hearing)}\b${fewWords}[ ,]{1,2}${people}\b`,
      String.raw`\b${people}s?${apostrophe}s? (?:own )?${any([...voices.said, ...voices.asked])}\b`,
      String.raw`\b${people}[ -]${any(voices.asked)}\b`,
    ].join('|'),
    'gu',
  );
  return { kind, pattern, needs: [new SignalWords(signalling), new SignalWords(who)] };
}

/** Any of some phrases. */
function phrases(kind: EvidenceKind, words: readonly string[], before: string, after: string): Matcher {
  return { kind, pattern: new RegExp(before + any(words) + after, 'gu'), needs: [new SignalWords(words)] };
}

const matchers: readonly Matcher[] = [
  heard('experience', voices.people),
  phrases('experience', voices.experience, String.raw`(?<![\p{L}-])`, String.raw`(?![\p{L}-])`),
  phrases('involvement', voices.involvement, String.raw`(?<![\p{L}-])`, String.raw`(?![\p{L}-])`),
  {
    kind: 'involvement',
    pattern: new RegExp(String.raw`\b${any(voices.involving)}\b${fewWords}[ ,]{1,2}${any(voices.people)}\b`, 'gu'),
    needs: [new SignalWords(voices.involving), new SignalWords(voices.people)],
  },
  heard('staff', voices.staff),
  heard('partners', voices.partners),
  phrases('survey', sources.surveys, String.raw`\b`, String.raw`\b`),
  phrases('audit', sources.audits, String.raw`\b`, String.raw`\b`),
  phrases('reference', sources.documents, String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`),
];

const story = new RegExp(
  String.raw`\b${any(voices.stories)}\b|\p{L}(?:['’]s|s['’]) (?:story|journey|experience)\b`,
  'u',
);

/** Evidence of one kind in a passage’s plain text. */
interface Recognised {
  readonly kind: EvidenceKind;
  readonly plain: Span;
}

/** All evidence in a passage, in the order of its text, but for numbers, which the number check has read already. */
export function recogniseEvidence(passage: Passage, references: References): readonly Recognised[] {
  return (passage.quoteDepth > 0 ? inQuotation : inText)(passage, references);
}

const inText = keepingFor(recognise);
const inQuotation = keepingFor(recognise);

function recognise(passage: Passage, references: References): readonly Recognised[] {
  const text = lowerCaseInPlace(passage.text);
  const seen = (kind: EvidenceKind, plain: Span): Recognised => ({ kind, plain });
  const mayMatch = matchers.filter(({ needs }) => needs.every((words) => words.areIn(passage)));
  const found = mayMatch.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => seen(kind, { start: index, end: index + match.length })),
  );
  for (const { plain, isVoice } of quotationsIn(passage)) {
    found.push(seen('quotation', plain));
    if (isVoice) found.push(seen('experience', plain));
  }
  found.push(...referencesIn(passage, references).map((plain) => seen('reference', plain)));
  const title = story.exec(lowerCaseInPlace(titleOf(passage)));
  if (title) found.push(seen('experience', { start: title.index, end: title.index + title[0].length }));
  return found.toSorted((a, b) => a.plain.start - b.plain.start || a.plain.end - b.plain.end);
}

/** What announces a story: a heading, or the bold words that a passage starts with. */
function titleOf({ kind, text, marks }: Passage): string {
  if (kind === 'heading') return text;
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.plain.start === 0);
  return bold ? text.slice(0, bold.plain.end) : '';
}
