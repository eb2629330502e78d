import assert from 'node:assert/strict';
import { examine } from '../../../server/src/examination/examine.ts';
import { loadFromMemory } from '../load-from-memory.ts';

/** What one rule reports in a draft of one line, as it is written there. */
async function reported(rule: string, line: string): Promise<string[]> {
  const { found } = examine(await loadFromMemory(`${line}\n`, {}));
  return found.flatMap(({ rule: by, diagnostic: { range } }) =>
    by.id === rule ? [line.slice(range.start.character, range.end.character)] : [],
  );
}

/** Each alone in its draft, so that nothing else in the passage leads the rule to it. */
const placeholders = [
  ...['TBC', 'TBA', 'tbd', 'TODO', 'FIXME', 'Lorem Ipsum', '????', '_____', '£X', '£XX.XXm', 'X%', 'XX.X per cent'],
  ...['20XX', '2024-XX', 'DD/MM/YYYY', '[insert figure]', '[tbc]', '&lt;insert name&gt;', '<your name>', 'xxx'],
  ...['To be added', 'to be confirmed later', 'to be inserted', 'to be supplied'],
];
const paths = [
  ...[
    'file:///C:/plan.docx',
    'C:\\Users\\asmith\\plan.docx',
    'D:/Documents/plan.docx',
    '\\\\server\\share$\\plan.docx',
  ],
  ...['/home/asmith/plan.md', 'https://harrowmere-my.sharepoint.com/personal/asmith/plan.docx'],
];

describe('one finding alone in a draft', () => {
  for (const placeholder of placeholders)
    it(`${placeholder} is left to be filled in`, async () => {
      assert.deepEqual(await reported('writing/placeholder', `The answer is: ${placeholder}`), [placeholder]);
    });

  for (const path of paths)
    it(`${path} is on one computer`, async () => {
      assert.deepEqual(await reported('writing/local-path', `It is at ${path}`), [path]);
    });
});
