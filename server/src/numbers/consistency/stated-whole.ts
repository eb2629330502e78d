import { words } from '../../text/words.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import type { Sketch } from './sketch.ts';
import type { Stated } from './stated.ts';
import { wording } from './wordings.ts';

/** A count that a sentence takes as the whole of which it then tells parts. */
export interface StatedWhole {
  readonly whole: Stated;
  /** The sentence that states it. */
  readonly in: Sketch;
  /** Where in the sketch its parts begin. */
  readonly from: number;
}

const leading = wording(
  '(?:^|[;:,] )(?:out )?(?:of|from|among) {the}{hedge}{whole:count}{alone}{words}(?:[,:] |(?={claim}))',
);
const ofWhich = wording(
  '{whole:count}(?! of wh(?:ich|om)){words}[,;:(–-]? ?(?:of (?:which|whom)|among (?:which|whom|them))\\b,?',
);
const ofThese = wording('^(?:of|from|among) (?:these|those|them|this (?:number|total|group)|which|whom)\\b,?');
/** "369 of these", "20% of them", before any other count of the sentence. */
const someOfThese = wording(
  '^[^\\uE000.;]{0,40}(?:{count}|{percent})(?: \\([^()]{0,12}\\))? of (?:these|those|them)\\b',
);
const openLead = wording('(?:^|[;:,.] )(?:out )?(?:of|from|among) {the}{hedge}{whole:count}{words}:$');

/**
 * The whole that a sentence states for the shares and counts that follow: "Of the 240 people reviewed, …", "240 people,
 * of whom …", "240 people were reviewed. Of these, …", and a list under such words.
 */
export function statedWhole(sketch: Sketch): StatedWhole | undefined {
  const own = sketch.first(leading) ?? sketch.first(ofWhich);
  if (own) return { whole: own.number('whole'), in: sketch, from: own.span.end };
  const { previous } = sketch;
  if (!previous) return undefined;
  const anaphor = sketch.first(ofThese);
  if (anaphor) {
    // The second "of these" in a row may speak of either.
    if (previous.has(ofThese)) return undefined;
    const whole = onlyCount(previous);
    return whole && { whole, in: previous, from: anaphor.span.end };
  }
  if (previous.passage === sketch.passage) {
    const whole = sketch.has(someOfThese) && !previous.has(ofThese) ? onlyCount(previous) : undefined;
    return whole && { whole, in: previous, from: 0 };
  }
  const lead = previous.first(openLead);
  if (lead) return { whole: lead.number('whole'), in: previous, from: 0 };
  if (!previous.previous || !/^of (?:these|those|them):$/i.test(previous.text)) return undefined;
  const whole = onlyCount(previous.previous);
  return whole && { whole, in: previous.previous, from: 0 };
}

/**
 * The whole that a clause leaves to be understood: the only count before it in its sentence, as in "We supported 24
 * people, and 85% were". Weaker than one that is stated.
 */
export function impliedWhole(sketch: Sketch, before: number): Stated | undefined {
  return onlyCount({ numbers: sketch.numbers.filter((number) => sketch.place(number) < before) });
}

function onlyCount({ numbers }: Pick<Sketch, 'numbers'>): Stated | undefined {
  const counts = numbers.filter(
    ({ mention }) => mention.quantity.form === 'plain' && !mention.quantity.upper && mention.reading.unit === 'count',
  );
  return counts.length === 1 && counts[0]!.mention.reading.area === null ? counts[0] : undefined;
}

const phraseEnd =
  /[^A-Za-z’' -]| (?:a|an|each|every|out|over|during|of|in|on|at|to|for|by|with|and|or|who|whom|that|which|was|were|is|are|be|been|being|has|have|had|will|from|as|across|within|including|per|than|but|while|said|felt|received|made|needed|required|agreed|reported|remained|stayed|moved|went|did|started|completed|aged|led|came|became|ended|joined|replied|responded|attended|took|chose|progressed|resulted) /;
const people = new Set(vocabulary.people);

/** The words just after a number that name what it counts, in lower case: "social workers" of "12 social workers were". */
export function counted(sketch: Sketch, number: Stated): string[] {
  const after = `${sketch.text.slice(sketch.place(number) + 1, sketch.place(number) + 60)} .`;
  const end = phraseEnd.exec(after)?.index ?? after.length;
  return words(after.slice(0, end))
    .slice(0, 4)
    .map((word) => word.text.toLowerCase());
}

/** Whether a number may count some of what a whole counts: it names nothing, the same thing, or people both times. */
export function isOfWhole(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0) return true;
  if (part.some((word) => people.has(word)) && whole.some((word) => people.has(word))) return true;
  const last = (list: readonly string[]): string | undefined => list.at(-1);
  return part.some((word) => word === last(whole)) || whole.some((word) => word === last(part));
}
