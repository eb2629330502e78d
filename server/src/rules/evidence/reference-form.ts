import type { Finding } from '../../diagnostic.ts';
import { type ReturnItem, returnItemsIn } from '../../evidence/return-items.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { type Departure, departureFindings, type Form } from '../writing/styles/departures.ts';

/** References to the information return that are not written like the others, or as the settings ask. */
export default defineRule({
  id: 'evidence/reference-form',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, references }): Iterable<Finding> {
    const { name, lead, isAsked } = references;
    const forms = draft.passages.flatMap((passage) =>
      returnItemsIn(passage, references).flatMap((item) => formOf(item, name)),
    );
    const why = (departure: Departure): string =>
      isAsked
        ? `as the settings ask`
        : `as ${departure.usualCount} other ${departure.usualCount === 1 ? 'reference is' : 'references are'}`;
    yield* departureFindings(
      draft,
      forms,
      (departure, better) =>
        `“${departure.text}” is not written like “${better}”, ${why(departure)}, so a search for it does not find them all. Write “${better}”.`,
      isAsked ? lead : null,
    );
  },
});

export const page: RulePage = {
  summary:
    'A reference to the information return is not written like the others, or as “references: form:” in the settings asks.',
  why: 'Inspectors search the draft for “IR 12”. A reference written “IR12” is not found.',
  how: 'Write all references in one way; the fix uses the way that most are written in, or the form in the settings, for example “form: IR {number}”.',
  examples: {
    wrong: 'Waits are in IR 5, and how we allocate in IR 12. See IR5 for the summary.',
    right: 'Waits are in IR 5, and how we allocate in IR 12. See IR 5 for the summary.',
  },
};

function formOf({ passage, plain, number, between }: ReturnItem, name: string): Form[] {
  if (between === null) return [];
  return [{ passage, plain, style: name + between, rewritten: (style) => style + number }];
}
