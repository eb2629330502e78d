import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { EntryMatch, Outline, Part } from '../../framework/framework.ts';
import { matchersBelow } from '../../framework/heading-candidates.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { type Edit, insertAfter, insertBefore, lineBreakOf } from '../../framework/insertion.ts';
import { type Layout, layoutOf, partSkeleton } from '../../framework/layout.ts';
import { levelFaults } from '../../framework/level-faults.ts';
import { isWritten, type WrittenEntry, writtenEntries } from '../../framework/outline-entries.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/missing-part',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const written = writtenParts(outline);
    const layout = layoutOf(outline);
    const titles = new Map(layout.parts.map(({ part, title }) => [part, title]));
    for (const { entry, matches, parts } of written) {
      const missing = entry.parts.filter((part) => !parts.has(part));
      const required = missing.filter(({ expect }) => expect === 'required');
      const customary = missing.filter((part) => part.expect === 'advised' && isCustomary(part, written));
      for (const group of [required, customary]) {
        if (group.length === 0) continue;
        const named = group.map((part) => ({ part, title: titles.get(part) ?? part.title }));
        const all = listed(
          named.map(({ title }) => title),
          'or',
        );
        const why =
          group === required
            ? `although ${outline.framework.reader} looks for ${group.length === 1 ? 'it' : 'them'} in every such section`
            : 'as other sections of this draft have';
        const finding: Finding = {
          place: headingPlace(draft, matches[0]!.section),
          message: `${quoted(matches[0]!.section.heading!.text)} has no part ${all}, ${why}. Add ${group.length === 1 ? 'it' : 'them'}, so that nobody thinks that something was overlooked.`,
          fixes: [
            {
              title: `Add ${listed(named.map(({ title }) => title))}`,
              edits: insertParts(draft, outline, matches.at(-1)!, named, layout),
            },
          ],
        };
        yield group === required ? { ...finding, severity: 'warning' } : finding;
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A section lacks a part that the framework requires, or that the draft’s other sections have.',
  why: 'Some frameworks ask every section the same questions. Elsewhere parts are a custom: CQC, for one, demands no strengths and areas for development. But a draft that has them everywhere except here looks as though it had overlooked something, or would rather not say.',
  how: 'Add the part, or say in the text why there is nothing to write. Parts that the framework requires are asked for always, others only where at least half of the draft’s sections have them.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n\n#### Areas for development\n\nWe share too little of it.\n',
  },
};

interface WrittenParts extends WrittenEntry {
  readonly parts: ReadonlySet<Part>;
}

/** Whether at least half of the sections that can have a part have it. */
function isCustomary(part: Part, written: readonly WrittenParts[]): boolean {
  const fitting = written.filter(({ entry }) => entry.parts.includes(part));
  const having = fitting.filter(({ parts }) => parts.has(part)).length;
  return having > 0 && 2 * having >= fitting.length;
}

/** The sections that have more than a heading, with all their parts, also those that stand at a wrong level. */
function writtenParts(outline: Outline): WrittenParts[] {
  const beside = new Map(levelFaults(outline).map((fault) => [fault.holder, fault.misplaced]));
  return writtenEntries(outline).flatMap((one) => {
    const { entry, matches } = one;
    const besides = matches.flatMap(({ section }) => beside.get(section) ?? []);
    const parts = new Set(matches.flatMap((match) => match.parts.map((part) => part.entry)));
    const isPart = matchersBelow(entry).part;
    for (const section of besides) {
      const part = isPart(readHeading(section.heading!.text).words);
      if (part) parts.add(part.entry);
    }
    return entry.parts.length > 0 && (besides.length > 0 || isWritten(one)) ? [{ ...one, parts }] : [];
  });
}

function partLevel({ entry, parts, section }: EntryMatch, layout: Layout): number {
  const usual = 'theme' in entry ? layout.partLevel : 0;
  return Math.min(6, parts[0]?.section.level ?? Math.max(section.level + 1, usual));
}

/** Each part goes after the part before it, else before the section's first part, else to the section's end. */
function insertParts(
  draft: Draft,
  outline: Outline,
  match: EntryMatch,
  missing: Layout['parts'],
  layout: Layout,
): Edit[] {
  const rank = (part: Part): number => outline.framework.parts.indexOf(part);
  const level = partLevel(match, layout);
  const lineBreak = lineBreakOf(draft);
  const blocksAfter = new Map<Section | undefined, string[]>();
  for (const { part, title } of missing) {
    const before = match.parts.findLast(({ entry }) => rank(entry) < rank(part))?.section;
    blocksAfter.set(before, [...(blocksAfter.get(before) ?? []), partSkeleton(part, title, level, lineBreak)]);
  }
  const first = match.parts[0]?.section;
  return [...blocksAfter].map(([before, blocks]) => {
    const text = blocks.join(lineBreak + lineBreak);
    if (before) return insertAfter(draft, before, text);
    return first ? insertBefore(draft, first, text) : insertAfter(draft, match.section, text);
  });
}
