import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { cleanMarkdown } from '../../../server/src/documents/export/clean-markdown.ts';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { AreaNames } from '../../../server/src/numbers/area-names.ts';
import { readNumbers } from '../../../server/src/numbers/read-numbers.ts';
import { edited, type TextEdit } from '../../../server/src/text/edits.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const plain = { keepsFrontMatter: true, notes: [] };

function draftOf(text: string): Draft {
  return parseDraft(new SourceText('file:///draft.md', text));
}

function numbersIn(draft: Draft): string[] {
  const { mentions } = readNumbers(draft.passages, new AreaNames([], null), null);
  return mentions.map(({ text }) => text);
}

/** Markdown and what is to become of it. */
const cases: readonly { readonly name: string; readonly text: string; readonly clean: string }[] = [
  {
    name: 'links in every form, with emphasis within and around',
    text: '**[64.5%](metric:a "title")**, [**12**](<metric:b?area=South East>), [13][c], [d][], [d] and [web](https://a.example/metric:a)\n\n[c]: metric:c\n[d]: metric:d\n\nEnd',
    clean: '**64.5%**, **12**, 13, d, d and [web](https://a.example/metric:a)\n\n\nEnd',
  },
  {
    name: 'links in code and in comments are no links',
    text: '`[1](metric:a)` <!-- [2](metric:a) -->\n\n```\n[3](metric:a)\n```\n',
    clean: '`[1](metric:a)` <!-- [2](metric:a) -->\n\n```\n[3](metric:a)\n```\n',
  },
  {
    name: 'a byte-order mark, Windows line ends, entities and emoji',
    text: '\uFEFF---\r\ntitle: A\r\n---\r\n\r\n😀 &amp; [7](metric:a) &pound;\r\n',
    clean: '\uFEFF---\r\ntitle: A\r\n---\r\n\r\n😀 &amp; 7 &pound;\r\n',
  },
  {
    name: 'comments that silence rules, and no others',
    text: '<!-- cqc-lint-disable-file a -->\n\nOne <!-- cqc-lint-disable-line --> two <!-- Ask Priya. -->\n<!-- cqc-lint-disable-next-line a -- why -->\nthree\n\n- a\n\n  <!-- cqc-lint-disable\n  -->\n',
    clean: '\nOne two <!-- Ask Priya. -->\n\nthree\n\n- a\n\n',
  },
  {
    name: 'a number that would become the marker of a list',
    text: 'We saw\n\n[12](metric:a). Then [13](metric:a). Then\n',
    clean: 'We saw\n\n12\\. Then 13. Then\n',
  },
  {
    name: 'a number at the start of a line within a paragraph, where only 1 begins a list',
    text: 'Fell to\n[44](metric:a). Then\n[1](metric:a). Then\n\n2. Fell to\n[44](metric:a). Then\n',
    clean: 'Fell to\n44. Then\n1\\. Then\n\n2. Fell to\n44\\. Then\n',
  },
];

describe('a draft for readers', () => {
  for (const { name, text, clean } of cases) it(name, () => assert.equal(cleanMarkdown(draftOf(text), plain), clean));

  it('leaves out the front matter on request', () => {
    const draft = draftOf('---\ntitle: A\n---\n\n\n# A\n\n---\n');
    assert.equal(cleanMarkdown(draft, { ...plain, keepsFrontMatter: false }), '# A\n\n---\n');
    assert.equal(cleanMarkdown(draftOf('# A\n'), { ...plain, keepsFrontMatter: false }), '# A\n');
  });

  it('puts each note into one footnote, whose words are no Markdown and whose label is free', () => {
    const text = '[64%](metric:a) and [64%](metric:a)[^source-1], [7](metric:b)\n\n[^source-1]: Mine';
    const span = (part: string, from = 0) => ({
      start: text.indexOf(part, from),
      end: text.indexOf(part, from) + part.length,
    });
    const notes = [
      { span: span('64%'), note: 'A *share*\n[of](people)' },
      { span: span('64%', 10), note: 'A *share*\n[of](people)' },
      { span: span('7'), note: 'B' },
    ];
    assert.equal(
      cleanMarkdown(draftOf(text), { ...plain, notes }),
      '64%[^source-note-1] and 64%[^source-note-1][^source-1], 7[^source-note-2]\n\n[^source-1]: Mine\n\n[^source-note-1]: A \\*share\\* \\[of]\\(people)\n\n[^source-note-2]: B\n',
    );
  });

  it('gives back every draft to the letter after its numbers are pinned, and the same numbers', () => {
    for (const file of globSync('test/fixtures/cases/*.md')) {
      const text = readFileSync(file, 'utf8');
      const original = draftOf(text);
      const { mentions } = readNumbers(original.passages, new AreaNames([], null), null);
      const free = mentions.filter(
        ({ kind, passage, plain: at, span }) =>
          kind === 'claim' &&
          passage.marks.every((mark) => mark.plain.end <= at.start || mark.plain.start >= at.end) &&
          text.slice(span.start, span.end) === passage.text.slice(at.start, at.end),
      );
      const pins = free.flatMap(({ span: { start, end } }, i): TextEdit[] => [
        { span: { start, end: start }, newText: '[' },
        { span: { start: end, end }, newText: i % 2 === 0 ? '](metric:a)' : '](<metric:b?area=South East>)' },
      ]);
      assert.ok(free.length > 30, `${file}: ${free.length}`);
      const pinned = draftOf(edited(text, pins));
      const clean = cleanMarkdown(pinned, plain);
      assert.equal(clean, text, file);
      assert.deepEqual(numbersIn(draftOf(clean)), numbersIn(original), file);
      assert.deepEqual(numbersIn(pinned), numbersIn(original), file);
    }
  });
});
