import type { Span } from '../text/source-text.ts';
import type { Passage, PassageContent } from './draft.ts';

/**
 * Makes `read` keep what it gives for a passage for as long as an edit leaves the passage's text alone. What it gives must
 * follow from the passage's text, kind, sentences and marks alone, and hold plain places only.
 */
export function keeping<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new WeakMap<PassageContent, { readonly value: T }>();
  return (passage) => {
    let kept = known.get(passage.content);
    if (!kept) {
      kept = { value: read(passage) };
      known.set(passage.content, kept);
    }
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

/** The same for what follows from several passages together, which are named by the first of them. */
export function keepingForAll<T>(read: (passages: readonly Passage[]) => T): (passages: readonly Passage[]) => T {
  const known = new WeakMap<PassageContent, { readonly of: readonly PassageContent[]; readonly value: T }>();
  return (passages) => {
    const [first] = passages;
    const kept = first && known.get(first.content);
    if (kept?.of.length === passages.length && kept.of.every((content, i) => content === passages[i]!.content)) {
      return kept.value;
    }
    const value = read(passages);
    if (first) known.set(first.content, { of: passages.map(({ content }) => content), value });
    return value;
  };
}

/** The same for what is found at places of a passage’s plain text, each when it is first asked for. */
export function keepingAt<T>(read: (passage: Passage, plain: Span) => T): (passage: Passage, plain: Span) => T {
  const placesOf = keeping(() => new Map<number, { readonly value: T }>());
  return (passage, plain) => {
    const places = placesOf(passage);
    const key = plain.start * 2 ** 26 + plain.end;
    const kept = places.get(key) ?? { value: read(passage, plain) };
    places.set(key, kept);
    return kept.value;
  };
}
