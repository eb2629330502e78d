import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import {
  append,
  type Edit,
  insertAfter,
  insertBefore,
  move,
  shiftHeadings,
} from '../../../server/src/framework/insertion.ts';
import { retitled } from '../../../server/src/framework/retitled.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const draftOf = (text: string): Draft => parseDraft(new SourceText('file:///draft.md', text));

function edited(draft: Draft, edits: readonly Edit[]): string {
  let { text } = draft.source;
  for (const { place, newText } of edits.toSorted((a, b) => b.place.span.start - a.place.span.start)) {
    text = text.slice(0, place.span.start) + newText + text.slice(place.span.end);
  }
  return text;
}

describe('insertions', () => {
  it('keep one blank line around what they put in', () => {
    const draft = draftOf('# A\n\nOne.\n\n\n# B\n\nTwo.\n');
    const [a, b] = draft.sections;
    assert.equal(edited(draft, [insertAfter(draft, a!, '# N')]), '# A\n\nOne.\n\n# N\n\n\n# B\n\nTwo.\n');
    assert.equal(edited(draft, [insertBefore(draft, b!, '# N')]), '# A\n\nOne.\n\n# N\n\n\n# B\n\nTwo.\n');
    assert.equal(edited(draft, [insertBefore(draft, a!, '# N')]), '# N\n\n# A\n\nOne.\n\n\n# B\n\nTwo.\n');
    assert.equal(edited(draft, [insertAfter(draft, b!, '# N')]), '# A\n\nOne.\n\n\n# B\n\nTwo.\n\n# N\n');
  });

  it('end a draft that ends without a line break', () => {
    const draft = draftOf('# A\n\nOne.');
    assert.equal(edited(draft, [append(draft, '# N')]), '# A\n\nOne.\n\n# N\n');
  });

  it('start an empty draft', () => {
    const draft = draftOf('');
    assert.equal(edited(draft, [append(draft, '# N')]), '# N\n');
  });

  it('use the draft’s own line breaks', () => {
    const draft = draftOf('# A\r\n\r\nOne.\r\n');
    assert.equal(edited(draft, [append(draft, '# N')]), '# A\r\n\r\nOne.\r\n\r\n# N\r\n');
  });
});

describe('move', () => {
  it('takes a section with all below it to its new place', () => {
    const draft = draftOf('# A\n\nOne.\n\n## A1\n\nTwo.\n\n# B\n\nThree.\n');
    const [a, , b] = draft.sections;
    const edits = move(draft, a!, (block) => insertAfter(draft, b!, block));
    assert.equal(edited(draft, edits), '# B\n\nThree.\n\n# A\n\nOne.\n\n## A1\n\nTwo.\n');
  });
});

describe('shiftHeadings', () => {
  it('moves a section’s headings and all below it', () => {
    const draft = draftOf('## A\n\n#### B\n\n##### C #####\n\n## D\n\nEnd.\n');
    assert.equal(
      edited(draft, shiftHeadings(draft, draft.sections[1]!, -1)!),
      '## A\n\n### B\n\n#### C #####\n\n## D\n\nEnd.\n',
    );
  });

  it('leaves headings that are underlined, and levels past six', () => {
    const underlined = draftOf('A\n===\n\nOne.\n');
    assert.equal(shiftHeadings(underlined, underlined.sections[0]!, 1), null);
    const deepest = draftOf('##### A\n\n###### B\n\nOne.\n');
    assert.equal(shiftHeadings(deepest, deepest.sections[0]!, 1), null);
  });
});

describe('retitled', () => {
  const change = (heading: string): string | null => {
    const draft = draftOf(`## ${heading}\n\nText.\n`);
    const edit = retitled(draft, draft.sections[0]!.heading!, 'Safeguarding');
    return edit && edited(draft, [edit]).split('\n')[0]!.slice(3);
  };

  it('keeps numbering and what continues', () => {
    assert.equal(change('4.2 Keeping safe'), '4.2 Safeguarding');
    assert.equal(change('QS7 – Keeping safe (continued)'), 'QS7 – Safeguarding (continued)');
    assert.equal(change('Theme 3'), 'Theme 3: Safeguarding');
    assert.equal(change('Theme 3:'), 'Theme 3: Safeguarding');
  });

  it('does not touch a heading with marks in it', () => {
    assert.equal(change('**Keeping** safe'), null);
    assert.equal(change('Keeping safe &amp; sound'), null);
  });
});
