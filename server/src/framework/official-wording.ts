import type { Passage } from '../draft/draft.ts';
import { keepingFor } from '../draft/keeping.ts';
import type { Framework, Sourced } from './framework.ts';
import { plainWords } from './heading-text.ts';

/** The statements of a framework as `plainWords` gives them. */
interface OfficialWording {
  readonly we: ReadonlySet<string>;
  /** The “We” and the “I” statements. */
  readonly all: ReadonlySet<string>;
}

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
  return { we: new Set(we), all: new Set([...we, ...i]) };
}

/** Whether a passage is a “We” statement of the framework, which every draft may repeat and no council wrote. */
export const isWeStatement = keepingFor(
  (passage: Passage, framework: Framework | null): boolean =>
    framework !== null && wordingOf(framework).we.has(plainWords(passage.text)),
);

/** Whether a passage is a “We” or “I” statement of the framework: nobody’s own words in a draft. */
export const isOfficial = keepingFor(
  (passage: Passage, framework: Framework | null): boolean =>
    framework !== null && wordingOf(framework).all.has(plainWords(passage.text)),
);
