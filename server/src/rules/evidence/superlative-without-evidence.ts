import type { Analysis } from '../../analysis.ts';
import type { Passage } from '../../draft/draft.ts';
import { SignalWords } from '../../draft/signal-words.ts';
import { draftEvidence, evidenceIn } from '../../evidence/draft-evidence.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from '../writing/references/quoted.ts';
import { anyOf, ownSentences, ownSentencesContext, wished, withAnnounced } from './claims/own-sentences.ts';
import vocabulary from './vocabulary/claims.json' with { type: 'json' };

const { praise, ranks, amounts, ratings } = vocabulary;
const place =
  '(?:in|across|of) (?:the (?:country|region|county|capital|sector)|England|London|(?:the )?(?:North|South|East|West)[ -](?:East|West)|nationally|any (?:council|authority))';
const superlative = new RegExp(
  String.raw`\b${anyOf(praise)}\b(?<!outstanding(?=[ -]${anyOf(amounts)}s?\b))|\b(?:the|one of the|among the) (?:very )?${anyOf(ranks)}\b(?=[^.;:]{0,60}\b${place}\b)`,
  'gi',
);
const signals = new SignalWords([...praise, ...ranks]);
const rated = new RegExp(String.raw`\b${anyOf(ratings)} ["“‘']?$`, 'i');
const aimedAt = /\bto (?:\p{L}+ ){1,4}$/u;

/** Words of praise, and first places, that nothing is given for. */
export default defineRule({
  id: 'evidence/superlative-without-evidence',
  severity: 'info',
  looksAt: 'section',
  context: ownSentencesContext('draft'),
  *check(section, analysis) {
    for (const { passage, plain, text } of ownSentences(section, analysis, 'draft')) {
      if (!signals.areIn(passage)) continue;
      for (const { index, 0: found } of text.matchAll(superlative)) {
        const span = { start: plain.start + index, end: plain.start + index + found.length };
        const before = text.slice(0, index);
        if (rated.test(before) || wished.test(before) || aimedAt.test(before) || isQuoted(passage.text, span)) continue;
        if (isShown(analysis, passage)) continue;
        yield {
          place: { source: analysis.draft.source, span: passage.toSource(span) },
          message: message(passage, span),
        };
      }
    }
  },
});

export const page: RulePage = {
  summary:
    'A word of praise such as “excellent”, or a first place such as “the best in the region”, has nothing beside it that shows it.',
  why: 'An inspector reads praise of oneself as a reason to look harder. Where nothing shows it, it costs the sentences around it their weight.',
  how: 'Say who found it so, or give the figure and what it is compared with. Otherwise say plainly what is done. Ratings, quotations and what is aimed for are left alone.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nOur practitioners give excellent support to carers.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nThe peer review of March 2023 found our support to carers excellent.\n',
  },
};

function isShown(analysis: Analysis, passage: Passage): boolean {
  const { kinds } = evidenceIn(draftEvidence(analysis), withAnnounced(passage));
  return [...kinds].some((kind) => kind !== 'involvement');
}

function message({ text }: Passage, { start, end }: Span): string {
  const words = text.slice(start, end);
  return `“${words}” has nothing beside it that shows it, so an inspector may doubt the rest of the sentence too. Say who found it so, give the figure and what it is compared with, or say plainly what is done.`;
}
