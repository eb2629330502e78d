import type { DraftReport } from '../lint.ts';
import { lintReport } from '../report/lint-report.ts';
import { ruleById } from '../rules/registry.ts';
import { folderUri } from './root.ts';
import { say, type Terminal } from './terminal.ts';

/** Says what kept a file from being read as it should: without it a reader would wonder why nothing is supported. */
export function tellReadingProblems(reports: readonly DraftReport[], terminal: Terminal): void {
  for (const { path, diagnostics } of lintReport(reports, folderUri(terminal.cwd)).files) {
    for (const { rule, range, message } of diagnostics) {
      if (ruleById(rule)?.stopsWork) say(terminal, `cqc-lint: ${path}:${range.start.line + 1}: ${message}`);
    }
  }
}
