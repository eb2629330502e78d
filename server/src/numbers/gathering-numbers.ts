import type { DraftNumbers, SectionNumbers } from './draft-numbers.ts';
import type { CheckedNumber } from './number.ts';

/** Something that was read from a number. */
export interface GatheredNumber<T> {
  readonly number: CheckedNumber;
  readonly value: T;
}

/**
 * Makes `read` a function that gathers what it gives for all numbers of a draft, in the order of the text. After an edit
 * only the sections that the edit changed are read again: so what it gives must follow from the number, from its section and
 * from the headings that this stands under, and hold plain places only. `context` is there to look these up in.
 */
export function gatheringNumbers<T, C = void>(
  read: (number: CheckedNumber, context: C) => readonly T[],
): (numbers: DraftNumbers, context: C) => GatheredNumber<T>[] {
  const own = {};
  const foundIn = (section: SectionNumbers, context: C): readonly Found<T>[] => {
    const { lineage } = section;
    const kept = lineage.get(own) as readonly Found<T>[] | undefined;
    if (kept) return kept;
    const found = section.numbers.flatMap((number, at) => read(number, context).map((value) => ({ at, value })));
    lineage.set(own, found);
    return found;
  };
  return ({ bySection }, context) => {
    const gathered: GatheredNumber<T>[] = [];
    for (const section of bySection.values()) {
      if (section.isEmpty) continue;
      for (const { at, value } of foundIn(section, context)) gathered.push({ number: section.numbers[at]!, value });
    }
    return gathered;
  };
}

/** A place among a section's numbers with what was found there. */
interface Found<T> {
  readonly at: number;
  readonly value: T;
}
