import type { Interval } from '../quantities/interval.ts';
import { stem } from '../text/words.ts';
import type { ExplainedCandidate, Explanation } from './explain.ts';
import type { CheckedNumber, MentionKind, Reading, Source, Verdict } from './number.ts';
import type { Place } from './surroundings.ts';
import { formatInterval, formatObservation, formatPeriod, formatSituation, formatValue, hedgeName } from './wording.ts';

/** What a verdict means, as a sentence. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'The metrics file backs this number.',
  inconsistent: 'The metrics file has another value.',
  'wrong-period': 'The value is that of another period.',
  'wrong-area': 'The value is that of another area.',
  ambiguous: 'More than one metric could back this number. Link the one that is meant.',
  unsupported: 'No metric in the metrics file backs this number.',
};

const sourceWords: Readonly<Record<Source, string>> = {
  link: 'its link',
  phrase: 'the words beside it',
  sentence: 'its sentence',
  table: 'its table',
  list: 'its list',
  passage: 'its paragraph',
  heading: 'its heading',
  'front-matter': 'the front matter',
};

const kindWords: Readonly<Record<Exclude<MentionKind, 'claim'>, string>> = {
  period: 'a period',
  date: 'a date',
  'age-band': 'an age or age band',
  reference: 'a reference',
  legal: 'a legal reference',
  name: 'part of a name',
  'list-marker': 'a list number',
  page: 'a page number',
  duration: 'a length of time that is set, not measured',
  'rate-denominator': 'the base of a rate',
  enumeration: 'a count of what the text lists',
  idiom: 'part of an expression',
  url: 'part of an address',
  other: 'no measured value',
};

/** Why a number that is no claim is not checked, as a sentence. */
export function notCheckedText(kind: MentionKind): string {
  const read = kind === 'claim' ? kindWords.other : kindWords[kind];
  return `This is read as ${read}, so it is not checked against the metrics file.`;
}

/** Where a word of a label stands, seen from the number; follows the word. */
const placeWords: Readonly<Record<Place, string>> = {
  own: 'beside it',
  inherited: 'before it',
  lead: 'at the start of its sentence',
  neighbour: 'with the number before it',
  sentence: 'in its sentence',
  cellHeader: 'in its row or column header',
  list: 'above its list or table',
  previousSentence: 'in the sentence before',
  referred: 'in the sentence before, which this one goes on from',
  heading: 'in its heading',
  topic: 'in the first sentence of its paragraph',
  passage: 'in its paragraph',
  outerHeading: 'in a heading further up',
};

/** The words of a label that stand around the number, by where they stand: `“care”, “support” beside it`. */
export function saidTexts({ said }: ExplainedCandidate): string[] {
  const byPlace = new Map<string, Map<string, Set<string>>>();
  for (const { word, text, place, ofAnchor } of said) {
    const where = ofAnchor ? 'with the number that it is compared with' : placeWords[place];
    const words = byPlace.get(where) ?? new Map<string, Set<string>>();
    const written = words.get(word) ?? new Set();
    if (stem(word) !== stem(text)) written.add(text);
    byPlace.set(where, words.set(word, written));
  }
  return [...byPlace].map(([where, words]) => {
    const telling = new Set(withoutPhrases([...words.keys()]));
    const shown = [...words]
      .filter(([word]) => telling.has(word))
      .map(([word, written]) =>
        written.size > 0 ? `${quoted([word])} (written ${quoted([...written])})` : quoted([word]),
      );
    return `${shown.join(', ')} ${where}`;
  });
}

/** Leaves out “second or subsequent” beside “second”: some phrases mean something together and word by word. */
function withoutPhrases(words: readonly string[]): string[] {
  return words.filter((phrase) => !words.some((word) => word !== phrase && phrase.split(/[ -]/).includes(word)));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

/** What a claim is read as: `about 64% (agrees with 62.5% to 65.5%, with a remark 60% to 68%)`, `2,846 exactly`. */
export function valueText({ mention, metric }: CheckedNumber): string {
  const { value, unit, hedge, strict, loose, rankOf } = mention.reading!;
  const { form, of, upper } = mention.quantity!;
  // One in five, or 12 of the 13, is compared as a percentage.
  const isShare = form === 'share' || (form === 'count-of' && metric !== null && metric.unit === 'percent');
  const accepted = (interval: Interval): string => formatInterval(interval, isShare ? 'percent' : unit);
  const plain = formatValue(value, unit, 0, rankOf);
  const shown = upper
    ? `${plain} to ${formatValue(upper, unit)}`
    : of && !rankOf
      ? `${plain} ${form === 'share' ? 'in' : 'of'} ${formatValue(of, unit)}`
      : plain;
  const remark = loose ? `, with a remark ${accepted(loose)}` : '';
  if (strict.low && strict.high?.equals(strict.low)) return `${shown} exactly${remark}`;
  const said = hedge === 'none' || hedge === 'range' ? shown : `${hedgeName(hedge)} ${shown}`;
  return `${said} (agrees with ${accepted(strict)}${remark})`;
}

/** The period that a number is of and where that was read. */
export function periodText({ period }: Reading): string {
  return period ? `${formatPeriod(period.period)} from ${sourceWords[period.from]}` : 'no period named';
}

/** The area that a number is of and where that was read. */
export function areaText({ area }: Reading): string {
  return area ? `${area.area} from ${sourceWords[area.from]}` : 'your own authority';
}

/** A score of 0 to 1 as people compare it, 0 to 100. */
export function points(score: number): number {
  return Math.round(score * 100);
}

/** Why the number has its metric, or none, as a sentence. */
export function reasonText(explanation: Explanation): string {
  const { number, reason, candidates, comparedWith, needed } = explanation;
  const pointedTo = candidates.find((candidate) => !candidate.isSaidByAnother);
  const label = pointedTo ? `“${pointedTo.metric.label}”` : '';
  switch (reason) {
    case null:
      return 'No metrics file is linked, so it was compared with nothing.';
    case 'linked':
      return 'It is linked to this metric in the draft.';
    case 'linked-unknown':
      return 'Its link names a metric that the metrics file does not have.';
    case 'nothing-near':
      return 'No metric in a unit that it could have shares enough words with the text around it.';
    case 'said-already':
      return 'Other numbers, beside or before it, stand for every metric that it might speak of.';
    case 'agrees':
      return 'The words around it fit this metric best, and the value agrees.';
    case 'outdated':
      return 'The words around it fit this metric, which had that value at an earlier time than the values of other places beside it.';
    case 'restated':
      return 'The number right after it says the same more exactly, and has this metric.';
    case 'difference':
      return 'It tells how two values of this metric differ, one of which stands beside it.';
    case 'agrees-instead':
      return `The words around it fit ${label} a little better, but the value agrees with this metric.`;
    case 'only-agreeing':
      return `The words around it fit ${label} better, but the value agrees with this metric.`;
    case 'compared-with':
      return `It is compared with “${comparedWith?.text}”, which is a value of this metric.`;
    case 'common-elsewhere':
      return `The words around it fit ${label} best, but not firmly, and so common a number agrees with another metric by chance.`;
    case 'same-digits':
      return `The words around it fit this metric best, and ${sameDigits(number.verdict)}.`;
    case 'another-thing':
      return `The text says that it is a change, or a count of something else than ${label}.`;
    case 'one-word':
      return `Only one word fits ${label}, which is too little when the value does not settle it.`;
    case 'equal':
      return `The words around it fit ${equals(candidates)} alike, and the value agrees with none of them.`;
    case 'equal-and-weak':
      return `The words around it fit ${equals(candidates)} alike, but too loosely to choose.`;
    case 'words-certain':
      return 'The words around it leave no doubt that this metric is meant, though the value does not agree.';
    case 'words-and-close':
      return 'The words around it fit this metric clearly, and the value is near, though it does not agree.';
    case 'too-weak': {
      const agrees = pointedTo?.judgement.verdict === 'supported';
      const least = `${points(needed ?? 0)} are needed ${agrees ? 'even where' : 'unless'} the value agrees`;
      return `The words around it fit ${label} best, but too loosely: ${points(pointedTo?.score ?? 0)} of 100, and ${least}.`;
    }
  }
}

function sameDigits(verdict: Verdict | null): string {
  if (verdict === 'wrong-period') return 'it has that value for another period';
  if (verdict === 'wrong-area') return 'it has that value for another area';
  return 'its value has the same digits in another order or place, as a slip of the keys gives';
}

/** “A”, “B” and 2 others. */
function equals(candidates: readonly ExplainedCandidate[]): string {
  const labels = candidates.filter(({ isEqual }) => isEqual).map(({ metric }) => `“${metric.label}”`);
  const shown = labels.length > 3 ? [...labels.slice(0, 2), `${labels.length - 2} others`] : labels;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What a candidate's values say of the number: `64.5% in 2023-24 agrees`. */
export function judgementText({ metric, judgement }: ExplainedCandidate): string {
  const { observation, verdict, loosely } = judgement;
  const value = observation ? `${formatObservation(metric, observation)}${formatSituation(observation)}` : 'its value';
  switch (verdict) {
    case 'supported':
      return loosely ? `${value} agrees when read loosely` : `${value} agrees`;
    case 'wrong-period':
      return `${value} would agree, but is of another period`;
    case 'wrong-area':
      return `${value} would agree, but is of another area`;
    case 'inconsistent':
      return `${value} does not agree`;
  }
}

/** What speaks against a candidate, the weightiest first. */
export function lackTexts(candidate: ExplainedCandidate, { candidates, number }: Explanation): string[] {
  const taken = candidates.find(({ isTaken }) => isTaken);
  const { area } = number.mention.reading!;
  const { unsaid, metric } = candidate;
  const lacks: string[] = [];
  if (candidate.isSaidByAnother) lacks.push('another number, beside or before it, stands for it');
  if (unsaid.length > 0) lacks.push(`nothing near says ${quoted(withoutPhrases(unsaid).slice(0, 3))}`);
  if (candidate.unitFit < (taken?.unitFit ?? 1)) lacks.push(`its unit, ${metric.unit}, fits less well`);
  if (!candidate.hasArea) lacks.push(`it has no value for ${area ? area.area : 'your own authority'}`);
  if (candidate.judgement.verdict !== 'supported') lacks.push(judgementText(candidate));
  if (lacks.length === 0 && !candidate.isTaken) lacks.push('its words stand further away');
  return lacks;
}
