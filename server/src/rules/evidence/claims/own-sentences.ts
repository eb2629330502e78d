import type { Analysis } from '../../../analysis.ts';
import type { Passage, Section } from '../../../draft/draft.ts';
import { draftEvidence } from '../../../evidence/draft-evidence.ts';
import { isWeStatement } from '../../../framework/official-wording.ts';
import type { Span } from '../../../text/source-text.ts';
import type { SectionRule } from '../../rule.ts';
import { plannedPassages } from '../parts/role-parts.ts';

/** A sentence in which the council speaks for itself. */
export interface OwnSentence {
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
  readonly text: string;
}

const story = /\b(?:case (?:study|story|example)|story|journey)\b/i;

/**
 * The sentences of a section in which the council says what is: no headings, tables, quotations and stories, no words of
 * the framework, and nothing under a heading for plans. In the whole draft, or in its statement sections only.
 */
export function ownSentences(
  section: Section,
  analysis: Analysis,
  where: 'draft' | 'statements',
): readonly OwnSentence[] {
  if (where === 'statements' && !draftEvidence(analysis).statementAt(section.span.start)) return [];
  const known = latest.get(analysis);
  if (known?.section === section) return known.sentences;
  const sentences = read(section, analysis);
  latest.set(analysis, { section, sentences });
  return sentences;
}

/** Of the section that was asked for last, as the rules look at one section after another. */
const latest = new WeakMap<Analysis, { readonly section: Section; readonly sentences: readonly OwnSentence[] }>();

function read(section: Section, analysis: Analysis): OwnSentence[] {
  if (story.test(section.heading?.text ?? '')) return [];
  const { framework } = analysis;
  const planned = plannedPassages(analysis);
  return section.passages
    .filter(
      (passage) =>
        passage.kind === 'paragraph' &&
        passage.quoteDepth === 0 &&
        !planned.has(passage) &&
        !isWeStatement(passage, framework),
    )
    .flatMap((passage) =>
      passage.sentences.map((plain) => ({ passage, plain, text: passage.text.slice(plain.start, plain.end) })),
    );
}

/** What decides besides the section which of its sentences are the council's own: how its passages stand in the draft. */
export function ownSentencesContext(where: 'draft' | 'statements'): NonNullable<SectionRule['context']> {
  return (analysis) => {
    const planned = plannedPassages(analysis);
    const evidence = where === 'statements' ? draftEvidence(analysis) : null;
    return (section) =>
      evidence && !evidence.statementAt(section.span.start)
        ? ''
        : section.passages.map((one) => (planned.has(one) ? 'p' : 's')).join('');
  };
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
