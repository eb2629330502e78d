import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { HeadingMatch, Outline, StatementMatch } from '../../framework/framework.ts';
import { insertAfter, insertBefore, move } from '../../framework/insertion.ts';
import { firstMatches } from '../../framework/layout.ts';
import { longestRun } from '../../framework/longest-run.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/statement-order',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    yield* moved(draft, outline, firstMatches(outline.themes));
    for (const theme of outline.themes) {
      yield* moved(draft, outline, firstMatches(outline.statements.filter((match) => isAtHome(match, theme))));
    }
    yield* moved(draft, outline, firstMatches(outline.statements.filter(({ within }) => within === null)));
  },
});

export const page: RulePage = {
  summary: 'Themes or quality statements stand in another order than the framework’s.',
  why: 'Inspectors and readers who compare councils go through the statements in the framework’s order. A draft in the same order can be read beside any other.',
  how: 'Move the section to the place that the message names. The quick fix does that. If the order is meant, silence the rule for the line and say why.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

function isAtHome({ theme, within }: StatementMatch, home: HeadingMatch<unknown>): boolean {
  return within === home && theme === home.entry;
}

/** One finding for each section that has to move, and as few as can be. */
function* moved(
  draft: Draft,
  outline: Outline,
  matches: readonly HeadingMatch<{ readonly number: number; readonly title: string }>[],
): Iterable<Finding> {
  const kept = longestRun(matches.map(({ entry }) => entry.number));
  const inPlace = matches.filter((_, index) => kept.has(index));
  for (const [index, { entry, section }] of matches.entries()) {
    if (kept.has(index)) continue;
    const before = inPlace.findLast((other) => other.entry.number < entry.number);
    const neighbour = before ?? inPlace[0]!;
    const where = before ? 'after' : 'before';
    const isRepeated = (other: unknown): boolean =>
      [...outline.themes, ...outline.statements].filter((match) => match.entry === other).length > 1;
    const insert = before ? insertAfter : insertBefore;
    const edits = move(draft, section, (block) => insert(draft, neighbour.section, block));
    yield {
      place: headingPlace(draft, section),
      message: `${quoted(entry.title)} stands out of the framework’s order, in which it comes ${where} ${quoted(neighbour.entry.title)}. Move the section, so that a reader finds it where other drafts have it.`,
      related: [{ place: headingPlace(draft, neighbour.section), message: `It belongs ${where} this section.` }],
      fixes:
        isRepeated(entry) || isRepeated(neighbour.entry)
          ? []
          : [{ title: `Move the section ${where} ${quoted(neighbour.entry.title)}`, edits }],
    };
  }
}
