import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import type { Passage } from '../../draft/draft.ts';
import { draftEvidence } from '../../evidence/draft-evidence.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { listed, quoted } from '../../framework/outline-words.ts';
import type { MentionKind } from '../../numbers/number.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { length, type PartPoint, pointsOf } from './parts/points.ts';
import { isWeighed, roleParts, titlePlace } from './parts/role-parts.ts';
import { tellingStems } from './parts/telling-words.ts';
import { isUnfinished } from './parts/unfinished.ts';

/** Shorter points are labels, not strengths. */
const leastWords = 6;
const mostNamed = 3;
/** Numbers that are figures, if only small ones: “two working days”, “all nine services”. */
const figures: readonly MentionKind[] = ['claim', 'duration', 'enumeration', 'idiom'];
const noFigure = /\b(?:ones?|no-one|first|second|third)\b/i;
/** What a heading says that is no strength. */
const notYet =
  /\b(?:will|need|needs|improv\p{L}*|develop\p{L}*|underway|under way|more to do|want|plan\p{L}*|aims?|going to|started|working (?:to|on|towards)|work (?:is|has)|increasing|challeng\p{L}*|risks?)\b/iu;

const hasVerb = /(?<=\p{L} )(?:is|are|has|have|get|gets|benefit|feel|work well|helps?)\b/u;
const question = /^(?:what|how|why|who|when|where|which)\b/;

/** Strengths that nothing is given for. */
export default defineRule({
  id: 'evidence/no-evidence',
  severity: 'info',
  looksAt: 'draft',
  *check(analysis) {
    if (!isWeighed(analysis)) return;
    const parts = roleParts(analysis);
    const inParts = new Set(parts.flatMap(({ passages }) => passages));
    for (const { role, title, passages, statement } of parts) {
      if (role !== 'strengths' || !statement || isUnfinished(passages)) continue;
      const narrative = statement.passages.filter((one) => passages.includes(one) || !inParts.has(one));
      if (isSummary(analysis, passages, narrative)) continue;
      yield* bare(analysis, title, pointsOf(passages), statement.passages);
    }
    for (const statement of draftEvidence(analysis).statements) {
      if (parts.some((part) => part.statement === statement && part.role !== 'plans')) continue;
      const [title, ...passages] = statement.passages;
      if (title && !isUnfinished(passages))
        yield* bare(analysis, title, claimedInHeadings(passages), statement.passages);
    }
  },
});

export const page: RulePage = {
  summary: 'Strengths in a statement section come without a number, a quotation, an audit, a survey or a reference.',
  why: 'An inspector cannot take a strength at its word: they look for what shows it, and a strength that nothing shows does not count towards a score.',
  how: 'Add to each strength what shows it: a figure with its period, what people say, what an audit, a survey or a peer review found, or the item of the information return where it can be read. A strength for which there is nothing is better left out. A list of strengths that sums up paragraphs with evidence is left alone, and so is a strength that the section shows elsewhere.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### Areas of strength\n\n- Our practitioners know the strengths of the people they work with.\n- 81.4% of assessments in 2022-23 were finished within 28 days.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### Areas of strength\n\n- Our practitioners know the strengths of the people they work with: our audit of 60 files in May 2023 found them recorded in 54.\n- 81.4% of assessments in 2022-23 were finished within 28 days.\n',
  },
};

/** The sections of a statement whose heading is a sentence that says what is good: “People are kept safe.” */
function claimedInHeadings(passages: readonly Passage[]): PartPoint[] {
  return pointsOf(passages).filter(({ passages: [first] }) => {
    return first.kind === 'heading' && isSentence(first.text) && !notYet.test(first.text);
  });
}

function isSentence(heading: string): boolean {
  if (heading.endsWith('.')) return true;
  const { words: title } = readHeading(heading);
  return words(title).length >= leastWords && hasVerb.test(title) && !question.test(title);
}

function* bare(
  analysis: Analysis,
  title: Passage,
  points: readonly PartPoint[],
  section: readonly Passage[],
): Iterable<Finding> {
  const { source } = analysis.draft;
  const strengths = points.filter(({ passages }) => length(passages) >= leastWords);
  const without = strengths.filter(
    ({ passages }) => !isShown(analysis, passages) && !isShownBelow(analysis, passages, section),
  );
  if (without.length === 0) return;
  const names = without.slice(0, mostNamed).map(({ name }) => name);
  const more = without.length - names.length;
  const which = more > 0 ? `${names.map(quoted).join(', ')} and ${more} more` : listed(names);
  const one = without.length === 1;
  const subject = one
    ? `Nothing under ${quoted(title.text)} shows the strength ${which}`
    : `Nothing under ${quoted(title.text)} shows ${without.length} of the ${strengths.length} strengths: ${which}`;
  yield {
    place: titlePlace(source, title),
    message: `${subject}. An inspector does not take a strength at its word. Add a figure, what people say, what an audit or a survey found, or where it can be read.`,
    related: without.map(({ passages: [first] }) => ({
      place: { source, span: first.span },
      message: 'Nothing here shows it.',
    })),
  };
}

function isShown(analysis: Analysis, passages: readonly Passage[]): boolean {
  const { sightings } = draftEvidence(analysis);
  return passages.some(
    (passage) =>
      sightings.get(passage).some(({ kind }) => kind !== 'involvement') ||
      numbersIn(passage.section, analysis).some(
        ({ mention }) => mention.passage === passage && figures.includes(mention.kind) && !noFigure.test(mention.text),
      ),
  );
}

/** Whether strengths are a list that sums up a narrative with evidence of its own. */
function isSummary(analysis: Analysis, passages: readonly Passage[], narrative: readonly Passage[]): boolean {
  return (
    passages[0]?.item != null &&
    narrative.some((one) => one.kind === 'paragraph' && one.item === null && isShown(analysis, [one]))
  );
}

/** How many telling words of a strength a passage must share to speak of it as well. */
const leastShared = 2;

/** Whether the section speaks of a strength elsewhere and shows it there: a list of strengths often sums up what follows. */
function isShownBelow(analysis: Analysis, passages: readonly Passage[], section: readonly Passage[]): boolean {
  const own = tellingStems(passages);
  return section.some((other) => {
    if (passages.includes(other) || other.kind !== 'paragraph') return false;
    const shared = [...tellingStems([other])].filter((stem) => own.has(stem)).length;
    return shared >= Math.min(leastShared, own.size) && isShown(analysis, [other]);
  });
}
