import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';

interface Case {
  readonly name: string;
  readonly files?: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly input?: string | Buffer;
  readonly status: 0 | 1 | 2;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

const noStructure = ['--rule', 'structure/=off'];
const rightDraft = { 'draft.md': draft(right), 'metrics.yaml': metrics };
const wrongDraft = { 'draft.md': draft(wrong), 'metrics.yaml': metrics };
const nothing = /^$/;

const work: Case[] = [
  {
    name: 'nothing found',
    files: rightDraft,
    args: ['draft.md', ...noStructure],
    status: 0,
    stdout: /Nothing to report in 1 file/,
    stderr: nothing,
  },
  {
    name: 'an error',
    files: wrongDraft,
    args: ['draft.md', ...noStructure],
    status: 1,
    stdout: /number\/inconsistent/,
    stderr: nothing,
  },
  {
    name: 'the same with “lint” written out',
    files: wrongDraft,
    args: ['lint', 'draft.md', ...noStructure],
    status: 1,
    stdout: /number\/inconsistent/,
  },
  {
    name: 'an error made a warning',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--rule', 'number/inconsistent=warning'],
    status: 0,
    stdout: /1 warning in 1 file/,
  },
  {
    name: 'more warnings than allowed',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--rule', 'number/=warning', '--max-warnings', '0'],
    status: 1,
    stderr: /1 warning, more than --max-warnings 0 allows/,
  },
  {
    name: 'as many warnings as allowed',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--rule', 'number/=warning', '--max-warnings', '1'],
    status: 0,
  },
  {
    name: 'too many warnings, though --quiet hides them',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--rule', 'number/=warning', '--max-warnings', '0', '--quiet'],
    status: 1,
    stdout: /Nothing to report/,
    stderr: /more than --max-warnings 0 allows/,
  },
  {
    name: 'an error that --fix mends',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--fix'],
    status: 0,
    stdout: /Nothing to report/,
    stderr: /1 finding mended in draft\.md/,
  },
  {
    name: 'an error that --fix leaves',
    files: { 'draft.md': draft(`Satisfaction rose: ${wrong}`), 'metrics.yaml': metrics },
    args: ['draft.md', ...noStructure, '--fix'],
    status: 1,
    stdout: /number\/inconsistent/,
    stderr: nothing,
  },
  {
    name: 'a diff of what --fix would do, by what it would leave',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--fix-dry-run'],
    status: 0,
    stdout: /^--- a\/draft\.md\n\+\+\+ b\/draft\.md\n[\s\S]*\n-\[71\.5%\][\s\S]*\n\+\[64\.5%\]/,
    stderr: /1 finding would be mended in draft\.md/,
  },
  {
    name: 'a diff for a draft from standard input',
    files: { 'metrics.yaml': metrics },
    args: ['--stdin', '--stdin-filename', 'draft.md', ...noStructure, '--fix-dry-run'],
    input: draft(wrong),
    status: 0,
    stdout: /\n\+\[64\.5%\]/,
  },
  {
    name: 'a rule switched off',
    files: wrongDraft,
    args: ['draft.md', '--rule', 'structure/=off', '--rule', 'number/=off'],
    status: 0,
  },
  {
    name: 'the last --rule wins',
    files: wrongDraft,
    args: ['draft.md', ...noStructure, '--rule', 'number/inconsistent=off', '--rule', 'number/=error'],
    status: 1,
  },
  {
    name: 'a draft from standard input',
    files: { 'metrics.yaml': metrics },
    args: ['--stdin', '--stdin-filename', 'draft.md', ...noStructure],
    input: draft(wrong),
    status: 1,
    stdout: /draft\.md[\s\S]*number\/inconsistent/,
  },
  {
    name: 'a draft from standard input without a name',
    files: { 'metrics.yaml': metrics },
    args: ['--stdin', ...noStructure],
    input: draft(right),
    status: 0,
  },
  {
    name: 'a draft with a byte-order mark and CRLF',
    files: { 'draft.md': `\ufeff${draft(wrong).replaceAll('\n', '\r\n')}`, 'metrics.yaml': metrics },
    args: ['draft.md', ...noStructure],
    status: 1,
    stdout: /9:2 +error +number\/inconsistent/,
  },
  {
    name: 'an empty draft named itself',
    files: { 'draft.md': '' },
    args: ['draft.md'],
    status: 0,
    stdout: /structure\/missing-theme/,
  },
  {
    name: 'a draft of only front matter',
    files: { 'draft.md': '---\nframework: cqc-local-authority\n---\n' },
    args: ['draft.md'],
    status: 0,
    stdout: /structure\/missing-theme/,
  },
  {
    name: 'an empty draft without structure rules',
    files: { 'draft.md': '' },
    args: ['draft.md', ...noStructure],
    status: 0,
  },
  {
    name: 'settings of a folder above',
    files: {
      'cqc-lint.yaml': 'rules:\n  structure/: off\n  number/inconsistent: warning\n',
      'drafts/draft.md': draft(wrong),
      'drafts/metrics.yaml': metrics,
    },
    args: ['drafts/draft.md'],
    status: 0,
    stdout: /1 warning/,
  },
  {
    name: 'settings named on the command line',
    files: { ...wrongDraft, 'strict.yaml': 'rules:\n  structure/: off\n  number/: off\n' },
    args: ['draft.md', '--config', 'strict.yaml'],
    status: 0,
  },
  { name: '--help', args: ['--help'], status: 0, stdout: /Usage: cqc-lint/, stderr: nothing },
  { name: 'the help of a command', args: ['help', 'lint'], status: 0, stdout: /--max-warnings/, stderr: nothing },
  { name: '--version', args: ['--version'], status: 0, stdout: /^\d+\.\d+\.\d+\n$/ },
  {
    name: 'numbers',
    files: wrongDraft,
    args: ['numbers', 'draft.md'],
    status: 0,
    stdout: /71\.5% .*overall-satisfaction .*inconsistent/,
  },
  { name: 'rules', args: ['rules'], status: 0, stdout: /number\/inconsistent {2}error/ },
  { name: 'a rule explained', args: ['rules', 'number/inconsistent'], status: 0, stdout: /## Why it matters/ },
  { name: 'frameworks', args: ['frameworks'], status: 0, stdout: /cqc-local-authority[\s\S]*Statements +9:/ },
];

const refused: Case[] = [
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
    name: 'an unknown format',
    files: rightDraft,
    args: ['draft.md', '--format', 'xml'],
    status: 2,
    stderr: /Allowed choices are json, stylish/,
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
    stderr: /Save the text as Markdown/,
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

const badInput: Case[] = [
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

describe('exit status', function () {
  this.timeout(20_000);
  after(removeFolders);

  for (const [title, cases] of Object.entries({ work, refused, badInput })) {
    describe(title, () => {
      for (const { name, files = {}, args, input, status, stdout, stderr } of cases) {
        it(`${status}: ${name}`, () => {
          const outcome = cqcLint(args, { cwd: folderWith(files), ...(input === undefined ? {} : { input }) });
          assert.equal(outcome.status, status, `${outcome.stdout}\n${outcome.stderr}`);
          if (stdout) assert.match(outcome.stdout, stdout);
          if (stderr) assert.match(outcome.stderr, stderr);
          assert.doesNotMatch(outcome.stderr, /\n {4}at |This is a fault/);
        });
      }
    });
  }

  it('2: --output that names the draft, which stays as it is', () => {
    const cwd = folderWith(rightDraft);
    const { status, stderr } = cqcLint(['draft.md', '--output', './draft.md'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /one of the files to be checked/);
    assert.equal(readFileSync(join(cwd, 'draft.md'), 'utf8'), rightDraft['draft.md']);
  });

  it('2: --output that names the metrics file, which stays as it is', () => {
    const cwd = folderWith(rightDraft);
    assert.equal(cqcLint(['draft.md', '--output', 'metrics.yaml'], { cwd }).status, 2);
    assert.equal(readFileSync(join(cwd, 'metrics.yaml'), 'utf8'), metrics);
  });
});
