import type { Analysis } from '../../analysis.ts';
import type { Observation } from '../../metrics/metrics.ts';
import { explainer } from '../../numbers/explain.ts';
import type { CheckedNumber, Hedge, MentionKind, Verdict } from '../../numbers/number.ts';
import { type VerdictCounts, verdictCounts } from '../../numbers/verdict-counts.ts';
import type { Range, SourceText } from '../../text/source-text.ts';
import { relativePath } from '../relative-path.ts';
import { decimal } from './decimal.ts';
import { type ReportedExplanation, reportedExplanation } from './reported-explanation.ts';

/** Every number of some drafts with what backs it. The shape of `numbers --format json`. */
export interface NumbersReport {
  readonly version: 1;
  readonly files: readonly NumbersOfFile[];
}

export interface NumbersOfFile {
  readonly path: string;
  readonly numbers: readonly ReportedNumber[];
  readonly coverage: VerdictCounts;
}

/** From `unit` to `verdict` all are null where the mention is no claim. */
export interface ReportedNumber {
  readonly range: Range;
  readonly text: string;
  readonly kind: MentionKind;
  readonly claim: boolean;
  readonly unit: string | null;
  readonly hedge: Hedge | null;
  /** The ends of the values that agree with the text, as decimals; null where it has no end there. */
  readonly low: string | null;
  readonly high: string | null;
  readonly period: string | null;
  /** Null is the authority itself. */
  readonly area: string | null;
  /** The id of the metric that it was compared with. */
  readonly metric: string | null;
  readonly via: CheckedNumber['via'];
  readonly verdict: Verdict | null;
  /** Only where the number tells how two values of the metric differ: these. */
  readonly difference?: { readonly from: ReportedValue; readonly to: ReportedValue };
  /** Only where explanations were asked for. */
  readonly explanation?: ReportedExplanation | null;
}

/** A value of a metric as its file gives it. */
interface ReportedValue {
  readonly period: string | null;
  readonly area: string | null;
  readonly value: string;
}

/** Whether a number is to be listed; `line` is 0-based. */
export type Selection = (number: CheckedNumber, line: number) => boolean;

/**
 * `folder` is the URI, ending in `/`, that paths start from. The files are in the order given. What is not selected is
 * not listed, but counts for the coverage.
 */
export function numbersReport(
  analyses: readonly Analysis[],
  folder: string,
  selected: Selection = () => true,
  explained = false,
): NumbersReport {
  return {
    version: 1,
    files: analyses.map((analysis) => {
      const { draft, numbers } = analysis;
      const explain = explained ? explainer(analysis.draftNumbers.reference) : undefined;
      return {
        path: relativePath(folder, draft.source.uri),
        numbers: selectedNumbers(analysis, selected).map((number) => {
          const row = reported(number, draft.source);
          if (!explain) return row;
          const explanation = explain(number);
          return { ...row, explanation: explanation && reportedExplanation(explanation, draft.source) };
        }),
        coverage: verdictCounts(numbers),
      };
    }),
  };
}

/** The numbers of a draft that are selected, in the order of the text. */
export function selectedNumbers({ draft, numbers }: Analysis, selected: Selection): CheckedNumber[] {
  return numbers.filter((number) => selected(number, draft.source.positionAt(number.mention.span.start).line));
}

function reported({ mention, metric, via, verdict, difference }: CheckedNumber, source: SourceText): ReportedNumber {
  const { reading, kind } = mention;
  const claim = kind === 'claim';
  return {
    range: source.range(mention.span),
    text: mention.text,
    kind,
    claim,
    unit: reading?.unit ?? null,
    hedge: reading?.hedge ?? null,
    low: decimal(reading?.strict.low),
    high: decimal(reading?.strict.high),
    period: reading?.period?.period.key ?? null,
    area: reading?.area?.area ?? null,
    metric: claim ? (metric?.id.value ?? null) : null,
    via: claim ? via : null,
    verdict: claim ? verdict : null,
    ...(difference ? { difference: { from: asReported(difference.from), to: asReported(difference.to) } } : {}),
  };
}

function asReported({ period, area, valueText }: Observation): ReportedValue {
  return { period: period?.value.key ?? null, area: area?.value ?? null, value: valueText };
}
