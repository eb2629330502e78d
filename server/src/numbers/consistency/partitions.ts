import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import type { Sketch } from './sketch.ts';
import { isOwnCount, isOwnShare, type Stated } from './stated.ts';
import { statedWhole } from './stated-whole.ts';
import type { Breakdown } from './totals.ts';
import { wording } from './wordings.ts';

const closing = new RegExp(`\\b(?:${vocabulary.closing.join('|')})\\b`, 'i');
const opposites = new RegExp(`\\b(?:${vocabulary.opposites.join('|')})\\b`, 'i');
/** Words after which numbers are no parts, or parts of something else. */
const elsewhere =
  /\b(?:compared|while|whereas|against|versus|than|from|up|down|previously|target|including|include|includes|such as|average|per|at least|more|fewer|also|a further|of (?:these|those|them|the))\b|[;\uE008]/i;
/** "better than when they began": what an answer compares with is no other number. */
const thanBefore = / than (?:when|before|at the start|they|a year (?:ago|earlier|before))\b/gi;
const outOf = wording('{last:count}[^\\uE000-\\uE00A.;]{0,30},? (?:out of|of|from) {the}(?:a total of )?{whole:count}');
const degrees = wording(
  '{whole:percent}[^\\uE000-\\uE00A.;]{0,90}?(?::|,|\\() {a:percent} (?:[a-z]+ ){0,2}?(?:fully|in full|completely|wholly)\\b[^\\uE000-\\uE00A.;]{0,40}?\\band {b:percent} (?:[a-z]+ ){0,2}?(?:partially|partly|in part)\\b',
);
const [one, other] = [0, 1].map((side) => vocabulary.halves.map((pair) => pair[side]!.join('|')));
const halves = one!.flatMap((words, i) =>
  [
    [words, other![i]!],
    [other![i]!, words],
  ].flatMap(([a, b]) => [
    wording(
      `{a:percent} (?:(?:were|are|is|was|identified as) )?(?:${a})\\b[^\\uE000-\\uE00A.;]{0,20}? {b:percent} (?:(?:were|are|is|was|identified as) )?(?:${b})\\b`,
    ),
    wording(
      `\\b(?:${a}) (?:made up|make up|makes up|accounted for|account for|accounts for|represent|represented) {a:percent}[^\\uE000-\\uE00A.;]{0,30}? (?:${b}) (?:[a-z]+ ){0,2}?{b:percent}`,
    ),
  ]),
);
/** What ended in one way ended in no other. */
const endings = wording('\\b(?:outcomes|destinations|ratings)\\b[^.;:]{0,60} (?:were|was|are): (?={hedge}{percent})');
const severalEach = /\b(?:more than one|multiple|several|all that apply|includ\w+|such as|main)\b/i;
const place = /^ (?:were |are )?(?:in|at|from|for) (?:the )?(?:[A-Z]|north|south|east|west|centre)/;

const route = /^ (?:[a-z]+ ){0,2}?(from|in|by|through|via|at) /;

/** Parts that must make up a whole because of what they are: upheld and not upheld, men and women, one locality after another. */
export function* partitions(sketch: Sketch): Generator<Breakdown> {
  yield* counted(sketch);
  for (const found of sketch.find(degrees))
    yield { parts: [found.number('a'), found.number('b')], whole: found.number('whole'), isComplete: true };
  for (const found of halves.flatMap((pattern) => [...sketch.find(pattern)]))
    yield { parts: [found.number('a'), found.number('b')], whole: null, isComplete: null };
  const from = statedWhole(sketch)?.from ?? 0;
  const text = sketch.text.slice(from).replaceAll(thanBefore, '');
  const shares = sketch.numbers.filter((number) => sketch.place(number) >= from);
  if (shares.length >= 3 && opposites.test(text) && !elsewhere.test(text) && shares.every(isOwnShare))
    yield { parts: shares, whole: null, isComplete: null };
  const ended = sketch.first(endings);
  if (!ended || severalEach.test(sketch.text)) return;
  const ends = sketch.numbers.filter((number) => sketch.place(number) >= ended.span.end);
  const isPlain = !elsewhere.test(sketch.text.slice(ended.span.end).replaceAll(thanBefore, ''));
  if (ends.length >= 3 && isPlain && ends.every(isOwnShare)) yield { parts: ends, whole: null, isComplete: null };
}

function* counted(sketch: Sketch): Generator<Breakdown> {
  const stated = statedWhole(sketch);
  if (stated) {
    const rest = sketch.text.slice(stated.from);
    const parts = sketch.numbers.filter((number) => sketch.place(number) >= stated.from);
    if (isPartition(parts, rest) || (isByRoute(parts, sketch) && isClose(parts, stated.whole)))
      yield { parts, whole: stated.whole, isComplete: true };
  }
  for (const found of sketch.find(outOf)) {
    const whole = found.number('whole');
    const at = sketch.place(whole);
    const parts = sketch.numbers.filter((number) => sketch.place(number) < at);
    const text = withoutWhole(sketch.text.slice(sketch.place(parts[0]!), at));
    if (isPartition(parts, text)) yield { parts, whole, isComplete: true };
  }
  const { previous, numbers, passage } = sketch;
  const [whole, ...more] = previous?.passage === passage ? previous.numbers : [];
  if (stated || !whole || more.length > 0 || !isOwnCount(whole)) return;
  const isByPlace = numbers.every((number) => place.test(sketch.text.slice(sketch.place(number) + 1)));
  if (numbers.length >= 3 && isPartition(numbers, isByPlace ? `other ${sketch.text}` : sketch.text))
    yield { parts: numbers, whole, isComplete: true };
}

/** "1,012 came from hospital and 454 from the community": each with the same small word. */
function isByRoute(parts: readonly Stated[], sketch: Sketch): boolean {
  const [first, ...more] = parts.map((part) => route.exec(sketch.text.slice(sketch.place(part) + 1))?.[1]);
  return first !== undefined && more.length > 0 && more.every((each) => each === first) && isPartition(parts, 'other');
}

/** Whether counts are so close to a whole that nothing can be left over but a slip. */
function isClose(parts: readonly Stated[], { mention }: Stated): boolean {
  const added = parts.map((part) => part.mention.quantity.value).reduce((a, b) => a.add(b));
  const gap = added.subtract(mention.quantity.value).absolute();
  return gap.multiply(Rational.of(33)).compare(mention.quantity.value) < 0;
}

/** What stands before “out of” and the whole, behind which there is no other number. */
function withoutWhole(text: string): string {
  const last = text.lastIndexOf('\uE000') + 1;
  return text.slice(0, last) + text.slice(last).replace(/,? (?:out of|of|from) .*$/s, '');
}

/** Whether counts exclude each other and leave nothing over, as their words say. */
function isPartition(parts: readonly Stated[], text: string): boolean {
  return parts.length > 1 && parts.every(isOwnCount) && closing.test(text) && !elsewhere.test(text);
}
