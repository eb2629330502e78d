import assert from 'node:assert/strict';
import {
  type ItemCount,
  itemsNamed,
  itemsThatAre,
  placesNamed,
} from '../../../server/src/numbers/enumeration/inline-items.ts';

const shown = (count: ItemCount | undefined): string => (count ? `${count.fewest} to ${count.most}` : 'none');

describe('how many things a run of words names', () => {
  // Each row: what follows "our three aims", and how many it names at least and at most.
  const named: readonly (readonly [after: string, count: string])[] = [
    [': choice, care and dignity.', '3 to 3'],
    [': choice, care, and dignity.', '3 to 3'],
    [': choice, care or dignity.', '3 to 3'],
    [': choice, care & dignity.', '3 to 3'],
    [': choice, care, dignity.', '3 to 3'],
    [', namely choice, care and dignity.', '3 to 3'],
    [', namely, choice, care and dignity.', '3 to 3'],
    [' – choice, care and dignity.', '3 to 3'],
    [' — choice, care and dignity.', '3 to 3'],
    [' - choice, care and dignity.', '3 to 3'],
    [' (choice, care and dignity) guide us.', '3 to 3'],
    [': choice (of home), care (at night) and dignity.', '3 to 3'],
    [': choice; care and warmth; dignity.', '3 to 3'],
    [': choice; care; dignity and warmth.', '3 to 4'],
    [': choice; care; and dignity.', '3 to 3'],
    [': food and drink, care and dignity.', '3 to 4'],
    [': choice and care.', '2 to 2'],
    [': more choice, warm homes and dignity in old age.', '3 to 3'],
    [': safe, timely discharge and care at home.', '1 to 3'],
    [': choice, care and dignity. They guide us.', '3 to 3'],
    // No plain enumeration.
    [' guide us: choice, care and dignity.', 'none'],
    [': choice.', 'none'],
    [': choice, care.', 'none'],
    [': choice, , care and dignity.', 'none'],
    [': choice; care; .', 'none'],
    [': choice, care and dignity', 'none'],
    [' (choice, care and dignity guide us.', 'none'],
    [': choice in 2024, care and dignity.', 'none'],
    [': two in the north, one in the south.', 'none'],
    [': choice, care and “dignity”.', 'none'],
    [': choice, care – and dignity.', 'none'],
    [': choice, such as of a home, care and dignity.', 'none'],
    [': the right of every person to choose where to live, care and dignity.', 'none'],
    ['.', 'none'],
  ];
  for (const [after, count] of named)
    it(`“our aims${after}” names ${count}`, () => assert.equal(shown(itemsNamed(after)), count));

  it('counts what things are, not how they are', () => {
    assert.equal(shown(itemsThatAre(' are choice, care and dignity.', 'prioriti')), '3 to 3');
    assert.equal(shown(itemsThatAre(' are choice and care.', 'prioriti')), 'none');
    assert.equal(shown(itemsThatAre(' are shared, clear and kind.', 'prioriti')), 'none');
    assert.equal(shown(itemsThatAre(' are widely, gladly and often read.', 'prioriti')), 'none');
    assert.equal(shown(itemsThatAre(' were choice, care and dignity.', 'prioriti')), 'none');
    assert.equal(shown(itemsThatAre(' are oak, ash and elm.', 'tree')), 'none');
  });

  it('counts the points of the compass', () => {
    assert.equal(shown(placesNamed(', East, Mid and South, of the borough.')), '3 to 3');
    assert.equal(shown(placesNamed(', North and South.')), '2 to 2');
    assert.equal(shown(placesNamed(', East, Mid and South lead.')), 'none');
    assert.equal(shown(placesNamed(', Oak, Ash and Elm.')), 'none');
  });
});
