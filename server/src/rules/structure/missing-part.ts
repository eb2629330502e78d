import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { Outline, Part } from '../../framework/framework.ts';
import { insertParts, partPlace } from '../../framework/insert-parts.ts';
import { type Layout, layoutOf } from '../../framework/layout.ts';
import { type MissingPart, type MissingParts, partsOf } from '../../framework/missing-parts.ts';
import { moveSection } from '../../framework/move-section.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/missing-part',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const layout = layoutOf(outline);
    for (const one of partsOf(draft, outline).missing) {
      for (const group of [one.required, one.customary]) {
        const severity = group === one.required ? ({ severity: 'warning' } as const) : {};
        for (const { part, stray } of group) {
          if (stray) yield { ...elsewhere(draft, outline, one, part, stray), ...severity };
        }
        const missing = group.filter(({ stray }) => stray === null);
        if (missing.length > 0) {
          yield { ...nowhere(draft, outline, layout, one, missing, group === one.required), ...severity };
        }
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A section lacks a part that the framework requires, or that the draft’s other sections have.',
  why: 'Some frameworks ask every section the same questions. Elsewhere parts are a custom: CQC, for one, demands no strengths and areas for development. But a draft that has them everywhere except here looks as though it had overlooked something, or would rather not say.',
  how: 'Add the part, or say in the text why there is nothing to write. Parts that the framework requires are asked for always, others only where at least half of the draft’s sections have them. A part in bold type counts. Where another section has the part twice, the quick fix moves one of them here.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n#### Areas of strength\n\nThe board meets monthly.\n\n#### Areas for development\n\nOur risk register is new.\n\n### Learning, improvement and innovation\n\n#### Areas of strength\n\nWe learn from complaints.\n\n#### Areas for development\n\nWe share too little of it.\n',
  },
};

/** The section has no such part, and the draft has none to spare. */
function nowhere(
  draft: Draft,
  outline: Outline,
  layout: Layout,
  { matches }: MissingParts,
  missing: readonly MissingPart[],
  isRequired: boolean,
): Finding {
  const titles = new Map(layout.parts.map(({ part, title }) => [part, title]));
  const named = missing.map(({ part }) => ({ part, title: titles.get(part) ?? part.title }));
  const all = named.map(({ title }) => title);
  const them = missing.length === 1 ? 'it' : 'them';
  const why = isRequired
    ? `although ${outline.framework.reader} looks for ${them} in every such section`
    : 'as other sections of this draft have';
  const { section } = matches[0]!;
  return {
    place: headingPlace(draft, section),
    message: `${quoted(section.heading!.text)} has no part ${listed(all, 'or')}, ${why}. Add ${them}, so that nobody thinks that something was overlooked.`,
    fixes: [{ title: `Add ${listed(all)}`, edits: insertParts(draft, outline, matches.at(-1)!, named, layout) }],
  };
}

/** The section has no such part, but one stands where it is not needed. */
function elsewhere(draft: Draft, outline: Outline, { matches }: MissingParts, part: Part, stray: Section): Finding {
  const match = matches.at(-1)!;
  const edits = moveSection(draft, stray, partPlace(outline, match, part));
  const title = stray.heading!.text;
  const holder = stray.parent?.heading ? ` below ${quoted(stray.parent.heading.text)}` : '';
  return {
    place: headingPlace(draft, matches[0]!.section),
    message: `${quoted(match.section.heading!.text)} has no part ${quoted(title)}, but one stands${holder} where it is not needed. If it is about this section, move it here; if not, write one.`,
    related: [{ place: headingPlace(draft, stray), message: 'It may belong to the section without one.' }],
    fixes: edits ? [{ title: `Move ${quoted(title)} here`, edits }] : [],
  };
}
