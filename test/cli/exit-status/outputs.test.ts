import { itEnds, noStructure, nothing, type Run, rightDraft, wrongDraft } from './exit-status.ts';

const runs: readonly Run[] = [
  {
    name: 'an error in several formats',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--format', 'junit', '--output', 'sarif=a.sarif', '--output', 'gitlab=b.json'],
    status: 1,
    stdout: /<failure type="number\/inconsistent"/,
    stderr: nothing,
  },
  {
    name: 'an unknown format',
    files: rightDraft,
    args: ['draft.md', '--format', 'xml'],
    status: 2,
    stderr: /Allowed choices are [a-z, ]*json, [a-z, ]*stylish/,
  },
  {
    name: 'two formats on the screen',
    files: rightDraft,
    args: ['draft.md', '--format', 'json', '--format', 'sarif'],
    status: 2,
    stdout: nothing,
    stderr: /json and sarif would both be shown on the screen\. Write one of them to a file: --output sarif=FILE/,
  },
  {
    name: 'two formats and a file for neither',
    files: rightDraft,
    args: ['draft.md', '--format', 'json', '--format', 'sarif', '--output', 'findings'],
    status: 2,
    stderr: /does not say which of the formats it is for\. Write --output sarif=findings/,
  },
  {
    name: 'two formats in one file',
    files: rightDraft,
    args: ['draft.md', '--output', 'json=findings', '--output', 'sarif=findings'],
    status: 2,
    stderr: /Two formats would be written to “findings”/,
  },
  {
    name: 'two files without a format',
    files: rightDraft,
    args: ['draft.md', '--output', 'a', '--output', 'b'],
    status: 2,
    stderr: /Say which format goes where/,
  },
  {
    name: 'a format for no file',
    files: rightDraft,
    args: ['draft.md', '--output', 'sarif='],
    status: 2,
    stderr: /names no file/,
  },
];

describe('exit status: where results go', function () {
  this.timeout(240_000);
  itEnds(runs);
});
