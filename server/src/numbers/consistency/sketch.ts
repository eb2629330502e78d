import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import { contains } from '../../text/source-text.ts';
import type { CheckedNumber, Mention } from '../number.ts';
import { ends } from './range-ends.ts';
import { isStated, type Stated } from './stated.ts';
import { type Sign, signs, type Wording } from './wordings.ts';

/** What a wording found: the numbers by the names that it gives them, and where it stands in the sketch. */
export interface Found {
  readonly span: Span;
  readonly text: string;
  /** The number of that name. Throws where the wording has none. */
  number(name: string): Stated;
  /** The number of that name, where the wording matched one. */
  optional(name: string): Stated | undefined;
  /** The text of the number of that name, a claim or not; empty where there is none. */
  textOf(name: string): string;
  /** What a named group of words matched; empty where it did not. */
  wordsOf(name: string): string;
}

/** A sentence with each number in it as one sign for its kind, so that a wording fits whatever the numbers are. */
export class Sketch {
  readonly passage: Passage;
  /** The sentence, in the passage's plain text. */
  readonly sentence: Span;
  readonly text: string;
  /** The claims of the sentence in order. */
  readonly numbers: readonly Stated[];
  /** The sentence that this one follows: the one before, or for a list item's first the last of its lead-in. */
  readonly previous: Sketch | null;
  readonly #at = new Map<number, CheckedNumber>();
  readonly #places = new Map<CheckedNumber, number>();

  constructor(passage: Passage, sentence: Span, numbers: readonly CheckedNumber[], previous: Sketch | null) {
    this.passage = passage;
    this.sentence = sentence;
    this.previous = previous;
    const each = numbers.flatMap((number) => (isStated(number) ? (ends(number) ?? [number]) : [number]));
    this.numbers = each.filter(isStated);
    let text = '';
    let from = sentence.start;
    for (const number of each) {
      const sign = signOf(number.mention);
      const { start, end } = number.mention.plain;
      if (!sign || start < from) continue;
      text += withoutSigns(passage.text.slice(from, start));
      this.#at.set(text.length, number);
      this.#places.set(number, text.length);
      text += signs[sign];
      from = end + (isPercent(number.mention) ? /^ ?(?:%|per ?cent\b)|/.exec(passage.text.slice(end))![0].length : 0);
    }
    this.text = text + withoutSigns(passage.text.slice(from, sentence.end));
  }

  /** Where a wording stands, in order. */
  *find({ pattern, needs }: Wording, from = 0): Generator<Found> {
    if (needs.length > this.#at.size || !needs.every((sign) => sign.test(this.text))) return;
    pattern.lastIndex = from;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const next = pattern.lastIndex;
      yield this.#found(match);
      pattern.lastIndex = Math.max(next, match.index + 1);
    }
  }

  first(wording: Wording, from = 0): Found | undefined {
    return this.find(wording, from).next().value ?? undefined;
  }

  has(wording: Wording): boolean {
    return this.first(wording) !== undefined;
  }

  /** Where a number's sign stands. */
  place(number: CheckedNumber): number {
    return this.#places.get(number) ?? -1;
  }

  /** The claims whose signs stand in a stretch of the sketch. */
  claimsIn(span: Span): Stated[] {
    return this.numbers.filter((number) => {
      const at = this.place(number);
      return at >= span.start && at < span.end;
    });
  }

  /** Every number with a sign, claims and others, with what it is. */
  entries(): [place: number, number: CheckedNumber][] {
    return [...this.#at];
  }

  #found(match: RegExpExecArray): Found {
    const named = (name: string): CheckedNumber | undefined => {
      const place = match.indices?.groups?.[name]?.[0];
      return place === undefined ? undefined : this.#at.get(place);
    };
    const optional = (name: string): Stated | undefined => {
      const number = named(name);
      return number && isStated(number) ? number : undefined;
    };
    return {
      span: { start: match.index, end: match.index + match[0].length },
      text: match[0],
      optional,
      textOf: (name) => named(name)?.mention.text ?? '',
      wordsOf: (name) => match.groups?.[name] ?? '',
      number(name) {
        const number = optional(name);
        if (!number) throw new Error(`The wording names no ${name}`);
        return number;
      },
    };
  }
}

/** Whether a number is the mark of a footnote: "104^5^". */
const isRaised = ({ passage: { text }, plain }: Mention): boolean =>
  text[plain.start - 1] === '^' && text[plain.end] === '^';

const isPercent = ({ quantity }: Mention): boolean => quantity?.form === 'percent' && quantity.unit === 'percent';
const anySign = /[\uE000-\uE00A]/;
const withoutSigns = (text: string): string => (anySign.test(text) ? text.replaceAll(/[\uE000-\uE00A]/g, ' ') : text);

function signOf({ kind, quantity, reading }: Mention): Sign | undefined {
  if (!quantity || !reading) {
    if (kind === 'period' || kind === 'date') return 'time';
    return kind === 'duration' ? 'duration' : kind === 'age-band' ? 'age' : undefined;
  }
  switch (quantity.form) {
    case 'percent':
      return quantity.unit === 'percentage-points' ? 'points' : 'percent';
    case 'money':
      return 'money';
    case 'rank':
      return 'rank';
    case 'count-of':
      return 'countOf';
    case 'plain':
      return reading.unit === 'count' ? 'count' : reading.unit === 'percent' ? 'percent' : 'measure';
    default:
      return 'share';
  }
}

const known = new WeakMap<readonly CheckedNumber[], readonly Sketch[]>();

/** The sentences of a draft that hold a claim, in order; read once for all that ask. */
export function sketches(numbers: readonly CheckedNumber[]): readonly Sketch[] {
  const read = known.get(numbers) ?? sketchAll(numbers);
  known.set(numbers, read);
  return read;
}

function sketchAll(numbers: readonly CheckedNumber[]): Sketch[] {
  const byPassage = new Map<Passage, CheckedNumber[]>();
  for (const number of numbers) {
    const list = byPassage.get(number.mention.passage);
    if (list) list.push(number);
    else byPassage.set(number.mention.passage, [number]);
  }
  const last = new Map<Passage, Sketch>();
  const all: Sketch[] = [];
  for (const [passage, inside] of byPassage) {
    const leadIn = passage.item?.list.leadIn;
    let previous: Sketch | null = (leadIn && last.get(leadIn)) ?? null;
    for (const sentence of passage.sentences) {
      const own = inside.filter(({ mention }) => contains(sentence, mention.plain) && !isRaised(mention));
      if (own.length === 0) {
        previous = null;
        continue;
      }
      previous = new Sketch(passage, sentence, own, previous);
      all.push(previous);
    }
    if (previous) last.set(passage, previous);
  }
  return all;
}
