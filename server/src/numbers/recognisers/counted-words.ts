import { Rational } from '../../quantities/rational.ts';
import { stem, type Word, words } from '../../text/words.ts';
import { numberWords, wordValue } from '../numerals.ts';
import type { Passing, Recogniser, Token } from '../token.ts';
import nouns from '../vocabulary/nouns.json' with { type: 'json' };

const inWords = new RegExp(`(?<![\\w-])(?:${numberWords})(?![\\w]|-(?:[a-z]))`, 'yi');
const vague = /\b(?:hundreds|thousands|millions|dozens|tens|scores) of\b/gi;
const noOne =
  /\bno[- ]?one\b|\bone another\b|\bone[- ]off\b|\bone[- ]stop\b|\bone[- ]to[- ]one\b|\b(?:any|some|every|each|this|that|the|another|which|only|first|last|loved|right|good|new) ones?\b/gi;

const asStems = (list: readonly string[]): Set<string> =>
  new Set(list.map((noun) => noun.split(' ').map(stem).join(' ')));
const enumerated = asStems(nouns.enumerated);
const counted = asStems(nouns.counted);
const singular = new Set(nouns.singularCounted);
const breaks = new Set([
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'by',
  'with',
  'and',
  'or',
  'who',
  'that',
  'which',
  'was',
  'were',
  'is',
  'are',
  'be',
  'has',
  'have',
  'had',
  'will',
  'from',
  'as',
  'across',
  'within',
  'the',
  'a',
  'an',
  'our',
  'their',
  'this',
  'these',
  'including',
  'such',
  'per',
  'than',
  'but',
  'while',
]);

/** Numbers in words, and small numbers in digits, by what they count: five priorities are layout, five providers a measure. */
export const countedWords: Recogniser = (passing) => {
  const all = words(passing.text);
  for (const m of passing.free(noOne)) passing.note('idiom', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(vague)) passing.note('idiom', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(inWords)) readWord(passing, all, m.index, m.index + m[0].length, m[0]);
  for (const [i, token] of passing.tokens.entries()) {
    const { start, end } = token.plain;
    const isLayout = isSmallCount(token) && noun(passing.text, all, end)?.kind === 'enumerated';
    if (isLayout && !isMade(passing.text, start, end)) {
      passing.tokens[i] = { ...token, kind: 'enumeration', quantity: null };
    }
  }
};

function readWord(passing: Passing, all: readonly Word[], start: number, end: number, text: string): void {
  const value = wordValue(text);
  if (!value) return;
  if (isName(passing.text, start, end)) {
    passing.note('name', { start, end });
    return;
  }
  const what = noun(passing.text, all, end);
  const isOne = value.equals(Rational.one);
  const next = all.find((word) => word.start >= end);
  const isClaim = isOne
    ? !/\bat least $/i.test(passing.text.slice(0, start)) && next !== undefined && singular.has(next.text.toLowerCase())
    : what?.kind === 'counted' || isBareSubject(passing.text, start, end) || isMade(passing.text, start, end);
  if (!isClaim) {
    passing.note(what?.kind === 'enumerated' ? 'enumeration' : 'idiom', { start, end });
    return;
  }
  passing.take({
    plain: { start, end },
    kind: 'claim',
    quantity: { form: 'plain', value, upper: null, step: Rational.one, zeros: 0, unit: 'count', of: null },
    period: null,
  });
}

/** "The Three Conversations approach": capitals within a sentence make a name. */
function isName(text: string, start: number, end: number): boolean {
  return (
    /^[A-Z]/.test(text.slice(start)) && /^ [A-Z][a-z]/.test(text.slice(end)) && /[a-z,] $/.test(text.slice(0, start))
  );
}

/** "Made nine decisions" and "made nine recommendations" count what was done. */
const madeBy = /\b(?:made|makes|took|issued|reached|received|published)(?: (?:just|only|us|a total of))? $/i;
const madeThing = /^ (?:[a-z]+ ){0,2}(?:decisions|recommendations|findings)\b/;
const opensClause = /(?:\b(?:of which|of whom|of these|of those|and)|[,.;:–]) $|^$/i;
const isSubject =
  /^ (?:(?:are|were|have|had) (?!to\b)|(?:met|led|went|came|resulted|progressed|proceeded|remained|died|moved|closed|opened|needed|received|commissioned|published|concerned|related|said|told)\b)/;
/** "Nine of them carers", "upheld four": a part of what was counted before, with a verb or alone. */
const isPart = /^ of (?:them|these|those|which|whom)\b/;
const didTo =
  /\b(?:upheld|upholding|completed|completing|accepted|accepting|rejected|rejecting|declined|implemented|published|commissioned|closed|sent back|turned down|substantiated|suspended) $/i;
const changesFrom = new RegExp(
  `\\b(?:(?:up|down|rose|risen|rising|increased|increasing|fell|fallen|falling|reduced|reducing|decreased|decreasing|dropped|compared|moved|moving) (?:from|with|to)|(?:it|there|this|that|they|we) (?:is|are|was|were|had|have)|and|from (?:\\d+|${numberWords})(?: [a-z]+)? to|(?:up|down|fell|fallen|rose|risen|reduced|increased)\\b[^.;]{0,40}, from) $`,
  'i',
);
const endsThere =
  /^(?: (?:a year|last year|this year|the (?:year|previous)|in (?:19|20)\d\d|in the (?:(?:previous|prior|last) )?(?:year|quarter|month)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|at the|to )|[.;)]|$)/;

/** "Three are registered", "down from seven a year earlier", "four in total". */
function isBareSubject(text: string, start: number, end: number): boolean {
  const [behind, ahead] = [text.slice(Math.max(0, start - 60), start), text.slice(end)];
  return (
    (opensClause.test(behind) && isSubject.test(ahead)) ||
    (changesFrom.test(behind) && endsThere.test(ahead)) ||
    isPart.test(ahead) ||
    /^ \(\d+(?:\.\d+)?%\)/.test(ahead) ||
    (didTo.test(behind) && /^(?:[.,;)]| (?:of|in|and|or|so|this|last)\b|$)/.test(ahead)) ||
    ahead.startsWith(' in total')
  );
}

function isMade(text: string, start: number, end: number): boolean {
  return madeBy.test(text.slice(Math.max(0, start - 40), start)) && madeThing.test(text.slice(end));
}

function isSmallCount(token: Token): boolean {
  return (
    token.quantity?.form === 'plain' &&
    token.quantity.unit === 'count' &&
    token.quantity.value.isInteger() &&
    token.quantity.value.compare(Rational.of(10)) <= 0
  );
}

/** The noun that a number counts, among the next few words, and what kind of noun it is. */
function noun(text: string, all: readonly Word[], end: number): { kind: 'enumerated' | 'counted' | 'other' } | null {
  let at = all.findIndex((word) => word.start >= end);
  let previous = '';
  let last: { kind: 'enumerated' | 'counted' | 'other' } | null = null;
  for (let n = 0; at >= 0 && at < all.length && n < 6; n++, at++) {
    const word = all[at]!;
    if (/[.,;:()]/.test(text.slice(n === 0 ? end : all[at - 1]!.end, word.start))) break;
    const lower = word.text.toLowerCase();
    if (breaks.has(lower)) break;
    const kind = nounKind(word, previous);
    if (!kind && last) break;
    if (kind) last = { kind };
    previous = word.stem;
  }
  return last;
}

function nounKind(word: Word, previous: string): 'enumerated' | 'counted' | 'other' | null {
  const phrase = `${previous} ${word.stem}`;
  const lower = word.text.toLowerCase();
  const isPlural = /(?:[^s]s|people|children|men|women|staff|criteria)$/.test(lower);
  if (!isPlural) return null;
  if (enumerated.has(phrase) || enumerated.has(word.stem)) return counted.has(phrase) ? 'counted' : 'enumerated';
  return counted.has(phrase) || counted.has(word.stem) ? 'counted' : 'other';
}
