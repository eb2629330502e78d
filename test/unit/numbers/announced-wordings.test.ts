import assert from 'node:assert/strict';
import { itemsNamed, itemsThatAre, placesNamed } from '../../../server/src/numbers/enumeration/inline-items.ts';
import { findingsIn } from './consistency/findings-in.ts';

/** What the rule about counts and lists reports: what is announced and how many there are. */
const listed = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'consistency/count-mismatch')
    .map(({ message }) => message.replace(/^The text announces “(.*)”, but .*? (\d+)(?: items?)?\. .*$/, '$1: $2'));

const each = (words: string): string[] => words.split('|');
const list = '\n\n- lamps\n- beds\n- bulbs';

describe('lists announced in other words', () => {
  const announcing = [
    ...each('There are|There were|We have|We set|We agreed|We chose|These are|They are|Here are').map(
      (start) => `This is hard. ${start} 4:`,
    ),
    ...each('that matter|which matter|in all|in total|of them|of these').map(
      (end) => `This is hard. There are four ${end}:`,
    ),
    ...each('for|in|of|within|across').map((word) => `We have four aims ${word} our town:`),
    ...each('are|were|comprise').map((verb) => `Our four aims ${verb}:`),
    ...each('as follows|namely|below|comprising|these are').map((word) => `We have four aims, ${word}:`),
    ...each('as follows|set out|listed|shown|listed below|set out below|to|below').map(
      (end) => `Our four aims are ${end}:`,
    ),
    'We meet the following four aims at all times:',
    ...each(
      'based on|built on|focused on|focuses on|grouped under|falls into|divided into|split into|centred on|concentrates on|sorted into|arranged in|rests on|covered in|covers in the following',
    ).map((how) => `Our work is ${how} four aims:`),
    ...each('our|the|its|their').map((whose) => `Our work is based on ${whose} four aims:`),
    ...each('our|the|council|strategic|key|3.|our big|Big').map((start) => `## ${start} four aims`),
    ...each('–|—|-').map((dash) => `## The plan ${dash} our four aims`),
  ];
  for (const text of announcing)
    it(text, () => {
      assert.equal(listed(text + list).length, 1);
      assert.deepEqual(listed(`${text}${list}\n- paths`), []);
    });

  const silent = [
    ...each('that matter here, and one more|that (all) matter|with us').map(
      (end) => `This is hard. There are four ${end}:`,
    ),
    ...each(
      'including|include|includes|such as|e.g.|for example|for instance|among|some of|at least|over|more than|up to|about|around|nearly|almost|fewer than',
    ).map((part) => `We like ${part} four aims:`),
    ...each(
      'top|first|last|other|remaining|next|further|additional|new|another|final|these|those|initial|local|specific|extra|more',
    ).map((part) => `We like our ${part} four aims:`),
    ...each('of|of the|of our|of its|of their|of these').map((of) => `We like two ${of} four aims:`),
    ...each(
      'against|toward|towards|to|under|for|from|by|across|within|on|around|into|in|with|through|meet|meets|support|supports|deliver|delivers|delivered|delivering',
    ).map((word) => `We work ${word} our four aims:`),
    ...each('the|our|its|their|these').map((whose) => `We work towards ${whose} four aims:`),
    'This is hard. There are four',
    'This is hard. There are at least four:',
    'This is hard. There are 1.5:',
    'Our four aims. Here they are, all of them:',
    '## Our four aims today',
    '## In the town: with some of our four aims',
  ];
  for (const text of silent) it(`not: ${text}`, () => assert.deepEqual(listed(text + list), []));

  const inline = [
    ...each('for|in|of|within|across|to this|to our').map(
      (word) => `We have four aims ${word} town: lamps, beds and bulbs.`,
    ),
    'Our four aims are lamps, beds and bulbs.',
    'The four big aims are lamps, beds and bulbs.',
    'We sing by four locality teams, East, Mid and South.',
  ];
  for (const text of inline) it(text, () => assert.match(listed(text)[0]!, /^four .*: 3$/));
  for (const text of [
    'We have four aims to own: lamps, beds and bulbs.',
    'Few four aims are lamps, beds and bulbs.',
    'Our four teams are lamps, beds and bulbs.',
    'We sing by three locality teams, East, Mid and South.',
    'We sing by two of the four locality teams, East, Mid and South.',
    'We work towards four aims: lamps, beds and bulbs.',
  ])
    it(`not: ${text}`, () => assert.deepEqual(listed(text), []));

  it('says the fewest or the most that are named', () => {
    assert.deepEqual(listed('We have two aims: food and drink, care and rest.'), ['two aims: 3']);
    assert.deepEqual(listed('We have five aims: food and drink, care and rest.'), ['five aims: 4']);
    assert.deepEqual(listed('We have four aims: food and drink, care and rest.'), []);
    assert.deepEqual(listed('We have three aims: food and drink, care and rest.'), []);
  });
});

describe('what is no plain enumeration', () => {
  const words =
    'which|who|whose|where|including|include|includes|such as|e.g.|i.e.|etc.|for example|because|so that|also|both|however|whether|is|are|was|were|has|have|had|will|can|see|when|while|with each|plus|as well as|between';
  for (const word of each(words))
    it(`with “${word}”`, () => assert.equal(itemsNamed(`: lamps, beds ${word} bulbs, and paths.`), undefined));
  for (const mark of each('7|:|?|!|–|—|“|”|"'))
    it(`with ${mark}`, () => assert.equal(itemsNamed(`: lamps, beds${mark} bulbs, and paths.`), undefined));
  for (const word of each('shadow|scan|mis-see'))
    it(`but one with “${word}”`, () =>
      assert.deepEqual(itemsNamed(`: lamps, ${word}, and paths.`), { fewest: 3, most: 3 }));

  const describing =
    'clear|shared|ambitious|realistic|consistent|strong|simple|well|fully|on|in|at|under|central|important|set|known|broad|similar|relevant|working|being|now|all|both|still|also|not|part|as|those|these|visible|high|low|true|widely|based';
  for (const word of each(describing))
    it(`“are ${word}”`, () => assert.equal(itemsThatAre(` are ${word} lamps, beds and bulbs.`, 'aim'), undefined));

  const counts: readonly (readonly [after: string, fewest: number, most: number])[] = [
    [': lamps, beds and bulbs', 0, 0],
    [': old lamps, big beds and new bulbs. ', 3, 3],
    [': lamps, beds and bulbs.', 3, 3],
    [': lamps, big beds and new bulbs.', 1, 3],
    [': lamps, beds and new bulbs.', 1, 3],
    [': lamps, beds, and new bulbs.', 1, 3],
    [': old lamps, big beds, and new bulbs.', 3, 3],
    [': old lamps, big beds & new bulbs.', 3, 3],
    [': old lamps, big beds or new bulbs and paths.', 3, 4],
    [': old lamps and beds.', 2, 2],
    [': old lamps; big beds or bulbs; and new paths or roads.', 3, 3],
    [': old lamps; big beds; new paths or roads & lanes.', 3, 5],
    [': old lamps; big beds.', 2, 2],
    [': a b c d e f g h, big beds and new bulbs.', 3, 3],
    [': a b c d e f g h i, big beds and new bulbs.', 0, 0],
    [' (old lamps, big beds and new bulbs), then', 3, 3],
    [': old lamps, big beds and new bulbs. they', 0, 0],
  ];
  for (const [after, fewest, most] of counts)
    it(`“aims${after}”`, () => assert.deepEqual(itemsNamed(after), fewest === 0 ? undefined : { fewest, most }));

  for (const place of each(
    'North|South|East|West|Central|Centre|Mid|Middle|City|Town|Rural|Urban|Coastal|Northern|Southern|Eastern|Western',
  ))
    it(`${place} is a place`, () => {
      assert.deepEqual(placesNamed(`, ${place}, North and ${place}, of`), { fewest: 3, most: 3 });
      assert.equal(placesNamed(`, ${place} and Vale.`), undefined);
    });
});

describe('“both” before more things', () => {
  const both = (text: string): number => listed(text).length;
  for (const article of each('the|our|a|an|in|by|for|with|from|at|to|on|through|across|their'))
    it(`each with “${article}”`, () => {
      assert.equal(both(`We met both ${article} lamps, ${article} beds and ${article} bulbs.`), 1);
      assert.equal(both(`We met both ${article} lamps, ${article} beds, and ${article} bulbs.`), 1);
      assert.equal(both(`We met both ${article} lamps, ${article} beds and old bulbs.`), 0);
    });
  for (const text of [
    'We met both and our lamps, our beds and our bulbs.',
    'We met both our lamps, and our beds and our bulbs.',
    'We met both our lamps, or our beds and our bulbs.',
    'We met both our lamps and paths, our beds and our bulbs.',
    'We met both some lamps, some beds and some bulbs.',
    'We met both the lamps, our beds and the bulbs.',
    'We met both Vale, Moor and lamps.',
    'We sing both gladly, loudly and in song.',
  ])
    it(`not: ${text}`, () => assert.equal(both(text), 0));
});
