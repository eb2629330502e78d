import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { lex } from '../../../server/src/numbers/lexer.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const parsed = (text: string, previous: Draft | null = null): Draft =>
  parseDraft(new SourceText('file:///draft.md', text), previous);

/** Every token of a draft with its place and kind. */
function tokensOf({ passages }: Draft): string[] {
  return passages.flatMap((passage) =>
    lex(passage).map(
      ({ plain, kind }) => `${passage.toSource(plain).start} ${kind} ${passage.text.slice(plain.start, plain.end)}`,
    ),
  );
}

const text = `# Draft

In 2023-24, 64.5% of 1,204 people were satisfied.

| No | Measure | Value |
| --- | --- | --- |
| 1 | Reviews | 912 |
| 2 | Carers | 38.2% |

- 12 homes
- [28 days](metric:wait)
`;

describe('reading numbers after an edit', () => {
  const edits: Readonly<Record<string, (text: string) => string>> = {
    'far above': (before) => `Of 12 homes, 3 closed.\n\n${before}`,
    'in the same paragraph': (before) => before.replace('1,204', '1,214'),
    'of a sentence before': (before) => before.replace('In 2023-24', 'We asked 88 people. In 2023-24'),
    'that moves a column': (before) =>
      before.replaceAll('| No |', '| Year | No |').replaceAll(/^\| (?=[-\d])/gm, '| 2024 | '),
    'that takes a column away': (before) => before.replaceAll(/^\| [^|]+ (?=\|)/gm, ''),
    'of a link': (before) => before.replace('metric:wait', 'metric:none'),
    'of a list to a paragraph': (before) => before.replace('- 12 homes', '12 homes'),
    'that makes a heading': (before) => before.replace('In 2023-24', '## In 2023-24'),
  };
  for (const [what, edit] of Object.entries(edits)) {
    it(`${what} finds what reading from nothing finds`, () => {
      const before = parsed(text);
      tokensOf(before);
      const edited = edit(text);
      assert.notEqual(edited, text);
      assert.deepEqual(tokensOf(parsed(edited, before)), tokensOf(parsed(edited)));
    });
  }

  it('keeps what was read of a passage that only moved', () => {
    const before = parsed(text);
    const last = lex(before.passages.at(-1)!);
    assert.equal(lex(parsed(`One more.\n\n${text}`, before).passages.at(-1)!), last);
  });
});
