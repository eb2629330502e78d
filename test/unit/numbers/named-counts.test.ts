import assert from 'node:assert/strict';
import { findingsIn } from './consistency/findings-in.ts';

/** Which counts are reported to differ from an earlier one, and of what. */
const differing = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'consistency/count-mismatch')
    .flatMap(
      ({ message }) => /^“(.*)” here, but “(.*)” on .* speak of (.*?)\. Look/.exec(message)?.slice(1).join(' | ') ?? [],
    );

const each = (words: string): string[] => words.split('|');

describe('how many things a document is said to have', () => {
  const six = 'The Carrow Care Plan has six aims.';
  const about = 'the Carrow Care Plan';
  const again: readonly string[] = [
    ...each(
      'sets out|set out|sets|has|have|had|identify|identifies|identified|describe|describes|described|contain|contains|contained|outline|outlines|outlined|define|defines|defined|is built on|is based on|is based around its|was organised with|are structured around our|name|names|list|lists|listed|agreed|comprise|comprises|, which has|, that now has|also has|currently has|clearly has|, it has',
    ).map((verb) => `The Carrow Care Plan${verb.startsWith(',') ? '' : ' '}${verb} seven aims.`),
    'The Carrow Care Plan’s seven aims guide us.',
    "The Carrow Care Plan's seven aims guide us.",
    'The Carrow Care Plan (our first one) has seven aims.',
    'The Carrow Care Plan has its seven aims.',
    'The Carrow Care Plan has the following seven aims.',
    ...each(
      'set out in the|set in our|identified in the|described in the|outlined in the|named in the|listed in the|agreed in the|contained in the|given in the|in the|of the|within the|from the|under the|for the|by the|of our|of its|of this|in the council’s|in the borough’s|of our joint',
    ).map((within) => `We met seven aims ${within} Carrow Care Plan.`),
  ];
  for (const sentence of again)
    it(sentence, () =>
      assert.deepEqual(
        differing(`${six}\n\n${sentence}`).map((found) => found.split(' | ')[0]),
        ['seven aims'],
      ),
    );

  it('names the document', () =>
    assert.deepEqual(differing(`${six}\n\nThe Carrow Care Plan’s seven aims guide us.`), [
      `seven aims | six aims | ${about}`,
    ]));

  const silent: readonly string[] = [
    'The Carrow Care Plan has six aims.',
    'The Carrow Care Plan has seven risks.',
    'The Carrow Care Plan helps us meet seven aims.',
    'The Carrow Care Plan (which we wrote in a hurry, over some weeks) has seven aims.',
    'The Carrow Care Plan was loved, and seven aims guide us.',
    'The Carrow Home Plan has seven aims.',
    'The Carrow Care Team has seven aims.',
    'The Plan has seven aims.',
    'The Carrow Care Plan has seven health aims.',
    ...each(
      'top|first|last|other|remaining|next|further|additional|new|another|final|these|those|initial|local|specific|extra|more|including|at least|over|more than|up to|about|around|nearly|almost|fewer than|e.g.',
    ).map((part) => `The Carrow Care Plan has ${part} seven aims.`),
    ...each('previous|old|new|former|draft|last|next|revised|updated|emerging|refreshed|future').map(
      (version) => `The ${version} Carrow Care Plan has seven aims.`,
    ),
    'The previous 2019-20 Carrow Care Plan has seven aims.',
    'The previous 1999 Carrow Care Plan has seven aims.',
    'We met seven aims. They are in the Carrow Care Plan.',
    'We met seven aims that please readers of the Carrow Care Plan.',
  ];
  for (const sentence of silent) it(`not: ${sentence}`, () => assert.deepEqual(differing(`${six}\n\n${sentence}`), []));

  it('tells documents of several years apart, and not from one without a year', () => {
    const plan = (year: string, count: string): string => `The Carrow Care Plan ${year} has ${count} aims.`;
    assert.deepEqual(differing(`${plan('2021', 'six')} ${plan('2024', 'seven')}`), []);
    assert.equal(differing(`${plan('2021', 'six')} ${plan('2021', 'seven')}`).length, 1);
    assert.equal(differing(`${plan('(2021-24)', 'six')} ${plan('2021/24', 'seven')}`).length, 1);
    assert.equal(differing(`${plan('2021–2024', 'six')} The 2021-2024 Carrow Care Plan has seven aims.`).length, 1);
    assert.deepEqual(
      differing(`The 2021 Carrow Care Plan has six aims. The 1999 Carrow Care Plan has seven aims.`),
      [],
    );
    assert.equal(differing(`${plan('2021', 'six')} ${six.replace('six', 'seven')}`).length, 1);
    assert.equal(differing(`${six} ${plan('2021', 'seven')}`).length, 1);
  });

  it('compares with the first that differs', () => {
    const plan = (count: string): string => `The Carrow Care Plan has ${count} aims.`;
    assert.deepEqual(differing(`${plan('six')} ${plan('six')} ${plan('seven')} ${plan('six')}`), [
      `seven aims | six aims | ${about}`,
      `six aims | seven aims | ${about}`,
    ]);
  });

  for (const owner of each(
    'Strategy|Framework|Programme|Charter|Vision|Board|Partnership|Care Strategy for Lowmarsh and the Vale Plan',
  ))
    it(`knows a ${owner}`, () =>
      assert.equal(differing(`The Carrow ${owner} has six aims. The Carrow ${owner} has seven aims.`).length, 1));
});

describe('how many things an authority says that it has', () => {
  const six = 'Our six locality teams are busy.';
  const again: readonly string[] = [
    'The seven locality teams sing.',
    'All seven locality teams sing.',
    'Our seven locality teams sing.',
    ...each('have|run|operate|now have|currently run').map((verb) => `We ${verb} seven locality teams.`),
    'We have seven locality teams across the borough.',
    'We have seven locality teams in our county.',
    'The seven key locality teams sing.',
    'We sing with seven locality teams, East, Mid and South.',
  ];
  for (const sentence of again)
    it(sentence, () => {
      assert.deepEqual(
        differing(`${six}\n\n${sentence}`).map((found) => found.split(' | ').at(-1)),
        ['the same things'],
      );
      assert.deepEqual(differing(`${six}\n\n${sentence.replace('seven', 'six')}`), []);
    });

  const silent: readonly string[] = [
    'We met seven locality teams.',
    'The seven health teams sing.',
    'The seven teams sing.',
    'Our first seven locality teams sing.',
    'Some of the seven new locality teams sing.',
    ...each(
      'that|which|who|whose|where|with|in|for|of|from|at|on|under|within|to|covering|serving|set|piloting|supporting|identified|rated',
    ).map((word) => `The seven locality teams ${word} us sing.`),
    'The seven locality teams, which we like, sing.',
  ];
  for (const sentence of silent) it(`not: ${sentence}`, () => assert.deepEqual(differing(`${six}\n\n${sentence}`), []));

  it('needs one that says whose they are', () =>
    assert.deepEqual(differing('The six locality teams are busy.\n\nThe seven locality teams sing.'), []));
  it('lets those that were just counted be spoken of again', () =>
    assert.deepEqual(
      differing(`${six}\n\nWe met seven new locality teams that sing.\n\nThe seven locality teams sing.`),
      [],
    ));
});

describe('what a small number counts', () => {
  /** Whether two numbers before a noun are taken to count the same things. */
  const counts = (six: string, seven: string): boolean =>
    differing(`The Carrow Care Plan has ${six}.\n\nThe Carrow Care Plan has ${seven}.`).length > 0;
  const rows: readonly (readonly [six: string, seven: string, isFault: boolean])[] = [
    ['six aims', '7 aims', true],
    ['two aims', 'thirty aims', true],
    ['two aims', '31 aims', false],
    ['two aims', 'one aim', false],
    ['six aims', 'seven main aims', true],
    ['six strategic aims', 'seven clear shared aims', true],
    ['six bold aims', 'seven bold aims', true],
    ['six bold aims', 'seven aims', false],
    ['six criteria', 'seven criteria', true],
    ['six new old good bad aims', 'seven new old good bad aims', true],
    ['six new old good bad sad mad aims', 'seven new old good bad sad mad aims', false],
    ['six aim', 'seven aim', false],
    ['six trees', 'seven trees', false],
    ['six of aims', 'seven of aims', false],
    ['six (bold) aims', 'seven (bold) aims', false],
    ['six, bold aims', 'seven, bold aims', false],
    ['six sea-green aims', 'seven sea-green aims', true],
    ['six people’s aims', 'seven people’s aims', true],
    ['six risks', 'seven risk actions', false],
    ['six service areas', 'seven service areas', true],
    ['six services areas', 'seven areas', false],
    ['£6 aims', '£7 aims', false],
    ['6% aims', '7% aims', false],
  ];
  for (const [six, seven, isFault] of rows)
    it(`${six} and ${seven}: ${isFault ? 'the same' : 'not the same'}`, () =>
      assert.equal(counts(six, seven), isFault));
});
