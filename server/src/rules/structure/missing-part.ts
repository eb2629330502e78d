import type { Draft, Section } from '../../draft/draft.ts';
import type { Outline, Part, QualityStatement, StatementMatch } from '../../framework/framework.ts';
import { matchersFor } from '../../framework/heading-candidates.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { type Edit, insertAfter, insertBefore, lineBreakOf } from '../../framework/insertion.ts';
import { heading, type Layout, layoutOf, toBeWritten } from '../../framework/layout.ts';
import { levelFaults } from '../../framework/level-faults.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/missing-part',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const written = writtenStatements(outline);
    const layout = layoutOf(outline);
    const customary = layout.parts.filter(
      ({ part }) => part.expected && 2 * written.filter(({ parts }) => parts.has(part)).length >= written.length,
    );
    for (const { entry, matches, parts } of written) {
      const missing = customary.filter(({ part }) => !parts.has(part));
      if (missing.length === 0) continue;
      yield {
        place: headingPlace(draft, matches[0]!.section),
        message: `${quoted(entry.title)} has no part ${listed(
          missing.map(({ title }) => title),
          'or',
        )}, as other statement sections of this draft have. Add ${missing.length === 1 ? 'it' : 'them'}, so that nobody thinks that something was overlooked.`,
        fixes: [
          {
            title: `Add ${listed(missing.map(({ title }) => title))}`,
            edits: insertParts(draft, outline, matches.at(-1)!, missing, layout),
          },
        ],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A statement section lacks a part that the draft’s other statement sections have.',
  why: 'Parts such as strengths and areas for development are a custom, not a demand of CQC. A draft that uses them everywhere but here looks as though it had overlooked something, or would rather not say.',
  how: 'Add the part, or say in the text why there is nothing to write. Only parts that at least half of the draft’s statement sections have are asked for.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n\n#### Areas for development\n\nWe share too little of it.\n',
  },
};

interface WrittenStatement {
  readonly entry: QualityStatement;
  readonly matches: readonly StatementMatch[];
  readonly parts: ReadonlySet<Part>;
}

/** The statements that have more than a heading, with all their parts, also those that stand at a wrong level. */
function writtenStatements({ framework, statements, themes }: Outline): WrittenStatement[] {
  const beside = new Map(
    levelFaults({ framework, statements, themes }).map((fault) => [fault.holder, fault.misplaced]),
  );
  const isPart = matchersFor(framework).part;
  return [...new Set(statements.map(({ entry }) => entry))].flatMap((entry) => {
    const matches = statements.filter((match) => match.entry === entry);
    const besides = matches.flatMap(({ section }) => beside.get(section) ?? []);
    const isWritten =
      besides.length > 0 || matches.some(({ section }) => section.hasContent || section.children.length > 0);
    const parts = new Set(matches.flatMap((match) => match.parts.map((part) => part.entry)));
    for (const section of besides) parts.add(isPart(readHeading(section.heading!.text).words)!.entry);
    return isWritten ? [{ entry, matches, parts }] : [];
  });
}

function partLevel({ parts, section }: StatementMatch, layout: Layout): number {
  return Math.min(6, parts[0]?.section.level ?? Math.max(section.level + 1, layout.partLevel));
}

/** Each part goes after the part before it, else before the statement's first part, else to the statement's end. */
function insertParts(
  draft: Draft,
  outline: Outline,
  statement: StatementMatch,
  missing: Layout['parts'],
  layout: Layout,
): Edit[] {
  const rank = (part: Part): number => outline.framework.parts.indexOf(part);
  const level = partLevel(statement, layout);
  const blocksAfter = new Map<Section | undefined, string[]>();
  for (const { part, title } of missing) {
    const before = statement.parts.findLast(({ entry }) => rank(entry) < rank(part))?.section;
    blocksAfter.set(before, [...(blocksAfter.get(before) ?? []), heading(level, title), toBeWritten]);
  }
  const lineBreak = lineBreakOf(draft);
  const first = statement.parts[0]?.section;
  return [...blocksAfter].map(([before, blocks]) => {
    const text = blocks.join(lineBreak + lineBreak);
    if (before) return insertAfter(draft, before, text);
    return first ? insertBefore(draft, first, text) : insertAfter(draft, statement.section, text);
  });
}
