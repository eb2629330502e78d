import { reviewPage } from '../html/page.ts';
import type { FormatDescription } from '../registry.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = {
  id: 'html',
  summary: 'one page to read and to print, with readiness, evidence, numbers and their trends',
};

const writer: FormatWriter = {
  write: ({ drafts, report, errorsOnly, rules, coverageOf, version, time }) =>
    reviewPage({
      drafts: drafts.map((one, i) => ({
        path: report.files[i]!.path,
        report: errorsOnly
          ? { ...one, diagnostics: one.diagnostics.filter(({ severity }) => severity === 'error') }
          : one,
        coverage: coverageOf(one),
      })),
      rule: (id) => rules.find((rule) => rule.id === id),
      version,
      time,
    }),
};
export default writer;
