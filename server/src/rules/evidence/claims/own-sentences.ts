import type { Analysis } from '../../../analysis.ts';
import type { Passage } from '../../../draft/draft.ts';
import { draftEvidence } from '../../../evidence/draft-evidence.ts';
import { plainWords } from '../../../framework/heading-text.ts';
import type { Span } from '../../../text/source-text.ts';
import { roleParts } from '../parts/role-parts.ts';

/** A sentence in which the council speaks for itself. */
export interface OwnSentence {
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
  readonly text: string;
}

const story = /\b(?:case (?:study|story|example)|story|journey)\b/i;

/**
 * The sentences in which the council says what is: no headings, tables, quotations and stories, no words of the framework,
 * and nothing under a heading for plans. In the whole draft, or in its statement sections only.
 */
export function ownSentences(analysis: Analysis, where: 'draft' | 'statements'): OwnSentence[] {
  const official = new Set(
    analysis.outline?.framework.statements.flatMap(({ weStatement }) =>
      weStatement ? [plainWords(weStatement.text)] : [],
    ),
  );
  const planned = new Set(roleParts(analysis).flatMap(({ role, passages }) => (role === 'plans' ? passages : [])));
  const all =
    where === 'draft'
      ? analysis.draft.passages
      : draftEvidence(analysis).statements.flatMap((statement) => statement.passages);
  return all
    .filter(
      (passage) =>
        passage.kind === 'paragraph' &&
        passage.quoteDepth === 0 &&
        !planned.has(passage) &&
        !story.test(passage.section.heading?.text ?? '') &&
        !official.has(plainWords(passage.text)),
    )
    .flatMap((passage) =>
      passage.sentences.map((plain) => ({ passage, plain, text: passage.text.slice(plain.start, plain.end) })),
    );
}

/** The passage, with the next one under its heading where it announces that one: “the figures show it:”. */
export function withAnnounced(passage: Passage): Passage[] {
  const { passages } = passage.section;
  const at = passages.indexOf(passage);
  return passages.slice(at, passage.text.endsWith(':') ? at + 3 : at + 1);
}

/** What is wished, required or open to somebody is no claim of what happens. */
export const wished =
  /\b(?:will|would|should|could|can|might|must|aims?|wants?|ensur(?:e|es|ing)|expect(?:s|ed)?|requir(?:e|es|ed)|needs? to|entitled|right to|goal|ambition|vision|commit(?:s|ment)?|committed to|striv(?:e|es|ing)|access to|not (?:all|every))\b/i;

/** An alternative of a pattern for each of some words; a space in them may be a hyphen. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(/[ -]/g, '[ -]')})`;
}
