import type { Draft, Section } from '../draft/draft.ts';
import { boldLineWithin } from './bold-lines.ts';
import type { Entry, HeadingMatch, Outline, Part } from './framework.ts';
import { matchersFor } from './heading-candidates.ts';
import { readHeading } from './heading-text.ts';
import { isExpected } from './layout.ts';
import { allMatches, isWritten, type WrittenEntry, writtenEntries } from './outline-entries.ts';

/** A part that a section should have and does not. */
export interface MissingPart {
  readonly part: Part;
  /** The section of the same part that seems to be meant for here, as it stands where it is not needed. */
  readonly stray: Section | null;
}

/** What a section lacks of its parts. */
export interface MissingParts extends WrittenEntry {
  /** What the framework requires. */
  readonly required: readonly MissingPart[];
  /** What the draft's other sections have. */
  readonly customary: readonly MissingPart[];
}

/** The headings of parts that stand where they are not needed, and what the draft's sections lack of their parts. */
export interface Parts {
  readonly missing: readonly MissingParts[];
  /** Parts that a section has twice, and no other lacks. */
  readonly repeated: readonly { readonly match: HeadingMatch<Part>; readonly first: Section }[];
  /** Parts in bold type or under no section, which are reported elsewhere. */
  readonly astray: readonly Section[];
}

const known = new WeakMap<Outline, Parts>();

/** Goes through the parts of a draft's sections. */
export function partsOf(draft: Draft, outline: Outline): Parts {
  let parts = known.get(outline);
  if (!parts) {
    parts = findParts(draft, outline);
    known.set(outline, parts);
  }
  return parts;
}

interface Stray extends HeadingMatch<Part> {
  /** The heading of the same part in the same section; null where it stands in no section that has parts. */
  readonly first: Section | null;
  /** What holds it. */
  readonly holder: Entry | null;
}

function findParts(draft: Draft, outline: Outline): Parts {
  const written = writtenEntries(outline).filter((one) => one.entry.parts.length > 0 && isWritten(one));
  const having = new Map(written.map((one) => [one, partsIn(draft, one)]));
  const isCustomary = (part: Part): boolean => {
    const fitting = written.filter(({ entry }) => entry.parts.includes(part));
    const count = fitting.filter((one) => having.get(one)!.has(part)).length;
    return count > 0 && 2 * count >= fitting.length;
  };
  const strays = [...repeatedParts(written), ...partsOutside(outline)];
  const left = new Set(strays);
  const strayFor = (one: WrittenEntry, part: Part): Section | null => {
    const at = one.matches[0]!.section.span.start;
    const own = [...left]
      .filter((stray) => stray.entry === part && stray.holder !== one.entry)
      .toSorted((a, b) => Math.abs(a.section.span.start - at) - Math.abs(b.section.span.start - at))[0];
    if (own) left.delete(own);
    return own?.section ?? null;
  };
  const missing = written.flatMap((one): MissingParts[] => {
    const lacking = one.entry.parts.filter((part) => !having.get(one)!.has(part));
    const required = lacking.filter(({ expect }) => expect === 'required');
    const customary = lacking.filter((part) => part.expect === 'advised' && isCustomary(part));
    if (required.length + customary.length === 0) return [];
    const withStray = (part: Part): MissingPart => ({ part, stray: strayFor(one, part) });
    return [{ ...one, required: required.map(withStray), customary: customary.map(withStray) }];
  });
  const isExplained = ({ holder }: Stray): boolean => isBeforeMissing(outline, holder);
  const repeated = [...left].flatMap((stray) =>
    stray.first && !isExplained(stray) ? [{ match: stray, first: stray.first, holder: stray.holder }] : [],
  );
  // Where several sections have parts twice, that is how the draft is laid out.
  const isLayout = new Set(repeated.map(({ holder }) => holder)).size > 1;
  return {
    missing,
    repeated: isLayout ? [] : repeated,
    astray: strays.filter((stray) => !left.has(stray) || isExplained(stray)).map(({ section }) => section),
  };
}

function partsIn(draft: Draft, { entry, matches }: WrittenEntry): Set<Part> {
  const found = new Set(matches.flatMap((match) => match.parts.map((part) => part.entry)));
  for (const part of entry.parts) {
    if (!found.has(part) && matches.some(({ section }) => boldLineWithin(draft, section.span, part))) found.add(part);
  }
  return found;
}

/** Parts that a section has again in the same words, side by side with the first. */
function repeatedParts(written: readonly WrittenEntry[]): Stray[] {
  return written.flatMap(({ entry: holder, matches }) =>
    matches.flatMap(({ parts }) =>
      parts.flatMap((match, index): Stray[] => {
        const { words, continued } = readHeading(match.section.heading!.text);
        const first = parts
          .slice(0, index)
          .find(
            ({ section }) =>
              section.parent === match.section.parent && readHeading(section.heading!.text).words === words,
          );
        return first && !continued ? [{ ...match, first: first.section, holder }] : [];
      }),
    ),
  );
}

/** Parts directly below what holds the sections: a theme, the document’s title, or a heading that has no such part. */
function partsOutside(outline: Outline): Stray[] {
  const matches = allMatches(outline);
  const entryOf = new Map(matches.map(({ section, entry }) => [section, entry]));
  const known = new Set([...entryOf.keys(), ...matches.flatMap(({ parts }) => parts.map(({ section }) => section))]);
  const above = new Set(outline.statements.map(({ section }) => section.parent));
  const isPart = matchersFor(outline.framework).part;
  return outline.sections.flatMap((section): Stray[] => {
    const { parent } = section;
    if (!parent || known.has(section) || !(entryOf.has(parent) || above.has(parent))) return [];
    const match = isPart(readHeading(section.heading!.text).words);
    const holder = entryOf.get(parent) ?? null;
    if (!match || match.via === 'similar' || holder?.parts.includes(match.entry)) return [];
    return [{ ...match, section, first: null, holder }];
  });
}

/** Whether the section that comes next in the framework is missing, so that its parts fall to what stands before it. */
function isBeforeMissing(outline: Outline, holder: Entry | null): boolean {
  const { framework } = outline;
  const found = new Set<Entry>(allMatches(outline).map(({ entry }) => entry));
  const within = holder ? holder.headings : framework.statements;
  if (within.some((entry) => isExpected(entry) && !found.has(entry))) return true;
  const next = holder && framework.statements.find(({ position }) => position > holder.position);
  return !!next && !found.has(next);
}
