import type { Draft, Passage, Section } from '../draft/draft.ts';
import type { KeptSections, Lineage } from '../draft/kept-sections.ts';
import { checkNumbers } from './check-numbers.ts';
import type { CheckedNumber } from './number.ts';
import type { Reference } from './reference.ts';
import { targetAt } from './targets.ts';

/** The numbers of a draft, checked section by section. */
export interface DraftNumbers {
  readonly reference: Reference;
  /** Those directly in each section, in the order of the text. */
  readonly bySection: BySection;
  /** All, in the order of the text. */
  readonly all: readonly CheckedNumber[];
}

/** What belongs to each section of a draft. */
class BySection {
  readonly #sections: readonly Section[];
  readonly #numbers: readonly SectionNumbers[];

  constructor(sections: readonly Section[], numbers: readonly SectionNumbers[]) {
    this.#sections = sections;
    this.#numbers = numbers;
  }

  get size(): number {
    return this.#sections.length;
  }

  /** Undefined for a section of another draft. */
  get(section: Section): SectionNumbers | undefined {
    return this.#sections[section.index] === section ? this.#numbers[section.index] : undefined;
  }

  /** In the order of the sections. */
  values(): readonly SectionNumbers[] {
    return this.#numbers;
  }
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
  const every = [root, ...sections];
  const numbersOf = (section: Section): SectionNumbers => {
    const before = known && kept.get(section);
    const numbers = before && known.get(before);
    return numbers?.isChecked ? numbers.in(section) : new SectionNumbers(section, reference);
  };
  const bySection = new BySection(every, every.map(numbersOf));
  let all: CheckedNumber[] | undefined;
  return {
    reference,
    bySection,
    get all() {
      all ??= bySection.values().flatMap(({ numbers }) => numbers);
      return all;
    },
  };
}

/** After so many edits numbers are put in their places unasked, as until then they hold on to the draft of their last ones. */
const mostEdits = 16;

/** The numbers of a section, checked and put in their places when they are asked for: after an edit most are not. */
export class SectionNumbers {
  readonly #section: Section;
  readonly #reference: Reference;
  /** Undefined where nobody has asked for them. */
  #numbers: readonly CheckedNumber[] | undefined;
  /** In which section they were last put in their places. */
  #from: Section;
  /** How many edits they were not put in their places for. */
  #edits = 0;
  /** The same for the numbers of a section and for what they were before edits that left the section as it was. */
  readonly lineage: Lineage;

  constructor(section: Section, reference: Reference, before?: SectionNumbers) {
    this.#section = section;
    this.#reference = reference;
    this.#numbers = before ? before.#numbers : undefined;
    this.#from = before ? before.#from : section;
    this.lineage = before?.lineage ?? new Map();
    if (!before) return;
    this.#edits = before.#from === before.#section ? 1 : before.#edits + 1;
    if (this.#edits >= mostEdits) this.#place();
  }

  get isChecked(): boolean {
    return this.#numbers !== undefined;
  }

  get isEmpty(): boolean {
    return this.#checked().length === 0;
  }

  /** In the order of the text. */
  get numbers(): readonly CheckedNumber[] {
    if (this.#from !== this.#section) this.#place();
    return this.#checked();
  }

  /** The same in what the section is after an edit that left it as it was. */
  in(section: Section): SectionNumbers {
    return new SectionNumbers(section, this.#reference, this);
  }

  #checked(): readonly CheckedNumber[] {
    this.#numbers ??= checkNumbers(this.#section.passages, this.#reference);
    return this.#numbers;
  }

  #place(): void {
    this.#numbers = moved(this.#checked(), this.#from, this.#section);
    this.#from = this.#section;
  }
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
