import { numbersIn } from '../../analysis.ts';
import { SignalWords } from '../../draft/signal-words.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isQuoted } from '../writing/references/quoted.ts';
import { anyOf, type OwnSentence, ownSentences, ownSentencesContext } from './claims/own-sentences.ts';
import vocabulary from './vocabulary/claims.json' with { type: 'json' };

const { averages, comparing, more } = vocabulary;
const comparison = new RegExp(String.raw`\b(?:${anyOf(comparing)}|${anyOf(more)}(?: [^.;:,]{1,40}?)? than)\b`, 'gi');
const signals = new SignalWords([...comparing, 'than']);
/** The mark of a note may have been copied onto the word. */
const average = new RegExp(String.raw`^[^.;:,()]{0,30}?\b${anyOf(averages)}(?=[ivxlc]{0,8}(?!\p{L}))`, 'iu');
/** Areas that are named by an adjective, so that they need a noun: “national”, “regional”. */
const adjective = /^(?:national|regional|english|peer)$/i;
/** “On 17 of the 22 measures”: how far apart they are is another matter for each. */
const several = /\bof (?:the |our )?(?:\d+ )?(?:\p{L}+ )?(?:measures|metrics|indicators|questions)\b/iu;
/** What may stand between a difference and the comparison. */
const distance = /^%?[ -]?(?:percentage[ -])?(?:points?|per cent|times|days|weeks|people|people per 100,000)? ?$/i;
const mostBetween = 45;

/** A comparison with an area whose value is not given. */
export default defineRule({
  id: 'evidence/comparator-without-value',
  severity: 'info',
  looksAt: 'section',
  context: ownSentencesContext('draft'),
  *check(section, analysis) {
    const { areas } = analysis.draftNumbers.reference;
    for (const sentence of ownSentences(section, analysis, 'draft')) {
      const { passage, plain, text } = sentence;
      if (!signals.areIn(passage) || several.test(text)) continue;
      for (const { index, 0: words } of text.matchAll(comparison)) {
        const from = index + words.length;
        const rest = text.slice(from, from + 2 * mostBetween);
        const area = areas.find(rest).find(({ start, isQualified }) => start <= mostBetween && !isQualified);
        if (!area || /[.;:,]/.test(rest.slice(0, area.start))) continue;
        const name = rest.slice(area.start, area.end);
        const noun = average.exec(rest.slice(area.end));
        if (areas.isOwn(name) || (!noun && (adjective.test(name) || words.startsWith('in line')))) continue;
        if (
          hasValue(
            numbersIn(section, analysis),
            sentence,
            { start: index, end: from + area.end },
            area.name,
            (one, other) => areas.same(one, other),
          )
        )
          continue;
        const end = from + area.end + (noun?.[0].length ?? 0);
        const span = { start: plain.start + index, end: plain.start + end };
        if (isQuoted(passage.text, span)) continue;
        yield {
          place: { source: analysis.draft.source, span: passage.toSource(span) },
          message: `“${passage.text.slice(span.start, span.end)}” gives no value to compare with, so a reader cannot tell how far apart the two are. Give both with the same period, for example “61.8% (England 65.4%, 2022-23)”.`,
        };
        break;
      }
    }
  },
});

export const page: RulePage = {
  summary: 'Something is compared with an area, such as England or similar councils, whose value is not given.',
  why: '“Above the national average” may mean by a tenth of a point or by half. An inspector looks the value up, and wonders why it was left out.',
  how: 'Give both values for the same period: “61.8% of people, compared with 65.4% in England (2022-23)”.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nSatisfaction with care and support is above the England average.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nIn 2022-23, 66.4% of people were satisfied with their care and support, above the England average of 65.4%.\n',
  },
};

/** Whether a number near a comparison, which stands at a place of its sentence, may be the value that is compared with. */
function hasValue(
  numbers: readonly CheckedNumber[],
  { passage, plain }: OwnSentence,
  { start, end }: Span,
  area: string,
  same: (one: string | null, other: string | null) => boolean,
): boolean {
  const claims = numbers.filter(({ mention }) => mention.passage === passage && mention.kind === 'claim');
  const inside = (sentence: Span | undefined): typeof claims =>
    claims.filter(({ mention }) => sentence && contains(sentence, mention.plain));
  if (inside(plain).length >= 2) return true;
  const said = inside(plain).some(({ mention }) => {
    const from = plain.start + start;
    // “4 points above the average” says how far apart they are.
    if (mention.plain.end <= from) return distance.test(passage.text.slice(mention.plain.end, from));
    const to = plain.start + end;
    return mention.plain.start >= to && mention.plain.start - to <= mostBetween;
  });
  if (said) return true;
  const index = passage.sentences.indexOf(plain);
  return [passage.sentences[index - 1], plain, passage.sentences[index + 1]]
    .flatMap(inside)
    .some(({ mention }) => same(mention.reading?.area?.area ?? null, area));
}
