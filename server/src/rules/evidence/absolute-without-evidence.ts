import type { Passage } from '../../draft/draft.ts';
import { SignalWords } from '../../draft/signal-words.ts';
import { draftEvidence } from '../../evidence/draft-evidence.ts';
import type { DraftEvidence } from '../../evidence/evidence.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from '../writing/references/quoted.ts';
import { anyOf, ownSentences, ownSentencesContext, wished } from './claims/own-sentences.ts';
import vocabulary from './vocabulary/claims.json' with { type: 'json' };

const whole = anyOf(vocabulary.everyone);
const start = '(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|so|that|means?|where|now) ))';
const absolute = new RegExp(
  String.raw`${start}(?:all (?:of )?(?:our |the )?${whole}|(?:every|each and every) (?:single )?${whole}|everyone|everybody|no[ -]one|nobody|none of (?:our|the) ${whole})\b|\bwe (?:always|never)\b|\b(?:is|are) (?:always|never) \p{Ll}+(?:ed|en)\b|\bin (?:every|all) cases?\b|\bwithout exception\b`,
  'iu',
);
const excluding = new SignalWords([
  ...['all', 'every', 'everyone', 'everybody', 'always'],
  ...['no one', 'nobody', 'none', 'never', 'exception'],
]);

/** Claims without an exception that nothing is given for. */
export default defineRule({
  id: 'evidence/absolute-without-evidence',
  severity: 'info',
  looksAt: 'section',
  context: ownSentencesContext('statements'),
  *check(section, analysis) {
    const evidence = draftEvidence(analysis);
    const reported = new Set<Passage>();
    for (const { passage, plain, text } of ownSentences(section, analysis, 'statements')) {
      if (reported.has(passage) || !excluding.areIn(passage)) continue;
      const found = absolute.exec(text);
      if (!found || wished.test(text) || isShown(evidence, passage, plain)) continue;
      const span = { start: plain.start + found.index, end: plain.start + found.index + found[0].length };
      if (isQuoted(passage.text, span)) continue;
      reported.add(passage);
      yield {
        place: { source: analysis.draft.source, span: passage.toSource(span) },
        message: `“${found[0]}” allows no exception, and nothing beside it shows that there is none. One case that an inspector finds makes the sentence untrue. Say how it is known, for example “an audit of 60 files in May 2023 found none”, or say how many.`,
      };
    }
  },
});

/** Whether the sentence, or the one after it, shows something. */
function isShown({ sightings }: DraftEvidence, passage: Passage, { start }: Span): boolean {
  const at = passage.sentences.findIndex((sentence) => sentence.start === start);
  const until = (passage.sentences[at + 1] ?? passage.sentences[at]!).end;
  return sightings
    .get(passage)
    .some(({ kind, plain }) => kind !== 'involvement' && plain.start >= start && plain.end <= until);
}

export const page: RulePage = {
  summary: 'A claim that holds for all, always or for no one has nothing beside it that shows it.',
  why: 'An inspector follows single cases. One person who waited without a call makes “no one is left waiting” untrue, and the rest of the section doubtful.',
  how: 'Give the figure or the audit that shows it, or say how many: “97% of people”, “in 54 of 60 files”. What is aimed for, required or promised is left alone.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nAll carers are offered an assessment of their own.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nAll carers are offered an assessment of their own: our audit of 60 files in May 2023 found the offer in each.\n',
  },
};
