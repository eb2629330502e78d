import assert from 'node:assert/strict';
import type { Section } from '../../../server/src/draft/draft.ts';
import { draftOf } from './draft-of.ts';

function outlineOf(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap(({ heading, children }) => [
    `${' '.repeat(depth)}${heading!.text}`,
    ...outlineOf(children, depth + 1),
  ]);
}

/** Whether the section of `body` shows something. */
function showsContent(body: string): boolean {
  const { sections } = draftOf(`# One\n${body}\n\n# Two\ntext`);
  assert.equal(sections[1]!.heading!.text, 'Two');
  return sections[0]!.hasContent;
}

describe('sections', () => {
  it('nests by level, over skipped ones', () => {
    const draft = draftOf('# A\n## B\n#### C\n### D\n## E\n# F\n### G');
    assert.deepEqual(outlineOf(draft.root.children), ['A', ' B', '  C', '  D', ' E', 'F', ' G']);
    assert.deepEqual(
      draft.sections.map(({ heading }) => heading!.text),
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
    );
    assert.equal(draft.sections[2]!.parent, draft.sections[1]);
  });

  it('reaches to the next heading of its level or above', () => {
    const text = 'Before\n\n# A\na\n## B\nb\n# C\nc';
    const draft = draftOf(text);
    assert.deepEqual(
      draft.sections.map(({ span }) => text.slice(span.start, span.end)),
      ['# A\na\n## B\nb\n', '## B\nb\n', '# C\nc'],
    );
    assert.deepEqual(draft.root.span, { start: 0, end: text.length });
  });

  it('holds its heading and the passages before the next heading', () => {
    const draft = draftOf('Before\n\n# A\na\n\n- b\n\n## B\n\n| c |\n|---|\n| d |');
    assert.deepEqual(
      [draft.root, ...draft.sections].map(({ passages }) => passages.map(({ text }) => text)),
      [['Before'], ['A', 'a', 'b'], ['B', 'c', 'd']],
    );
    for (const passage of draft.passages) assert.ok(passage.section.passages.includes(passage));
  });

  it('reads a heading’s text and places', () => {
    const text = '## **Areas** of &amp; strength <!-- x --> ##\r\n\r\nEquity in\nexperience\n===\n\n###\n';
    const draft = draftOf(text);
    assert.deepEqual(
      draft.sections.map(({ heading, level }) => [
        level,
        heading!.text,
        text.slice(heading!.span.start, heading!.span.end),
        text.slice(heading!.textSpan.start, heading!.textSpan.end),
      ]),
      [
        [
          2,
          'Areas of & strength',
          '## **Areas** of &amp; strength <!-- x --> ##',
          '**Areas** of &amp; strength <!-- x -->',
        ],
        [1, 'Equity in experience', 'Equity in\nexperience\n===', 'Equity in\nexperience'],
        [3, '', '###', ''],
      ],
    );
  });

  it('is not opened by a heading in a quote or a list', () => {
    const draft = draftOf('# A\n\n> # B\n\n- # C\n\nd');
    assert.deepEqual(outlineOf(draft.root.children), ['A']);
    assert.deepEqual(
      draft.passages.map(({ kind, text, quoteDepth }) => [kind, text, quoteDepth]),
      [
        ['heading', 'A', 0],
        ['heading', 'B', 1],
        ['heading', 'C', 0],
        ['paragraph', 'd', 0],
      ],
    );
  });

  it('has content where a reader sees something', () => {
    for (const body of [
      'text',
      '- item',
      '> quote',
      '![a](b.png)',
      '```\ncode\n```',
      '    code',
      '<img src="a.png">',
    ]) {
      assert.equal(showsContent(body), true, body);
    }
    assert.equal(showsContent('| a |\n|---|'), true);
    assert.equal(showsContent('<!-- a --><p>b</p><!-- c -->'), true);
  });

  it('has no content where a reader sees nothing', () => {
    for (const body of ['', '<!-- text -->', '<!-- a\n\nb -->\n<!-- c -->', '[a]: b', '---', '&nbsp;', '[^n]: Note']) {
      assert.equal(showsContent(body), false, body);
    }
  });

  it('counts only what stands before the next heading', () => {
    const [one, two] = draftOf('# One\n## Two\ntext').sections;
    assert.deepEqual([one!.hasContent, two!.hasContent], [false, true]);
  });
});
