import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../../server/src/text/change.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** Texts of line breaks and few letters, so that stretches often repeat. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀'), maxLength: 30 });

const linesOf = (source: SourceText): unknown =>
  Array.from({ length: source.lineCount }, (_, line) => source.lineSpan(line));

describe('the change between two texts', () => {
  it('makes one of the other, and is as short as can be', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after);
        if (!change) return assert.equal(before, after);
        const { start, oldEnd, newEnd } = change;
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
        const [removed, added] = [before.slice(start, oldEnd), after.slice(start, newEnd)];
        assert.ok(removed !== added);
        if (removed !== '' && added !== '') {
          assert.notEqual(removed[0], added[0]);
          assert.notEqual(removed.at(-1), added.at(-1));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found in a long text', () => {
    const long = '“Harrowmere” '.repeat(40_000);
    const change = { start: 300_001, oldEnd: 300_003, newEnd: 300_002 };
    const after = `${long.slice(0, change.start)}!${long.slice(change.oldEnd)}`;
    assert.deepEqual(changeBetween(long, after), change);
    assert.equal(changeBetween(long, `${long.slice(0, 9)}${long.slice(9)}`), null);
  });

  it('is all that must be looked through for lines', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        let source = new SourceText('file:///harrowmere/draft.md', texts[0]!);
        linesOf(source);
        for (const next of texts.slice(1)) {
          const edited = new SourceText(source.uri, next);
          const change = changeBetween(source.text, next);
          if (change) edited.adoptLines(source, change);
          assert.deepEqual(linesOf(edited), linesOf(new SourceText(source.uri, next)));
          source = edited;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
