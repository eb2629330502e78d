import type { Draft, Passage, Section } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';
import vocabulary from '../vocabulary/acronyms.json';
import { type AcronymUse, acronymUses, isLinked } from './acronym-uses.ts';
import { type Explanation, explanationAt } from './expansions.ts';

/** One acronym of a draft. */
export interface Acronym {
  readonly name: string;
  /** In document order; at least one. */
  readonly uses: readonly AcronymUse[];
  /** Where it is explained, in document order. */
  readonly explanations: readonly Explanation[];
  /** Whether a glossary of the draft explains it, or a link leads to what it names. */
  readonly isIntroduced: boolean;
}

const glossary = new RegExp(`\\b(?:${vocabulary.glossary.join('|')})\\b`, 'i');

/** The acronyms of a draft, in the order of their first use. */
export function acronymsOf(draft: Draft): Acronym[] {
  const found = new Map<string, { uses: AcronymUse[]; explanations: Explanation[]; isIntroduced: boolean }>();
  for (const { passage, value } of gathered(draft)) {
    let acronym = found.get(value.use.acronym);
    if (!acronym) {
      acronym = { uses: [], explanations: [], isIntroduced: false };
      found.set(value.use.acronym, acronym);
    }
    acronym.uses.push({ ...value.use, passage });
    if (value.explanation) acronym.explanations.push({ ...value.explanation, passage });
    if (value.isIntroduced) acronym.isIntroduced = true;
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }));
}

/** The acronyms where they stand, with what explains each there. The headings above a passage are kept with its section. */
const gathered = gathering((passage) =>
  acronymUses(passage).map((use) => {
    const { passage: _passage, ...own } = use;
    const explanation = explanationAt(use);
    return {
      use: own,
      explanation: explanation && { plain: explanation.plain, words: explanation.words },
      isIntroduced: isLinked(use) || isGlossaryEntry(use),
    };
  }),
);

/** Whether it opens a line or a table row of the draft’s glossary. */
function isGlossaryEntry({ passage, plain }: AcronymUse): boolean {
  return plain.start === 0 && passage.kind !== 'heading' && isInGlossary(passage);
}

function isInGlossary({ section, cell }: Passage): boolean {
  for (let at: Section | null = section; at; at = at.parent) if (glossary.test(at.heading?.text ?? '')) return true;
  return cell?.table.rows[0]?.some(({ text }) => glossary.test(text)) ?? false;
}
