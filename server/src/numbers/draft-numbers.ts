import type { Draft, Passage, Section } from '../draft/draft.ts';
import type { KeptSections } from '../draft/kept-sections.ts';
import { checkNumbers } from './check-numbers.ts';
import type { CheckedNumber } from './number.ts';
import type { Reference } from './reference.ts';
import { targetAt } from './targets.ts';

/** The numbers of a draft, checked section by section. */
export interface DraftNumbers {
  readonly reference: Reference;
  /** Those directly in each section, in the order of the text. */
  readonly bySection: ReadonlyMap<Section, readonly CheckedNumber[]>;
  /** All, in the order of the text. */
  readonly all: readonly CheckedNumber[];
}

/**
 * Checks the numbers of a draft. Given those of the draft before an edit, numbers in sections that the edit left as they
 * were are only put in their new places, unless what they are looked up in is another.
 */
export function draftNumbers(
  { root, sections }: Draft,
  reference: Reference,
  previous: DraftNumbers | null,
  kept: KeptSections,
): DraftNumbers {
  const known = previous?.reference === reference ? previous.bySection : null;
  const bySection = new Map<Section, readonly CheckedNumber[]>();
  for (const section of [root, ...sections]) {
    const before = kept.get(section);
    const numbers = before && known?.get(before);
    const now = numbers ? moved(numbers, before, section) : checkNumbers(section.passages, reference);
    if (numbers) lineages.set(now, numbersLineageOf(numbers));
    bySection.set(section, now);
  }
  return { reference, bySection, all: [...bySection.values()].flat() };
}

const lineages = new WeakMap<readonly CheckedNumber[], object>();

/** The same object for the numbers of a section and for what they were before edits that left the section as it was. */
export function numbersLineageOf(numbers: readonly CheckedNumber[]): object {
  const lineage = lineages.get(numbers) ?? {};
  lineages.set(numbers, lineage);
  return lineage;
}

/** The numbers of a section in the place where it stands now. */
function moved(numbers: readonly CheckedNumber[], from: Section, to: Section): readonly CheckedNumber[] {
  let at = 0;
  const placed: CheckedNumber[] = [];
  for (const number of numbers) {
    while (from.passages[at] !== number.mention.passage) at++;
    placed.push(inPlace(number, to.passages[at]!));
  }
  return placed;
}

// Written out: copying objects field by field is many times faster than spreading them.
function inPlace(number: CheckedNumber, passage: Passage): CheckedNumber {
  const { plain, text, kind, quantity, reading } = number.mention;
  return {
    mention: { passage, plain, span: passage.toSource(plain), text, kind, quantity, reading },
    subject: number.subject,
    target: number.target && targetAt(passage, plain),
    metric: number.metric,
    observation: number.observation,
    difference: number.difference,
    via: number.via,
    verdict: number.verdict,
    loosely: number.loosely,
    reason: number.reason,
    candidates: number.candidates,
  };
}
