import { digest } from '../../baseline/digest.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { filesOf } from '../finished-run.ts';
import { jsonText } from '../json-text.ts';
import type { FormatDescription } from '../registry.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = {
  id: 'gitlab',
  summary: 'GitLab’s code quality report, for merge requests',
  startsFrom: 'CI_PROJECT_DIR',
};

const severities: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

const writer: FormatWriter = {
  write(run) {
    const issues = filesOf(run).flatMap(({ path, found }) =>
      found
        .filter(({ silenced }) => silenced === null)
        .map(({ diagnostic, key, occurrence }) => ({
          type: 'issue',
          check_name: diagnostic.rule,
          description: diagnostic.message,
          severity: severities[diagnostic.severity],
          fingerprint: digest([path, key, occurrence].join('\0')),
          location: {
            path,
            lines: { begin: diagnostic.range.start.line + 1, end: diagnostic.range.end.line + 1 },
          },
        })),
    );
    return jsonText(issues);
  },
};
export default writer;
