import type { Passage } from '../draft/draft.ts';
import { keepingFor } from '../draft/keeping.ts';
import type { Framework } from './framework.ts';
import { plainWords } from './heading-text.ts';

const known = new WeakMap<Framework, ReadonlySet<string>>();

function wordingOf(framework: Framework): ReadonlySet<string> {
  const wording =
    known.get(framework) ??
    new Set(framework.statements.flatMap(({ weStatement }) => (weStatement ? [plainWords(weStatement.text)] : [])));
  known.set(framework, wording);
  return wording;
}

/** Whether a passage is a “We” statement of the framework, which every draft may repeat and no council wrote. */
export const isWeStatement = keepingFor(
  (passage: Passage, framework: Framework | null): boolean =>
    framework !== null && wordingOf(framework).has(plainWords(passage.text)),
);
