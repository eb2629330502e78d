import { numbersIn } from '../../analysis.ts';
import type { Passage } from '../../draft/draft.ts';
import { lex } from '../../numbers/lexer.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import type { CompletionRequest } from './completion-request.ts';

/** A number of a passage with the metric that backs it, or that it was meant to be backed by. */
export type CitedNumber = CheckedNumber & { readonly metric: NonNullable<CheckedNumber['metric']> };

/** The numbers of a passage that have a metric, the last one before the cursor first, one for each metric. */
export async function citedNearby(request: CompletionRequest, passage: Passage): Promise<CitedNumber[]> {
  const { section, span } = passage;
  // To link the numbers of a section takes far longer than to see whether this passage states any.
  const statesAny = lex(passage).some(
    ({ quantity, plain }) => quantity !== null && passage.toSource(plain).end <= request.offset,
  );
  const analysis = statesAny ? await request.analysis() : null;
  const numbers = (analysis ? numbersIn(section, analysis) : []).filter(
    (number): number is CitedNumber =>
      number.metric !== null && number.mention.span.end <= request.offset && span.start <= number.mention.span.start,
  );
  const last = numbers.toReversed();
  return last.filter((number, index) => last.findIndex(({ metric }) => metric === number.metric) === index);
}
