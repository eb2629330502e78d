import type { Diagnostic } from '../diagnostic.ts';
import type { ReportedDiagnostic } from './lint-report.ts';
import { listed } from './look.ts';

/** The severities from the worst to the mildest. */
export const worstFirst = ['error', 'warning', 'info', 'hint'] as const;

/** `draft.md:42:7`, counted from 1. */
export function placeText(path: string, { start }: Diagnostic['range']): string {
  return `${path}:${start.line + 1}:${start.character + 1}`;
}

/** “2 errors, 1 warning and 3 infos”, without those that there are none of; empty where there is nothing. */
export function severityCounts(diagnostics: readonly Pick<ReportedDiagnostic, 'severity'>[]): string {
  const counts = worstFirst.map((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return listed(counts.filter((text) => text !== ''));
}
