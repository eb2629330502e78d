import modules from 'all:./formats/*.ts';
import type { LintReport } from './lint-report.ts';
import type { Look } from './look.ts';

/** One way to write what a run found. */
export interface Format {
  readonly id: string;
  /** For the help text. */
  readonly summary: string;
  write(report: LintReport, look: Look): string;
}

/** Every format, found by its file in `formats`. */
export const formats: readonly Format[] = modules as Format[];
