import type { Passage } from '../draft/draft.ts';
import { keepingFor } from '../draft/keeping.ts';
import type { Framework } from './framework.ts';
import { plainWords } from './heading-text.ts';

/** The “We” and “I” statements of a framework as `plainWords` gives them: nobody’s own words in a draft. */
export function officialWording(framework: Framework): ReadonlySet<string> {
  const wording = known.get(framework) ?? wordingOf(framework);
  known.set(framework, wording);
  return wording;
}

const known = new WeakMap<Framework, ReadonlySet<string>>();

function wordingOf({ statements }: Framework): ReadonlySet<string> {
  const sourced = statements.flatMap(({ weStatement, iStatements }) => [
    ...(weStatement ? [weStatement] : []),
    ...iStatements,
  ]);
  return new Set(sourced.map(({ text }) => plainWords(text)));
}

/** Whether a passage is one of them. */
export const isOfficial = keepingFor(
  (passage: Passage, framework: Framework | null): boolean =>
    framework !== null && officialWording(framework).has(plainWords(passage.text)),
);
