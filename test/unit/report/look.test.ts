import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonText } from '../../../server/src/report/json-text.ts';
import { counted, listed, toWidth, visible, wrap } from '../../../server/src/report/look.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey, written out apart from the code
const obeyed = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('look', function () {
  this.timeout(240_000);

  it('shows control characters instead of sending them', () => {
    assert.equal(visible('a\u001b[31mb'), 'a\\u{1b}[31mb');
    assert.equal(visible('\u009b2J'), '\\u{9b}2J');
    assert.equal(visible('54 \u202e%'), '54 \\u{202e}%');
    assert.equal(visible('one\r\ntwo\tthree\u2028four'), 'one two three four');
    assert.equal(visible('“64.5%” – café 👩‍👧'), '“64.5%” – café 👩‍👧');
  });

  it('lets nothing through that a terminal obeys, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(visible(text), obeyed);
        const json = jsonText([text]);
        assert.doesNotMatch(json.replaceAll('\n', ''), obeyed);
        assert.deepEqual(JSON.parse(json), [text]);
      }),
    );
  });

  it('wraps between words and loses none', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('a verylongword b', 4), ['a', 'verylongword', 'b']);
    assert.deepEqual(wrap('', 10), []);
  });

  it('fills or cuts to a width', () => {
    assert.equal(toWidth('ab', 4), 'ab  ');
    assert.equal(toWidth('abcd', 4), 'abcd');
    assert.equal(toWidth('abcde', 4), 'abc…');
    assert.equal(toWidth('ab cde', 4), 'ab… ');
    assert.equal(toWidth('👩👩👩', 2), '👩…');
  });

  it('counts and lists in words', () => {
    assert.equal(counted(1, 'error'), '1 error');
    assert.equal(counted(0, 'error'), '0 errors');
    assert.equal(listed([]), '');
    assert.equal(listed(['a']), 'a');
    assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
  });
});
