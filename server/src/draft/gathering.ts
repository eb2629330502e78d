import type { Draft, Passage, Section } from './draft.ts';
import { lineageOf } from './kept-sections.ts';

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
  const known = new WeakMap<object, { readonly context: C; readonly found: readonly Found<T>[] }>();
  const foundIn = (section: Section, context: C): readonly Found<T>[] => {
    const lineage = lineageOf(section);
    const kept = known.get(lineage);
    if (kept && kept.context === context) return kept.found;
    const found = section.passages.flatMap((passage, at) => read(passage, context).map((value) => ({ at, value })));
    known.set(lineage, { context, found });
    return found;
  };
  return ({ root, sections }, context) => {
    const gathered: Gathered<T>[] = [];
    const gather = (section: Section): void => {
      for (const { at, value } of foundIn(section, context)) gathered.push({ passage: section.passages[at]!, value });
    };
    gather(root);
    for (const section of sections) gather(section);
    return gathered;
  };
}

/** A place in a section's passages with what was found there. */
interface Found<T> {
  readonly at: number;
  readonly value: T;
}
