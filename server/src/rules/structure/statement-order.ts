import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, StatementMatch } from '../../framework/framework.ts';
import { firstMatches } from '../../framework/layout.ts';
import { longestRun } from '../../framework/longest-run.ts';
import { moveSection } from '../../framework/move-section.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { boundaryBetween, neighboursOf, whereItBelongs } from '../../framework/statement-place.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/statement-order',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const { framework, themes, statements } = outline;
    const order = function* (matches: readonly HeadingMatch<Entry>[], holder: Pick<Entry, 'order'>): Iterable<Finding> {
      if (holder.order === 'free') return;
      for (const finding of moved(draft, outline, firstMatches(matches))) {
        yield holder.order === 'fixed' ? { ...finding, severity: 'warning' } : finding;
      }
    };
    yield* order(themes, framework);
    for (const theme of themes) {
      yield* order(
        statements.filter((match) => isAtHome(match, theme)),
        theme.entry,
      );
    }
    yield* order(
      statements.filter(({ within }) => within === null),
      framework,
    );
    for (const { headings, entry } of allMatches(outline)) yield* order(headings, entry);
  },
});

export const page: RulePage = {
  summary: 'Themes, quality statements or other headings stand in another order than the framework’s.',
  why: 'Inspectors and readers who compare drafts go through them in the framework’s order. A draft in the same order can be read beside any other.',
  how: 'Move the section to the place that the message names. The quick fix does that. If the order is meant, silence the rule for the line and say why.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

function isAtHome({ theme, within }: StatementMatch, home: HeadingMatch<unknown>): boolean {
  return within?.section === home.section && theme === home.entry;
}

/** One finding for each section that has to move, and as few as can be. */
function* moved(draft: Draft, outline: Outline, matches: readonly HeadingMatch<Entry>[]): Iterable<Finding> {
  const kept = longestRun(matches.map(({ entry }) => entry.position));
  const inPlace = matches.filter((_, index) => kept.has(index));
  const isRepeated = (entry: Entry): boolean => allMatches(outline).filter((match) => match.entry === entry).length > 1;
  for (const [index, { entry, section }] of matches.entries()) {
    if (kept.has(index)) continue;
    const neighbours = neighboursOf(inPlace, entry)!;
    const { words, related } = whereItBelongs(draft, neighbours);
    const canMove = ![entry, neighbours.above?.entry, neighbours.below?.entry].some((one) => one && isRepeated(one));
    const edits = canMove ? moveSection(draft, section, boundaryBetween(neighbours)) : null;
    yield {
      place: headingPlace(draft, section),
      message: `${quoted(entry.title)} stands out of the framework’s order, in which it comes${words}. Move the section, so that a reader finds it where other drafts have it.`,
      related,
      fixes: edits ? [{ title: `Move the section${words.split(',')[0]}`, edits }] : [],
    };
  }
}
