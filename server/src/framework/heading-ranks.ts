import type { Section } from '../draft/draft.ts';
import type { LevelFault } from './framework.ts';
import type { Named } from './named-headings.ts';

/** A heading at another level than its place in the framework asks for. */
export interface Fault extends Omit<LevelFault, 'section'> {
  /** Its index among the sections of the draft. */
  readonly index: number;
}

/** The ranks while they are being found. */
export class HeadingRanks {
  readonly faults: Fault[] = [];
  readonly ranks: number[];
  readonly #sections: readonly Section[];
  readonly #named: readonly Named[];

  constructor(sections: readonly Section[], named: readonly Named[]) {
    this.ranks = sections.map(({ level }) => level);
    this.#sections = sections;
    this.#named = named;
  }

  isFaulty(index: number): boolean {
    return this.faults.some((fault) => fault.index === index);
  }

  report(kind: LevelFault['kind'], index: number, level: number, rank = level): void {
    this.faults.push({ kind, index, level: Math.min(6, level) });
    this.place(index, rank);
  }

  /** Gives a heading a rank, and takes along what would otherwise no longer stand below it. */
  place(index: number, rank: number): void {
    const { level } = this.#sections[index]!;
    const held: number[] = [];
    for (let i = index + 1; i < this.#sections.length && this.#sections[i]!.level > level; i++) {
      if (this.#named[i]!.theme || this.#named[i]!.statement) break;
      held.push(i);
    }
    this.ranks[index] = rank;
    if (held.some((i) => this.ranks[i]! <= rank)) for (const i of held) this.ranks[i]! += rank - level;
  }
}
