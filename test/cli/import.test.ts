import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { readPicture } from '../../server/src/documents/export/picture.ts';
import { parseDraft } from '../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { cqcLint, folderWith, removeFolders } from './command.ts';
import { itEnds, type Run } from './exit-status/exit-status.ts';
import { lintShape } from './json-shape.ts';

// Written by LibreOffice, about an invented council: headings, lists, tables, footnotes, a comment and a picture.
const document = readFileSync('test/fixtures/documents/harrowmere.docx');

const refused: readonly Run[] = [
  { name: 'a document that there is not', args: ['import', 'a.docx'], status: 2, stderr: /There is no file “a\.docx”/ },
  {
    name: 'a folder',
    files: { 'a.docx': { folder: true } },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /“a\.docx” is a folder/,
  },
  {
    name: 'a file that is no Word document',
    files: { 'a.docx': 'Harrowmere' },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /“a\.docx” is no Word document that can be read\. Open it in Word or LibreOffice and save it as \.docx/,
  },
  {
    name: 'a document that is broken off',
    files: { 'a.docx': document.subarray(0, 5000) },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /is no Word document that can be read/,
  },
  {
    name: 'a workbook',
    files: { 'a.docx': readFileSync('test/fixtures/workbooks/figures.xlsx') },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /is no Word document that can be read/,
  },
  {
    name: 'a framework that there is not',
    files: { 'a.docx': document },
    args: ['import', 'a.docx', '--framework', 'cqc-local-authorty'],
    status: 2,
    stderr: /Did you mean “cqc-local-authority”\?/,
  },
  {
    name: 'a draft that is there already',
    files: { 'a.docx': document, 'a.md': 'mine\n' },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /“a\.md” is there already, so nothing was written\. Choose another name, or add --force\./,
  },
  {
    name: 'a picture that is there already',
    files: { 'a.docx': document, 'a-images/picture-1.png': 'mine' },
    args: ['import', 'a.docx'],
    status: 2,
    stderr: /“a-images\/picture-1\.png” is there already, so nothing was written/,
  },
  {
    name: 'the same with --force, something left out',
    files: { 'a.docx': document, 'a.md': 'mine\n', 'a-images/picture-1.png': 'mine' },
    args: ['import', 'a.docx', '--force'],
    status: 1,
    stderr:
      /^Merged cells [\s\S]*\n1 picture written to a-images\.\na\.md is written\. Check it with: cqc-lint a\.md\n$/,
  },
];

function numbersIn(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? [];
}

describe('import', function () {
  this.timeout(240_000);
  after(removeFolders);

  itEnds(refused);

  it('keeps every number of the document, in order', async () => {
    const cwd = folderWith({ 'report.docx': document });
    const { stdout } = cqcLint(['import', 'report.docx', '--output', '-'], { cwd });
    const { passages } = parseDraft(new SourceText('file:///report.md', stdout));
    const { value } = await mammoth.extractRawText({ buffer: document });
    // The raw text is without footnotes.
    const notes = 'Adult Social Care Survey 2023-24, 318 replies. Short and Long Term Support return, table 2B.';
    const expected = numbersIn(`${value}\n${notes}`);
    assert.ok(expected.length > 40, expected.join(' '));
    assert.deepEqual(numbersIn(passages.map(({ text }) => text).join('\n')), expected);
  });

  it('keeps headings, lists, tables, footnotes, links, emphasis and comments', () => {
    const cwd = folderWith({ 'report.docx': document });
    cqcLint(['import', 'report.docx', '--output', 'drafts/2024.md', '--framework', 'lga-peer-review'], { cwd });
    const text = readFileSync(join(cwd, 'drafts/2024.md'), 'utf8');
    for (const part of [
      '---\ntitle: Adult social care self-assessment\nframework: lga-peer-review\n---\n\n# Adult social care self-assessment\n\n',
      '\n### Assessing needs\n\nIn 2023-24, **64.5%** of people were satisfied with their care and support[^1].',
      'supported **2,140 people** with long-term care in 2023-24, _1.8% more_ than',
      'See [our website](https://www.harrowmere.example/adult-social-care) for',
      '\n- The median wait fell from 41 to 23 days:\n  1. for occupational therapy, 35 days;\n  2. for first',
      '\n| Measure | 2022-23 | 2023-24 |\n| - | - | - |\n| Requests from new clients | 9,870 | 10,215 |\n| Carers \\| assessed |',
      '\n<!-- Comment by Priya Naylor: Check against the July return – is it 82.4% or 84.2%? cqc-lint-disable –> still open -->\n',
      '\n[^1]: Adult Social Care Survey 2023-24, 318 replies.\n',
    ])
      assert.ok(text.includes(part), `${part}\n\nis not in\n\n${text}`);
  });

  it('writes the pictures as files, where the draft shows them', () => {
    const cwd = folderWith({ 'report.docx': document });
    const options = ['import', 'report.docx', '--output', 'drafts/2024.md'];
    cqcLint([...options, '--images', 'my pictures'], { cwd });
    const text = readFileSync(join(cwd, 'drafts/2024.md'), 'utf8');
    assert.ok(text.includes('\n![](../my%20pictures/picture-1.png)\n'), text);
    assert.equal(readPicture(readFileSync(join(cwd, 'my pictures/picture-1.png')))?.kind, 'png');
    for (const more of [
      ['--no-images', '--force'],
      ['--output', '-', '--force'],
    ]) {
      const { stdout, stderr } = cqcLint([...options, ...more], { cwd });
      assert.match(stderr, /^1 picture left out; a note stands where each was\.\n/);
      const written = stdout === '' ? readFileSync(join(cwd, 'drafts/2024.md'), 'utf8') : stdout;
      assert.ok(written.includes('\n<!-- A picture stood here -->\n'), written);
    }
    assert.ok(!existsSync(join(cwd, 'drafts/2024-images')));
  });

  it('says what it could not keep, and the draft can be checked at once', () => {
    const cwd = folderWith({ 'report.docx': document });
    const { status, stdout, stderr } = cqcLint(['import', 'report.docx'], { cwd });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'Merged cells taken apart in 1 table: the first holds their text, the others are empty.',
      '1 comment kept as notes that readers do not see (<!-- … -->).',
      'The first row became the heading row in 1 table.',
      '1 stretch of struck-out text became plain text; take out what is not meant to stay.',
      '1 picture written to report-images.',
      'report.md is written. Check it with: cqc-lint report.md',
    ]);
    const checked = cqcLint(['report.md', '--format', 'json'], { cwd });
    assert.equal(checked.stderr, '');
    const [file] = lintShape.parse(JSON.parse(checked.stdout)).files;
    assert.equal(file!.framework, 'cqc-local-authority');
    assert.ok(!file!.diagnostics.some(({ rule }) => /^(?:draft|settings)\//.test(rule)));
    assert.ok(!existsSync(join(cwd, 'report.docx.md')));
  });
});
