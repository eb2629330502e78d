import type { Passage } from '../draft/draft.ts';
import { keeping } from '../draft/keeping.ts';
import type { Framework, Theme } from '../framework/framework.ts';
import { Rational } from '../quantities/rational.ts';
import { fullScore } from './outcome.ts';
import { speaksOfOther } from './score-words.ts';
import type { StatedResult } from './scores.ts';

type Found = Pick<StatedResult, 'result' | 'plain'>;

/** What a number may be followed by so that it counts nothing else: “24 out of 36”, not “24 out of 36 homes”. */
const end = String.raw`(?=\s*(?:$|[.,;:()=–—]|or\b|which\b|and\b|giving\b|points?\b|as\b|overall\b))`;
const percentage = new RegExp(String.raw`(?<![\d.–-])(?<value>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per cent\b)${end}`, 'g');
const hedged =
  /\b(?:about|above|almost|approximately|around|below|by|from|just|least|most|nearly|over|roughly|than|(?<!equates |equivalent |comes |came |amounts |sums |up )to|under)\s*$/i;
/** Words that say that a total follows. */
const summing =
  /\b(?:add(?:s|ed)? up to|c[ao]mes? to|sums? to|total(?:s|led)?(?: of)?|(?:total|overall|combined)(?: [a-z-]{2,15}){0,3} scores? (?:is|was|of|:)|scores?:)\s*$/i;
const overall =
  /\b(?:overall|total|combined|add(?:s|ed)? up|sums? (?:up )?to)\b[^.]{0,80}?\b(?:scor\w{1,4}|ratings?|points)\b|\b(?:scores?|ratings?|points)\b[^.]{0,80}?\b(?:overall|total\w{0,3}|combined|add(?:s|ed)? up|c[ao]mes? to|sums? (?:up )?to)\b/i;
const rates =
  /\b(?:rate|rated|judge|judged|assess|assessed|score|scored)\s(?:ourselves|itself)\b|\b(?:overall|self-assess\w{2,4}|our)\b[^.]{0,40}?\brating\b/i;

/** What a passage outside of the statements says that all scores come to, or those of the theme that it stands in. */
export function resultsIn(passage: Passage, theme: Theme | null, framework: Framework): StatedResult[] {
  if (!maySayResult(passage)) return [];
  return passage.sentences.flatMap(({ start, end }) => {
    const text = passage.text.slice(start, end);
    if (text.length > 400 || speaksOfOther(text)) return [];
    const named = themeNamed(text, framework);
    if (named === null) return [];
    const scope = named ?? theme;
    return resultsOf(text, scope, framework).map(({ result, plain }) => ({
      result,
      plain: { start: start + plain.start, end: start + plain.end },
      passage,
      theme: scope,
      set: null,
    }));
  });
}

/** Words without which no sentence says what scores come to. */
const maySayResult = keeping(({ text }) =>
  /scor|\bpoints?\b|\bratings?\b|total|\boverall\b|\bcombined\b|\b(?:rate|rated|judge|judged|assess|assessed)\s(?:ourselves|itself)\b/i.test(
    text,
  ),
);

/** The theme that a sentence names by its number; undefined for none, null for several or one that there is not. */
function themeNamed(text: string, { themes }: Framework): Theme | undefined | null {
  const numbers = [...text.matchAll(/\bthemes? (\d{1,2})\b/gi)].map(([, number]) => Number(number));
  if (numbers.length === 0) return /\bthemes\b/i.test(text) ? null : undefined;
  const named = themes.filter((theme) => numbers.includes(theme.number) && theme.statements.length > 0);
  return named.length === 1 && new Set(numbers).size === 1 ? named[0]! : null;
}

function resultsOf(text: string, theme: Theme | null, framework: Framework): Found[] {
  const full = fullScore(framework, theme);
  const outOf = new RegExp(
    String.raw`(?<![\d.])(?<value>\d{1,3})\s*(?:out of|of|/)\s*(?:a (?:possible|maximum)(?: of)? |a total of )?${full}${end}`,
    'g',
  );
  const isScored = /\b(?:scor\w{1,4}|points?|ratings?|total|overall)\b/i.test(text);
  const totals = isScored ? [...text.matchAll(outOf)].map((match) => totalFound(match)) : [];
  const speaksOfAll = theme ? totals.length > 0 || /\bscor\w{1,4}\b/i.test(text) : overall.test(text);
  if (totals.length > 1 || !(speaksOfAll || totals.length > 0 || rates.test(text))) return [];
  const bare = totals.length === 0 && !theme ? bareTotal(text, full) : [];
  const percentages = speaksOfAll || totals.length > 0 ? percentageFound(text) : [];
  return [...totals, ...bare, ...percentages, ...(theme ? [] : ratingFound(text, framework))];
}

function totalFound({ index, groups }: RegExpExecArray): Found {
  const { value } = groups!;
  return { result: { kind: 'total', total: Number(value) }, plain: { start: index, end: index + value!.length } };
}

/** “Our scores add up to 25.” */
function bareTotal(text: string, full: number): Found[] {
  const all = [...text.matchAll(new RegExp(String.raw`(?<![\d.])(?<value>\d{1,2})(?![\d.,]?\d|\s?%)${end}`, 'g'))];
  const found = all.filter(
    ({ index, groups }) =>
      summing.test(text.slice(0, index)) && Number(groups!.value) > 4 && Number(groups!.value) <= full,
  );
  return found.length === 1 ? [totalFound(found[0]!)] : [];
}

/** The only percentage of a sentence, unless it is hedged. */
function percentageFound(text: string): Found[] {
  const found = [...text.matchAll(percentage)];
  const all = text.match(/\d\s?(?:%|per cent\b)/g) ?? [];
  const [match] = found;
  if (!match || all.length > 1 || hedged.test(text.slice(0, match.index))) return [];
  return [{ result: percentageOf(match.groups!.value!), plain: spanOf(match) }];
}

function percentageOf(value: string): StatedResult['result'] {
  return { kind: 'percentage', percentage: Rational.parse(value)!, decimals: value.split('.')[1]?.length ?? 0 };
}

function spanOf({ index, groups }: RegExpExecArray) {
  return { start: index, end: index + groups!.value!.length };
}

/** The only rating that a sentence names, where it says that it is the draft's own. */
function ratingFound(text: string, { scoring }: Framework): Found[] {
  if (!scoring) return [];
  const found = scoring.ratings.flatMap(({ title }) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}-])${escaped(title)}(?![\\p{L}-])`, 'gu'))].map(({ index }) => ({
      title,
      index,
    })),
  );
  const [match] = found;
  if (!match || found.length > 1) return [];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match.title.length);
  const isNamed =
    /(?:\brating (?:of|is|was|would be)|\brated|\bourselves(?: overall)?(?: as| to be)?|\bas|\bis|\bequates to|\bequivalent to|[:=–—(,-])\s*["“‘]?$/i.test(
      before,
    ) && /^["”’]?\s*(?:$|[.,;:)(–—]|overall\b|rating\b|because\b)/.test(after);
  const plain = { start: match.index, end: match.index + match.title.length };
  return isNamed ? [{ result: { kind: 'rating', rating: match.title }, plain }] : [];
}

/** What a cell of a total's row says: “24”, “24/36 (67%)”, “67%”, “Good”. */
export function resultsInCell(cell: Passage, theme: Theme | null, framework: Framework): Found[] {
  const { scoring } = framework;
  const titles = (scoring?.ratings ?? []).map(({ title }) => escaped(title)).join('|') || '(?!)';
  const pattern = new RegExp(
    String.raw`^\s*(?:(?<total>\d{1,3})(?![\d.%]|\s?%)(?:\s*(?:out of|of|/)\s*(?<full>\d{1,3}))?)?[\s(,:;=–—-]{0,4}(?:(?<percentage>\d{1,3}(?:\.\d{1,2})?)\s?%)?[\s(),:;=–—-]{0,4}(?<rating>${titles})?\s*\)?\s*$`,
    'iu',
  );
  const groups = pattern.exec(cell.text.slice(0, 120))?.groups;
  if (!groups) return [];
  const { total, full, percentage: percent, rating } = groups;
  const max = fullScore(framework, theme);
  // Without the sum of full scores beside it, a small number may be an average or a judgement.
  const least = theme ? (scoring?.scores.at(-1)?.score ?? 0) + 1 : framework.statements.length;
  const isTotal = total !== undefined && (full === undefined ? Number(total) >= least : Number(full) === max);
  const at = (text: string, from = 0): Found['plain'] => {
    const start = cell.text.indexOf(text, from);
    return { start, end: start + text.length };
  };
  const title = scoring?.ratings.find((one) => one.title.toLowerCase() === rating?.toLowerCase())?.title;
  return [
    ...(isTotal ? [{ result: { kind: 'total' as const, total: Number(total) }, plain: at(total) }] : []),
    ...(percent === undefined
      ? []
      : [{ result: percentageOf(percent), plain: at(percent, total ? at(total).end : 0) }]),
    ...(title && rating && !theme ? [{ result: { kind: 'rating' as const, rating: title }, plain: at(rating) }] : []),
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
