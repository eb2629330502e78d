import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseDraft } from '../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { cqcLint, draft, folderWith, metrics, removeFolders, right } from './command.ts';
import { itEnds, type Run, rightDraft, wrongDraft } from './exit-status/exit-status.ts';

const runs: readonly Run[] = [
  {
    name: 'a draft',
    files: rightDraft,
    args: ['export', 'draft.md'],
    status: 0,
    stdout: /\n64\.5% of people/,
    stderr: /^$/,
  },
  {
    name: 'a draft that there is not',
    args: ['export', 'a.md'],
    status: 2,
    stderr: /There is no file or folder “a\.md”/,
  },
  {
    name: 'the draft itself as its output',
    files: rightDraft,
    args: ['export', 'draft.md', '--output', 'draft.md', '--force'],
    status: 2,
    stderr: /“draft\.md”, which is the draft itself\. Choose another name/,
  },
  {
    name: 'the metrics file as its output',
    files: rightDraft,
    args: ['export', 'draft.md', '--format', 'markdown', '--output', 'metrics.yaml', '--force'],
    status: 2,
    stderr: /“metrics\.yaml”, which is a file that a draft is checked against/,
  },
  {
    name: 'a Word document that is there already',
    files: { ...rightDraft, 'draft.docx': 'mine' },
    args: ['export', 'draft.md', '--format', 'docx'],
    status: 2,
    stderr: /“draft\.docx” is there already, so nothing was written/,
  },
  {
    name: 'a file that is there already',
    files: { ...rightDraft, 'a.md': 'mine\n' },
    args: ['export', 'draft.md', '--output', 'a.md'],
    status: 2,
    stderr: /“a\.md” is there already, so nothing was written/,
  },
  {
    name: 'a format that there is not',
    files: rightDraft,
    args: ['export', 'draft.md', '--output', 'a.pdf'],
    status: 2,
    stderr: /“a\.pdf” does not say which format is wanted\. Let its name end in \.docx, \.html or \.md/,
  },
  {
    name: 'a folder of two drafts',
    files: { 'd/a.md': draft(right), 'd/b.md': draft(right) },
    args: ['export', 'd'],
    status: 2,
    stderr: /holds 2 drafts\. Name one of them/,
  },
  {
    name: 'sources for a number that its metric contradicts',
    files: wrongDraft,
    args: ['export', 'draft.md', '--sources', 'footnotes'],
    status: 1,
    stderr: /1 linked number with a value that its metric does not have: “cqc-lint lint” shows where/,
  },
  {
    name: 'sources for a link to no metric',
    files: { 'draft.md': draft('[7](metric:nothing) people'), 'metrics.yaml': metrics },
    args: ['export', 'draft.md', '--sources', 'footnotes'],
    status: 1,
    stderr: /1 linked number with no metric, and so no source/,
  },
];

const hostile = `${right} <script>alert(1)</script> & [run](javascript:alert) ![61.8%](a.png) a<br>b

<iframe src="https://a.example"></iframe>

| a | b |
| - | - |
| 1,234 | £5.6m[^n] |

[^n]: Note 7.
`;

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function elements(node: Nodes): string[] {
  const own = node.type === 'element' ? [node.tagName] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elements)] : own;
}

describe('export', function () {
  this.timeout(240_000);
  after(removeFolders);

  itEnds(runs);

  it('changes nothing of the draft but its links, and gives sources as footnotes', () => {
    const cwd = folderWith(rightDraft);
    const text = draft(right);
    const plain = text.replace(/\[(64\.5%)\]\(metric:[^)]*\)/, '$1');
    assert.equal(cqcLint(['export', 'draft.md'], { cwd }).stdout, plain);
    const { status } = cqcLint(['export', 'draft.md', '--sources', 'footnotes', '--output', 'out/a.md'], { cwd });
    assert.equal(status, 0);
    assert.equal(
      readFileSync(join(cwd, 'out/a.md'), 'utf8'),
      `${plain.replace('64.5%', '64.5%[^source-1]')}\n[^source-1]: People satisfied with their care and support: 64.5% in 2023-24. Source: Adult Social Care Survey.\n`,
    );
  });

  it('writes one page that holds every number, no script and no other file', () => {
    const cwd = folderWith({
      'draft.md': draft(hostile, 'title: "A <b> & “C”"\nmetrics: metrics.yaml'),
      'metrics.yaml': metrics,
    });
    const { status, stdout, stderr } = cqcLint(['export', 'draft.md', '--format', 'html', '--sources', 'footnotes'], {
      cwd,
    });
    assert.equal(status, 1);
    assert.equal(stderr, 'Shown as words only: 1 picture.\n3 pieces of HTML left out.\n');
    assert.match(stdout, /<title>A &lt;b&gt; &amp; “C”<\/title>/);
    const page = fromHtml(stdout);
    const tags = new Set(elements(page));
    for (const tag of ['script', 'iframe', 'img', 'link', 'b']) assert.ok(!tags.has(tag), tag);
    assert.doesNotMatch(stdout, /javascript:|metric:|src=/);
    const body = textIn(page).slice(textIn(page).indexOf('Self-assessment'));
    assert.match(body, /64\.5%1 of people were satisfied[^\n]*alert\(1\) & run \[Picture: 61\.8%\] a\s*b/);
    assert.match(body, /1,234\s*£5\.6m2/);
    assert.match(body, /Adult Social Care Survey\.[\s\S]*Note 7\./);
  });

  it('keeps every number of a long draft in the page', () => {
    const cwd = folderWith({});
    const file = join(process.cwd(), 'test/fixtures/cases/ashbourne-vale.md');
    const { stdout } = cqcLint(['export', file, '--format', 'html'], { cwd });
    const { passages } = parseDraft(new SourceText('file:///draft.md', readFileSync(file, 'utf8')));
    const expected = passages.flatMap(({ text }) => text.match(/\d[\d,.]*/g) ?? []);
    const main = elementNamed(fromHtml(stdout), 'main');
    assert.ok(main && expected.length > 200, String(expected.length));
    const found = blockTexts(main).flatMap((text) => text.match(/\d[\d,.]*/g) ?? []);
    assert.deepEqual(found, expected);
  });
});

function elementNamed(node: Nodes, name: string): Nodes | null {
  if (node.type === 'element' && node.tagName === name) return node;
  return 'children' in node
    ? (node.children.map((child) => elementNamed(child, name)).find((found) => found) ?? null)
    : null;
}

/** The text of each paragraph, heading, item and cell. */
function blockTexts(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && /^(?:p|h\d|td|th)$/.test(node.tagName)) return [textIn(node)];
  return 'children' in node ? node.children.flatMap(blockTexts) : [];
}
