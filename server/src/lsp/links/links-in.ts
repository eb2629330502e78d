import type { Analysis } from '../../analysis.ts';
import type { Mark } from '../../draft/draft.ts';
import { returnItemsIn } from '../../evidence/return-items.ts';
import { fileName, resolveUri } from '../../files.ts';
import type { Metric } from '../../metrics/metrics.ts';
import { metricTarget } from '../../numbers/targets.ts';
import type { LoadedDraft } from '../../project.ts';
import type { Position, Span } from '../../text/source-text.ts';
import { measuredAt } from '../places/measured-at.ts';
import { isShown } from '../places/shown-range.ts';

/** A stretch of a draft that leads somewhere. */
export interface DraftLink {
  readonly span: Span;
  /** An address, or the engine's URI of a file. */
  readonly uri: string;
  /** Where in the file. */
  readonly position?: Position;
  /** The part of the file that is meant, with its `#`. */
  readonly anchor?: string;
  /** What is there, for a person. */
  readonly tooltip: string;
}

/**
 * What leads somewhere in a draft: links to metrics, to where the file has the value; links to files and addresses;
 * references to the information return whose register gives an address; the files that the front matter names.
 */
export function linksIn({ draft, ownFrameworks }: LoadedDraft, analysis: Analysis): DraftLink[] {
  const { addresses } = analysis.references;
  const links: DraftLink[] = [...frontMatterLinks(draft, ownFrameworks)];
  for (const passage of draft.passages) {
    for (const mark of passage.marks) links.push(...metricLink(mark, analysis), ...fileLink(mark, draft.source.uri));
    if (addresses.size === 0) continue;
    for (const { plain, number } of returnItemsIn(passage, analysis.references)) {
      const uri = addresses.get(number);
      const tooltip = `Document ${number} of the information return`;
      if (uri !== undefined) links.push({ span: passage.toSource(plain), uri, tooltip });
    }
  }
  return links;
}

function frontMatterLinks(
  { frontMatter, source }: LoadedDraft['draft'],
  ownFrameworks: LoadedDraft['ownFrameworks'],
): DraftLink[] {
  const files = frontMatter.metrics.map(({ value, span }): DraftLink => {
    // Behind the name of a workbook may stand that of a sheet.
    const uri = resolveUri(source.uri, value.replace(/(\.xls[xm])#.*$/i, '$1'));
    return { span, uri, tooltip: `The metrics file ${fileName(uri)}` };
  });
  const { framework } = frontMatter;
  const own = ownFrameworks.find(({ file }) => file.id === framework?.value.split('@', 1)[0]);
  if (!framework || !own) return files;
  const { uri } = own.source;
  return [{ span: framework.span, uri, tooltip: `The framework file ${fileName(uri)}` }, ...files];
}

function metricLink(mark: Mark, { draftNumbers, metrics }: Analysis): DraftLink[] {
  const target = metricTarget(mark);
  const metric = target && metrics.length > 0 ? draftNumbers.reference.metrics.get(target.id.value) : undefined;
  if (!target || !metric) return [];
  const { place } = measuredAt(metric, target, draftNumbers.reference.areas);
  return [
    {
      span: mark.targetSpan ?? mark.span,
      uri: place.source.uri,
      ...(isShown(place.source) ? { position: place.source.positionAt(place.chosen.start) } : {}),
      tooltip: tooltipOf(metric),
    },
  ];
}

function tooltipOf({ label, source }: Metric): string {
  return `${label} in ${fileName(source.uri)}`;
}

/** A link or picture that leads to a file beside the draft, or to an address. */
function fileLink({ kind, target, targetSpan }: Mark, base: string): DraftLink[] {
  if ((kind !== 'link' && kind !== 'image') || !target || !targetSpan || /^[#?]/.test(target)) return [];
  if (/^https?:\/\//i.test(target)) return [{ span: targetSpan, uri: target, tooltip: target }];
  // A scheme, or the letter of a drive, leads nowhere for others.
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(target)) return [];
  const [path = '', ...rest] = target.split('#');
  const uri = resolveUri(base, decoded(path.split('?', 1)[0]!));
  const anchor = rest.length > 0 ? `#${rest.join('#')}` : '';
  return [{ span: targetSpan, uri, anchor, tooltip: fileName(uri) }];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
