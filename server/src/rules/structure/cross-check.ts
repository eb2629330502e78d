import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { CrossCheck, Outline } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { firstMatches } from '../../framework/layout.ts';
import { partsOf } from '../../framework/missing-parts.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { type FoundPlace, findPlace, type Point } from '../../framework/points.ts';
import { titleMatcher } from '../../framework/title-matcher.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/cross-check',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const check of outline.framework.checks) {
      yield* check.kind === 'mirrors' ? notMirrored(draft, outline, check) : notTakenUp(draft, outline, check);
    }
  },
});

export const page: RulePage = {
  summary: 'Two places of a draft that should agree do not: a point of one is not taken up in the other.',
  why: 'A weakness without an action, a priority without an achievement or a section without a key message is what a reader notices first, and each raises a question that the draft does not answer.',
  how: 'Take the point up where the message says, or use the same words in both places, so that a reader can find it. What must agree with what is set under “checks:” in the framework.',
  examples: {
    wrong:
      '---\nframework: ofsted-ilacs-self-evaluation\n---\n# Our self-evaluation\n\n## Key messages\n\n### Early help\n\nMore families get help early.\n\n## Early help\n\n### What we know\n\nFamilies get help early.\n\n### Next steps\n\n- Open a second hub.\n\n## Care leavers\n\n### What we know\n\nMost young people stay in touch.\n\n### Next steps\n\n- Meet each young person before they turn 18.\n',
    right:
      '---\nframework: ofsted-ilacs-self-evaluation\n---\n# Our self-evaluation\n\n## Key messages\n\n### Early help\n\nMore families get help early.\n\n### Care leavers\n\nMost young people stay in touch.\n\n## Early help\n\n### What we know\n\nFamilies get help early.\n\n### Next steps\n\n- Open a second hub.\n\n## Care leavers\n\n### What we know\n\nMost young people stay in touch.\n\n### Next steps\n\n- Meet each young person before they turn 18.\n',
  },
};

/** Headings of the framework that the draft has, but that a section which should have one heading for each does not. */
function* notMirrored(
  draft: Draft,
  outline: Outline,
  { below, mirrored, why }: Extract<CrossCheck, { kind: 'mirrors' }>,
): Iterable<Finding> {
  const matches = allMatches(outline);
  const holders = matches.filter(({ entry }) => entry === below);
  // Parts that fell to a section as the heading above them is missing are none of its own.
  const { astray } = partsOf(draft, outline);
  const headings = holders
    .flatMap(({ section }) => section.children)
    .filter((section) => !astray.includes(section))
    .map(({ heading }) => heading!.text);
  const matcher = titleMatcher(mirrored);
  const named = new Set(headings.map((text) => matcher(readHeading(text).words)?.entry));
  // Key messages in running text have no headings to compare.
  if (![...named].some((entry) => entry !== undefined)) return;
  const missing = firstMatches(matches.filter(({ entry }) => mirrored.includes(entry) && !named.has(entry)));
  if (missing.length === 0) return;
  const holder = holders[0]!.section;
  const titles = missing.map(({ section }) => section.heading!.text);
  yield {
    place: headingPlace(draft, holder),
    message: `${quoted(holder.heading!.text)} has no heading for ${listed(titles)}, which the draft has further down. ${why ?? 'A reader of this section alone does not know of it.'} Add ${titles.length === 1 ? 'it' : 'them'}.`,
    related: missing.map(({ section }) => ({ place: headingPlace(draft, section), message: 'This section.' })),
  };
}

/** Points of one place of which nothing in the other speaks. */
function* notTakenUp(
  draft: Draft,
  outline: Outline,
  { each, within, why }: Extract<CrossCheck, { kind: 'taken-up' }>,
): Iterable<Finding> {
  const answers = findPlace(within, draft, outline);
  for (const asked of findPlace(each, draft, outline)) {
    // One part answers another of the same section only.
    const answer = answers.find(({ holder }) => holder === null || asked.holder === null || holder === asked.holder);
    if (!answer || (answer.points.length === 0 && answer.text.includes('[Insert '))) continue;
    for (const point of asked.points.filter((one) => !isTakenUp(one, asked, answer))) {
      yield {
        place: { source: draft.source, span: point.span },
        message: `Nothing under ${quoted(answer.section.heading?.text ?? '')} takes up ${quoted(shortened(point.text))}. ${why ?? 'A reader who looks for it there finds nothing.'} Say there what becomes of it, in words that a reader recognises.`,
        ...(answer.section.heading
          ? { related: [{ place: headingPlace(draft, answer.section), message: 'Here it should be taken up.' }] }
          : {}),
      };
    }
  }
}

/** Whether the answer has one of the words that set the point apart from the others beside it. */
function isTakenUp(point: Point, { points }: FoundPlace, answer: FoundPlace): boolean {
  const own = stemsOf(point.text);
  const common = (stem: string): boolean =>
    points.length > 2 && points.filter(({ text }) => stemsOf(text).has(stem)).length > points.length / 2;
  const telling = [...own].filter((stem) => !common(stem));
  const said = stemsOf(answer.text);
  return telling.length === 0 || telling.some((stem) => said.has(stem));
}

/** Words that say nothing of what a point is about. */
const empty = new Set(
  words(
    'this that these those with from have their there them they were will would should could need needs more most some such than then into over under about after before while where when which what who our your been being also each every make made making take taken improve improving improvement ensure ensuring continue work working service services children people young family families support',
  ).map(({ stem }) => stem),
);

function stemsOf(text: string): Set<string> {
  return new Set(
    words(text)
      .filter(({ text: word }) => word.length > 3)
      .map(({ stem }) => stem)
      .filter((stem) => !empty.has(stem)),
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text.replace(/[.;,]$/, '');
}
