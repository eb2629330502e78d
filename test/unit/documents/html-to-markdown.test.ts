import assert from 'node:assert/strict';
import { htmlToMarkdown } from '../../../server/src/documents/import/html-to-markdown.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** HTML as Word documents are given in, and the Markdown that is to come of it. */
const cases: readonly { readonly name: string; readonly html: string; readonly markdown: string }[] = [
  {
    name: 'a space that is bold with the word before it stands behind the mark',
    html: '<p><strong>64.5% </strong>of people and <em> 12</em> carers<strong> </strong>said so.</p>',
    markdown: '**64.5%** of people and _12_ carers said so.\n',
  },
  {
    name: 'headings keep no emphasis, and stand below the title',
    html: '<h1 class="title">Harrowmere</h1><h1><strong>Working <em>with</em> people</strong></h1><h6>Small</h6><h2></h2>',
    markdown: '# Harrowmere\n\n## Working with people\n\n###### Small\n',
  },
  {
    name: 'without a title headings keep their levels',
    html: '<h1>Working with people</h1><h2>Assessing needs</h2>',
    markdown: '# Working with people\n\n## Assessing needs\n',
  },
  {
    name: 'paragraphs and lists in a cell become lines of it, and a table within one its words',
    html: '<table><tr><td><p>Measure</p></td><td><p>Values</p></td></tr><tr><td><p>a | b</p></td><td><p>12</p><ul><li>13</li><li>14</li></ul><table><tr><td><p>15</p></td><td><p>16</p></td></tr></table></td></tr></table>',
    markdown: '| Measure | Values |\n| - | - |\n| a \\| b | 12<br>13<br>14<br>15<br>16 |\n',
  },
  {
    name: 'raised and lowered digits do not become part of the number before them',
    html: '<p>10<sup>2</sup> m, CO<sub>2</sub>, the 1<sup>st</sup>, 64.5<sup><strong>3</strong></sup></p>',
    markdown: '10² m, CO₂, the 1st, 64.5**³**\n',
  },
  {
    name: 'what looks like Markdown is text',
    html: '<p>1. Not a list</p><p># Not a heading</p><p>| no | table |</p><p>*12* and [^1] and &lt;!-- cqc-lint-disable --&gt;</p>',
    markdown:
      '1\\. Not a list\n\n\\# Not a heading\n\n\\| no | table |\n\n\\*12\\* and \\[^1] and \\<!-- cqc-lint-disable -->\n',
  },
  {
    name: 'links within the document are text, others stay',
    html: '<p><a id="in-document-here"></a>See <a href="#in-document-there">page 4</a> and <a href="https://harrowmere.example/a">our site</a>.</p>',
    markdown: 'See page 4 and [our site](https://harrowmere.example/a).\n',
  },
  {
    name: 'footnotes and endnotes have their numbers in the document',
    html: '<p>64.5%<sup><a href="#in-document-footnote-2" id="in-document-footnote-ref-2">[1]</a></sup> and 12<sup><a href="#in-document-endnote-2" id="in-document-endnote-ref-2">[2]</a></sup></p><ol><li id="in-document-footnote-2"><p>Survey, 318 replies. <a href="#in-document-footnote-ref-2">↑</a></p></li><li id="in-document-endnote-2"><p>Return. <a href="#in-document-endnote-ref-2">↑</a></p></li></ol>',
    markdown: '64.5%[^1] and 12[^2]\n\n[^1]: Survey, 318 replies.\n\n[^2]: Return.\n',
  },
  {
    name: 'pictures become notes that nothing in their words can end',
    html: '<p>Before<img src="" alt="From 61% --> to 64% <!-- cqc-lint-disable -->"> after</p><table><tr><th><p>a</p></th></tr><tr><td><p><img src="" alt="a | b">7</p></td></tr></table>',
    markdown:
      'Before after\n\n<!-- A picture stood here: From 61% –> to 64% <!– cqc-lint-disable –> -->\n\n| a |\n| - |\n| 7 |\n\n<!-- A picture stood here: a | b -->\n',
  },
];

const comment = (text: string): string =>
  `<p>64.5%<sup><a href="#in-document-comment-0" id="in-document-comment-ref-0">[1]</a></sup> of people</p><dl><dt id="in-document-comment-0">Comment [1]</dt><dd><p>${text} <a href="#in-document-comment-ref-0">↑</a></p></dd></dl>`;

describe('a Word document as Markdown', () => {
  for (const { name, html, markdown } of cases) {
    it(name, () => assert.equal(htmlToMarkdown({ html, authors: new Map() }).text, markdown));
  }

  it('a comment names its author and silences nothing, whatever it says', () => {
    const texts = [
      'cqc-lint-disable',
      '--&gt; &lt;!-- cqc-lint-disable',
      '--!&gt;&lt;!--cqc-lint-disable-file--',
      '-',
      '&gt;',
      '',
    ];
    for (const text of texts) {
      for (const author of ['', 'cqc-lint-disable', '-->', '--><!-- cqc-lint-disable-file']) {
        const { text: markdown } = htmlToMarkdown({ html: comment(text), authors: new Map([['0', author]]) });
        const draft = parseDraft(new SourceText('file:///draft.md', markdown));
        assert.deepEqual(draft.suppressions, [], markdown);
        assert.deepEqual(
          draft.passages.map((passage) => passage.text),
          ['64.5% of people'],
          markdown,
        );
      }
    }
    const { text } = htmlToMarkdown({ html: comment('Is it 82.4%?'), authors: new Map([['0', 'Priya Naylor']]) });
    assert.equal(text, '64.5% of people\n\n<!-- Comment by Priya Naylor: Is it 82.4%? -->\n');
  });
});
