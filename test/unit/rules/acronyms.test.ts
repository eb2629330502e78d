import assert from 'node:assert/strict';
import { acronymsOf } from '../../../server/src/rules/writing/acronyms/acronyms.ts';
import { inFull, sameExpansion } from '../../../server/src/rules/writing/acronyms/expansions.ts';
import { draftOf } from '../draft/draft-of.ts';

const names = (text: string): string[] => acronymsOf(draftOf(text)).map(({ name }) => name);

/** What each acronym is said to stand for. */
function expansions(text: string): Record<string, (string | null)[]> {
  return Object.fromEntries(
    acronymsOf(draftOf(text)).map(({ name, explanations }) => [
      name,
      explanations.map(({ passage, words }) => words && passage.text.slice(words.start, words.end)),
    ]),
  );
}

describe('acronyms', () => {
  it('are words of capitals, without the “s” of a plural', () => {
    assert.deepEqual(names('The DoLS team, two PCNs, the PSW’s plan, B&D and MASH/OT staff (JSNA).'), [
      'DoLS',
      'PCN',
      'PSW',
      'B&D',
      'MASH',
      'JSNA',
    ]);
  });

  it('are no codes, numbers, names in mixed case or shouting', () => {
    assert.deepEqual(
      names('IR 12, EN4, Q3, Part IV, XX, OneView, LiquidLogic, iPad, PLEASE NOTE, a@MASH.example.'),
      [],
    );
    assert.deepEqual(names('# OUR PRIORITIES AND THE PSW\n\nText.'), []);
  });

  it('are not spelled out by words that lend “and” an initial', () => {
    const [passage] = draftOf('66.9% of people who use services and responded to the survey agree.').passages;
    assert.equal(inFull(passage!, 'SAR'), null);
    const [named] = draftOf('The terms of reference were agreed by the safeguarding adults board.').passages;
    assert.deepEqual([inFull(named!, 'TOR'), inFull(named!, 'SAB')].map(Boolean), [true, true]);
  });

  it('are explained by the words whose initials they are', () => {
    assert.deepEqual(
      expansions(
        'The Association of Directors of Adult Social Services (ADASS), a direct payment (DP), SALT (short and long term) ' +
          'and the Deprivation of Liberty Safeguards (“DoLS”).',
      ),
      {
        ADASS: ['Association of Directors of Adult Social Services'],
        DP: ['direct payment'],
        SALT: ['short and long term'],
        DoLS: ['Deprivation of Liberty Safeguards'],
      },
    );
  });

  it('are explained where the letters do not quite fit', () => {
    assert.deepEqual(expansions('Cardiovascular disease (CVD). Our hub, known as HUBS.'), {
      CVD: [null],
      HUBS: [null],
    });
  });

  it('are not explained by brackets about something else', () => {
    assert.deepEqual(expansions('The team (MASH) met. The plan (see IR 3, JSNA) is new.'), { MASH: [], JSNA: [] });
  });
});

describe('words in full', () => {
  it('are found anywhere in a passage', () => {
    const { passages } = draftOf('We joined a local multi-agency safeguarding hub in May.');
    const span = inFull(passages[0]!, 'MASH');
    assert.equal(span && passages[0]!.text.slice(span.start, span.end), 'multi-agency safeguarding hub');
    assert.equal(inFull(passages[0]!, 'PSW'), null);
  });

  it('are a name, not the words of a sentence that happen to begin so', () => {
    const texts = [
      'Sensors are linked to every home.',
      'Adults and Dagenham are supported to stay at home.',
      'It helps the person. In situations where it does not, we ask.',
      'Some 35 per cent of new contacts come by letter.',
    ];
    for (const acronym of ['SALT', 'ADASS', 'DASS', 'PSW', 'PCN']) {
      for (const text of texts) assert.equal(inFull(draftOf(text).passages[0]!, acronym), null, `${acronym}: ${text}`);
    }
  });

  it('are the same whatever their endings and small words', () => {
    assert.equal(sameExpansion('Safeguarding Adult Review', 'safeguarding adults reviews'), true);
    assert.equal(sameExpansion('Director of Adult Social Services', 'Director Adult Social Services'), true);
    assert.equal(sameExpansion('Safeguarding Adults Review', 'subject access request'), false);
  });
});
