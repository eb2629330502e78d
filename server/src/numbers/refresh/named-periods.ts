import type { Passage, Section } from '../../draft/draft.ts';
import { type Period, periodsOverlap } from '../../quantities/period.ts';
import { contains, type Span } from '../../text/source-text.ts';
import type { Claimed } from '../claimed-sentences.ts';
import { type Clause, clauses } from '../clauses.ts';
import { lex } from '../lexer.ts';
import { headersOf } from '../table-headers.ts';
import type { Token } from '../token.ts';

/** Where a draft's words name a time. */
export interface NamedPeriod {
  readonly passage: Passage;
  readonly plain: Span;
  readonly text: string;
  /** Null for a time that cannot be told from its words alone: "30 June". */
  readonly period: Period | null;
  /** Part of a name: "2021 Census". */
  readonly isName: boolean;
  /** Since when or by when something is so: "since 2019". */
  readonly isBound: boolean;
}

/** The times that the words around a number name, from the nearest place that names any. */
export interface Naming {
  readonly from: 'sentence' | 'table' | 'passage' | 'lead-in' | 'heading' | 'nowhere';
  readonly named: readonly NamedPeriod[];
}

/** Before a year that tells since when or by when something is so, and not when a value was measured. */
const bounding = /\b(?:since|by|until|till|before|after|to|from)(?: the)? (?:end of |start of )?$/i;

type Filter = (named: readonly NamedPeriod[]) => readonly NamedPeriod[];

/** Reads which times the words of a draft name, each passage once. */
export class NamedPeriods {
  readonly #read = new Map<Passage, { named: readonly NamedPeriod[]; clauses: readonly Clause[] }>();

  /**
   * The times that say for when a number's value holds, as a careful reader takes them, where it is thought to hold for
   * `from`: names and bounds ("2021 Census", "since 2019") count only if they speak of that time.
   */
  of({ mention: { passage, plain } }: Claimed, from: Period | null): Naming {
    const counting = (named: readonly NamedPeriod[]): NamedPeriod[] =>
      named.filter(
        ({ period, isName, isBound }) =>
          !(isName || isBound) || (period !== null && from !== null && periodsOverlap(period, from)),
      );
    const inPassage = (other: Passage): NamedPeriod[] => counting(this.in(other));
    for (const header of headersOf(passage)) {
      const named = inPassage(header);
      if (named.length > 0) return { from: 'table', named };
    }
    const own = this.#inSentence(passage, plain, counting);
    if (own.length > 0) return { from: 'sentence', named: own };
    const before = this.#inSentencesBefore(passage, plain, counting);
    if (before.length > 0) return { from: 'passage', named: before };
    for (const above of leadIns(passage)) {
      const named = inPassage(above);
      if (named.length > 0) return { from: 'lead-in', named };
    }
    for (let section: Section | null = passage.section; section?.heading; section = section.parent) {
      const heading = section.passages[0];
      const named = heading && heading !== passage ? inPassage(heading) : [];
      if (named.length > 0) return { from: 'heading', named };
    }
    return { from: 'nowhere', named: [] };
  }

  /** Every time that a passage names, in order; not how long something took. */
  in(passage: Passage): readonly NamedPeriod[] {
    return this.#reading(passage).named;
  }

  /** Those in the number's own clause, or else in its sentence. */
  #inSentence(passage: Passage, plain: Span, counting: Filter): readonly NamedPeriod[] {
    const { named, clauses: all } = this.#reading(passage);
    const sentence = passage.sentences.find((each) => contains(each, plain));
    const inside = counting(named.filter((each) => sentence && contains(sentence, each.plain)));
    const clause = all.find(({ token }) => token.plain.start === plain.start);
    const own = inside.filter((each) => clause && contains(clause.own, each.plain));
    return own.length > 0 ? own : inside;
  }

  #inSentencesBefore(passage: Passage, plain: Span, counting: Filter): readonly NamedPeriod[] {
    const before = passage.sentences.filter(({ end }) => end <= plain.start).toReversed();
    for (const sentence of before) {
      const named = counting(this.in(passage).filter((each) => contains(sentence, each.plain)));
      if (named.length > 0) return named;
    }
    return [];
  }

  #reading(passage: Passage): { named: readonly NamedPeriod[]; clauses: readonly Clause[] } {
    const known = this.#read.get(passage);
    if (known) return known;
    const tokens = lex(passage);
    const named = tokens.flatMap((token) => namedBy(token, passage) ?? []);
    const read = { named, clauses: clauses(passage, tokens) };
    this.#read.set(passage, read);
    return read;
  }
}

function namedBy({ kind, plain, period }: Token, passage: Passage): NamedPeriod | undefined {
  // A stretch such as "the last 12 months" moves along with whoever reads it.
  if (kind !== 'date' && !((kind === 'period' || kind === 'name') && period)) return undefined;
  const isBound = bounding.test(passage.text.slice(0, plain.start));
  return { passage, plain, text: passage.text.slice(plain.start, plain.end), period, isName: kind === 'name', isBound };
}

/** What leads into the list or table that a passage stands in, the nearest first. */
function leadIns(passage: Passage): Passage[] {
  const found: Passage[] = [];
  if (passage.cell?.table.leadIn) found.push(passage.cell.table.leadIn);
  for (let item = passage.item; item; item = item.list.parent) if (item.list.leadIn) found.push(item.list.leadIn);
  return found;
}
