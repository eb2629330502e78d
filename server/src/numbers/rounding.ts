import type { Metric, Observation } from '../metrics/metrics.ts';
import { intersects, scale } from '../quantities/interval.ts';
import type { Span } from '../text/source-text.ts';
import type { Claimed } from './claimed-sentences.ts';
import { hedgeOf } from './hedges.ts';
import { accepted } from './intervals.ts';
import { measured } from './measures.ts';
import type { Hedge } from './number.ts';
import { conversion } from './units.ts';
import { hedgeName, writeLike } from './wording.ts';

/** A better way to write a number that agrees with its metric only loosely: text to put in the place of a plain span. */
export interface Rewording {
  readonly plain: Span;
  readonly text: string;
  /** The whole of it as it will read. */
  readonly reads: string;
}

/** What a writer is likely to mean, the mildest first. */
const choices: readonly Hedge[] = ['approx', 'just-over', 'nearly', 'over'];

/** The same number with the hedge that fits, where one does and the words before it can take it. */
export function rehedged({ mention }: Claimed, metric: Metric, observation: Observation): Rewording | undefined {
  const { text, cell } = mention.passage;
  const { quantity, reading, plain } = mention;
  const factor = conversion(reading.unit, metric.unit);
  const fitting = choices.find((hedge) =>
    intersects(scale(accepted(quantity, hedge).strict, factor), measured(observation)),
  );
  const { start } = hedgeOf(text, plain).span;
  if (!fitting || quantity.upper || cell || isDetermined(text.slice(0, start))) return undefined;
  const word = opening(hedgeName(fitting), mention, start);
  return { plain: { start, end: plain.start }, text: `${word} `, reads: `${word} ${mention.text}` };
}

/** The measured value in the number's form, without a hedge. */
export function exactly({ mention }: Claimed, metric: Metric, observation: Observation): Rewording | undefined {
  const { quantity, reading, plain, passage } = mention;
  const plainly = { ...reading, hedge: 'none' as const };
  const text = writeLike(mention.text, { ...quantity, zeros: 0 }, plainly, metric, observation.value);
  const { start } = hedgeOf(passage.text, plain).span;
  return text === undefined ? undefined : { plain: { start, end: plain.end }, text, reads: text };
}

/** "the 6,400 carers": an article leaves no room for a hedge. */
export function isDetermined(before: string): boolean {
  return /\b(?:the|our|its|their|these|those|all|a|an) $/i.test(before);
}

/** A hedge in capitals where it begins the sentence. */
export function opening(hedge: string, { passage }: Claimed['mention'], start: number): string {
  const begins = passage.sentences.some((sentence) => sentence.start === start);
  return begins ? hedge[0]!.toUpperCase() + hedge.slice(1) : hedge;
}
