import assert from 'node:assert/strict';
import { AreaNames } from '../../../../server/src/numbers/area-names.ts';
import { inOrder, trendFaults } from '../../../../server/src/numbers/trend/trend-faults.ts';
import { numbersOf } from '../reading-drafts.ts';

const areas = new AreaNames([], 'Harrowmere Borough Council');

/** What is found in a text: the kind of fault, the words, the two values. */
function faultsIn(text: string): string[] {
  return inOrder(trendFaults(numbersOf(text), areas)).map(
    ({ kind, words, subject, reference }) => `${kind} “${words.text}” ${subject.value} ${reference.value}`,
  );
}

/** Sentences that are right as they stand; with their two numbers exchanged they are not. */
const directed = [
  'The share rose from {40%} to {47%}.',
  'The share of carers who say so has increased steadily since 2021-22, from {40%} to {47%}.',
  'It increased in 2023/24 by 11.5%, from {1,915} the previous year, to {2,137}.',
  'Referrals, which increased by 6.8% in 2023/24, from {1,694} the previous year to {1,811}.',
  'The number of direct payments has increased by 19% in 2023/24, from {392} in 2022/23 to {465}.',
  'Spend on home care grew from {£3.6m} to {£4.1m}.',
  'Delayed discharges fell from {14.2} to {9.8} per 100,000 people.',
  'We cut paper forms. Waiting times dropped from {19 days} in April to {12 days} in March.',
  'Sickness went from {9.4 days} to {8.1 days}, a reduction of 1.3 days.',
  'Turnover fell to {14%} (from {17%} in 2021-22).',
  'We saw a reduction in agency staff from {12.5%} to {9.1%}.',
  'Overall {69.2%} were supported at home, a slight increase compared to the previous year ({67.9%}).',
  'In 2023, {84%} of homes were good, up from {75%} in 2022.',
  'There were {1,263} admissions in 2022-23, down on the {1,411} in 2021-22.',
  'Some {62%} said that they felt safe, above the England average of {55%}.',
  'Some {62%} said that they felt safe in 2022-23 (higher than the South East average, {55%}).',
  'The rate was {187.5} per 100,000 people, below the England rate of {214.1}.',
  'Our average caseload is {16.4}, lower than the regional figure of {18.9}.',
  'In 2022-23, {62%} felt safe. This is higher than the London average of {55%}.',
  'Take-up is {31%}, which remains well above our target of {25%}.',
  'More women ({61%}) than men ({39%}) took part.',
  'Fewer people in villages ({12%}) than in towns ({19%}) have a bus stop near by.',
  'Our rate is lower, at {210} per 100,000, compared with {240} in England.',
  'The share rose, {40%} (2021-22) to {47%} (2023-24).',
  'The share rose, {40%} in 2021-22 to just {47%} in 2023-24.',
  'The share rose, {40%} 2021-22 to {47%} 2023-24.',
  'Loneliness is highest among carers ({31%}), followed by people who live alone ({27%}).',
] as const;

const plainly = (template: string): string => template.replaceAll(/[{}]/g, '');

function exchanged(template: string): string {
  const [first, second] = [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!) as [string, string];
  return template.replace(`{${first}}`, '\0').replace(`{${second}}`, first).replace('\0', second);
}

describe('words of direction', () => {
  for (const template of directed) {
    it(`agree: ${plainly(template)}`, () => assert.deepEqual(faultsIn(plainly(template)), []));
    it(`do not: ${exchanged(template)}`, () => {
      const [fault, ...more] = faultsIn(exchanged(template));
      assert.match(fault ?? 'none', /^against /);
      assert.deepEqual(more, []);
    });
  }

  it('allow for rounding and for hedges', () => {
    assert.deepEqual(faultsIn('It rose from 6,400 to 6,380 contacts.'), []);
    assert.deepEqual(faultsIn('It rose from about 60% to nearly 61%.'), []);
    assert.deepEqual(faultsIn('It rose from over 300 to 290.'), ['against “rose” 290 300']);
    assert.deepEqual(faultsIn('It rose from 64.4% to 64.3%.'), ['against “rose” 64.3 64.4']);
  });

  it('want a difference to be seen', () => {
    assert.deepEqual(faultsIn('It rose from 64% to 64%.'), ['same “rose” 64 64']);
    assert.deepEqual(faultsIn('We score 64%, far above the London average of 63.5%.'), ['barely “far above” 64 63.5']);
  });

  it('"similar" stands for two points or a twentieth', () => {
    const similar = (own: string, other: string): string[] =>
      faultsIn(`In our survey ${own} said so, similar to the London average of ${other}.`);
    assert.deepEqual(similar('62%', '60%'), []);
    assert.deepEqual(similar('60%', '62%'), []);
    assert.deepEqual(similar('62%', '67%'), ['apart “similar to” 62 67'], 'four points once rounding is taken off');
    assert.deepEqual(similar('£104', '£101'), []);
    assert.deepEqual(similar('£115', '£101'), ['apart “similar to” 115 101']);
  });

  const silent = [
    'The figure had been reducing since 2021/22 from -12% to -7% in 2022/23.',
    'Of new contacts, 2,680 received community care (3,344 in 2021-22) and 748 went into residential care (774 in 2021-22).',
    'It has not fallen: from 40% to 47%.',
    'Due to increased demand the wait went from 14 days to 10 days.',
    'The rise in staff took caseloads from 24 to 18.',
    'Performance fell from 12 days to 15 days.',
    'Our rank rose from 40 to 12.',
    'It was 5% higher than the London average of 60%.',
    'We asked 54% of carers and satisfaction was above 90%.',
    '69% were satisfied, with quality of life above the England average of 80%.',
    '40% and 47% said so, above the London averages of 41% and 39% respectively.',
    'Follow-up from 60% to 55% of people is planned.',
    'Prices range from 40% to 47%, an increase that providers did not want.',
    'Uptake fell in the north and in the south it went from 40% to 47%.',
    'A plan to reduce falls took visits from 40 to 47.',
    'More women (39%) took part this year, and men (61%) as well.',
    'More women (39%) came to one of the many garden clubs and lunch clubs that opened in the borough this year than men (61%).',
  ];
  for (const text of silent)
    it(`are none, or not about these numbers: ${text}`, () => assert.deepEqual(faultsIn(text), []));

  it('are found wherever a line breaks, in bold and in a table', () => {
    const found = ['against “rose” 40 47'];
    assert.deepEqual(faultsIn('The share rose\nfrom 47%\r\nto 40%.'), found);
    assert.deepEqual(faultsIn('- The share **rose** from *47%* to **40%**'), found);
    assert.deepEqual(faultsIn('| Note |\n|---|\n| It rose from 47% to 40% |'), found);
  });

  it('never fail on a text without end', () => {
    for (const part of [
      'very ',
      'from 1% ',
      'above the 1% ',
      'rose, ',
      'higher than London and England and ',
      '(',
      '– ',
    ])
      assert.doesNotThrow(() => faultsIn(`We rose ${part.repeat(1_000)} to 2% from 3%.`));
  });
});
