import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { formatValue } from '../wording.ts';
import { ageShares } from './age-shares.ts';
import { agree, type Bounds, bounds, isNear, sum } from './arithmetic.ts';
import { partitions } from './partitions.ts';
import type { Sketch } from './sketch.ts';
import { isOwn, isOwnShare, type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { statedWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

/** Parts that a text words as all of a whole. */
export interface Breakdown {
  readonly parts: readonly Stated[];
  /** Null: one hundred percent. */
  readonly whole: Stated | null;
  /** Whether nothing else can be left over, so that too little is as wrong as too much; `null` where anything can. */
  readonly isComplete: boolean | null;
}

const all = vocabulary.exhaustive.join('|');
const exhaustive = new RegExp(`\\b(?:${all})\\b`, 'i');
const hundred: Bounds = { low: Rational.hundred, high: Rational.hundred };
const other = new RegExp(`\\b(?:${vocabulary.others.join('|')})\\b`, 'i');
/** Words after which a number is no part of what was being broken down. */
const turning =
  /\b(?:of (?:which|whom|these|those|them)|compared|while|whereas|against|versus|up from|down from|than|previously|target|including|include|such as|mainly|mostly|largely|predominantly|primarily)\b/i;

const sharesOfAll = wording(`\\b(?:${all})\\b(?=[^.;]{0,60}{percent})`);
const remainingShare = [
  '\\bthe (?:remaining|other|rest)[ (][^.;]{0,20}?{last:percent}',
  '{last:percent} (?:the )?(?:remainder|rest)\\b',
].map(wording);
const outcome = wording(`{part:percent}(?: of [^.;\\uE000-\\uE007]{3,80}?)? (?:${vocabulary.outcomes.join('|')})\\b`);
const brokenDown = wording(`{whole:part}{words}(?:\\b(?:${all})\\b:?|:| [–-]) (?=[^.;]{0,40}?{part})`);
const bracketed = wording('{whole:part}{noun} \\((?={hedge}{part}[^.;()]*{part}[^.;()]*\\))');
const totalled = [
  '\\b(?:(?:giving|making|for|with|which is|or) )?(?:a (?:combined |grand |overall )?total of|totalling|totals|totalled|adding up to) {hedge}{whole:part}',
  '{whole:part}{noun} (?:in total|altogether|in all)\\b',
].map(wording);
const remainingCount = wording('\\bthe (?:remaining|other) {last:count}');
/** In brackets the parts are named, not told of. */
const told = /\b(?:was|were|had|have|has|who|which|is|are|at least|per|average|aged? (?:over|under))\b|[\uE008\uE009]/i;

/** Parts whose sum is just off the whole that they are said to make up. */
export function* totalMisfits(sketch: Sketch): Generator<Misfit> {
  const seen = new Set<Stated>();
  for (const breakdown of breakdowns(sketch)) {
    const last = breakdown.parts.at(-1)!;
    if (breakdown.parts.length < 2 || seen.has(last)) continue;
    const misfit = judge(breakdown);
    if (!misfit) continue;
    seen.add(last);
    yield misfit;
  }
}

function* breakdowns(sketch: Sketch): Generator<Breakdown> {
  const shares = sketch.first(sharesOfAll);
  if (shares) {
    const parts = run(sketch, shares.span.end, 'percent');
    const end = parts.length > 0 ? sketch.place(parts.at(-1)!) : 0;
    yield { parts, whole: null, isComplete: other.test(sketch.text.slice(shares.span.end, end + 40)) };
  }
  for (const rest of remainingShare.flatMap((pattern) => [...sketch.find(pattern)]))
    yield { parts: upTo(sketch, rest.number('last')), whole: null, isComplete: true };
  yield* ageShares(sketch);
  yield* partitions(sketch);
  const ends = [...sketch.find(outcome)].map((found) => found.number('part'));
  if (ends.every((part) => !part.mention.reading.area)) yield { parts: ends, whole: null, isComplete: null };
  for (const found of sketch.find(brokenDown)) {
    const whole = found.number('whole');
    const parts = run(sketch, found.span.end, whole.mention.quantity.form);
    if (exhaustive.test(found.text) || endsWith(sketch, parts)) yield { parts, whole, isComplete: true };
  }
  for (const found of sketch.find(bracketed)) {
    const close = sketch.text.indexOf(')', found.span.end);
    const inside = sketch.text.slice(found.span.end, close);
    const parts = sketch.claimsIn({ start: found.span.end, end: close });
    const whole = found.number('whole');
    const isNamed = !told.test(inside) && !turning.test(inside) && parts.every((part) => isLike(part, whole));
    if (isNamed && / and |, /.test(inside)) yield { parts, whole, isComplete: true };
  }
  for (const found of totalled.flatMap((pattern) => [...sketch.find(pattern)])) {
    const whole = found.number('whole');
    const before = sketch.numbers.filter((part) => isLike(part, whole) && sketch.place(part) < sketch.place(whole));
    if (isRun(sketch, before, found.span.start)) yield { parts: before, whole, isComplete: true };
  }
  const stated = statedWhole(sketch);
  const left = stated && sketch.first(remainingCount, stated.from);
  if (stated && left) {
    const last = left.number('last');
    const parts = upTo(sketch, last, stated.from);
    if (isRun(sketch, parts.slice(0, -1), left.span.start)) yield { parts, whole: stated.whole, isComplete: true };
  }
}

/** The numbers of one form that follow each other from a place on, up to one of another kind or a turn of the text. */
function run(sketch: Sketch, from: number, form: string): Stated[] {
  const parts: Stated[] = [];
  let at = from;
  for (const number of sketch.numbers) {
    const place = sketch.place(number);
    if (place < from) continue;
    const between = sketch.text.slice(at, place);
    if (number.mention.quantity.form !== form || /;|\. /.test(between) || turning.test(between)) {
      // A share in brackets beside its count is no part of its own.
      if (/\($/.test(between) && parts.length > 0) {
        at = place + 1;
        continue;
      }
      break;
    }
    if (number.mention.reading.area) return [];
    if (/^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower) than\b/i.test(sketch.text.slice(place + 1))) break;
    parts.push(number);
    at = place + 1;
  }
  return parts;
}

/** The numbers of one kind from a place in a sentence to the last of them, none of which belongs elsewhere. */
function upTo(sketch: Sketch, last: Stated, from = 0): Stated[] {
  const end = sketch.place(last);
  const isBetween = (place: number): boolean => place >= from && place <= end;
  const before = sketch.numbers.filter((number) => isBetween(sketch.place(number)) && isLike(number, last));
  const isPlain = before.every(
    (number) =>
      !number.mention.reading.area && !/\bof (?:the|those|these) $/i.test(sketch.text.slice(0, sketch.place(number))),
  );
  return isPlain ? before : [];
}

/** Whether a list of parts is the last that its sentence tells, so that nothing is added to it. */
function endsWith(sketch: Sketch, parts: readonly Stated[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && !/[,;(–]| (?:with|plus|and|as well as) /.test(sketch.text.slice(sketch.place(last)));
}

function isLike(a: Stated, b: Stated): boolean {
  return a.mention.quantity.form === b.mention.quantity.form && a.mention.reading.unit === b.mention.reading.unit;
}

/** Whether numbers are told in one breath: nothing between them, nor to `end`, turns to something else. */
function isRun(sketch: Sketch, parts: readonly Stated[], end: number): boolean {
  if (parts.length === 0 || parts.some(({ mention }) => mention.reading.area)) return false;
  const text = sketch.text.slice(sketch.place(parts[0]!) + 1, end);
  return !turning.test(text) && !/[;.]/.test(text);
}

function judge({ parts, whole, isComplete }: Breakdown): Misfit | undefined {
  const total = whole ? bounds(whole) : hundred;
  const added = sum(parts.map(bounds));
  if (agree(added, total)) return undefined;
  const exact = sum(parts.map(({ mention: { quantity } }) => ({ low: quantity.value, high: quantity.value }))).low!;
  const stated = whole ? whole.mention.quantity.value : Rational.hundred;
  if (!isNear(exact, stated)) return undefined;
  const gap = stated.subtract(exact);
  // A text may leave a small group out without saying so.
  const most = isComplete === null ? Rational.zero : Rational.of(3);
  if (!isComplete && gap.compare(most) > 0) return undefined;
  const unit = whole?.mention.reading.unit ?? 'percent';
  const first = parts[0]!.mention;
  const last = parts.at(-1)!.mention;
  const what = whole ? quote(whole) : '100%';
  return {
    passage: last.passage,
    plain: first.passage === last.passage ? { start: first.plain.start, end: last.plain.end } : last.plain,
    message: `These parts add up to ${formatValue(exact, unit, 0)}, not to ${what}. Rounding does not explain the difference. Correct the number that is wrong, or say what is left out or counted twice.`,
    beside: [...(whole ? [spotOf(whole)] : []), ...(first.passage === last.passage ? [] : parts.map(spotOf))],
    isCertain: false,
  };
}

/** What a lead-in says where the items below need not be all there are, or where one may be counted twice. */
const notAll =
  /\b(?:includ\w+|such as|e\.g|for example|main|mainly|most|top|some|more than one|multiple|any of|all that apply|at least|so far|examples?|selected|key)\b/i;
const ofAll =
  /\b(?:(?:shares?|proportions?|percentages?|%) of (?:all|the total|total)|breakdown|broken down|split|distribution|as a share of)\b/i;
const oneLabel =
  /^(?:[^\uE000-\uE00A.;]{0,30}(?: [–—-]|:) )?[\uE000\uE001\uE003][^\uE000-\uE00A.;,]{0,50}$|^[^\uE000-\uE00A.;,]{0,40}\uE001$/;

/** Items that each give one number, under a line that gives their whole or says that they are shares of all. */
function itemised(items: readonly Sketch[]): Breakdown | undefined {
  const [first] = items;
  const { list } = first!.passage.item!;
  const lead = list.leadIn?.text ?? '';
  const parts = items.flatMap(({ numbers }) => numbers);
  const isPlain = parts.length === list.items && items.length === list.items && parts.length >= 3;
  if (!isPlain || notAll.test(lead) || !items.every(({ text }) => oneLabel.test(text) && !told.test(text)))
    return undefined;
  if (items.some(({ text }) => notAll.test(text) || /\btotal\b|\byear\b/i.test(text))) return undefined;
  if (parts.every(isOwnShare)) return ofAll.test(lead) ? { parts, whole: null, isComplete: null } : undefined;
  const [whole] = first!.previous?.passage === list.leadIn ? first!.previous.numbers : [];
  const isWhole = whole && isOwn(whole) && ['count', 'gbp'].includes(whole.mention.reading.unit);
  if (!isWhole || !parts.every((part) => isOwn(part) && isLike(part, whole)) || !isShort(parts, whole))
    return undefined;
  return { parts, whole, isComplete: true };
}

/** Whether parts come to more than their whole, or to so little less that nothing is left out but a slip. */
function isShort(parts: readonly Stated[], { mention }: Stated): boolean {
  const added = parts.reduce((value, part) => value.add(part.mention.quantity.value), Rational.zero);
  const gap = mention.quantity.value.subtract(added);
  return gap.multiply(Rational.of(33)).compare(mention.quantity.value) < 0;
}

/** List items under a lead-in that breaks a whole down: "A team of 24, made up of:" and a count in each item. */
export function* listMisfits(all: readonly Sketch[]): Generator<Misfit> {
  const lists = new Map<object, Sketch[]>();
  for (const sketch of all) {
    const { item } = sketch.passage;
    if (!item || sketch.previous?.passage === sketch.passage) continue;
    const group = lists.get(item.list);
    if (group) group.push(sketch);
    else lists.set(item.list, [sketch]);
  }
  for (const items of lists.values()) {
    yield* totalItem(items);
    const breakdown = itemised(items);
    const misfit = breakdown && judge(breakdown);
    if (misfit) {
      yield misfit;
      continue;
    }
    const { list } = items[0]!.passage.item!;
    if (!items.every(({ previous }) => previous)) continue;
    const found = items[0]!.previous!.first(leadIn);
    const firsts = items.map(({ numbers }) => numbers[0]);
    if (!found || items.length < list.items || items.length < 2) continue;
    const whole = found.optional('whole') ?? null;
    const isLikeAll = firsts.every(
      (part): part is Stated =>
        part !== undefined &&
        !part.mention.reading.area &&
        (whole
          ? isLike(part, whole)
          : part.mention.reading.unit === 'percent' && part.mention.quantity.form === 'percent'),
    );
    const other = isLikeAll ? judge({ parts: firsts, whole, isComplete: true }) : undefined;
    if (other) yield other;
  }
}

/** A list whose last item says what the others add up to: "Total: 486". */
function* totalItem(items: readonly Sketch[]): Generator<Misfit> {
  const last = items.at(-1)!;
  const counts = items.flatMap(({ numbers }) => (numbers.length === 1 ? numbers : []));
  const whole = counts.at(-1);
  const isTotal = /^(?:grand |overall )?total\b/i.test(last.text) && items.length === last.passage.item!.list.items;
  if (!whole || !isTotal || counts.length !== items.length || counts.length < 3) return;
  const misfit = counts.every((part) => isLike(part, whole) && !part.mention.reading.area);
  const found = misfit ? judge({ parts: counts.slice(0, -1), whole, isComplete: true }) : undefined;
  if (found) yield found;
}

const leadIn = wording(`(?:{whole:part}{words})?\\b(?:${all}):?$`);
