import type { Passage, Section } from '../draft/draft.ts';
import type { Period } from '../quantities/period.ts';
import { contains, type Span } from '../text/source-text.ts';
import type { AreaName, AreaNames } from './area-names.ts';
import type { Clause } from './clauses.ts';
import { lex } from './lexer.ts';
import type { Reading } from './number.ts';
import { headersOf } from './table-headers.ts';
import type { Token } from './token.ts';
import areas from './vocabulary/areas.json' with { type: 'json' };
import directions from './vocabulary/directions.json' with { type: 'json' };

const { change } = directions;

const averageWords = `(?:${areas.averages.join('|')})s?`;
const verbs = areas.verbs.join('|');
const averageBefore = new RegExp(
  `^[’']?s? ?(?:local authority |authorit(?:y|ies) |councils? |boroughs? |LAs? )?(?:${averageWords}\\b[^,;.]{0,40}?)?(?:(?:(?:it |they |this )?(?:${verbs})|of|at|being|:|=|\\() ?)?(?:(?:just |nearly |around |about |over |under |approximately |an? )*)$`,
  'i',
);
const averageEnds = new RegExp(`\\b${averageWords}$`, 'i');
const areaAfter =
  /^(?: \((?=[^()]*$)|(?:[^\d,;.()]{0,28}? )?)(?:in|for|across|among|within|nationally|regionally|of)? ?(?:the |our |all )?$/i;
/** "38.7% were born outside the UK" holds for here. */
const elsewhere =
  /\b(?:outside|beyond|except|excluding|rather than|instead of|moved? (?:to|from)|came from)(?: of)? (?:the )?$/i;
/** "England at 43", "(England: 43)": nothing but a sign between the place and the number. */
const directly = new RegExp(`^(?: at |: ?| \\(| [-–] |[’']s? | (?:it |they |this )?(?:${verbs}) )$`);
const averageFollows = /^ ?(?:has an? )?$/i;

/** Where and when the value of a claim is said to hold, from the nearest words that say it. */
export function situate(
  clause: Clause,
  tokens: readonly Token[],
  places: AreaNames,
  previous: Reading | null,
): Pick<Reading, 'period' | 'area'> & { readonly isEarlier: boolean } {
  const phrase = period(clause, tokens, null);
  const isEarlier = phrase?.from !== 'phrase' && phrase?.from !== 'table' && isOfEarlier(clause);
  return { period: isEarlier ? null : period(clause, tokens, previous), isEarlier, area: area(clause, places) };
}

const span = '(?:a|one|the) (?:year|quarter|month)|(?:12|twelve|six|6) months|last year';
const earlierAfter = new RegExp(
  `^(?: [a-z]+){0,4}?,? \\(?(?:(?:${span}) (?:before|earlier|ago|previously)|last year|previously|(?:in |from )?the (?:previous|prior) (?:year|quarter|month)|(?:in )?the (?:year|quarter|month) before)\\b`,
  'i',
);
const earlierBefore = new RegExp(`\\b(?:${span}) (?:before|earlier|ago|previously),? [^.;\\d]{0,50}$`, 'i');
const baseline = /\bfrom (?:an? [a-z]+ of |[a-z]+ )?$/i;

/** Whether the words beside a number say that it is an earlier one, without naming the time: "down from 26", "31 a year ago". */
function isOfEarlier({ passage, token, sentence }: Clause): boolean {
  const behind = passage.text.slice(sentence.start, token.plain.start);
  const ahead = passage.text.slice(token.plain.end, sentence.end);
  return earlierAfter.test(ahead) || earlierBefore.test(behind) || baseline.test(behind);
}

function period(
  { passage, token, sentence, own, reach, siblings, index }: Clause,
  tokens: readonly Token[],
  previous: Reading | null,
): Reading['period'] {
  const dated = tokens.filter(
    (t): t is Dated =>
      t.period !== null &&
      (t.kind === 'period' || t.kind === 'date') &&
      (t.plain.start < token.plain.start
        ? !isAside(passage.text, token, t)
        : speaksOf(passage.text, token, t, siblings)),
  );
  const nearest = (within: Span): Dated | undefined => {
    const inside = dated.filter((t) => contains(within, t.plain));
    const after = inside.find((t) => t.plain.start >= token.plain.end);
    const before = inside.findLast((t) => t.plain.end <= token.plain.start);
    return after ?? before;
  };
  const cell = headed(passage, periodNamedIn);
  if (cell) return { period: cell, from: 'table' };
  const phrase = nearest(own);
  if (phrase) return { period: phrase.period, from: isApart(passage.text, token, phrase) ? 'sentence' : 'phrase' };
  const lead = { start: sentence.start, end: siblings[0]!.plain.start };
  const leading = dated.findLast((t) => contains(lead, t.plain));
  if (leading && index > 0) return { period: leading.period, from: 'sentence' };
  const before = dated.findLast((t) => t.plain.start >= sentence.start && t.plain.end <= token.plain.start);
  const closest = before ?? dated.find((t) => contains({ start: token.plain.end, end: reach }, t.plain));
  if (closest) return { period: closest.period, from: 'sentence' };
  if (previous?.period && previous.period.from !== 'front-matter')
    return { period: previous.period.period, from: 'passage' };
  const lists = passage.item?.list.leadIn;
  const listed = lists && periodNamedIn(lists);
  if (listed) return { period: listed, from: 'list' };
  for (let section: Section | null = passage.section; section; section = section.parent) {
    const heading = section.heading && section.passages[0] && periodNamedIn(section.passages[0]);
    if (heading) return { period: heading, from: 'heading' };
  }
  return null;
}

const nextVerb = /(?:,|;)? (?:and|but|which|who) (?:we|it|they|he|she|is|are|was|were|has|have|had|will)\b/;

/** Whether another statement begins between a number and a time, so that the time may be that statement's. */
function isApart(text: string, number: Token, time: Token): boolean {
  const [first, second] = number.plain.start < time.plain.start ? [number, time] : [time, number];
  return nextVerb.test(text.slice(first.plain.end, second.plain.start));
}

/** Whether a time named before a number stands with another number in brackets that are closed by then. */
function isAside(text: string, number: Token, time: Token): boolean {
  if (!text.slice(time.plain.end, number.plain.start).includes(')')) return false;
  const inside = text.slice(Math.max(text.lastIndexOf('(', time.plain.start), 0), time.plain.start);
  return inside.startsWith('(') && !inside.includes(')') && /\d/.test(inside);
}

type Dated = Token & { readonly period: Period };

const base = new RegExp(
  `(?:\\bsince|\\bthan(?: in)?|\\bcompared (?:to|with|against)|\\bversus|\\bvs\\.?|\\bagainst|\\brelative to|\\b(?:up|down|(?:${[...change.up, ...change.down].join('|')})[^.;]{0,20}) (?:[\\d.,]+%? )?(?:on|from)) (?:the )?$`,
  'i',
);

/** "Up 5% on 31 March" compares with that day, "412 on 31 March" counts on it. */
const changing = /\b(?:up|down|by|of) (?:[a-z]+ )?$/i;
const introduces = /(?:,|;|\band|\bbut)(?: and| but)?,? (?:in|by|at|during|for|since) (?:the )?$/;

/** Whether a time named after a number is the number's own: not what it is compared with, nor that of another in brackets. */
function speaksOf(text: string, number: Token, time: Token, claims: readonly Token[]): boolean {
  const between = text.slice(number.plain.end, time.plain.start);
  const isOnTheDay =
    time.period?.kind === 'day' && between === ' on ' && !changing.test(text.slice(0, number.plain.start));
  if (!isOnTheDay && (/^ (?:on|from) (?:the )?$/.test(between) || base.test(between))) return false;
  const next = claims.find((claim) => claim.plain.start >= time.plain.end);
  if (
    next &&
    introduces.test(between) &&
    /^,? (?:it (?:was|is|stood at) )?$/.test(text.slice(time.plain.end, next.plain.start))
  )
    return false;
  const open = between.lastIndexOf('(');
  if (open < 0 || between.includes(')', open)) return true;
  const start = number.plain.end + open;
  const close = text.indexOf(')', time.plain.end);
  return !claims.some((claim) => claim.plain.start > start && (close < 0 || claim.plain.start < close));
}

/** What a table's row or column header says, the column's first. */
function headed<T>(passage: Passage, read: (header: Passage) => T | undefined): T | undefined {
  for (const header of headersOf(passage)) {
    const found = read(header);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first time that a header, a heading or the words above a list name. */
function periodNamedIn(passage: Passage): Period | undefined {
  return lex(passage).find(({ period }) => period !== null)?.period ?? undefined;
}

function area({ passage, token, own, siblings, index }: Clause, places: AreaNames): Reading['area'] {
  // "19 out of 152 authorities in England" is the authority's own place, among others.
  if (token.quantity?.form === 'rank') return null;
  const headedBy = headed(passage, ({ text }) => places.only(text));
  if (headedBy) return { area: headedBy, from: 'table' };
  const { text } = passage;
  const pair = paired(text, siblings, index, places);
  if (pair) return pair;
  const behind = text.slice(own.start, token.plain.start);
  for (const place of places.find(behind).toReversed()) {
    if (isComparator(behind, place, places)) return { area: place.name, from: 'phrase' };
  }
  const ahead = text.slice(token.plain.end, own.end);
  const [next] = places.find(ahead);
  if (
    next &&
    !next.isQualified &&
    areaAfter.test(ahead.slice(0, next.start)) &&
    !elsewhere.test(ahead.slice(0, next.start)) &&
    !/\b(?:highest|lowest|largest|most|best|worst)\b/i.test(ahead.slice(0, next.start))
  ) {
    return { area: next.name, from: 'phrase' };
  }
  const average = /^ (?:average|mean)\b/.test(ahead);
  const subject = average ? places.find(behind).at(-1) : undefined;
  if (subject) return { area: subject.name, from: 'phrase' };
  return beforeAnother(text, siblings, index, places) ?? inList(text, token, siblings, index, places);
}

/** "compared with 63.9 and 64.0 in London": the first of a pair takes the place named after the second. */
function beforeAnother(text: string, siblings: readonly Token[], index: number, places: AreaNames): Reading['area'] {
  const [token, next] = [siblings[index]!, siblings[index + 1]];
  if (!next || text.slice(token.plain.end, next.plain.start) !== ' and ') return null;
  if (!/\b(?:with|against|to|than|versus|above|below) $/.test(text.slice(0, token.plain.start))) return null;
  const ahead = text.slice(next.plain.end, siblings[index + 2]?.plain.start ?? next.plain.end + 60);
  const [place] = places.find(ahead);
  const isItsOwn =
    place &&
    !place.isQualified &&
    /^(?: years| days| weeks)?(?: respectively)?(?: in| for| across)?(?: the)? $/.test(ahead.slice(0, place.start));
  return isItsOwn ? { area: place.name, from: 'sentence' } : null;
}

const joined = /^(?:,|,? and) $/;
const placesJoined = /^(?:,|,? and) (?:the |our )?$/;
const leadsToValues =
  /^(?:[’']s?)? ?(?:averages? |rates? |figures? |scores? )?(?:are|is|were|was|of|at|stood at|stand at|:)? $/;

/** "The rates for the South East and England are 55 and 70": as many places as numbers, each with its own. */
function paired(text: string, siblings: readonly Token[], index: number, places: AreaNames): Reading['area'] {
  const gap = (i: number): string => text.slice(siblings[i]!.plain.end, siblings[i + 1]!.plain.start);
  let first = index;
  while (first > 0 && joined.test(gap(first - 1))) first--;
  let last = index;
  while (last < siblings.length - 1 && joined.test(gap(last))) last++;
  if (first === last) return null;
  const behind = text.slice(0, siblings[first]!.plain.start);
  const named = places.find(behind);
  let from = named.length - 1;
  if (from < 0 || !leadsToValues.test(behind.slice(named[from]!.end))) return null;
  while (from > 0 && placesJoined.test(behind.slice(named[from - 1]!.end, named[from]!.start))) from--;
  const areas = named.slice(from);
  const isListed = areas.length > 1 || /(?:,|\band) (?:the |our )?$/.test(behind.slice(0, areas[0]!.start));
  const at = areas.length - (last - first + 1) + index - first;
  return isListed && areas.length <= last - first + 1 && at >= 0 ? { area: areas[at]!.name, from: 'sentence' } : null;
}

/** "the London average of" just before the number; a place that only belongs to a name is none. */
function isComparator(behind: string, place: AreaName & Span, places: AreaNames): boolean {
  const isAverage = averageEnds.test(behind.slice(place.start, place.end));
  const rest = (isAverage ? ' average' : '') + behind.slice(place.end);
  if (/\baverages? (?:on|in|for|across|by) $/.test(rest)) return false;
  if (!averageBefore.test(rest)) return false;
  const says =
    directly.test(rest) ||
    new RegExp(`\\b${averageWords}\\b`, 'i').test(rest) ||
    new RegExp(`\\b${averageWords}\\b[^,;]{0,30}$`, 'i').test(behind.slice(0, place.start)) ||
    averageFollows.test(rest);
  return says && !places.isOwn(behind.slice(place.start, place.end));
}

/** "a London average of 63.8 and 64 years respectively": the second of a pair takes the first one's area. */
function inList(
  text: string,
  token: Token,
  siblings: readonly Token[],
  index: number,
  places: AreaNames,
): Reading['area'] {
  const before = siblings[index - 1];
  if (
    !before ||
    !/^ (?:years |days |weeks |% )?and $/.test(text.slice(before.plain.end, token.plain.start)) ||
    !/^[^.;]{0,24}\brespectively\b/.test(text.slice(token.plain.end))
  )
    return null;
  const behind = text.slice(0, before.plain.start);
  const place = places.find(behind).at(-1);
  return place && averageBefore.test(behind.slice(place.end)) ? { area: place.name, from: 'sentence' } : null;
}
