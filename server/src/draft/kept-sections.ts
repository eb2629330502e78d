import { type Change, changeBetween } from '../text/change.ts';
import type { Span } from '../text/source-text.ts';
import type { Draft, Passage, Section } from './draft.ts';
import { sparedEnds } from './parse-draft.ts';

/** The sections of a draft that an edit left as they were, each with what it was in the draft before. */
export type KeptSections = ReadonlyMap<Section, Section>;

/**
 * The sections whose own text (without that of the sections below them) reads the same in both drafts, to the letter, under
 * the same headings. They may have moved as a whole; what stands below and around them may have changed. `previous` is the
 * draft that `draft` was parsed from.
 */
export function keptSections(draft: Draft, previous: Draft): KeptSections {
  const kept = new Map<Section, Section>();
  const sections = sectionsOf(draft);
  const before = sectionsOf(previous);
  const { head, tail } = sparedEnds(draft, previous);
  const isLeftAlone = leftAlone(changeBetween(previous.source.text, draft.source.text));
  let counterparts: ReadonlyMap<unknown, number> | undefined;
  const underSame = new Map<Section | null, Section | null>([[null, null]]);
  for (const [i, section] of sections.entries()) {
    const own = { start: section.span.start, end: endOf(i, sections, draft) };
    const isAhead = own.end <= head;
    const isSpared = isAhead || (i > 0 && own.start >= tail);
    counterparts ??= isSpared ? undefined : byHeading(before);
    const j = isSpared ? (isAhead ? i : i + before.length - sections.length) : counterpart(section, counterparts);
    const old = j === undefined ? undefined : before[j];
    if (j === undefined || !old || old.level !== section.level) continue;
    if ((old.heading === null) !== (section.heading === null)) continue;
    // Sections come after the one that they are in.
    if (underSame.get(section.parent) !== old.parent) continue;
    underSame.set(section, old);
    const ownBefore = { start: old.span.start, end: endOf(j, before, previous) };
    if (isSpared || (isLeftAlone(own, ownBefore) && haveSamePassages(section, old))) kept.set(section, old);
  }
  const earlier = lineagesOf(previous);
  lineages.set(draft, new Map([...kept].map(([section, old]) => [section, lineageIn(earlier, old)])));
  return kept;
}

/** What was worked out from a section, under whatever wants to find it again, for as long as edits leave the section alone. */
export type Lineage = Map<object, unknown>;

const lineages = new WeakMap<Draft, Map<Section, Lineage>>();

/** The lineages of a draft’s sections: of a section and of what it was before edits that left it as it was, the same object. */
export function lineageOf(draft: Draft): (section: Section) => Lineage {
  const known = lineagesOf(draft);
  return (section) => lineageIn(known, section);
}

function lineagesOf(draft: Draft): Map<Section, Lineage> {
  let known = lineages.get(draft);
  if (!known) {
    known = new Map();
    lineages.set(draft, known);
  }
  return known;
}

function lineageIn(known: Map<Section, Lineage>, section: Section): Lineage {
  let lineage = known.get(section);
  if (!lineage) {
    lineage = new Map();
    known.set(section, lineage);
  }
  return lineage;
}

function sectionsOf({ root, sections }: Draft): readonly Section[] {
  return [root, ...sections];
}

/** Where the own text of a section ends: where the next one begins, at whatever level. */
function endOf(index: number, all: readonly Section[], { source }: Draft): number {
  return all[index + 1]?.span.start ?? source.text.length;
}

/** The place of each section among all, by what its heading says. */
function byHeading(all: readonly Section[]): ReadonlyMap<unknown, number> {
  return new Map(all.map((section, i) => [section.passages[0]?.content, i]));
}

function counterpart(
  { heading, passages }: Section,
  byHeading: ReadonlyMap<unknown, number> = new Map(),
): number | undefined {
  return heading ? byHeading.get(passages[0]?.content) : 0;
}

/** Whether a stretch of a text is the same, to the letter, as one of the text before a change. */
function leftAlone(change: Change | null): (own: Span, before: Span) => boolean {
  if (!change) return (own, before) => own.start === before.start && own.end === before.end;
  const { start, oldEnd, newEnd } = change;
  const delta = newEnd - oldEnd;
  return (own, before) =>
    own.end <= start
      ? own.start === before.start && own.end === before.end
      : own.start >= newEnd && own.start === before.start + delta && own.end === before.end + delta;
}

function haveSamePassages(a: Section, b: Section): boolean {
  const isSame = (one: Passage, i: number): boolean => {
    const other = b.passages[i]!;
    return (
      one.content === other.content &&
      one.origin === other.origin &&
      haveSameLeadIns(one, other) &&
      one.span.start - a.span.start === other.span.start - b.span.start
    );
  };
  return a.hasContent === b.hasContent && a.passages.length === b.passages.length && a.passages.every(isSame);
}

/** Whether the same leads in to the lists and the table around two passages: that may stand in another section. */
function haveSameLeadIns(a: Passage, b: Passage): boolean {
  if (a.cell?.table.leadIn?.content !== b.cell?.table.leadIn?.content) return false;
  let [one, other] = [a.item, b.item];
  while (one && other && one.list.leadIn?.content === other.list.leadIn?.content) {
    [one, other] = [one.list.parent, other.list.parent];
  }
  return !one && !other;
}
