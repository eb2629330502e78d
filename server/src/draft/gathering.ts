import type { Draft, Passage, Section } from './draft.ts';
import { type Lineage, lineageOf } from './kept-sections.ts';

/** Something that was read from a passage. */
export interface Gathered<T> {
  readonly passage: Passage;
  readonly value: T;
}

/**
 * Makes `read`, which few passages give anything to, a function that gathers what it gives for all passages of a draft,
 * in the order of the text; passages for which it gives nothing are left out. After an edit only the sections that the edit
 * changed are read again. What it gives must follow from the passage's text, kind, sentences and marks, from the table or
 * list that the passage is in, from the headings above and from `context`, and hold plain places only.
 */
export function gathering<T, C = void>(
  read: (passage: Passage, context: C) => readonly T[],
): (draft: Draft, context: C) => Gathered<T>[] {
  const own = {};
  const foundIn = (section: Section, lineage: Lineage, context: C): readonly Found<T>[] => {
    const kept = lineage.get(own) as Kept<T, C> | undefined;
    if (kept && kept.context === context) return kept.found;
    const found = section.passages.flatMap((passage, at) => read(passage, context).map((value) => ({ at, value })));
    lineage.set(own, { context, found } satisfies Kept<T, C>);
    return found;
  };
  return (draft, context) => {
    const { root, sections } = draft;
    const lineage = lineageOf(draft);
    const gathered: Gathered<T>[] = [];
    const gather = (section: Section): void => {
      for (const { at, value } of foundIn(section, lineage(section), context))
        gathered.push({ passage: section.passages[at]!, value });
    };
    gather(root);
    for (const section of sections) gather(section);
    return gathered;
  };
}

/** What was found in a section, and with what. */
interface Kept<T, C> {
  readonly context: C;
  readonly found: readonly Found<T>[];
}

/** A place in a section's passages with what was found there. */
interface Found<T> {
  readonly at: number;
  readonly value: T;
}
