import type { Passage, Section } from '../../draft/draft.ts';
import { SignalWords } from '../../draft/signal-words.ts';
import { plainWords } from '../../framework/heading-text.ts';
import { overlaps, type Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import vocabulary from './vocabulary/vague-links.json';

const vague: ReadonlySet<string> = new Set(vocabulary.texts);

/** “The plan is available here.”: the link was lost, often on the way from another program. */
const sentHere = new RegExp(`\\b(?:${vocabulary.sending.join('|')}) here(?=[.,;:)]|$)`, 'gi');

const here = new SignalWords(['here']);

/** A link whose words do not say where it leads, or a “here” that is no link. */
export default defineRule({
  id: 'writing/vague-link-text',
  severity: 'warning',
  looksAt: 'section',
  *check({ passages }: Section, { draft }) {
    for (const passage of passages) {
      for (const mark of passage.marks) {
        if (mark.kind !== 'link') continue;
        const text = passage.text.slice(mark.plain.start, mark.plain.end);
        if (!vague.has(plainWords(text))) continue;
        yield {
          place: { source: draft.source, span: mark.span },
          message: `The link “${text}” does not say where it leads. It says nothing in print, or to people who have the links read out. Make the name of the document the link: “[our carers strategy](…)”.`,
        };
      }
      for (const plain of lostLinks(passage)) {
        yield {
          place: { source: draft.source, span: passage.toSource(plain) },
          message: `“${passage.text.slice(plain.start, plain.end)}” sends the reader to a link, but there is none. Link the name of the document itself, or say where it can be read.`,
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A link’s words, such as “here” or “read more”, do not say where it leads.',
  why: 'An inspector looks down a page for the document that proves a statement. “Here” names none, says nothing to somebody who hears the links read out, and is lost in print. Accessibility rules for public bodies ask for links that make sense on their own.',
  how: 'Make the name of the document the link: write “Read [our carers strategy](…)”, not “Read our carers strategy [here](…)”. The rule also reports “available here” where the link has gone.',
  examples: {
    wrong: 'Our carers strategy is [here](https://harrowmere.example/carers).',
    right: 'Read [our carers strategy](https://harrowmere.example/carers).',
  },
  follows: 'Web Content Accessibility Guidelines 2.2, 2.4.4 Link Purpose (In Context)',
};

function lostLinks(passage: Passage): Span[] {
  if (!here.areIn(passage)) return [];
  return [...passage.text.matchAll(sentHere)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter((plain) => !passage.marks.some((mark) => mark.kind === 'link' && overlaps(mark.plain, plain)));
}
