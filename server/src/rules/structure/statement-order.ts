import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, StatementMatch } from '../../framework/framework.ts';
import { insertAfter, insertBefore, move } from '../../framework/insertion.ts';
import { firstMatches } from '../../framework/layout.ts';
import { longestRun } from '../../framework/longest-run.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
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
  for (const [index, { entry, section }] of matches.entries()) {
    if (kept.has(index)) continue;
    const before = inPlace.findLast((other) => other.entry.position < entry.position);
    const neighbour = before ?? inPlace[0]!;
    const where = before ? 'after' : 'before';
    const isRepeated = (other: unknown): boolean =>
      allMatches(outline).filter((match) => match.entry === other).length > 1;
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
