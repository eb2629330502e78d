import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import type { AreaName, AreaNames } from '../area-names.ts';
import { byPassage, type Claimed, isClaimed } from '../claimed-sentences.ts';
import type { CheckedNumber } from '../number.ts';
import { type DirectionWords, directionsIn, isNegated, judges } from './direction-words.ts';
import { isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';

/** A heading or lead-in that says "higher than London and England", and what stands below it. */
interface Announcement {
  readonly passage: Passage;
  readonly words: DirectionWords | null;
  readonly areas: readonly (AreaName & Span)[];
  readonly below: readonly Passage[];
}

/** An area that a heading or lead-in compares with and that nothing below it mentions. */
export interface MissingArea {
  readonly passage: Passage;
  /** Plain span of the area's name in the heading. */
  readonly plain: Span;
  readonly text: string;
  /** The areas that the text below does give numbers for; at least one. */
  readonly given: readonly string[];
  /** The first of those numbers. */
  readonly first: Claimed;
}

/** What headings and lead-ins announce that the text below them does not bear out. */
export function announcedFaults(
  passages: readonly Passage[],
  numbers: readonly CheckedNumber[],
  areas: AreaNames,
): { missing: MissingArea[]; faults: TrendFault[] } {
  const claims = byPassage(numbers.filter(isClaimed));
  const announcements = passages.flatMap((passage) => announcement(passage, passages, areas) ?? []);
  return {
    missing: announcements.flatMap((each) => missingAreas(each, claims, areas)),
    faults: announcements.flatMap((each) => against(each, claims, areas)),
  };
}

const comparing =
  /\b(?:higher|lower|greater|more|fewer|less|better|worse) (?:[\w’'-]+ ){0,12}?than\b|\b(?:above|below|exceed(?:s|ing)?|compared (?:to|with)|outperform(?:s|ing)?|better than|worse than)\b/i;

function announcement(passage: Passage, passages: readonly Passage[], areas: AreaNames): Announcement | undefined {
  const match = comparing.exec(passage.text);
  if (!match || /\d/.test(passage.text)) return undefined;
  const end = match.index + match[0].length;
  const named = areas.find(passage.text).filter(({ start, isQualified }) => start >= end && !isQualified);
  const below = passagesBelow(passage, passages);
  if (named.length === 0 || below.length === 0 || isNegated(passage.text.slice(0, match.index))) return undefined;
  const [first] = directionsIn(
    /\b(?<word>higher|lower|more|fewer|greater|less|above|below)\b/gi,
    passage.text,
    match.index,
    end,
  );
  return { passage, words: first ?? null, areas: named, below };
}

/** The section's own text below a heading, or the items of the list that a lead-in opens. */
function passagesBelow(passage: Passage, passages: readonly Passage[]): readonly Passage[] {
  if (passage.kind === 'heading') return passage.section.passages.filter((each) => each !== passage);
  if (passage.kind !== 'paragraph' || !passage.text.trimEnd().endsWith(':')) return [];
  return passages.filter(({ item, cell }) => item?.list.leadIn === passage || cell?.table.leadIn === passage);
}

function missingAreas(
  { passage, areas: named, below }: Announcement,
  claims: ReadonlyMap<Passage, readonly CheckedNumber[]>,
  areas: AreaNames,
): MissingArea[] {
  const given = claimsOf(below, claims).filter(({ mention }) => mention.reading.area !== null);
  const [first] = given;
  if (!first) return [];
  const said = below.flatMap(({ text }) => areas.find(text));
  return named.flatMap(({ name, start, end }) => {
    if (said.some((each) => areas.same(each.name, name)) || isGeneric(name)) return [];
    const names = [...new Set(given.map(({ mention }) => mention.reading.area!.area))];
    return [{ passage, plain: { start, end }, text: passage.text.slice(start, end), given: names, first }];
  });
}

/** "Similar areas" and "the region" may be any of those that the text names. */
function isGeneric(name: string): boolean {
  return name === 'region' || name === 'peer group';
}

/** "Higher … than London" over a sentence in which London's number is the higher one. */
function against(
  { words, areas: named, below }: Announcement,
  claims: ReadonlyMap<Passage, readonly CheckedNumber[]>,
  areas: AreaNames,
): TrendFault[] {
  if (!words) return [];
  return named.flatMap(({ name }) => {
    const theirs = claimsOf(below, claims).filter(
      ({ mention }) => mention.reading.area !== null && areas.same(mention.reading.area.area, name),
    );
    const [reference] = theirs;
    if (!reference || theirs.length !== 1) return [];
    const own = ownBeside(reference, claims);
    const fault = own && judgeDirection({ ...words, isStrong: false }, sideOf(own), sideOf(reference));
    return fault?.kind === 'against' ? [fault] : [];
  });
}

/** The authority's one number in the sentence that gives the area's. */
function ownBeside(reference: Claimed, claims: ReadonlyMap<Passage, readonly CheckedNumber[]>): Claimed | undefined {
  const { passage, plain } = reference.mention;
  const sentence = passage.sentences.find((each) => each.start <= plain.start && plain.end <= each.end)!;
  if (judges(passage.text.slice(sentence.start, sentence.end))) return undefined;
  const own = (claims.get(passage) ?? [])
    .filter(isClaimed)
    .filter(({ mention }) => mention.plain.start >= sentence.start && mention.plain.end <= plain.start)
    .filter((each) => each.mention.reading.area === null && isComparable(each, reference));
  return own.length === 1 ? own[0] : undefined;
}

function claimsOf(passages: readonly Passage[], claims: ReadonlyMap<Passage, readonly CheckedNumber[]>): Claimed[] {
  return passages.flatMap((passage) => (claims.get(passage) ?? []).filter(isClaimed));
}
