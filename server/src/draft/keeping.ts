import type { Passage, PassageContent } from './draft.ts';

/**
 * Makes `read` keep what it gives for a passage for as long as an edit leaves the passage's text alone. What it gives must
 * follow from the passage's text, kind, sentences and marks alone, and hold plain places only.
 */
export function keeping<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new WeakMap<PassageContent, { readonly value: T }>();
  return (passage) => {
    const kept = known.get(passage.content) ?? { value: read(passage) };
    known.set(passage.content, kept);
    return kept.value;
  };
}

/** The same for what also follows from something besides the passage: it is kept until that is another. */
export function keepingFor<C, T>(read: (passage: Passage, context: C) => T): (passage: Passage, context: C) => T {
  const known = new WeakMap<PassageContent, { readonly context: C; readonly value: T }>();
  return (passage, context) => {
    const kept = known.get(passage.content);
    if (kept && kept.context === context) return kept.value;
    const value = read(passage, context);
    known.set(passage.content, { context, value });
    return value;
  };
}
