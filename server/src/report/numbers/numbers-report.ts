import type { Analysis } from '../../analysis.ts';
import { type CheckedNumber, type Hedge, type MentionKind, type Verdict, verdicts } from '../../numbers/number.ts';
import type { Rational } from '../../quantities/rational.ts';
import type { Range, SourceText } from '../../text/source-text.ts';
import { relativePath } from '../relative-path.ts';

/** Every number of some drafts with what backs it. The shape of `numbers --format json`. */
export interface NumbersReport {
  readonly version: 1;
  readonly files: readonly NumbersOfFile[];
}

export interface NumbersOfFile {
  readonly path: string;
  readonly numbers: readonly ReportedNumber[];
  readonly coverage: Coverage;
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
}

export type Coverage = { readonly mentions: number; readonly claims: number } & Readonly<Record<Verdict, number>>;

/** `folder` is the URI, ending in `/`, that paths start from. The files are in the order given. */
export function numbersReport(analyses: readonly Analysis[], folder: string): NumbersReport {
  return {
    version: 1,
    files: analyses.map(({ draft, numbers }) => ({
      path: relativePath(folder, draft.source.uri),
      numbers: numbers.map((number) => reported(number, draft.source)),
      coverage: coverage(numbers),
    })),
  };
}

function reported({ mention, metric, via, verdict }: CheckedNumber, source: SourceText): ReportedNumber {
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
  };
}

/** Exact, but for a value with no finite decimal form, such as a third, which has twelve places. */
function decimal(value: Rational | null | undefined): string | null {
  return value?.toDecimal(0, 12) ?? null;
}

function coverage(numbers: readonly CheckedNumber[]): Coverage {
  const claims = numbers.filter(({ mention }) => mention.kind === 'claim');
  const counts = verdicts.map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length]);
  return {
    mentions: numbers.length,
    claims: claims.length,
    ...(Object.fromEntries(counts) as Record<Verdict, number>),
  };
}
