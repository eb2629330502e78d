import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis.ts';
import { draftScores } from '../../../server/src/scores/draft-scores.ts';
import { outcomeOf } from '../../../server/src/scores/outcome.ts';
import { scoreMisfits } from '../../../server/src/scores/score-misfits.ts';
import { loadFromMemory } from '../load-from-memory.ts';
import { type Besides, scoredDraft, scoreTable } from './scored-draft.ts';

/** Together 25 of 36, which is 69.4%: Good. Those of theme 1 are 7 of 12, which is 58.3%. */
const scores = [2, 3, 2, 3, 3, 3, 3, 3, 3];
const unscored = scores.map(() => null);

async function scoresOf(text: string) {
  const analysis = analyse(await loadFromMemory(text, {}));
  return { ...draftScores(analysis), framework: analysis.framework! };
}

/** What is found not to follow from the scores, as it is written. */
async function found(text: string): Promise<string[]> {
  const { framework, ...rest } = await scoresOf(text);
  return scoreMisfits(rest, framework).map(({ passage, plain }) => passage.text.slice(plain.start, plain.end));
}

/** The same for a draft with the scores above and a passage besides. */
const besides = (one: Besides): Promise<string[]> => found(scoredDraft(scores, one));

describe('what nine scores come to', () => {
  const cases: readonly (readonly [readonly number[], number, string, string])[] = [
    [[1, 1, 1, 1, 1, 1, 1, 1, 1], 9, '25', 'Inadequate'],
    [[1, 1, 1, 1, 1, 2, 2, 2, 2], 13, '36.1', 'Inadequate'],
    // 38.9% counts as 39%.
    [[1, 1, 1, 1, 2, 2, 2, 2, 2], 14, '38.9', 'Requires improvement'],
    [[2, 2, 2, 2, 2, 3, 3, 3, 3], 22, '61.1', 'Requires improvement'],
    [[2, 2, 2, 2, 3, 3, 3, 3, 3], 23, '63.9', 'Good'],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3], 27, '75', 'Good'],
    [[3, 3, 3, 3, 3, 4, 4, 4, 4], 31, '86.1', 'Good'],
    [[3, 3, 3, 3, 4, 4, 4, 4, 4], 32, '88.9', 'Outstanding'],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4], 36, '100', 'Outstanding'],
  ];
  for (const [given, total, percentage, rating] of cases) {
    it(`${given.join(' + ')}: ${total} of 36, ${percentage}%, ${rating}`, async () => {
      const { sets, framework } = await scoresOf(scoredDraft(given));
      const outcome = outcomeOf(sets[0]!, framework, null)!;
      assert.deepEqual(
        [outcome.total, outcome.full, outcome.percentage.round(1).toDecimal(0, 1), outcome.rating],
        [total, 36, percentage, rating],
      );
      const theme = outcomeOf(sets[0]!, framework, framework.themes[0]!)!;
      assert.deepEqual([theme.full, theme.rating], [12, null]);
    });
  }
});

describe('scores are read', () => {
  const sayings: readonly ((score: number) => string)[] = [
    (score) => `Score: ${score}`,
    (score) => `**Self-assessment score:** ${score} out of 4`,
    (score) => `Our score is ${score}. It was hard to agree.`,
    (score) => `We score ourselves ${score} out of 4 for this statement.`,
    (score) => `We have rated this quality statement as ${score}.`,
    (score) => `- Score: ${score}/4 – see below`,
    (score) => `| Score | ${score} |\n|---|---|\n| Lead | Director |`,
    (score) => `| Item | Entry |\n|---|---|\n| Our score | ${score} |`,
    (score) => `#### Score: ${score}`,
  ];
  for (const say of sayings) {
    it(say(3).split('\n').at(-1)!, async () => {
      const { sets } = await scoresOf(scoredDraft(scores, { say }));
      assert.deepEqual(
        [...(sets[0]?.scores.values() ?? [])].map(({ score }) => score),
        scores,
      );
      for (const { passage, plain, score } of sets[0]!.scores.values()) {
        assert.equal(passage.text.slice(plain.start, plain.end), String(score));
      }
    });
  }

  for (const title of [
    (score: number) => ` (${score}/4)`,
    (score: number) => ` – score: ${score}`,
    (score: number) => `: ${score} out of 4`,
  ]) {
    it(`in a heading that ends in “${title(3)}”`, async () => {
      const { sets } = await scoresOf(scoredDraft(scores, { title, say: () => 'Text.' }));
      assert.deepEqual(
        [...(sets[0]?.scores.values() ?? [])].map(({ score }) => score),
        scores,
      );
    });
  }

  it('in the columns of a table, each by itself', async () => {
    const cells = ['2', '3 – Good', '2/4', '3', '3 out of 4', '3', '3', '3', '3'];
    const table = scoreTable({ 'Our score': cells, 'Score 2022-23': unscored.map(() => 2), Lead: cells });
    const { sets } = await scoresOf(scoredDraft(unscored, { after: table }));
    assert.deepEqual(
      sets.map(({ column, scores: given }) => [column, [...given.values()].map(({ score }) => score)]),
      [
        ['Our score', scores],
        ['Score 2022-23', unscored.map(() => 2)],
      ],
    );
  });

  const others: readonly string[] = [
    'Score: 2.5',
    'Score: 5',
    'Score: 3 out of 5',
    'Score: 3–4',
    'Score: 3%',
    'We scored 3 out of 4 homes as good.',
    'The quality of life score was 3.',
    'Of these, 3 out of 4 people agreed.',
    'We rate 3 providers as good.',
    'Score: 3. Later in the year: Score: 2.',
  ];
  for (const saying of others) {
    it(`but not in “${saying}”`, async () => {
      const { sets } = await scoresOf(scoredDraft(scores, { say: () => saying }));
      assert.deepEqual(saying.includes('Later') ? [] : sets.map(({ scores: given }) => given.size), []);
    });
  }
});

describe('what does not follow from the scores is found', () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['Our nine scores add up to 26 out of 36.', ['26']],
    ['Our scores add up to 24.', ['24']],
    ['Overall score: 27/36 (75%)', ['27', '75']],
    ['Our overall score is 25 out of 36, or 72%.', ['72']],
    ['Overall self-assessment score: 69.5%', ['69.5']],
    ['This gives a total of 25 of 36 points (69%) and a rating of Requires improvement.', ['Requires improvement']],
    ['Overall, we rate ourselves as Outstanding.', ['Outstanding']],
    ['Our overall self-assessed rating is “Requires improvement”.', ['Requires improvement']],
    ['Theme 1 scores 8 out of 12.', ['8']],
    ['For theme 1 our scores come to 7 out of 12 (60%).', ['60']],
  ];
  for (const [sentence, expected] of wrong) {
    it(sentence, async () => {
      assert.deepEqual(await besides({ before: sentence }), expected);
      assert.deepEqual(await besides({ after: sentence }), expected);
    });
  }

  it('below a theme, of the theme', async () => {
    assert.deepEqual(await besides({ inTheme: 'Our scores for this theme come to 8 out of 12 (67%).' }), ['8', '67']);
    assert.deepEqual(await besides({ inTheme: 'Our scores for this theme come to 7 out of 12 (58%).' }), []);
  });

  it('in a table, column by column', async () => {
    const rows = [
      '| **Total** (out of 36) | **26** | 18 |',
      '| Overall percentage | 69% | 51% |',
      '| Overall rating | Good | Good |',
    ];
    const table = scoreTable({ 'Our score': scores, 'Score 2022-23': unscored.map(() => 2) }, rows);
    assert.deepEqual(await found(scoredDraft(unscored, { after: table })), ['26', '51', 'Good']);
  });

  it('in the row of a total, beside it', async () => {
    const table = scoreTable({ Score: scores, Note: [] }, ['| Total | 25 | 72% |', '| Overall | 69% | Outstanding |']);
    assert.deepEqual(await found(scoredDraft(unscored, { before: table })), ['72', 'Outstanding']);
  });

  it('in the row of a theme', async () => {
    const table = scoreTable({ Score: scores }).replace(
      '| Care provision',
      '| Theme 1: Working with people | 8/12 |\n| Care provision',
    );
    assert.deepEqual(await found(scoredDraft(unscored, { before: table })), ['8']);
  });

  it('with the working shown and the scores named', async () => {
    const { framework, ...rest } = await scoresOf(
      scoredDraft(scores, { after: 'Our overall score is 72%, a rating of Outstanding.' }),
    );
    const [percentage, rating] = scoreMisfits(rest, framework);
    const sum = '2 + 3 + 2 + 3 + 3 + 3 + 3 + 3 + 3 = 25 of 36, which is 69.4%';
    assert.ok(percentage!.message.startsWith(`“72%” does not follow from the scores: ${sum}. `), percentage!.message);
    assert.ok(
      rating!.message.startsWith(`“Outstanding” does not follow from the scores: ${sum}, and 63% to 87% is “Good”. `),
      rating!.message,
    );
    assert.equal(percentage!.beside.length, 9);
    assert.deepEqual([percentage!.fix?.newText, rating!.fix?.newText], ['69', 'Good']);
  });
});

describe('it is silent', () => {
  const right: readonly string[] = [
    'Our nine scores add up to 25 out of 36 (69%), and we rate ourselves as Good overall.',
    'Our overall score is 25 out of 36, or 69.4%.',
    'Overall rating: Good',
    // Of something else.
    'Our overall satisfaction score is 72%.',
    'In the survey our overall score was 72%.',
    'Our overall score in the peer review was 3 out of 4.',
    '30 out of 36 care homes are rated Outstanding overall.',
    'Overall, 72% of providers are rated Good, and two are rated Outstanding.',
    'The reablement service was inspected and has an overall rating of Outstanding.',
    'A score of 27 out of 36 homes was reached.',
    'The risk is scored at 16.',
    // Of another time, or only wished for.
    'Last year our overall score was 22 out of 36.',
    'Our target is an overall score of 32 out of 36 (89%), a rating of Outstanding.',
    'If we score 4 for safeguarding, our overall score is 26 out of 36.',
    'To be rated Outstanding overall a council needs 88%.',
    'We have a little further to go, and are not rated Outstanding overall.',
    // Not exact, or several at once.
    'Our overall score is about 70%.',
    'Our overall score is over 65%.',
    'An overall score of 63–87% is Good.',
    'Our overall score of 69% is Good, the rating for 63% to 87%.',
    'Themes 1 and 2 together score 15 out of 20.',
  ];
  for (const sentence of right) {
    it(sentence, async () => assert.deepEqual(await besides({ before: sentence }), []));
  }

  it('where a statement has no score, two scores, or none is given', async () => {
    const before = 'Our overall score is 30 out of 36 (83%), a rating of Outstanding.';
    assert.deepEqual(await found(scoredDraft([null, ...scores.slice(1)], { before })), []);
    assert.deepEqual(await found(scoredDraft(unscored, { before })), []);
    const say = (score: number): string => `Score: ${score}. Moderated score: ${score + 1}.`;
    assert.deepEqual(
      await found(
        scoredDraft(
          scores.map(() => 2),
          { before, say },
        ),
      ),
      [],
    );
  });

  it('where one of several sets of scores comes to it', async () => {
    const table = scoreTable({ 'Score 2022-23': unscored.map(() => 2) });
    assert.deepEqual(await besides({ before: 'Our overall score was 18 out of 36 (50%).', after: table }), []);
    assert.deepEqual(await besides({ before: 'Our overall score was 19 out of 36.', after: table }), ['19']);
  });

  it('on the total of a column that is no score’s', async () => {
    const panel = [2, 3, 2, 3, 3, 2, 3, 3, 3];
    const table = scoreTable({ 'Our score': scores, 'Residents’ panel': panel }, ['| Total (out of 36) | 25 | 24 |']);
    assert.deepEqual(await found(scoredDraft(unscored, { before: table })), []);
  });

  it('where a judgement stands in the place of a sum', async () => {
    const table = scoreTable({ Score: scores }, ['| Overall | 3 |', '| Average score | 2.8 |', '| Leadership | 3 |']);
    assert.deepEqual(await found(scoredDraft(unscored, { before: table })), []);
  });

  it('where the framework scores nothing', async () => {
    const text = scoredDraft(scores, { before: 'Overall score: 30 out of 36.' });
    assert.deepEqual(await found(text.replace('cqc-local-authority', 'cqc-provider')), []);
  });
});
