import { contains, overlaps, type Span } from '../../text/source-text.ts';
import { type Claimed, isClaimed } from '../claimed-sentences.ts';
import { hedgeOf } from '../hedges.ts';
import { relative } from '../newer.ts';
import type { CheckedNumber } from '../number.ts';
import {
  cellChange,
  cellLevel,
  type DirectionWords,
  directionsIn,
  levels,
  moving,
  since,
  superlatives,
} from '../trend/direction-words.ts';
import vocabulary from '../vocabulary/refresh.json' with { type: 'json' };

const words = (list: readonly string[]): string => list.join('|').replaceAll(' ', ' +');
const telling = new RegExp(`(?<![\\w-])(?:${words(vocabulary.telling)})(?![\\w-])`, 'gi');
const recent = new RegExp(`(?<![\\w-])(?:${words(vocabulary.recent)})(?![\\w-])`, 'gi');
const intending = new RegExp(`\\b(?:${words(vocabulary.intending)}) (?:[a-z]+ )?$`, 'i');

const past =
  /\b(?:previous(?:ly)?|before|earlier|prior|historic(?:al)?|formerly|originally|baseline) (?:[\w’-]+ ){0,4}$/i;

/** The sentence that a number stands in; all of a heading or cell. */
export function sentenceOf({ mention: { passage, plain } }: Claimed): Span {
  return passage.sentences.find((each) => contains(each, plain)) ?? { start: 0, end: passage.text.length };
}

/** Whether the words before a number say that it tells where things stood before: "previously 61%", "61% the year before". */
export function tellsOfThePast(number: Claimed): boolean {
  const { passage, plain } = number.mention;
  const { start, end } = sentenceOf(number);
  return past.test(passage.text.slice(start, plain.start)) || relative.test(passage.text.slice(start, end));
}

/** Words that say more of a number than its value; with a direction where they compare it with another level. */
export interface TellingWords extends Span {
  readonly text: string;
  readonly compares: DirectionWords | null;
}

/** The words beside a number that say how it compares or has changed, so that another value may make them false. */
export function tellingWords(number: Claimed, beside: readonly Claimed[]): TellingWords[] {
  const { passage } = number.mention;
  if (passage.cell) {
    const row = passage.cell.table.rows[passage.cell.row]!;
    const cell = row.find(({ text }) => cellChange.test(text.trim()) || cellLevel.test(text.trim()));
    if (cell) return [{ text: cell.text.trim(), start: 0, end: 0, compares: null }];
  }
  const sentence = sentenceOf(number);
  const { text } = passage;
  const hedges = [number, ...beside].map(({ mention: { plain } }) => hedgeOf(text, plain).span);
  const recently = [...matches(recent, text, sentence)];
  const directions = (pattern: RegExp): DirectionWords[] => directionsIn(pattern, text, sentence.start, sentence.end);
  const plainly = ({ start, end }: Span): TellingWords => ({
    start,
    end,
    text: text.slice(start, end).trim(),
    compares: null,
  });
  return [
    ...directions(levels).map((compares) => ({ ...plainly(compares), compares })),
    ...[...directions(moving), ...directions(since)].map(plainly),
    ...directions(superlatives)
      .filter(({ start }) => !isPartOfRank(number, start))
      .map(plainly),
    ...[...matches(telling, text, sentence)].map(plainly),
  ]
    .filter((span) => ![...hedges, ...recently].some((each) => overlaps(each, span)))
    .filter(({ start }) => !intending.test(text.slice(sentence.start, start)))
    .toSorted((a, b) => a.start - b.start);
}

/** "second highest" belongs to the rank itself. */
function isPartOfRank({ mention }: Claimed, start: number): boolean {
  return mention.quantity.form === 'rank' && start >= mention.plain.end && start - mention.plain.end <= 7;
}

function* matches(pattern: RegExp, text: string, { start, end }: Span): Generator<Span> {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}

const joined =
  /^(?:%| per cent)?(?: ?\(| of (?:(?:the|our|all|those|these) )?|, or | – that is |, that is |, equivalent to | \(or )(?:[^\d.;]{0,24})$/i;

/** The numbers of a sentence that say the same thing in another way as this one: "64.5% (258 people)", "258 of 400". */
export function boundTo(number: Claimed, sentence: readonly Claimed[]): Claimed[] {
  const { text } = number.mention.passage;
  const at = sentence.indexOf(number);
  const isJoined = (a: Claimed | undefined, b: Claimed | undefined): boolean =>
    a !== undefined && b !== undefined && joined.test(text.slice(a.mention.plain.end, b.mention.plain.start));
  return [
    ...(isJoined(sentence[at - 1], number) ? [sentence[at - 1]!] : []),
    ...(isJoined(number, sentence[at + 1]) ? [sentence[at + 1]!] : []),
  ];
}

/** Whether no other word or number of its sentence depends on a number, so that it can be put right on its own. */
export function standsAlone(number: Claimed, numbers: readonly CheckedNumber[]): boolean {
  const { passage } = number.mention;
  const span = sentenceOf(number);
  const sentence = numbers
    .filter(isClaimed)
    .filter(({ mention }) => mention.passage === passage && contains(span, mention.plain));
  return (
    !tellsOfThePast(number) && tellingWords(number, sentence).length === 0 && boundTo(number, sentence).length === 0
  );
}

const boundary =
  /;|,? (?:and|but) (?=(?:we|our|it|they|this|the council)\b)|, (?=(?:and|but|while|whilst|when|after|because|so|which)\b)| (?=(?:while|whilst|when|after|because)\b)/gi;

/** Whether a sentence makes a statement without any of some numbers, which its period would be moved for as well. */
export function statesMore(sentence: Span, numbers: readonly Claimed[]): boolean {
  const [first] = numbers;
  const { text } = first!.mention.passage;
  const cuts = [...matches(boundary, text, sentence)].map(({ start }) => start);
  return [sentence.start, ...cuts].some((start, i, all) => {
    const part = { start, end: all[i + 1] ?? sentence.end };
    const holdsNumber = numbers.some(
      ({ mention }) => mention.passage === first!.mention.passage && overlaps(mention.plain, part),
    );
    return !holdsNumber && (text.slice(part.start, part.end).match(/\p{L}{2,}/gu) ?? []).length > 3;
  });
}
