import { draft, metrics, right } from '../command.ts';
import { itEnds, noStructure, nothing, type Run, rightDraft, wrongDraft } from './exit-status.ts';

const badInput: readonly Run[] = [
  {
    name: 'a binary file named .md',
    files: { 'draft.md': Buffer.from([0x50, 0x4b, 0, 1, 2]) },
    args: ['draft.md'],
    status: 2,
    stdout: nothing,
    stderr: /“draft\.md” is not a text file in UTF-8/,
  },
  {
    name: 'a draft in another encoding',
    files: { 'draft.md': Buffer.from([0x93, 0x36, 0x34, 0x94]) },
    args: ['draft.md'],
    status: 2,
    stderr: /encoding UTF-8/,
  },
  {
    name: 'a binary file beside a good one: the good one is still checked',
    files: { ...wrongDraft, 'b.md': Buffer.from([0, 0]) },
    args: ['b.md', 'draft.md', ...noStructure],
    status: 2,
    stdout: /number\/inconsistent/,
    stderr: /“b\.md” is not a text file/,
  },
  {
    name: 'an unreadable draft',
    files: { 'draft.md': { link: 'draft.md' } },
    args: ['draft.md'],
    status: 2,
    stderr: /“draft\.md” could not be read: it is a link that leads back to itself/,
  },
  {
    name: 'an unreadable metrics file',
    files: { 'draft.md': draft(right), 'metrics.yaml': { link: 'metrics.yaml' } },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /metrics\/unreadable/,
  },
  {
    name: 'a missing metrics file',
    files: { 'draft.md': draft(right) },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /metrics\/unreadable[\s\S]*no metrics file “metrics\.yaml”/,
  },
  {
    name: 'the same for numbers, which are still listed',
    files: { 'draft.md': draft(right) },
    args: ['numbers', 'draft.md'],
    status: 2,
    stdout: /64\.5%/,
    stderr: /draft\.md:3: There is no metrics file “metrics\.yaml”/,
  },
  {
    name: 'a metrics file that is a folder',
    files: { 'draft.md': draft(right), 'metrics.yaml': { folder: true } },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /is a folder/,
  },
  {
    name: 'malformed YAML in the metrics file',
    files: { 'draft.md': draft(right), 'metrics.yaml': 'metrics:\n  - id: a\n label: [' },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /metrics\.yaml\n +\d+:\d+ +error +metrics\/schema/,
  },
  {
    name: 'a metrics path that leaves the workspace',
    files: {
      'work/cqc-lint.yaml': '',
      'work/draft.md': draft(right, 'metrics: ../metrics.yaml'),
      'metrics.yaml': metrics,
    },
    args: ['work/draft.md', ...noStructure],
    status: 2,
    stdout: /lies outside/,
  },
  {
    name: 'two metrics with one id',
    files: { 'draft.md': draft(right), 'metrics.yaml': metrics + metrics.slice(metrics.indexOf('  - id')) },
    args: ['draft.md', ...noStructure],
    status: 1,
    stdout: /metrics\/duplicate-id/,
  },
  {
    name: 'an unknown framework in the front matter',
    files: { 'draft.md': '---\nframework: cqc-local\n---\n\n# Draft\n' },
    args: ['draft.md'],
    status: 2,
    stdout: /draft\/unknown-framework/,
  },
  {
    name: 'broken front matter',
    files: { 'draft.md': '---\nframework: [cqc\n---\n\n# Draft\n' },
    args: ['draft.md', ...noStructure],
    status: 1,
    stdout: /draft\/front-matter/,
  },
  {
    name: 'an unknown rule in the settings',
    files: { ...rightDraft, 'cqc-lint.yaml': 'rules:\n  number/inconsistant: off\n' },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /cqc-lint\.yaml\n[\s\S]*number\/inconsistent/,
  },
  {
    name: 'settings that are no YAML',
    files: { ...rightDraft, 'cqc-lint.yaml': 'rules: [' },
    args: ['draft.md', ...noStructure],
    status: 2,
    stdout: /settings\/schema/,
  },
];

describe('exit status: files that cannot be read as they should', function () {
  this.timeout(240_000);
  itEnds(badInput);
});
