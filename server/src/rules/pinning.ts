import type { Analysis } from '../analysis.ts';
import type { Fix } from '../diagnostic.ts';
import type { CheckedNumber } from '../numbers/number.ts';
import { canLink, pin } from './number-finding.ts';

/** From which score on the words leave no doubt which metric is meant, where its value agrees. */
const clear = 0.5;
/** How far the next best metric must stay behind. */
const apart = 0.8;

/** The fix that pins a number to the value that its words were found to speak of; undefined where there is none. */
export function pinTo(analysis: Analysis, number: CheckedNumber): Fix | undefined {
  const { metric, observation, difference, verdict, via, mention } = number;
  const backing = observation ?? difference?.to;
  if (via !== 'words' || verdict !== 'supported' || !metric || !backing) return undefined;
  const isPlain = mention.span.end - mention.span.start === mention.text.length;
  if (!isPlain || !canLink(analysis, number)) return undefined;
  return { ...pin(analysis, number, metric, backing), title: `Pin to metric “${metric.label}”` };
}

/** The fix that pins every number of a draft whose metric is beyond doubt; undefined where there is none. */
export function pinAllCertain(analysis: Analysis): Fix | undefined {
  const edits = analysis.numbers.filter(isCertain).flatMap((number) => pinTo(analysis, number)?.edits ?? []);
  return edits.length > 0 ? { title: 'Pin every number of this draft that is certain', edits } : undefined;
}

/** Whether words and value agree on one metric, and no other comes near it. */
function isCertain({ loosely, candidates, difference }: CheckedNumber): boolean {
  if (difference) return false;
  const [best, next] = candidates;
  return !loosely && best !== undefined && best.score >= clear && (next?.score ?? 0) <= best.score * apart;
}
