import type { Passage, PassageContent } from '../draft/draft.ts';
import { contains, overlaps, type Span } from '../text/source-text.ts';
import type { Clause } from './clauses.ts';
import { type Meaning, meanings } from './meaning.ts';
import type { Subject } from './number.ts';
import { headersOf } from './table-headers.ts';

/** How much a word counts by where it stands, 0 to 1. */
const near = {
  own: 1,
  inherited: 0.85,
  lead: 0.62,
  neighbour: 0.55,
  sentence: 0.42,
  cellHeader: 0.95,
  list: 0.45,
  previousSentence: 0.33,
  referred: 0.6,
  heading: 0.36,
  topic: 0.4,
  passage: 0.2,
  outerHeading: 0.12,
};

/** Where a word stands, seen from a number. */
export type Place = keyof typeof near;

/** Is told of each word around a number, once for every place where it stands; `passage` holds the word. */
type Note = (word: Meaning, place: Place, passage: Passage) => void;

/** A sentence that goes on about what the one before was about: "It has since risen to …". */
const refersBack =
  /^(?:It|This|That|They|These|Those|Of (?:these|those|them)|Both|The (?:figure|rate|number|percentage|proportion|total|same)|Only|England|London|Nationally|Regionally|A year (?:before|earlier|ago)|In (?:the )?(?:previous year|20\d\d[-/ ]?\d{0,4})|By 20\d\d)\b/;

/** The meanings of each passage, read once, and kept over edits elsewhere. */
export class Readings {
  readonly #known = new WeakMap<PassageContent, readonly Meaning[]>();
  readonly #around = new WeakMap<Clause, ReadonlyMap<string, number>>();
  readonly #acronyms: ReadonlyMap<string, readonly string[]>;

  constructor(acronyms: ReadonlyMap<string, readonly string[]>) {
    this.#acronyms = acronyms;
  }

  of({ content }: Passage): readonly Meaning[] {
    const known = this.#known.get(content);
    if (known) return known;
    const read = meanings(content.text, this.#acronyms);
    this.#known.set(content, read);
    return read;
  }

  /** The words around a claim with their weights, weighed once. */
  around(clause: Clause): ReadonlyMap<string, number> {
    const known = this.#around.get(clause);
    if (known) return known;
    const weights = weigh(clause, this);
    this.#around.set(clause, weights);
    return weights;
  }
}

/**
 * The words around a claim with their weights: its own, those it shares with its sentence, its list, table and headings,
 * and for a comparator those of the claim that it is compared with.
 */
export function surroundings(clause: Clause, readings: Readings, anchor: Clause | null): ReadonlyMap<string, number> {
  const alone = readings.around(clause);
  if (!anchor) return alone;
  const weights = new Map(alone);
  for (const [key, weight] of readings.around(anchor)) {
    if (weight * near.inherited > (weights.get(key) ?? 0)) weights.set(key, weight * near.inherited);
  }
  return weights;
}

/** A word around a number, as the text has it. */
export interface NearWord {
  readonly text: string;
  readonly place: Place;
  /** Whether it stands there seen from the number that this one is compared with. */
  readonly ofAnchor: boolean;
  /** How much it counts, 0 to 1. */
  readonly weight: number;
}

/** What `surroundings` weighs, with where each word was found. Costs more: for one number at a time. */
export function nearWords(clause: Clause, readings: Readings, anchor: Clause | null): ReadonlyMap<string, NearWord> {
  const found = new Map<string, NearWord>();
  const look = (from: Clause, ofAnchor: boolean): void =>
    visit(from, readings, ({ key, start, end }, place, passage) => {
      const weight = near[place] * (ofAnchor ? near.inherited : 1);
      if (weight > (found.get(key)?.weight ?? 0))
        found.set(key, { text: passage.text.slice(start, end), place, ofAnchor, weight });
    });
  look(clause, false);
  if (anchor) look(anchor, true);
  return found;
}

function weigh(clause: Clause, readings: Readings): Map<string, number> {
  const weights = new Map<string, number>();
  visit(clause, readings, ({ key }, place) => {
    const weight = near[place];
    if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
  });
  return weights;
}

const nowhere: Span = { start: -1, end: -1 };
const passageWide: Span = { start: 0, end: Number.POSITIVE_INFINITY };

function visit(clause: Clause, readings: Readings, note: Note): void {
  const add = (word: Meaning, place: Place): void => note(word, place, clause.passage);
  const { passage, token, sentence, own, siblings } = clause;
  const lead = { start: sentence.start, end: siblings[0]!.plain.start };
  const beside = clause.before ?? nowhere;
  const before = passage.sentences[passage.sentences.indexOf(sentence) - 1] ?? nowhere;
  const isReferred = refersBack.test(passage.text.slice(sentence.start, sentence.end));
  const topic = passage.sentences[0] ?? nowhere;
  // In the order in which they count: a word is where the first of them has it.
  const stretches = [own, lead, beside, sentence, before, topic, passageWide].map(({ start, end }) => ({ start, end }));
  const places: readonly Place[] = [
    'own',
    'lead',
    'neighbour',
    'sentence',
    isReferred ? 'referred' : 'previousSentence',
    'topic',
    'passage',
  ];
  const { start: from, end: to } = token.plain;
  let ownWords = 0;
  for (const word of readings.of(passage)) {
    const { start, end } = word;
    if (start < to && from < end) continue;
    let at = 0;
    while (start < stretches[at]!.start || end > stretches[at]!.end) at++;
    if (at === 0) ownWords++;
    add(word, places[at]!);
  }
  if (ownWords <= 1) {
    for (const word of readings.of(passage)) {
      if (contains(lead, word) || contains(beside, word)) add(word, 'inherited');
    }
  }
  visitStructure(passage, readings, note);
}

function visitStructure(passage: Passage, readings: Readings, note: Note): void {
  const each = (of: Passage | null | undefined, place: Place): void => {
    if (of && of !== passage) for (const word of readings.of(of)) note(word, place, of);
  };
  if (passage.cell) {
    for (const header of headersOf(passage)) each(header, 'cellHeader');
    each(passage.cell.table.leadIn, 'list');
  }
  for (let item = passage.item; item; item = item.list.parent) each(item.list.leadIn, 'list');
  let place: Place = 'heading';
  for (let section = passage.section; section.parent; section = section.parent) {
    each(section.passages[0], place);
    place = 'outerHeading';
  }
}

/** What a claim is about: the words of its own clause and phrase, and all around it that may complete them. */
export function subjectOf(clause: Clause, readings: Readings): Subject {
  const { passage, token, own, before } = clause;
  const isWord = (word: Meaning): boolean => !/^\d/.test(word.key);
  const ownWords = readings
    .of(passage)
    .filter((word) => contains(own, word) && !overlaps(word, token.plain) && isWord(word));
  const phraseEnd = token.plain.end + toPunctuation(passage.text.slice(token.plain.end, own.end));
  const headers = headersOf(passage).flatMap((header) => readings.of(header).filter(isWord));
  const phrase = [...ownWords.filter((word) => word.end <= phraseEnd), ...headers];
  const around = new Set(surroundings(clause, readings, null).keys());
  if (before) for (const word of readings.of(passage)) if (contains(before, word)) around.add(word.key);
  return { own: keysOf(ownWords), around, phrase: keysOf(phrase) };
}

/** How far it is in a text to the next punctuation mark that ends a phrase. */
export function toPunctuation(text: string): number {
  const at = text.search(/[,;:()–—!?]| - /);
  return at < 0 ? text.length : at;
}

const keysOf = (found: readonly Meaning[]): Set<string> => new Set(found.map((word) => word.key));
