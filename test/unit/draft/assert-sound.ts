import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/draft/draft.ts';
import type { Span } from '../../../server/src/text/source-text.ts';

/** Asserts what holds for every draft. */
export function assertSound(draft: Draft): void {
  const { length } = draft.source.text;
  const inText = ({ start, end }: Span): void => assert.ok(0 <= start && start <= end && end <= length);
  for (const section of draft.sections) {
    inText(section.span);
    inText(section.heading!.textSpan);
  }
  let before = -1;
  for (const passage of draft.passages) {
    inText(passage.span);
    assert.ok(passage.span.start >= before, 'passages are in order');
    before = passage.span.start;
    assertSentences(passage.text, passage.sentences);
    let end = passage.span.start;
    for (let i = 0; i < passage.text.length; i++) {
      const source = passage.toSource({ start: i, end: i + 1 });
      assert.ok(source.start < source.end, 'a character is written somewhere');
      assert.ok(source.start >= end || source.end === end, 'characters are in order');
      assert.ok(source.end <= passage.span.end, 'characters lie in their passage');
      end = source.end;
    }
    for (const { plain, span } of passage.marks) {
      inText(span);
      assert.ok(0 <= plain.start && plain.start <= plain.end && plain.end <= passage.text.length);
    }
  }
}

function assertSentences(text: string, sentences: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of sentences) {
    assert.equal(text.slice(at, start).trim(), '');
    assert.ok(end > start);
    assert.equal(text.slice(start, end), text.slice(start, end).trim());
    at = end;
  }
  assert.equal(text.slice(at).trim(), '');
}
