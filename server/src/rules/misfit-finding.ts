import type { Analysis } from '../analysis.ts';
import type { Finding } from '../diagnostic.ts';
import type { Misfit, Spot } from '../numbers/consistency/stated.ts';
import type { Place } from '../text/source-text.ts';

/** A misfit as a finding: its own place, those of the other numbers, and the fix if there is one. */
export function findingOf(analysis: Analysis, misfit: Misfit): Finding {
  const placeOf = ({ passage, plain }: Spot): Place => ({
    source: analysis.draft.source,
    span: passage.toSource(plain),
  });
  const textOf = ({ passage, plain }: Spot): string => passage.text.slice(plain.start, plain.end);
  const { fix } = misfit;
  return {
    place: placeOf(misfit),
    message: misfit.message,
    related: misfit.beside.map((spot) => ({ place: placeOf(spot), message: `Here it is “${textOf(spot)}”.` })),
    ...(fix ? { fixes: [{ title: fix.title, edits: [{ place: placeOf(fix.spot), newText: fix.newText }] }] } : {}),
  };
}
