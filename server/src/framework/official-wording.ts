import type { Passage } from '../draft/draft.ts';
import { keepingFor } from '../draft/keeping.ts';
import type { Framework, Sourced } from './framework.ts';
import { plainWords } from './heading-text.ts';

/** The statements of a framework as `plainWords` gives them. */
interface OfficialWording {
  readonly we: ReadonlySet<string>;
  /** The “We” and the “I” statements. */
  readonly all: ReadonlySet<string>;
  /** The first words of all of them, by which most passages are told to be none. */
  readonly first: ReadonlySet<string>;
}

/** The first word of a text lies within so many characters. */
const opening = 60;
const firstWord = (text: string): string => plainWords(text.slice(0, opening)).split(' ')[0]!;

const known = new WeakMap<Framework, OfficialWording>();

function wordingOf(framework: Framework): OfficialWording {
  const wording = known.get(framework) ?? read(framework);
  known.set(framework, wording);
  return wording;
}

function read({ statements }: Framework): OfficialWording {
  const inWords = (sourced: readonly Sourced[]): string[] => sourced.map(({ text }) => plainWords(text));
  const we = inWords(statements.flatMap(({ weStatement }) => weStatement ?? []));
  const i = inWords(statements.flatMap(({ iStatements }) => iStatements));
  const all = new Set([...we, ...i]);
  return { we: new Set(we), all, first: new Set([...all].map(firstWord)) };
}

/** Whether a passage is a “We” statement of the framework, which every draft may repeat and no council wrote. */
export const isWeStatement = keepingFor((passage: Passage, framework: Framework | null): boolean =>
  isOneOf(passage, framework, 'we'),
);

/** Whether a passage is a “We” or “I” statement of the framework: nobody’s own words in a draft. */
export const isOfficial = keepingFor((passage: Passage, framework: Framework | null): boolean =>
  isOneOf(passage, framework, 'all'),
);

function isOneOf({ text }: Passage, framework: Framework | null, which: 'we' | 'all'): boolean {
  if (!framework) return false;
  const wording = wordingOf(framework);
  return wording.first.has(firstWord(text)) && wording[which].has(plainWords(text));
}
