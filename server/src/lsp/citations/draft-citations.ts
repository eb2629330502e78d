import type { Analysis } from '../../analysis.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { byPassage, isClaimed } from '../../numbers/claimed-sentences.ts';
import { staleNumbers } from '../../numbers/newer.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { metricTarget } from '../../numbers/targets.ts';
import { contains, type Range, type SourceText } from '../../text/source-text.ts';
import { canonicalUri } from '../uris.ts';

interface Citation {
  /** Canonical URIs of the files that the metric has values in, that which describes it first. */
  readonly files: readonly string[];
  /** The metric’s id. */
  readonly metric: string;
  readonly range: Range;
}

/** A number in a draft that a metric stands behind. */
export interface CitedNumber extends Citation {
  /** Which of the metric’s values are meant, as `measureKey` gives them: two for a difference, none where it has none. */
  readonly measures: readonly string[];
  /** Whether the metric has a newer value that the number could give. */
  readonly hasNewer: boolean;
}

/** A link in a draft that names a metric. */
export interface MetricLink extends Citation {
  /** Where the id is written. */
  readonly idRange: Range;
  /** The id as it is written there. */
  readonly written: string;
  /** Whether the link is on a number that is cited by itself. */
  readonly hasNumber: boolean;
}

/** What one draft cites. It holds nothing of the draft itself, so that it can be kept for drafts that are not open. */
export interface DraftCitations {
  readonly uri: string;
  /** Canonical URIs of the metrics files that it is checked against. */
  readonly metricsFiles: readonly string[];
  /** In the order of the text. */
  readonly numbers: readonly CitedNumber[];
  readonly links: readonly MetricLink[];
}

/** Names one value of a metric by its file, period and area. */
export function measureKey({ area, period, source }: Observation): string {
  return `${period?.value.key ?? ''}|${area?.value ?? ''}|${fileOf(source)}`;
}

const known = new WeakMap<Analysis, DraftCitations>();

/** What a draft cites; worked out once for each state of the draft. */
export function citationsOf(analysis: Analysis): DraftCitations {
  const earlier = known.get(analysis);
  if (earlier) return earlier;
  const { draft, metrics } = analysis;
  const found: DraftCitations = {
    uri: draft.source.uri,
    metricsFiles: metrics.map(({ source }) => fileOf(source)),
    numbers: metrics.length > 0 ? numbersOf(analysis) : [],
    links: metrics.length > 0 ? [...linksBeside(analysis), ...labelledLinks(analysis)] : [],
  };
  known.set(analysis, found);
  return found;
}

function numbersOf({ draft, draftNumbers, numbers, period }: Analysis): CitedNumber[] {
  const supported = numbers.filter(({ verdict }) => verdict === 'supported').filter(isClaimed);
  const { areas } = draftNumbers.reference;
  const stale = new Set<CheckedNumber>(staleNumbers(supported, numbers, areas, period).map(({ number }) => number));
  return numbers.flatMap((number): CitedNumber[] => {
    const { mention, metric, observation, difference } = number;
    if (!metric) return [];
    const values = observation ? [observation] : difference ? [difference.from, difference.to] : [];
    const measures = values.map(measureKey);
    return [{ ...named(metric), range: draft.source.range(mention.span), measures, hasNewer: stale.has(number) }];
  });
}

/** Links whose target is written beside their text. */
function linksBeside({ draft, draftNumbers, numbers }: Analysis): MetricLink[] {
  const numbersIn = byPassage(numbers);
  return draft.passages.flatMap((passage) =>
    passage.marks.flatMap((mark): MetricLink[] => {
      const target = mark.targetSpan ? metricTarget(mark) : null;
      const metric = target && draftNumbers.reference.metrics.get(target.id.value);
      if (!target || !metric) return [];
      const inside = numbersIn.get(passage) ?? [];
      return [
        {
          ...named(metric),
          range: draft.source.range(mark.span),
          idRange: draft.source.range(target.id.span),
          written: draft.source.slice(target.id.span),
          hasNumber: inside.some((number) => number.metric !== null && contains(mark.plain, number.mention.plain)),
        },
      ];
    }),
  );
}

/** Targets that stand apart from the text, under a label: `[1]: metric:overall-satisfaction`. */
function labelledLinks({ draft, draftNumbers }: Analysis): MetricLink[] {
  const { source } = draft;
  return [...source.text.matchAll(/\]:[ \t]{0,12}<?metric:([^?#\s>]{1,200})/gi)].flatMap(
    ({ index, 0: whole, 1: id }): MetricLink[] => {
      const metric = draftNumbers.reference.metrics.get(id!);
      const line = source.lineSpan(source.positionAt(index).line);
      if (!metric || !/^[ >]{0,12}\[[^\]]{1,200}$/.test(source.text.slice(line.start, index))) return [];
      const end = index + whole.length;
      const range = source.range({ start: end - id!.length, end });
      return [{ ...named(metric), range, idRange: range, written: id!, hasNumber: true }];
    },
  );
}

const names = new WeakMap<Metric, Pick<Citation, 'files' | 'metric'>>();

function named(metric: Metric): Pick<Citation, 'files' | 'metric'> {
  const known = names.get(metric);
  if (known) return known;
  const sources = [metric.source, ...metric.observations.map(({ source }) => source)];
  const name = { files: [...new Set(sources.map(fileOf))], metric: metric.id.value };
  names.set(metric, name);
  return name;
}

const files = new WeakMap<SourceText, string>();

/** The canonical URI of a file: it is asked for with every value. */
export function fileOf(source: SourceText): string {
  const file = files.get(source) ?? canonicalUri(source.uri);
  files.set(source, file);
  return file;
}
