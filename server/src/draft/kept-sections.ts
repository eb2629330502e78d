import type { Change } from '../text/change.ts';
import { countUntil } from '../text/sorted.ts';
import { changeTo, type Span } from '../text/source-text.ts';
import type { Draft, Passage, Section } from './draft.ts';
import { sparedEnds } from './parse-draft.ts';

/** The sections of a draft that an edit left as they were, each with what it was in the draft before. */
export interface KeptSections {
  /** How many there are. */
  readonly size: number;
  /** What a section of the draft was before the edit; undefined where the edit did not leave it as it was. */
  get(section: Section): Section | undefined;
}

/** Where there was no draft before. */
export const noKeptSections: KeptSections = { size: 0, get: () => undefined };

/**
 * The sections whose own text (without that of the sections below them) reads the same in both drafts, to the letter, under
 * the same headings. They may have moved as a whole; what stands below and around them may have changed. `previous` is the
 * draft that `draft` was parsed from.
 */
export function keptSections(draft: Draft, previous: Draft): KeptSections {
  const kept = new SparedSections(draft, previous);
  lineages.set(draft, kept.lineages(lineagesOf(previous)));
  return kept;
}

/**
 * Ahead of an edit, and behind it, stand sections in blocks that it spared: their places among all sections say what they
 * were before. Only the sections between are compared with those that stood there, by their headings.
 */
class SparedSections implements KeptSections {
  readonly #sections: readonly Section[];
  readonly #before: readonly Section[];
  /** How many sections stand ahead of the edit. */
  readonly #ahead: number;
  /** The place of the first section behind the edit, and by how many places those behind it have moved. */
  readonly #behind: number;
  readonly #moved: number;
  /** Of the sections between, those under the same headings as before. */
  readonly #between = new Map<Section, { readonly old: Section; readonly isKept: boolean }>();
  /** The sections behind the edit that stand under other headings than before. */
  readonly #astray = new Set<Section>();

  constructor(draft: Draft, previous: Draft) {
    const { head, tail } = sparedEnds(draft, previous);
    this.#sections = sectionsOf(draft);
    this.#before = sectionsOf(previous);
    this.#moved = this.#sections.length - this.#before.length;
    const endsAhead = (all: readonly Section[], of: Draft) =>
      countUntil(all, ({ index }) => endOf(index, all, of) > head);
    // What ends there now may have gone on before.
    this.#ahead = Math.min(endsAhead(this.#sections, draft), endsAhead(this.#before, previous));
    const behind = countUntil(this.#sections, ({ index, span }) => index > 0 && span.start >= tail);
    this.#behind = Math.max(behind, this.#ahead);
    this.#compareBetween(draft, previous);
    this.#compareHeadingsBehind();
  }

  get size(): number {
    const between = [...this.#between.values()].filter(({ isKept }) => isKept).length;
    return this.#ahead + between + this.#sections.length - this.#behind - this.#astray.size;
  }

  get(section: Section): Section | undefined {
    const { index } = section;
    // A section of another tree may have the same number.
    if (this.#sections[index] !== section) return undefined;
    if (index < this.#ahead) return this.#before[index];
    if (index >= this.#behind) return this.#astray.has(section) ? undefined : this.#before[index - this.#moved];
    const between = this.#between.get(section);
    return between?.isKept ? between.old : undefined;
  }

  /** For each section what was worked out from it, where it was kept, given the same for the sections before. */
  lineages(before: Lineages): Lineages {
    const after = before.slice(0, this.#ahead);
    for (const section of this.#sections.slice(this.#ahead, this.#behind)) {
      const old = this.get(section);
      after.push(old && before[old.index]);
    }
    const behind = before.slice(this.#behind - this.#moved);
    for (const { index } of this.#astray) behind[index - this.#behind] = undefined;
    return after.concat(behind);
  }

  #compareBetween(draft: Draft, previous: Draft): void {
    const between = this.#sections.slice(this.#ahead, this.#behind);
    const before = this.#before.slice(this.#ahead, this.#behind - this.#moved);
    const byHeading = new Map<unknown, Section>(before.map((section) => [titleOf(section), section]));
    const isLeftAlone = leftAlone(changeTo(draft.source, previous.source));
    for (const section of between) {
      const old = byHeading.get(titleOf(section));
      if (!old || old.level !== section.level || !this.#isUnderSame(section, old)) continue;
      const own = { start: section.span.start, end: endOf(section.index, this.#sections, draft) };
      const ownBefore = { start: old.span.start, end: endOf(old.index, this.#before, previous) };
      const isKept = isLeftAlone(own, ownBefore) && haveSamePassages(section, old);
      this.#between.set(section, { old, isKept });
    }
  }

  /** Of the sections behind the edit, only those that stand in one that began before can have come under another heading. */
  #compareHeadingsBehind(): void {
    for (let around = this.#sections[this.#behind]?.parent ?? null; around; around = around.parent) {
      for (const section of around.children) {
        if (section.index < this.#behind) continue;
        if (!this.#isUnderSame(section, this.#before[section.index - this.#moved]!)) this.#lose(section);
      }
    }
  }

  #lose(section: Section): void {
    this.#astray.add(section);
    for (const below of section.children) this.#lose(below);
  }

  /** Whether a section stands in the one that `old` stood in, as far as headings say. */
  #isUnderSame({ parent }: Section, old: Section): boolean {
    if (parent === null || old.parent === null) return parent === old.parent;
    const before = parent.index < this.#ahead ? this.#before[parent.index] : this.#between.get(parent)?.old;
    return before === old.parent;
  }
}

/** What was worked out from a section, under whatever wants to find it again, for as long as edits leave the section alone. */
export type Lineage = Map<object, unknown>;

/** Those of a draft’s sections by their indices, as far as something was worked out. */
type Lineages = (Lineage | undefined)[];

const lineages = new WeakMap<Draft, Lineages>();

/** The lineages of a draft’s sections: of a section and of what it was before edits that left it as it was, the same object. */
export function lineageOf(draft: Draft): (section: Section) => Lineage {
  const known = lineagesOf(draft);
  return ({ index }) => {
    let lineage = known[index];
    if (!lineage) {
      lineage = new Map();
      known[index] = lineage;
    }
    return lineage;
  };
}

function lineagesOf(draft: Draft): Lineages {
  let known = lineages.get(draft);
  if (!known) {
    known = Array.from({ length: draft.sections.length + 1 }, () => undefined);
    lineages.set(draft, known);
  }
  return known;
}

/** By their indices. */
function sectionsOf({ root, sections }: Draft): readonly Section[] {
  return [root, ...sections];
}

/** Where the own text of a section ends: where the next one begins, at whatever level. */
function endOf(index: number, all: readonly Section[], { source }: Draft): number {
  return all[index + 1]?.span.start ?? source.text.length;
}

/** What a section is found again by: an edit leaves the content of a heading that it spares as it is. */
function titleOf({ heading, passages }: Section): unknown {
  return heading ? passages[0]?.content : null;
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
