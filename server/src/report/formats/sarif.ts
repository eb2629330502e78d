import type { Log, Run } from 'sarif';
import { type FinishedRun, filesOf } from '../finished-run.ts';
import { jsonText } from '../json-text.ts';
import type { FormatDescription } from '../registry.ts';
import { artifactLocation } from '../sarif/places.ts';
import { sarifResults } from '../sarif/results.ts';
import { sarifRules } from '../sarif/rules.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = {
  id: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning and its viewers',
  startsFrom: 'GITHUB_WORKSPACE',
};

const writer: FormatWriter = {
  write(run) {
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [sarifRun(run)],
    };
    return jsonText(log);
  },
};
export default writer;

function sarifRun(run: FinishedRun): Run {
  const files = filesOf(run);
  return {
    tool: {
      driver: { name: 'cqc-lint', version: run.version, semanticVersion: run.version, rules: sarifRules(run.rules) },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      '%SRCROOT%': { description: { text: 'The folder that the command was run in, or the root of the repository.' } },
    },
    invocations: [
      {
        executionSuccessful: !run.drafts.some(({ stopped }) => stopped),
        endTimeUtc: `${run.time}Z`,
      },
    ],
    artifacts: files.map(({ path }) => ({ location: artifactLocation(path), roles: ['analysisTarget'] })),
    results: files.flatMap((file, index) => sarifResults(file, index, run)),
  };
}
