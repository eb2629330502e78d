import type { Framework } from './framework.ts';
import { plainWords } from './heading-text.ts';

/** The “We” and “I” statements of a framework as `plainWords` gives them: nobody’s own words in a draft. */
export function officialWording({ statements }: Framework): ReadonlySet<string> {
  const sourced = statements.flatMap(({ weStatement, iStatements }) => [
    ...(weStatement ? [weStatement] : []),
    ...iStatements,
  ]);
  return new Set(sourced.map(({ text }) => plainWords(text)));
}
