import assert from 'node:assert/strict';
import { SignalWords } from '../../../server/src/draft/signal-words.ts';
import { draftOf } from './draft-of.ts';

function areIn(phrases: readonly string[], text: string): boolean {
  return new SignalWords(phrases).areIn(draftOf(`${text}\n`).passages[0]!);
}

describe('signal words', () => {
  it('are found in any case, beside marks, and as a plural', () => {
    for (const text of [
      'Carers said so.',
      'We asked (carer) groups.',
      '“CARERS’ voice”',
      'the carer’s view',
      'carer—led',
    ])
      assert.ok(areIn(['carer'], text), text);
  });

  it('are whole words', () => {
    for (const text of ['The career path.', 'a carefree day', 'carersx']) assert.ok(!areIn(['carer'], text), text);
  });

  it('stand beside letters beyond those of English and beside digits', () => {
    assert.ok(areIn(['carer'], 'écarer and 2carers'));
  });

  it('stand for a phrase by its longest word', () => {
    assert.ok(areIn(['members of the public'], 'a member and members'));
    assert.ok(!areIn(['members of the public'], 'the public of the day'));
    assert.ok(areIn(['co-production'], 'Production lines'));
  });

  it('need one of several phrases', () => {
    const words = ['audit', 'peer review', 'survey'];
    assert.ok(areIn(words, 'The reviews were read.'));
    assert.ok(!areIn(words, 'Nothing of the kind.'));
    assert.ok(!areIn([], 'Nothing is asked for.'));
  });

  it('are known of a passage that was read before they were', () => {
    const [passage] = draftOf('Our allotment opened.\n').passages;
    assert.ok(!new SignalWords(['greenhouse']).areIn(passage!));
    assert.ok(new SignalWords(['allotment']).areIn(passage!));
  });

  it('cannot be told from a phrase without letters', () => {
    assert.throws(() => new SignalWords(['42']), /“42” has no word/);
  });
});
