import type { Finding } from '../../diagnostic.ts';
import { toBeChecked } from '../additions/new-file.ts';
import type { MetricsFile } from '../metrics.ts';

/** Values that nobody has compared with their source yet, as their status says: one finding for all, at the first. */
export function* valuesToBeChecked({ metrics }: MetricsFile): Iterable<Finding> {
  const marked = metrics.flatMap(({ observations }) =>
    observations.filter(({ status }) => status?.trim().toLowerCase() === toBeChecked),
  );
  const [first] = marked;
  if (!first) return;
  const what =
    marked.length === 1
      ? 'One value here is still marked “to be checked”. If it came from the draft itself, it proves nothing that the draft agrees with it: look it up'
      : `${marked.length} values here are still marked “to be checked”. If they came from the draft itself, it proves nothing that the draft agrees with them: look each one up`;
  yield {
    place: { source: first.source, span: first.valueSpan },
    message: `${what} where it was measured, name that source, and take away “status: ${toBeChecked}”.`,
  };
}
