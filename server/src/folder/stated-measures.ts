import type { Analysis } from '../analysis.ts';
import type { Passage } from '../draft/draft.ts';
import { byPassage } from '../numbers/claimed-sentences.ts';
import { gatheringNumbers } from '../numbers/gathering-numbers.ts';
import { isLight } from '../numbers/meaning.ts';
import { isLimited, isNeutral, populationsOf, standingOver, tellingPart } from '../numbers/measure-guards.ts';
import type { CheckedNumber, MentionKind, Reading } from '../numbers/number.ts';
import { formatPeriod } from '../numbers/wording.ts';
import { contains } from '../text/source-text.ts';
import { words } from '../text/words.ts';
import type { Statement } from './statement.ts';

type Numbers = ReadonlyMap<Passage, readonly CheckedNumber[]>;

/**
 * The claims of a draft that can be held against those of another. Stricter than within one draft, as a reader of the
 * other does not see what stands around: no hedge, a period that is said or else the draft's own, and either the same
 * phrase with the same population, or one metric beyond doubt.
 */
export function statedMeasures({ authority, draft, numbers, draftNumbers }: Analysis): Statement[] {
  let among: Numbers | undefined;
  const context: Context = {
    names: new Set(words(authority ?? '').map(({ stem }) => stem)),
    among: () => {
      among ??= byPassage(numbers);
      return among;
    },
  };
  return gathered(draftNumbers, context).map(({ number: { mention }, value }) => ({
    keys: value.keys,
    text: value.text,
    strict: value.strict,
    lenient: value.lenient,
    about: value.about,
    range: draft.source.range(mention.span),
  }));
}

interface Context {
  /** The words of the authority's name, as stems. */
  readonly names: ReadonlySet<string>;
  readonly among: () => Numbers;
}

type Stated = Omit<Statement, 'range'>;

const gathered = gatheringNumbers((number, { names, among }: Context): readonly Stated[] => {
  const { reading } = number.mention;
  const stated = reading && statedBy(number, reading, names, among());
  return stated ? [stated] : [];
});

function statedBy(number: CheckedNumber, reading: Reading, names: ReadonlySet<string>, among: Numbers): Stated | null {
  if (!reading.period || reading.hedge !== 'none' || isLimited(number) || isOfSeveralPeriods(number, among))
    return null;
  const phrase = phraseOf(number, names);
  const situation = situationOf(number, reading, among);
  const metric = metricOf(number);
  const keys = [...(phrase ? [`${situation}|${phrase}`] : []), ...(metric ? [`${situation}|${metric}`] : [])];
  if (keys.length === 0) return null;
  const { period, from } = reading.period;
  return {
    keys,
    text: number.mention.text,
    strict: reading.strict,
    lenient: reading.loose ?? reading.strict,
    about: from === 'front-matter' ? '' : formatPeriod(period),
  };
}

/** The telling words of a number's phrase, in one order; undefined where they are too few to tell what it measures. */
function phraseOf({ mention, subject }: CheckedNumber, names: ReadonlySet<string>): string | undefined {
  // A comparator's words are mostly those of the number it is compared with.
  if (!subject || mention.reading!.area) return undefined;
  const said = [...subject.phrase].filter((key) => !isNeutral(key) && !names.has(key)).toSorted();
  const telling = said.filter((key) => !isLight(key)).length;
  // The headers of a table say what a cell is without a sentence around it.
  const enough = mention.passage.cell ? 2 : 3;
  const isTelling = telling >= 2 || (telling === 1 && said.length >= 2 && subject.phrase.size >= enough);
  return isTelling ? said.join(' ') : undefined;
}

/** The metric of a number, where a link names it or the words leave no doubt. */
function metricOf({ metric, difference, via, candidates, verdict }: CheckedNumber): string | undefined {
  if (!metric || difference || verdict === 'wrong-period' || verdict === 'wrong-area') return undefined;
  const isSure = via === 'link' || (candidates[0]?.score ?? 0) >= 0.8;
  return isSure ? `metric ${metric.id.value} ${metric.label}` : undefined;
}

/** Unit, form, period, area and population: all that has to be equal besides the words. */
function situationOf(number: CheckedNumber, reading: Reading, among: Numbers): string {
  const { mention } = number;
  const { period, from } = reading.period!;
  const when = from === 'front-matter' ? `default ${period.key}` : period.key;
  const people = [...populationsOf(number), ...qualifiersOf(number, among)].toSorted().join(' ');
  return [reading.unit, mention.quantity!.form, when, reading.area?.area ?? '', people].join('|');
}

const qualifying: readonly MentionKind[] = ['age-band', 'duration', 'legal', 'name', 'rate-denominator'];

/** Ages, time limits, sections of Acts and named levels: beside the number in its sentence, or over its passage. */
function qualifiersOf(number: CheckedNumber, among: Numbers): Set<string> {
  const { passage } = number.mention;
  const telling = tellingPart(number.mention);
  const beside = (among.get(passage) ?? []).filter(({ mention }) => contains(telling, mention.plain));
  const over = standingOver(passage).flatMap((each) => among.get(each) ?? []);
  const found = [...beside, ...over].filter(({ mention }) => qualifying.includes(mention.kind));
  return new Set(found.map(({ mention }) => mention.text.toLowerCase().replaceAll(/[\s-–]+/g, '-')));
}

/** "1,511 in 2022-23 and 2023-24": several periods beside one number. */
function isOfSeveralPeriods({ mention: { passage, plain } }: CheckedNumber, among: Numbers): boolean {
  const sentence = passage.sentences.find((each) => contains(each, plain)) ?? plain;
  const inside = (among.get(passage) ?? []).filter(({ mention }) => contains(sentence, mention.plain));
  const times = inside.filter(({ mention }) => mention.kind === 'period' || mention.kind === 'date');
  const claims = inside.filter(({ mention }) => mention.reading);
  return claims.length < 2 && new Set(times.map(({ mention }) => mention.text)).size > 1;
}
