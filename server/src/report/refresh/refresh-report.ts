import type { LeftBecause, RefreshPlan } from '../../numbers/refresh/refresh-plan.ts';
import type { Range, SourceText } from '../../text/source-text.ts';
import { relativePath } from '../relative-path.ts';

/** What bringing some drafts up to date changed and what not. The shape of `refresh --format json`. */
export interface RefreshReport {
  readonly version: 1;
  readonly files: readonly RefreshOfFile[];
  readonly summary: RefreshSummary;
}

export interface RefreshOfFile {
  readonly path: string;
  readonly refreshed: readonly ReportedRefresh[];
  readonly left: readonly ReportedLeft[];
}

/** Places are those before the change. */
interface ReportedRefresh {
  readonly range: Range;
  readonly text: string;
  readonly newText: string;
  readonly metric: string;
  readonly area: string | null;
  readonly fromPeriod: string | null;
  readonly toPeriod: string | null;
  readonly value: string;
}

interface ReportedLeft {
  readonly range: Range;
  readonly text: string;
  readonly metric: string;
  readonly because: LeftBecause;
  readonly message: string;
}

interface RefreshSummary {
  readonly files: number;
  readonly refreshed: number;
  /** Those that have a newer value, or none that can be found, and were left all the same. */
  readonly left: number;
  readonly upToDate: number;
}

/** `folder` is the URI, ending in `/`, that paths start from. */
export function refreshReport(
  plans: readonly { readonly source: SourceText; readonly plan: RefreshPlan }[],
  folder: string,
): RefreshReport {
  const files = plans.map(({ source, plan }) => ofFile(source, plan, relativePath(folder, source.uri)));
  const left = files.flatMap((file) => file.left);
  const upToDate = left.filter(({ because }) => because === 'no-newer-data').length;
  const refreshed = files.reduce((sum, file) => sum + file.refreshed.length, 0);
  return {
    version: 1,
    files,
    summary: { files: files.length, refreshed, left: left.length - upToDate, upToDate },
  };
}

function ofFile(source: SourceText, { steps, left }: RefreshPlan, path: string): RefreshOfFile {
  return {
    path,
    refreshed: steps
      .flatMap(({ numbers }) => numbers)
      .toSorted((a, b) => a.number.mention.span.start - b.number.mention.span.start)
      .map(({ number, metric, from, to, was, reads }) => ({
        range: source.range(number.mention.span),
        text: was,
        newText: reads,
        metric: metric.id.value,
        area: to.area?.value ?? null,
        fromPeriod: from?.key ?? null,
        toPeriod: to.period?.value.key ?? null,
        value: to.valueText,
      })),
    left: left.map(({ span, text, target, because, message }) => ({
      range: source.range(span),
      text,
      metric: target.id.value,
      because,
      message,
    })),
  };
}
