import { SignalWords } from '../../draft/signal-words.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from '../writing/references/quoted.ts';
import { anyOf, ownSentences, ownSentencesContext, wished } from './claims/own-sentences.ts';
import vocabulary from './vocabulary/claims.json' with { type: 'json' };

const { causes, outcomes, weighed } = vocabulary;
const caused = new RegExp(String.raw`\b${anyOf(causes)}\b(?=[^.;]{0,160}\b${anyOf(outcomes)}\b)`, 'i');
const signals = new SignalWords(causes);
const weighing = new RegExp(String.raw`\b${anyOf(weighed)}\b`, 'i');
/** “A worker was recruited as a result”. */
const action = /\b(?:was|were|been|is|are|being) \p{L}+(?:ed|en|t) $/u;
const elsewhere = /\bsections? \d/i;
/** What the council did because of something is no outcome. */
const done = /^(?: of [^,;]{0,80})?,? ?(?:we|it) (?:have |has |are |is )?(?:now |also )?\p{L}+(?:ed|ing)\b/iu;

/** A change put down to something that the council did, with nothing that shows the one to have brought the other. */
export default defineRule({
  id: 'evidence/causal-claim',
  severity: 'hint',
  looksAt: 'section',
  context: ownSentencesContext('draft'),
  *check(section, analysis) {
    for (const { passage, plain, text } of ownSentences(section, analysis, 'draft')) {
      if (!signals.areIn(passage)) continue;
      const found = caused.exec(text);
      if (!found || wished.test(text) || weighing.test(text)) continue;
      const before = text.slice(0, found.index);
      if (done.test(text.slice(found.index + found[0].length)) || action.test(before) || elsewhere.test(text)) continue;
      const span = { start: plain.start + found.index, end: plain.start + found.index + found[0].length };
      if (isQuoted(passage.text, span)) continue;
      yield {
        place: { source: analysis.draft.source, span: passage.toSource(span) },
        message: `“${found[0]}” says that one thing brought about the other, and nothing here shows that it did: much else may have changed at the same time. Say how it is known, for example what an evaluation found, or write “since” and “at the same time”.`,
      };
    }
  },
});

export const page: RulePage = {
  summary:
    'A change is put down to something that the council did, with nothing that shows the one to have brought about the other.',
  why: 'An inspector asks what difference the council made. Two things that happened one after the other do not show it, and a claim that falls apart when it is asked about costs the true ones their weight.',
  how: 'Say how it is known: what an evaluation, an audit or people themselves said. Where it is a guess, say so: “we think that”, “it has helped”.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nWe opened a second hub, which led to fewer complaints.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nWe opened a second hub. Since then there have been fewer complaints.\n',
  },
};
