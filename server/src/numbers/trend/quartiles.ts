import type { Passage } from '../../draft/draft.ts';
import { Rational } from '../../quantities/rational.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { byPassage, type Claimed, isClaimed } from '../claimed-sentences.ts';
import { meanings } from '../meaning.ts';
import type { CheckedNumber } from '../number.ts';
import { wordValue } from '../numerals.ts';

/** A rank and the quartile that the same paragraph puts the same measure in, which cannot both be true. */
export interface QuartileFault {
  readonly rank: Claimed;
  readonly base: Rational;
  /** 1 is the top quartile. */
  readonly right: number;
  readonly stated: Quartile;
  /** Whether it would fit if the last rank were the best. */
  readonly fitsReversed: boolean;
}

/** "quartile 3", "the top two quartiles", in a passage's plain text. */
interface Quartile {
  readonly passage: Passage;
  readonly plain: Span;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** "the top ten": how many places it has; null for quarters. */
  readonly places: Rational | null;
}

const numbers: Readonly<Record<string, number>> = {
  top: 1,
  upper: 1,
  first: 1,
  best: 1,
  second: 2,
  third: 3,
  fourth: 4,
  bottom: 4,
};
const quartile =
  /\b(?:(?<name>top|upper|first|second|third|fourth|bottom)[ -]quartile|quartile (?<digit>[1-4])|Q(?<short>[1-4]) quartile|(?<end>top|bottom) (?:two quartiles|2 quartiles|half)|(?<=\bthe )top (?<places>\d{1,2}|five|ten|twenty)(?! per ?cent|%| quartile))(?![\w%])/gi;
const banded = /quartile|\b(?:top|bottom) half\b|\btop (?:\d|five|ten|twenty)/i;
const negated =
  /\b(?:not|outside|below|above|missed|missing|missing out on|short of|neither|nor|than|towards?|would|bring(?:s|ing)? us into|hope|expect\w*|reach|aim\w*|target\w*|having been|previously) (?:\w+ ){0,4}$/i;

/** Ranks with a base against the quartiles named beside them. `acronyms` are those that the draft defines. */
export function quartileFaults(
  all: readonly CheckedNumber[],
  acronyms: ReadonlyMap<string, readonly string[]>,
): QuartileFault[] {
  return [...byPassage(all)].flatMap(([passage, list]) => {
    const ranks = list.filter(isClaimed).filter(({ mention }) => mention.quantity.form === 'rank');
    const base = commonBase(ranks);
    if (!base || !banded.test(passage.text)) return [];
    return quartilesIn(passage).flatMap((stated) => {
      const rank = rankOf(stated, ranks, acronyms);
      return rank ? (faultOf(rank, base, stated) ?? []) : [];
    });
  });
}

/** How many are ranked, where the ranks of a passage name one number of them. */
function commonBase(ranks: readonly Claimed[]): Rational | undefined {
  const named = ranks.flatMap(({ mention }) => mention.reading.rankOf ?? []);
  return named.length > 0 && named.every((each) => each.equals(named[0]!)) ? named[0] : undefined;
}

function quartilesIn(passage: Passage): Quartile[] {
  return [...passage.text.matchAll(quartile)].flatMap((match) => {
    const { name, digit, short, end, places } = match.groups ?? {};
    if (negated.test(passage.text.slice(0, match.index))) return [];
    const one = name ? numbers[name.toLowerCase()]! : places ? 1 : Number(digit ?? short);
    const [first, last] = end ? (end.toLowerCase() === 'top' ? [1, 2] : [3, 4]) : [one, one];
    const plain = { start: match.index, end: match.index + match[0].length };
    const top = places ? (wordValue(places) ?? null) : null;
    return [{ passage, plain, text: match[0], first, last, places: top }];
  });
}

/** The one rank of the passage that a quartile speaks of: beside it in one sentence, or of the same words in another. */
function rankOf(
  { passage, plain }: Quartile,
  ranks: readonly Claimed[],
  acronyms: ReadonlyMap<string, readonly string[]>,
): Claimed | undefined {
  const sentence = passage.sentences.find((each) => contains(each, plain));
  if (!sentence) return undefined;
  const isTogether = (mention: Claimed['mention']): boolean =>
    !passage.text
      .slice(Math.min(mention.plain.end, plain.end), Math.max(mention.plain.start, plain.start))
      .includes(';');
  const beside = ranks.filter(({ mention }) => contains(sentence, mention.plain) && isTogether(mention));
  if (beside.length > 0) {
    const isOnly = [...passage.text.slice(sentence.start, sentence.end).matchAll(quartile)].length === 1;
    return beside.length === 1 && isOnly && isNear(beside[0]!, plain, passage.text) ? beside[0] : undefined;
  }
  const said = new Set(meanings(passage.text.slice(sentence.start, sentence.end), acronyms).map(({ key }) => key));
  const alike = ranks.filter(({ subject }) => isSaid([...(subject?.own ?? [])], said));
  return alike.length === 1 ? alike[0] : undefined;
}

function isNear({ mention }: Claimed, plain: Span, text: string): boolean {
  const [from, to] =
    mention.plain.end <= plain.start ? [mention.plain.end, plain.start] : [plain.end, mention.plain.start];
  const between = text.slice(from, to);
  const isOfOther =
    / (?:for|on) /.test(between) && /^ (?:for|on) /.test(text.slice(plain.end)) && mention.plain.end <= plain.start;
  if (isOfOther) return false;
  return between.length <= 90 && !/[;:]|\b(?:but|while|whilst|although|and \d+)\b/i.test(between);
}

/** Whether most of what a rank is about is said again; at least three words, since two may be of any measure. */
function isSaid(own: readonly string[], said: ReadonlySet<string>): boolean {
  const telling = own.filter((key) => !['rank', 'quartil'].includes(key));
  const shared = telling.filter((key) => said.has(key)).length;
  return shared >= 3 && shared * 4 >= telling.length * 3;
}

function faultOf(rank: Claimed, base: Rational, stated: Quartile): QuartileFault | undefined {
  const { value } = rank.mention.quantity;
  const fits = (place: Rational): boolean => {
    if (stated.places) return place.compare(stated.places) <= 0;
    const low = base.multiply(Rational.of(stated.first - 1, 4)).subtract(Rational.one);
    const high = base.multiply(Rational.of(stated.last, 4)).add(Rational.one);
    return place.compare(low) > 0 && place.compare(high) <= 0;
  };
  if (fits(value) || value.compare(base) > 0) return undefined;
  const reversed = base.subtract(value).add(Rational.one);
  // Numbered from the worst, "quartile 4" may be the best.
  if (fits(reversed) && /\d/.test(stated.text)) return undefined;
  const quarters = value.multiply(Rational.of(4)).divide(base);
  const right = Number(quarters.floor().toDecimal()) + (quarters.isInteger() ? 0 : 1);
  return { rank, base, right, stated, fitsReversed: fits(reversed) };
}
