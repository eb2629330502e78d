import assert from 'node:assert/strict';
import { fencedCodeIn } from '../../../server/src/draft/code-blocks.ts';

const codeIn = (text: string): string[] => fencedCodeIn(text).map(({ start, end }) => text.slice(start, end));

describe('fenced code blocks', () => {
  it('are found with their fences', () => {
    assert.deepEqual(codeIn('a\n```html\nb\n```\nc\n~~~\nd\n~~~'), ['```html\nb\n```', '~~~\nd\n~~~']);
  });

  it('are closed by a fence of the same kind that is as long, and says nothing', () => {
    assert.deepEqual(codeIn('````\n```\n~~~~\n```` x\n````\nb'), ['````\n```\n~~~~\n```` x\n````']);
  });

  it('run to the end where they stay open', () => {
    assert.deepEqual(codeIn('a\n```\nb'), ['```\nb']);
    assert.deepEqual(codeIn('```'), ['```']);
  });

  it('are no code in a line', () => {
    assert.deepEqual(codeIn('a ```b``` c'), []);
  });
});
