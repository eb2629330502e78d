import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, draft, folderWith, metrics, wrong } from '../command.ts';
import { itEnds, nothing, type Run, rightDraft } from './exit-status.ts';

const refused: readonly Run[] = [
  {
    name: '--fix for a draft from standard input',
    files: { 'metrics.yaml': metrics },
    args: ['--stdin', '--fix'],
    input: draft(wrong),
    status: 2,
    stderr: /no file to write to/,
  },
  { name: 'no file named', args: [], status: 2, stderr: /Name a draft, a folder or a glob/ },
  {
    name: 'an unknown option',
    args: ['draft.md', '--fromat', 'json'],
    status: 2,
    stderr: /unknown option '--fromat'[\s\S]*--format/,
  },
  {
    name: '--max-warnings without a number',
    files: rightDraft,
    args: ['draft.md', '--max-warnings', 'few'],
    status: 2,
    stderr: /whole number/,
  },
  {
    name: 'an unknown rule',
    files: rightDraft,
    args: ['draft.md', '--rule', 'number/inconsistant=off'],
    status: 2,
    stderr: /no rule “number\/inconsistant”\. Did you mean “number\/inconsistent”\?/,
  },
  {
    name: 'an unknown group',
    files: rightDraft,
    args: ['draft.md', '--rule', 'numbers/=off'],
    status: 2,
    stderr: /no rule “numbers\/”\. Did you mean “number\/”\?/,
  },
  {
    name: 'a severity that there is not',
    files: rightDraft,
    args: ['draft.md', '--rule', 'number/inconsistent=warn'],
    status: 2,
    stderr: /error, warning, info, hint, off/,
  },
  {
    name: '--rule without a severity',
    files: rightDraft,
    args: ['draft.md', '--rule', 'number/inconsistent'],
    status: 2,
    stderr: /names no severity/,
  },
  {
    name: 'an unknown framework',
    files: rightDraft,
    args: ['draft.md', '--framework', 'cqc-local'],
    status: 2,
    stderr: /Did you mean “cqc-local-authority”\?/,
  },
  {
    name: 'a settings file that is not there',
    files: rightDraft,
    args: ['draft.md', '--config', 'none.yaml'],
    status: 2,
    stderr: /no settings file “none\.yaml”/,
  },
  {
    name: 'a settings file that is a folder',
    files: { ...rightDraft, settings: { folder: true } },
    args: ['draft.md', '--config', 'settings'],
    status: 2,
    stderr: /is a folder/,
  },
  {
    name: 'a missing draft',
    files: rightDraft,
    args: ['drft.md'],
    status: 2,
    stdout: nothing,
    stderr: /no file or folder “drft\.md”\. Did you mean “draft\.md”\?/,
  },
  {
    name: 'a misspelt command',
    args: ['nmbers', 'draft.md'],
    status: 2,
    stderr: /If you meant the command “numbers”, write: cqc-lint numbers/,
  },
  { name: 'a missing folder', args: ['nowhere/draft.md'], status: 2, stderr: /no folder “nowhere” either/ },
  {
    name: 'a metrics file named as a draft',
    files: rightDraft,
    args: ['metrics.yaml'],
    status: 2,
    stderr: /not a Markdown file/,
  },
  {
    name: 'a Word file',
    files: { 'draft.docx': Buffer.from('PK\u0003\u0004\0\0') },
    args: ['draft.docx'],
    status: 2,
    stderr: /Make a draft of it first: cqc-lint import /,
  },
  {
    name: 'a folder without drafts',
    files: { 'README.md': '# Read me\n' },
    args: ['.'],
    status: 2,
    stderr: /no draft in “\.”/,
  },
  {
    name: 'a glob that matches nothing',
    files: rightDraft,
    args: ['drafts/*.md'],
    status: 2,
    stderr: /no draft in “drafts\/\*\.md”/,
  },
  { name: '--stdin with a file', files: rightDraft, args: ['--stdin', 'draft.md'], status: 2, stderr: /name no file/ },
  {
    name: '--stdin-filename without --stdin',
    files: rightDraft,
    args: ['draft.md', '--stdin-filename', 'x.md'],
    status: 2,
    stderr: /with --stdin only/,
  },
  {
    name: 'standard input that is no text',
    args: ['--stdin'],
    input: Buffer.from([0xff, 0xfe, 0x41, 0x00]),
    status: 2,
    stderr: /not a text file in UTF-8/,
  },
  {
    name: '--output into a folder that is not there',
    files: rightDraft,
    args: ['draft.md', '--output', 'out/findings.txt'],
    status: 2,
    stderr: /could not be written to “out\/findings\.txt”/,
  },
  {
    name: 'an unknown rule to explain',
    args: ['rules', 'number/inconsistant'],
    status: 2,
    stderr: /Did you mean “number\/inconsistent”\?/,
  },
  {
    name: 'numbers of a missing draft',
    args: ['numbers', 'draft.md'],
    status: 2,
    stdout: nothing,
    stderr: /no file or folder “draft\.md”/,
  },
  { name: 'the server without --stdio', args: ['lsp'], status: 2, stderr: /--stdio/ },
];

describe('exit status: work that was refused', function () {
  this.timeout(240_000);
  itEnds(refused);

  it('2: --output that names the draft, which stays as it is', () => {
    const cwd = folderWith(rightDraft);
    const { status, stderr } = cqcLint(['draft.md', '--output', './draft.md'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /“\.\/draft\.md”, which is the draft itself\. Choose another name/);
    assert.equal(readFileSync(join(cwd, 'draft.md'), 'utf8'), rightDraft['draft.md']);
  });

  it('2: --output that names the metrics file, which stays as it is', () => {
    const cwd = folderWith(rightDraft);
    assert.equal(cqcLint(['draft.md', '--output', 'metrics.yaml'], { cwd }).status, 2);
    assert.equal(readFileSync(join(cwd, 'metrics.yaml'), 'utf8'), metrics);
  });
});
