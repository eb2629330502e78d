import assert from 'node:assert/strict';
import { refreshedBody, sat } from './refreshed-body.ts';

/** The body of a draft after a refresh, and why numbers were left. */
async function refreshed(body: string): Promise<{ text: string; left: string[] }> {
  const { text, left } = await refreshedBody(body);
  return { text, left: left.map(({ text: number, because }) => `${number}: ${because}`) };
}

const new23 = '?period=2023-24';

const changed: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'the number and the period of its link': [
    `${sat('64.5%')} of people were satisfied.`,
    `${sat('66.1%', new23)} of people were satisfied.`,
  ],
  'a number whose link names no period': [
    `${sat('64.5%', '')} of people were satisfied.`,
    `${sat('66.1%', '')} of people were satisfied.`,
  ],
  'the style in which the link names the period': [
    `${sat('64.5%', '?period=2022/23')} of people were satisfied.`,
    `${sat('66.1%', '?period=2023/24')} of people were satisfied.`,
  ],
  'the value of an area, its other filter kept': [
    'For London it was [60.3%](metric:satisfaction?area=London&period=2022-23).',
    'For London it was [62.8%](metric:satisfaction?area=London&period=2023-24).',
  ],
  'the period that the sentence names': [
    `In 2022-23, ${sat('64.5%')} of people were satisfied.`,
    `In 2023-24, ${sat('66.1%', new23)} of people were satisfied.`,
  ],
  'the period behind the number, in its own style': [
    `${sat('64.5%')} of people were satisfied in 2022/23.`,
    `${sat('66.1%', new23)} of people were satisfied in 2023/24.`,
  ],
  'a date': [
    'On 31 March 2023, [412](metric:waiting?period=2023-03-31) people were waiting.',
    'On 31 March 2024, [365](metric:waiting?period=2024-03-31) people were waiting.',
  ],
  'a period that two pinned numbers share': [
    `In 2022-23, ${sat('64.5%')} of people were satisfied and [77.2%](metric:control?period=2022-23) felt in control.`,
    `In 2023-24, ${sat('66.1%', new23)} of people were satisfied and [75.4%](metric:control?period=2023-24) felt in control.`,
  ],
  'a comparison that is still true': [
    `${sat('64.5%')} of people were satisfied, above the London average of [60.3%](metric:satisfaction?period=2022-23&area=London).`,
    `${sat('66.1%', new23)} of people were satisfied, above the London average of [62.8%](metric:satisfaction?period=2023-24&area=London).`,
  ],
  'numbers in bold and in tables': [
    `| Measure | Harrowmere |\n| --- | --- |\n| Satisfied | **${sat('64.5%')}** |`,
    `| Measure | Harrowmere |\n| --- | --- |\n| Satisfied | **${sat('66.1%', new23)}** |`,
  ],
  'the only period that heads a table': [
    `| Measure | 2022-23 |\n| --- | --- |\n| Satisfied | ${sat('64.5%')} |\n| In control | [77.2%](metric:control?period=2022-23) |`,
    `| Measure | 2023-24 |\n| --- | --- |\n| Satisfied | ${sat('66.1%', new23)} |\n| In control | [75.4%](metric:control?period=2023-24) |`,
  ],
  'a hedge outside the link': [
    'Nearly [2,900](metric:carers?period=2022-23) carers are known to us.',
    'Nearly [3,200](metric:carers?period=2023-24) carers are known to us.',
  ],
  'a quarter by a later quarter': [
    '[81%](metric:quarterly?period=2023-24%20Q1) of calls were answered.',
    '[84%](metric:quarterly?period=2023-24%20Q2) of calls were answered.',
  ],
  'a year since when something is so stays': [
    `Since 2019 we ask every year, and ${sat('64.5%')} of people were satisfied.`,
    `Since 2019 we ask every year, and ${sat('66.1%', new23)} of people were satisfied.`,
  ],
  'what people want to increase is no trend': [
    `We want to increase the ${sat('64.5%')} who are satisfied.`,
    `We want to increase the ${sat('66.1%', new23)} who are satisfied.`,
  ],
  'a number of another area that it is compared with, and who answered': [
    `${sat('64.5%')} were satisfied, compared with [60.3%](metric:satisfaction?period=2022-23&area=London) in London, said answers from [400](metric:answered?period=2022-23) people.`,
    `${sat('66.1%', new23)} were satisfied, compared with [62.8%](metric:satisfaction?period=2023-24&area=London) in London, said answers from [410](metric:answered?period=2023-24) people.`,
  ],
  'a value that was revised': [
    `${sat('64.1%')} of people were satisfied, said the survey of the borough.`.replace('2022-23', '2023-24'),
    `${sat('66.1%', new23)} of people were satisfied, said the survey of the borough.`,
  ],
};

const kept: Readonly<Record<string, readonly [body: string, left: readonly string[]]>> = {
  'no newer data': ['[118](metric:one-year?period=2022-23) people were helped.', ['118: no-newer-data']],
  'never the part of a year for the whole': [`${sat('66.1%', new23)} were satisfied.`, ['66.1%: no-newer-data']],
  'never the whole of a year for a part': [
    '[84%](metric:quarterly?period=2023-24%20Q2) of calls were answered.',
    ['84%: no-newer-data'],
  ],
  'an unknown metric': ['[64.5%](metric:satisfied) were satisfied.', ['64.5%: unknown-metric']],
  'no value for the area': ['[64%](metric:carers?area=Wales) were satisfied.', ['64%: no-value']],
  'a link without a number': ['[Most people](metric:satisfaction) were satisfied.', ['Most people: no-number']],
  'two numbers in one link': [
    '[64.5% of 400 people](metric:satisfaction?period=2022-23) agreed.',
    ['64.5%: several-numbers'],
  ],
  'a form that cannot hold the value': [
    `Between [60% and 65%](metric:satisfaction?period=2022-23) of people were satisfied.`,
    ['60% and 65%: form'],
  ],
  'a word of change': [`Satisfaction rose to ${sat('64.5%')}.`, ['64.5%: trend-in-words']],
  'a word of worth': [`Satisfaction is still good at ${sat('64.5%')}.`, ['64.5%: trend-in-words']],
  'where things stood before': [
    `[75.4%](metric:control?period=2023-24) felt in control; previously ${sat('64.5%')} were satisfied.`,
    ['75.4%: no-newer-data', '64.5%: tells-of-the-past'],
  ],
  'the same metric for two periods': [
    `${sat('61.0%', '?period=2021-22')} were satisfied in 2021-22 and ${sat('64.5%')} in 2022-23.`,
    ['61.0%: tells-of-the-past', '64.5%: tells-of-the-past'],
  ],
  'the same metric beside its newest value': [
    `${sat('66.1%', new23)} of people are satisfied. In the survey of the borough ${sat('64.5%')} were.`,
    ['66.1%: no-newer-data', '64.5%: tells-of-the-past'],
  ],
  'the year before': [`The year before, ${sat('64.5%')} of people were satisfied.`, ['64.5%: tells-of-the-past']],
  'two periods in the sentence': [
    `In 2021-22 and 2022-23 we asked everybody: ${sat('64.5%')} of people were satisfied.`,
    ['64.5%: period-in-words'],
  ],
  'another period than the link says': [
    `In 2021-22, ${sat('64.5%')} of people were satisfied.`,
    ['64.5%: period-in-words'],
  ],
  'a period in the heading': [
    `## Our survey of 2022-23\n\n${sat('64.5%')} of people were satisfied.`,
    ['64.5%: period-in-words'],
  ],
  'a period in the sentence before': [
    `We asked everybody in 2022-23. Of them, ${sat('64.5%')} were satisfied.`,
    ['64.5%: period-in-words'],
  ],
  'a period that another, unpinned number shares': [
    `In 2022-23, ${sat('64.5%')} of people were satisfied and 83% had no complaint.`,
    ['64.5%: period-in-words'],
  ],
  'a period that a number without newer data shares': [
    `In 2022-23, ${sat('64.5%')} of people were satisfied and we helped [118](metric:one-year?period=2022-23) at home.`,
    ['64.5%: period-in-words', '118: no-newer-data'],
  ],
  'a period of which the sentence says more': [
    `In 2022-23, ${sat('64.5%')} of people were satisfied, and we opened our new centre in Mere Road.`,
    ['64.5%: period-in-words'],
  ],
  'a period of a series in a table': [
    `| Measure | 2021-22 | 2022-23 |\n| --- | --- | --- |\n| Satisfied | ${sat('61.0%', '?period=2021-22')} | ${sat('64.5%')} |`,
    ['61.0%: tells-of-the-past', '64.5%: tells-of-the-past'],
  ],
  'a column beside another period': [
    `| Measure | 2022-23 | 2023-24 |\n| --- | --- | --- |\n| Satisfied | ${sat('64.5%')} | to follow |`,
    ['64.5%: period-in-words'],
  ],
  'a comparison with an area that has no newer value': [
    `${sat('64.5%')} of people were satisfied, above the England average of [63.9%](metric:satisfaction?period=2022-23&area=England).`,
    ['64.5%: trend-in-words', '63.9%: no-newer-data'],
  ],
  'a comparison that would be false': [
    `[77.2%](metric:control?period=2022-23) felt in control, less than the [78.1%](metric:falling?period=2022-23) who felt safe.`,
    ['77.2%: trend-in-words', '78.1%: trend-in-words'],
  ],
  'a number that says it in another way': [`${sat('64.5%')} (258 people) were satisfied.`, ['64.5%: number-beside-it']],
  'a number marked up in part': [`**64**.5% is [6**4.5**%](metric:satisfaction?period=2022-23).`, ['64.5%: marked-up']],
  'a small count of people': [
    '[12](metric:providers?period=2022-23) people moved out of their care homes.',
    ['12: finding'],
  ],
  'a link whose target stands elsewhere': [
    `[64.5%][survey] of people were satisfied.\n\n[survey]: metric:satisfaction?period=2022-23`,
    ['64.5%: link-elsewhere'],
  ],
};

describe('refreshing the pinned numbers of a draft', () => {
  describe('writes', () => {
    for (const [what, [before, after]] of Object.entries(changed)) {
      it(what, async () => {
        const { text, left } = await refreshed(before);
        assert.deepEqual({ text, left }, { text: after, left: [] });
      });

      it(`${what}, and nothing the second time`, async () => {
        const { text, left } = await refreshed(after);
        assert.equal(text, after);
        assert.ok(left.length > 0 && left.every((each) => each.endsWith(': no-newer-data')), left.join('; '));
      });
    }
  });

  describe('leaves, with the reason', () => {
    for (const [what, [body, left]] of Object.entries(kept)) {
      it(what, async () => assert.deepEqual(await refreshed(body), { text: body, left }));
    }
  });
});
