import writers from 'all:./formats/*.ts';
import described from 'all:./formats/*.ts#format';
import type { FinishedRun } from './finished-run.ts';
import type { Look } from './look.ts';
import type { FormatDescription } from './registry.ts';

// What an editor shows of a draft is made of the same as a report.
export { reviewContent, reviewPage } from './html/page.ts';
export { styles as reviewStyles } from './html/styles.ts';

/** What writes a format. The command loads this module from a bundle of its own when a run ends. */
export interface FormatWriter {
  /** The whole report as text that ends its last line. */
  write(run: FinishedRun, look: Look): string;
  /** What stands in the `summaryFile` of the format. */
  summarise?(run: FinishedRun): string;
}

const byId = new Map((described as FormatDescription[]).map(({ id }, i) => [id, writers[i] as FormatWriter]));

/** The writer of the format with an id. Throws a RangeError where there is none. */
export function writerOf(id: string): FormatWriter {
  const writer = byId.get(id);
  if (!writer) throw new RangeError(`No format is called ${id}`);
  return writer;
}
