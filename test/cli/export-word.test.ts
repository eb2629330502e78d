import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { parseDraft } from '../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { cqcLint, draft, folderWith, metrics, removeFolders, right } from './command.ts';
import { rightDraft } from './exit-status/exit-status.ts';

const everyPart = resolve('test/fixtures/documents/every-part');
const example = resolve('examples/harrowmere/self-assessment.md');
const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** A folder of its own with the draft that has every part, and what it became. */
function exported(...options: string[]): {
  readonly cwd: string;
  readonly status: number | null;
  readonly stderr: string;
} {
  const cwd = folderWith({});
  cpSync(everyPart, cwd, { recursive: true });
  return { cwd, ...cqcLint(['export', 'draft.md', '--format', 'docx', ...options], { cwd }) };
}

describe('export to Word', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('writes beside the draft, or where the name that is given ends so', () => {
    const cwd = folderWith(rightDraft);
    const { status, stdout, stderr } = cqcLint(['export', 'draft.md', '--format', 'docx'], { cwd });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: 'draft.docx is written.\n' });
    assert.equal(cqcLint(['export', 'draft.md', '--output', 'out/a.docx'], { cwd }).status, 0);
    assert.deepEqual(readFileSync(join(cwd, 'out/a.docx')), readFileSync(join(cwd, 'draft.docx')));
  });

  it('gives Word its own headings, lists, tables, quotations, links, footnotes and pictures', async () => {
    const { cwd, status, stderr } = exported('--sources', 'footnotes');
    assert.equal(status, 1);
    assert.equal(stderr, '1 link to another file became plain text.\ndraft.docx is written.\n');
    const { value: html } = await mammoth.convertToHtml(
      { path: join(cwd, 'draft.docx') },
      { styleMap: ["p[style-name='Quote'] => blockquote:fresh"] },
    );
    for (const part of [
      '<h1>Adult social care self-assessment</h1>',
      '<h4>Areas of strength</h4>',
      '<a href="https://www.harrowmere.example/adults?a=1&amp;b=2">our website</a>',
      '<blockquote>We maximise the effectiveness of people’s care and treatment by <strong>assessing and reviewing</strong> their needs with them.</blockquote>',
      '10<sup>2</sup> m wide and gives off no CO<sub>2</sub>',
      'Line one<br />line two',
      '<li>Second item with 41 days<ul><li>nested 7.2%<ol><li>deep one</li><li>deep two</li></ol></li><li>nested two</li></ul></li>',
      '<td><p>Requests from new clients</p></td><td><p>9,870</p></td>',
      '<img alt="The median wait fell from 41 days to 23" src="data:image/png;base64,',
      '<img alt="dot" src="data:image/gif;base64,',
      'People satisfied with their care and support: 64.5% in 2023-24. Source: Adult Social Care Survey, https://www.harrowmere.example/survey.',
    ])
      assert.ok(html.includes(part), `${part}\n\nis not in\n\n${html.replace(/base64,[^"]*/g, '…')}`);
    // Two of the two linked numbers, two calls of one footnote, and one of another.
    assert.equal(html.match(/<li id="footnote-\d+">/g)?.length, 5);
    assert.doesNotMatch(html, /metric:|cqc-lint|they are quoted below/);
  });

  it('holds its pictures byte for byte, with their words, when it becomes a draft again', () => {
    const { cwd } = exported();
    cqcLint(['import', 'draft.docx', '--output', 'back.md'], { cwd });
    const text = readFileSync(join(cwd, 'back.md'), 'utf8');
    assert.ok(text.includes('\n![The median wait fell from 41 days to 23](back-images/picture-1.png)\n'), text);
    assert.ok(text.includes('\nIn a line ![dot](back-images/picture-2.gif) of text, with a file.\n'), text);
    for (const [from, to] of [
      ['median wait.png', 'picture-1.png'],
      ['dot.gif', 'picture-2.gif'],
    ] as const)
      assert.deepEqual(readFileSync(join(cwd, 'back-images', to)), readFileSync(join(cwd, 'pictures', from)));
  });

  it('is the same, byte for byte, whenever it is made', () => {
    const one = exported('--sources', 'footnotes');
    const other = exported('--sources', 'footnotes');
    assert.deepEqual(readFileSync(join(one.cwd, 'draft.docx')), readFileSync(join(other.cwd, 'draft.docx')));
  });

  it('holds no file from outside the draft’s folder, and no picture that is none', async () => {
    const cwd = folderWith({ 'elsewhere/note.txt': 'x', 'd/metrics.yaml': metrics, 'd/no.png': 'not a picture' });
    copyFileSync(join(everyPart, 'pictures/dot.gif'), join(cwd, 'elsewhere/dot.gif'));
    symlinkSync(join(cwd, 'elsewhere/dot.gif'), join(cwd, 'd/link.gif'));
    const pictures = ['../elsewhere/dot.gif', 'link.gif', 'no.png', 'gone.png', 'https://a.example/a.png', cwd];
    const text = pictures.map((target, i) => `![Picture ${i + 1}](<${target}>)`).join('\n\n');
    const { status, stderr } = cqcLint(['export', 'd/draft.md', '--format', 'docx'], {
      cwd: withDraft(cwd, `${right}\n\n${text}`),
    });
    assert.equal(status, 1);
    assert.match(stderr, /^Shown as words only: 6 pictures\./);
    const { value } = await mammoth.extractRawText({ path: join(cwd, 'd/draft.docx') });
    for (const [i] of pictures.entries()) assert.ok(value.includes(`[Picture: Picture ${i + 1}]`), value);
  });

  it('survives text that no XML file may hold', async () => {
    const cwd = folderWith({
      'draft.md': draft(`${right} a\u0007b \uffff <&> "c" \u{1f600}`),
      'metrics.yaml': metrics,
    });
    assert.equal(cqcLint(['export', 'draft.md', '--format', 'docx'], { cwd }).status, 0);
    const { value } = await mammoth.extractRawText({ path: join(cwd, 'draft.docx') });
    assert.match(value, /a b\s+<&> "c" 😀/);
  });

  for (const file of [example, join(everyPart, 'draft.md')]) {
    it(`is opened by LibreOffice, which shows every passage of ${file.slice(process.cwd().length + 1)}`, function () {
      this.timeout(240_000);
      if (!soffice) {
        console.log('      LibreOffice is not installed here, so no document was opened with it.');
        this.skip();
      }
      const cwd = folderWith({});
      cqcLint(['export', file, '--output', 'a.docx'], { cwd });
      convert(cwd, 'pdf');
      assert.match(readFileSync(join(cwd, 'a.pdf'), 'latin1').slice(0, 8), /^%PDF-1/);
      convert(cwd, 'txt:Text (encoded):UTF8');
      const shown = plain(readFileSync(join(cwd, 'a.txt'), 'utf8'));
      const text = readFileSync(file, 'utf8');
      const { passages } = parseDraft(new SourceText(pathToFileURL(file).href, text));
      // As text LibreOffice gives no footnotes, but their numbers, and no pictures.
      const notes = /^\[\^/m.exec(text)?.index ?? text.length;
      const words = passages
        .filter(({ span, marks }) => span.start < notes && !marks.some(({ kind }) => /^(?:footnote|image)$/.test(kind)))
        .map((passage) => plain(passage.text));
      assert.ok(words.length > 20, String(words.length));
      for (const each of words) assert.ok(shown.includes(each), `“${each}” is not in\n${shown}`);
    });
  }
});

function withDraft(cwd: string, text: string): string {
  const made = folderWith({ 'draft.md': draft(text) });
  copyFileSync(join(made, 'draft.md'), join(cwd, 'd/draft.md'));
  return cwd;
}

function convert(cwd: string, format: string): void {
  // A profile of its own, so that a LibreOffice that is open already does not take the work.
  const profile = `-env:UserInstallation=${pathToFileURL(join(cwd, 'profile')).href}`;
  const { status, stderr } = spawnSync(soffice!, [profile, '--headless', '--convert-to', format, 'a.docx'], {
    cwd,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(join(cwd, `a.${format.split(':')[0]}`)), stderr);
}

/** Words and numbers with one space between. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
