import type { Draft, Passage, Section } from './draft.ts';

/** The sections of a draft that an edit left as they were, each with what it was in the draft before. */
export type KeptSections = ReadonlyMap<Section, Section>;

/**
 * The sections whose own text (without that of the sections below them) reads the same in both drafts, to the letter, under
 * the same headings. They may have moved as a whole; what stands below and around them may have changed. `previous` is the
 * draft that `draft` was parsed from.
 */
export function keptSections(draft: Draft, previous: Draft): KeptSections {
  const kept = new Map<Section, Section>();
  const before = sectionsOf(previous);
  const counterparts = new Map(before.map((section) => [section.passages[0]?.content, section]));
  const ends = endsOf(draft);
  const endsBefore = endsOf(previous);
  const underSame = new Map<Section | null, Section | null>([[null, null]]);
  for (const section of sectionsOf(draft)) {
    const old = section.heading ? counterparts.get(section.passages[0]?.content) : previous.root;
    if (!old || old.level !== section.level || (old.heading === null) !== (section.heading === null)) continue;
    // Sections come after the one that they are in.
    if (underSame.get(section.parent) !== old.parent) continue;
    underSame.set(section, old);
    const isSame =
      ownText(draft, section, ends) === ownText(previous, old, endsBefore) && haveSamePassages(section, old);
    if (!isSame) continue;
    kept.set(section, old);
    lineages.set(section, lineageOf(old));
  }
  return kept;
}

const lineages = new WeakMap<Section, object>();

/** The same object for a section and for what it was before edits that left it as it was, in the sense of `keptSections`. */
export function lineageOf(section: Section): object {
  const lineage = lineages.get(section) ?? {};
  lineages.set(section, lineage);
  return lineage;
}

function sectionsOf({ root, sections }: Draft): readonly Section[] {
  return [root, ...sections];
}

/** Where the own text of each section ends: where the next one begins, at whatever level. */
function endsOf(draft: Draft): ReadonlyMap<Section, number> {
  const all = sectionsOf(draft);
  return new Map(all.map((section, i) => [section, all[i + 1]?.span.start ?? draft.source.text.length]));
}

function ownText({ source }: Draft, section: Section, ends: ReadonlyMap<Section, number>): string {
  return source.text.slice(section.span.start, ends.get(section));
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
