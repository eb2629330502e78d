import type { Passage } from '../../../draft/draft.ts';
import { words } from '../../../text/words.ts';
import vocabulary from '../vocabulary/plans.json' with { type: 'json' };

const empty = new Set(vocabulary.empty.flatMap((word) => words(word).map(({ stem }) => stem)));

/** The stems of the words in passages that say what they are about. */
export function tellingStems(passages: readonly Passage[]): Set<string> {
  return new Set(
    passages.flatMap(({ text }) =>
      words(text)
        .filter(({ text: word, stem }) => (word.length > 3 && !empty.has(stem)) || /^\p{Lu}{2,3}$/u.test(word))
        .map(({ stem }) => stem),
    ),
  );
}
