import type { Finding } from '../diagnostic.ts';
import { fileName } from '../files.ts';
import type { Place } from '../text/source-text.ts';
import type { MetricsFile } from './metrics.ts';

/** Two metrics with one id, in one file or in two of a draft's files. */
export function duplicateIds(files: readonly MetricsFile[]): Finding[] {
  const first = new Map<string, Place>();
  const findings: Finding[] = [];
  for (const { source, span, id } of files.flatMap(({ metrics }) => metrics).map(placed)) {
    const place = { source, span };
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, place);
      continue;
    }
    const at = earlier.source.placeName(earlier.span.start);
    findings.push({
      place,
      message: `The id “${id}” already stands in ${fileName(earlier.source.uri)}, ${at}, so a number cannot tell which of the two backs it. Give each metric its own id.`,
      related: [{ place: earlier, message: 'The first metric with this id.' }],
    });
  }
  return findings;
}

function placed({ source, id }: MetricsFile['metrics'][number]): Place & { readonly id: string } {
  return { source, span: id.span, id: id.value };
}
