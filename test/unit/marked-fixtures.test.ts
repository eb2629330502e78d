import assert from 'node:assert/strict';
import { markedIn } from '../marked-fixtures.ts';

describe('marks in fixtures', () => {
  const marked = (text: string): string[] => markedIn('none', text).map(({ line, rule }) => `${line} ${rule}`);

  it('stand for their own line, or one above or below', () => {
    assert.deepEqual(marked('one\ntwo <!-- expect: a/b -->'), ['1 a/b']);
    assert.deepEqual(marked('one\n<!-- expect+1: a/b -->\nthree\n<!-- expect-1: c/d -->'), ['2 a/b', '2 c/d']);
  });

  it('name several rules, one of them twice', () => {
    assert.deepEqual(marked('<!-- expect: a/b, c/d,a/b -->'), ['0 a/b', '0 c/d', '0 a/b']);
  });

  it('are comments in YAML, whatever ends the lines', () => {
    assert.deepEqual(marked('---\r\nframework: x # expect: a/b\r\n---\r\n'), ['1 a/b']);
  });

  it('are nothing else', () => {
    assert.deepEqual(marked('We expect: a/b. <!-- expected: a/b -->'), []);
  });
});
