import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { append, type Edit, insertAfter, insertBefore } from '../../../server/src/framework/insertion.ts';
import { retitled } from '../../../server/src/framework/retitled.ts';
import { relevelled } from '../../../server/src/framework/shift-headings.ts';
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

describe('relevelled', () => {
  const first = (text: string, level: number): string | null => {
    const draft = draftOf(text);
    const edits = relevelled(draft, draft.sections[0]!, level);
    return edits && edited(draft, edits);
  };

  it('takes along what would not fit below the heading any more', () => {
    assert.equal(first('## A\n\n### B\n\n#### C ####\n\nEnd.\n', 3), '### A\n\n#### B\n\n##### C ####\n\nEnd.\n');
    assert.equal(first('#### A\n\n##### B\n\nEnd.\n', 3), '### A\n\n#### B\n\nEnd.\n');
  });

  it('leaves what stands at the right level already', () => {
    assert.equal(first('## A\n\n#### B\n\nEnd.\n', 3), '### A\n\n#### B\n\nEnd.\n');
  });

  it('writes an underlined heading with marks', () => {
    assert.equal(first('A *b*\n---\n\nOne.\n', 3), '### A *b*\n\nOne.\n');
  });

  it('does not leave levels one to six', () => {
    assert.equal(first('##### A\n\n###### B\n\nOne.\n', 6), null);
  });
});

describe('retitled', () => {
  const change = (heading: string): string | null => {
    const draft = draftOf(`## ${heading}\n\nText.\n`);
    const edit = retitled(draft, draft.sections[0]!, 'Safeguarding');
    return edit && edited(draft, [edit]).split('\n')[0]!.slice(3);
  };

  it('keeps numbering and what continues', () => {
    assert.equal(change('4.2 Keeping safe'), '4.2 Safeguarding');
    assert.equal(change('QS7 – Keeping safe (continued)'), 'QS7 – Safeguarding (continued)');
    assert.equal(change('Theme 3'), 'Theme 3: Safeguarding');
    assert.equal(change('Theme 3:'), 'Theme 3: Safeguarding');
  });

  it('keeps the marks around a title', () => {
    assert.equal(change('4.2 **Keeping safe**'), '4.2 **Safeguarding**');
    assert.equal(change('[Keeping safe](#safe)'), '[Safeguarding](#safe)');
  });

  it('keeps the colon and a note of a title that ends with them', () => {
    assert.equal(change('Keeping safe:'), 'Safeguarding:');
  });

  it('does not touch a heading with marks in it', () => {
    assert.equal(change('**Keeping** safe'), null);
    assert.equal(change('Keeping safe &amp; sound'), null);
  });
});
