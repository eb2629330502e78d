import { draft, metrics, wrong } from '../command.ts';
import { itEnds, noStructure, nothing, type Run, rightDraft, wrongDraft } from './exit-status.ts';

const aWarning = ['--rule', 'number/inconsistent=warning'];

const runs: readonly Run[] = [
  {
    name: 'a warning, where warnings fail a run',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, ...aWarning, '--fail-on', 'warning'],
    status: 1,
  },
  {
    name: 'a warning, where hints fail a run',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, ...aWarning, '--fail-on', 'hint'],
    status: 1,
  },
  {
    name: 'an error, where nothing fails a run',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--fail-on', 'none'],
    status: 0,
    stdout: /number\/inconsistent/,
  },
  {
    name: 'a draft that cannot be read, where nothing fails a run',
    files: { 'draft.md': Buffer.from([0]) },
    args: ['draft.md', '--fail-on', 'none'],
    status: 2,
  },
  {
    name: 'a severity that there is not, to fail on',
    files: rightDraft,
    args: ['draft.md', '--fail-on', 'never'],
    status: 2,
    stderr: /Allowed choices are error, warning, info, hint, none/,
  },
  {
    name: 'standard input, watched',
    args: ['--stdin', '--watch'],
    status: 2,
    stderr: /no file to watch/,
  },
  {
    name: 'standard input, changed',
    args: ['--stdin', '--changed'],
    status: 2,
    stderr: /nothing to choose from/,
  },
  {
    name: 'an error that the new baseline knows',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--baseline', 'known.json', '--update-baseline'],
    status: 0,
  },
  {
    name: 'a baseline that is not there',
    files: rightDraft,
    args: ['draft.md', '--baseline', 'known.json'],
    status: 2,
    stdout: nothing,
    stderr: /no baseline “known\.json”\. --update-baseline makes it/,
  },
  {
    name: 'a baseline that is none',
    files: { ...rightDraft, 'known.json': '{"version": 2}' },
    args: ['draft.md', '--baseline', 'known.json'],
    status: 2,
    stderr: /“known\.json” is no baseline/,
  },
  {
    name: 'a baseline that is to be updated and has no name',
    files: rightDraft,
    args: ['draft.md', '--update-baseline'],
    status: 2,
    stderr: /--baseline FILE --update-baseline/,
  },
  {
    name: 'a baseline that cannot be written',
    files: { 'draft.md': draft(wrong), 'metrics.yaml': metrics },
    args: ['draft.md', '--baseline', 'nowhere/known.json', '--update-baseline'],
    status: 2,
    stderr: /could not be written to “nowhere\/known\.json”/,
  },
  {
    name: 'a cache that cannot be written',
    files: rightDraft,
    args: ['draft.md', '--cache', '--cache-location', 'metrics.yaml'],
    status: 2,
    stdout: nothing,
    stderr: /The cache could not be written: .+ Name another folder with --cache-location/,
  },
  {
    name: 'no jobs at all',
    files: rightDraft,
    args: ['draft.md', '--jobs', '0'],
    status: 2,
    stderr: /It must be a whole number, for example 1\./,
  },
];

describe('exit status: what fails a run', function () {
  this.timeout(240_000);
  itEnds(runs);
});
