import type { Analysis } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import type { Passage } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import { contains, overlaps, type SourceText, type Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** What a writer is asked to fill in, between brackets. */
const nouns = 'amount|council|date|details|figure|figures|link|name|number|percentage|period|source|title|year';
const verbs = 'add|complete|enter|fill in|include|insert|replace|type';
/** Words before “to be confirmed” that make it a statement of fact: “funding is still to be confirmed”. */
const statesFact =
  'am|is|are|was|were|be|been|being|still|yet|not|has|have|had|need|needs|needed|due|expected|likely|going|remain|remains|continue|continues|ought|seem|seems|and|or|only';
const inBrackets = `(?:(?:${verbs})\\b[^\\[\\]<>\\n]{0,80}|(?:your |the )?(?:${nouns})(?: (?:of|to|for|here)\\b[^\\[\\]<>\\n]{0,60})?|x{1,4}|tb[cda]|\\?+|to be (?:added|confirmed))`;

/** Text left to be filled in, found in the text as a reader sees it. None matches ordinary prose. */
const placeholders: readonly RegExp[] = [
  /\bTB[CDA]\b|\btb[cd]\b/g,
  /\bTODO\b|\bFIXME\b/g,
  /\blorem ipsum\b/gi,
  /\?{3,}/g,
  /_{4,}/g,
  // Amounts: £X, £XXm, X%, XX.X per cent, 20XX, 2024-XX.
  /£[Xx]{1,6}(?:[.,][Xx]{1,3}){0,3}(?:k|m|bn)?(?![\p{L}\p{N}])/gu,
  /\b[Xx]{1,4}(?:\.[Xx]{1,2})?(?:%| per cent\b)/g,
  /\b20(?:\d\d[-/])?[Xx]{2}\b/g,
  /\b[Dd]{2}\/[Mm]{2}\/[Yy]{2,4}\b/g,
  new RegExp(`\\[${inBrackets}\\]`, 'gi'),
  new RegExp(`<${inBrackets}>`, 'gi'),
  new RegExp(
    `\\bto be (?<!\\b(?:${statesFact}) to be )(?:added|confirmed|inserted|supplied)(?: (?:here|later|shortly))?(?=$|[.,;:)\\]!?])`,
    'gi',
  ),
];

/** What every placeholder but those in angle brackets of the file has, and few texts. */
const maybePlaceholder = /tb[acd]|todo|fixme|ipsum|\?{3}|_{4}|£x|\bx{1,4}(?:[.%]| per )|xx|dd\/mm|[[<]|to be [acis]/i;

/** “XX people”. In someone's own words the same letters hide a name: “Miss XX was very kind”. */
const letters =
  /\b(?:XX{1,4}|xx{1,4})\b(?<!\b(?:Article|Chapter|Part|Schedule|Section|Title|Volume|Mr|Mrs|Ms|Miss|Dr) [Xx]{2,5})/g;

/** Markdown leaves <insert name> out of what a reader sees, so it is looked for in the file's own text. */
const inAngleBrackets = new RegExp(`<${inBrackets}>`, 'gi');

/** “Tendring Borough Council (TBC)”: the letters stand for something else in this draft. */
const definesTbc = /\bT[a-z]+ B[a-z]+ C[a-z]+ \(TBC\)/;

const definitionsIn = gathering(({ text }) => (definesTbc.test(text) ? [true] : []));

function isTbcDefined({ draft }: Analysis): boolean {
  return definitionsIn(draft).length > 0;
}

export default defineRule({
  id: 'writing/placeholder',
  severity: 'warning',
  looksAt: 'section',
  context: (analysis) => {
    const isDefined = String(isTbcDefined(analysis));
    return () => isDefined;
  },
  *check({ passages }, analysis) {
    const { source } = analysis.draft;
    for (const passage of passages) {
      for (const span of placeholderSpans(passage, source)) {
        const text = source.slice(span);
        if (text !== 'TBC' || !isTbcDefined(analysis)) yield finding(source, span, text);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'Text is left to be filled in, such as “TBC”, “XX%” or “[insert figure]”.',
  why: 'A placeholder in a document that goes to an inspector shows that it was not finished, and hides the very fact the sentence was written for.',
  how: 'Put in the fact, or rewrite the sentence without it. Code is left alone, and so is prose such as “the date is still to be confirmed”.',
  examples: {
    wrong: 'Satisfaction rose to XX% and [insert name of service] opened in spring.\n',
    right:
      'Satisfaction rose and the Harrow Lane service opened in spring. The date of the next survey is to be confirmed.\n',
  },
};

/** Where the passage has placeholders, in the file; each place once, and none within code. */
function placeholderSpans(passage: Passage, source: SourceText): Span[] {
  const spans: Span[] = [];
  for (const pattern of maybePlaceholder.test(passage.text) ? [...placeholders, letters] : []) {
    for (const { index, 0: found } of passage.text.matchAll(pattern)) {
      const plain = { start: index, end: index + found.length };
      if (pattern === letters && isQuoted(passage, index)) continue;
      const isCode = passage.marks.some((mark) => mark.kind === 'code' && overlaps(mark.plain, plain));
      if (!isCode) spans.push(passage.toSource(plain));
    }
  }
  for (const { index, 0: found } of source.slice(passage.span).matchAll(inAngleBrackets)) {
    const start = passage.span.start + index;
    const span = { start, end: start + found.length };
    if (!passage.marks.some((mark) => mark.kind === 'code' && overlaps(mark.span, span))) spans.push(span);
  }
  return spans
    .filter(
      (span, i) => !spans.some((other, j) => i !== j && contains(other, span) && (j < i || !contains(span, other))),
    )
    .sort((a, b) => a.start - b.start);
}

/** Whether a place of a passage lies in a quotation: in a block quote, or after an opening quote mark that is not closed. */
function isQuoted({ quoteDepth, text }: Passage, index: number): boolean {
  const marks = [...text.slice(0, index).matchAll(/(?<open>(?<=^|[\s(])["'‘“])|(?<close>["'’”](?=[\s.,;:)!?]|$))/g)];
  const last = marks.at(-1)?.groups;
  return quoteDepth > 0 || last?.open !== undefined;
}

function finding(source: SourceText, span: Span, text: string): Finding {
  return {
    place: { source, span },
    message: `“${text}” is still to be filled in. A reader takes it that the draft is not finished: put in the fact, or rewrite the sentence without it.`,
  };
}
