import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SignalWords } from '../../../server/src/draft/signal-words.ts';
import { recogniseEvidence } from '../../../server/src/evidence/recognise.ts';
import sources from '../../../server/src/evidence/vocabulary/sources.json' with { type: 'json' };
import voices from '../../../server/src/evidence/vocabulary/voices.json' with { type: 'json' };
import { examine } from '../../../server/src/examination/examine.ts';
import claims from '../../../server/src/rules/evidence/vocabulary/claims.json' with { type: 'json' };
import plans from '../../../server/src/rules/evidence/vocabulary/plans.json' with { type: 'json' };
import titles from '../../../server/src/rules/evidence/vocabulary/titles.json' with { type: 'json' };
import relativeDates from '../../../server/src/rules/writing/vocabulary/relative-dates.json' with { type: 'json' };
import vagueLinks from '../../../server/src/rules/writing/vocabulary/vague-links.json' with { type: 'json' };
import { loadFromMemory } from '../load-from-memory.ts';

/** Every text within a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All but the files' accounts of themselves. */
const vocabulary = textsIn([sources, voices, claims, plans, titles, vagueLinks, relativeDates]).filter(
  (text) => text.length < 60,
);
const fillers = ['the', 'of', 'we', 'our', 'in the', '12', '40%', 'more', 'than', 'has', 'that', 'a', 'last', 'next'];

/** A phrase as a writer may put it: as it is, at the start of a sentence, in capitals, as a plural or somebody’s own. */
const inflected = fc.tuple(fc.constantFrom(...vocabulary), fc.nat(7)).map(([phrase, form]) => {
  const forms = [
    phrase[0]!.toUpperCase() + phrase.slice(1),
    phrase.toUpperCase(),
    `${phrase}s`,
    `${phrase}’s`,
    `${phrase}s’`,
    phrase.replaceAll(' ', '-'),
  ];
  return forms[form] ?? phrase;
});
const piece = fc.oneof({ weight: 3, arbitrary: inflected }, { weight: 2, arbitrary: fc.constantFrom(...fillers) });
const joint = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', ' – ', '; ', ' (', ') ', '/', '—');
const paragraph = fc
  .array(fc.tuple(piece, joint), { minLength: 3, maxLength: 14 })
  .map((pieces) => `${pieces.flat().join('').trim()}.`);
const draft = fc.array(paragraph, { minLength: 20, maxLength: 20 }).map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

/** Everything that is found in a draft, and its evidence. */
async function foundIn(text: string): Promise<unknown> {
  const loaded = await loadFromMemory(text, {});
  const evidence = loaded.draft.passages.map((passage) => recogniseEvidence(passage, loaded.references));
  const found = examine(loaded).found.map(({ rule, diagnostic }) => `${rule.id} ${JSON.stringify(diagnostic.range)}`);
  return { evidence, found };
}

describe('patterns that are tried only where a signal word stands', () => {
  const { areIn } = SignalWords.prototype;
  afterEach(() => {
    SignalWords.prototype.areIn = areIn;
  });

  it('find what they find when they are tried everywhere', async function () {
    this.timeout(60_000);
    const counts = { tried: 0, passedOver: 0 };
    await fc.assert(
      fc.asyncProperty(draft, async (text) => {
        SignalWords.prototype.areIn = function (passage) {
          const are = areIn.call(this, passage);
          counts.tried++;
          if (!are) counts.passedOver++;
          return are;
        };
        const withWords = await foundIn(text);
        SignalWords.prototype.areIn = () => true;
        assert.deepEqual(withWords, await foundIn(text));
      }),
      { numRuns: 60, seed: 20261123 },
    );
    assert.ok(counts.passedOver > counts.tried / 10, `${counts.passedOver} of ${counts.tried} were passed over`);
  });
});
