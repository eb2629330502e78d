import type { Draft, Passage } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';
import type { Span } from '../../../text/source-text.ts';
import { type Label, labelOf } from './numbered-places.ts';

/** Words that lead to a numbered part of the draft itself. */
export interface Reference {
  readonly label: Label;
  readonly number: string;
  readonly passage: Passage;
  /** The label with its number, in the passage’s plain text. */
  readonly plain: Span;
  /** The number alone. */
  readonly numberPlain: Span;
}

const reference =
  /\b(?<label>sections?|chapter|appendix|annex|slide|table|figure|fig\.|chart)\s(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|[A-H](?![\p{L}\p{N}’']))(?![\d%]|[.,]\d|\()/giu;
/** After the number, what makes it another document’s, or a law’s. */
const ofAnother =
  /^\s*(?:\([a-z\d]|of\s+(?:the|our|a|an|their|its)\s+(?!(?:self|document|draft|report)\b)|agreements?\b|arrangements?\b|assessments?\b|duty\b|duties\b|enquir|investigations?\b|concerns?\b|powers?\b|notices?\b|funding\b|aftercare\b|leave\b|meetings?\b|referrals?\b|plans?\b|advocates?\b|work\b)/i;
/** Before it, what says that the place is in another document, or that a law is meant. */
const inAnother =
  /\b(?:Act|Code|Regulations?|guidance|(?:carried out|started|raised|made|detained|held|placed|sectioned|arrested|reviewed) under|IR\s?\d+[,:]?)\s*(?:\d{4},?\s*)?(?:\(\s*)?$/i;
/** What says that a bare number such as “section 5” is a place in this draft. */
const leadsThere =
  /\b(?:see|read|in|at|to|from|per|above|below|also|and|described|detailed|explained|explored|mentioned|noted|set out|shown|outlined|covered|discussed|listed|summarised)\s+(?:also\s+|further\s+|more\s+)?(?:in\s+|under\s+)?$|\(\s*$|^\s*$/i;

/** The references of a draft to its own numbered parts; references to laws and to other documents are left out. */
export function references(draft: Draft): Reference[] {
  return gathered(draft).map(({ passage, value }) => ({ ...value, passage }));
}

const gathered = gathering(({ kind, text }): readonly Omit<Reference, 'passage'>[] => {
  if (kind === 'heading') return [];
  return [...text.matchAll(reference)].flatMap((match): Omit<Reference, 'passage'>[] => {
    const { label: word, number } = match.groups as { label: string; number: string };
    const label = labelOf[word.toLowerCase().replace('.', '')]!;
    const plain = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, plain.start - 80), plain.start);
    const after = text.slice(plain.end, plain.end + 60);
    const isLetter = /^\p{L}$/u.test(number);
    if (ofAnother.test(after) || inAnother.test(before) || (isLetter && label !== 'appendix')) return [];
    if (label === 'section' && !number.includes('.') && !leadsThere.test(before)) return [];
    // A caption names itself.
    if (plain.start === 0 && label !== 'section' && !/^\s+\p{Ll}/u.test(after)) return [];
    const numberPlain = { start: plain.end - number.length, end: plain.end };
    return [{ label, number: number.toUpperCase(), plain, numberPlain }];
  });
});
