import { each, itReads, kindsIn, quantitiesIn, type Row } from './tokens.ts';

describe('stretches of time by the words beside them', () => {
  const units: readonly Row[] = [
    ...each('second|minute|min|hour|hr|day|week|wk|fortnight|month|year|yr|decade', (unit) => [
      `We act within 7 ${unit}s, or 1 ${unit}.`,
      `7 ${unit}s duration; 1 ${unit} duration`,
    ]),
    ...each('working|calendar|consecutive|clock|financial|full|more', (kind) => [
      `We act within 7 ${kind} days.`,
      `7 ${kind} days duration`,
    ]),
    ...each('once|twice|three times|four times', (many) => [`We meet ${many} a day.`, `${many} a day idiom`]),
    ...each('a|per|every|each', (word) => [`We meet twice ${word} day.`, `twice ${word} day idiom`]),
    ...each('day|week|fortnight|month|year', (unit) => [`We meet twice a ${unit}.`, `twice a ${unit} idiom`]),
    ...each('twice-weekly|once daily|thrice-monthly|twice yearly|once-annually', (often) => [
      `We meet ${often} here.`,
      `${often} idiom`,
    ]),
    ...each('two|three|four|five|six|eight|ten|twelve', (many) => [`A ${many}-weekly visit.`, `${many}-weekly idiom`]),
    ['A six monthly visit.', 'six monthly idiom'],
    [
      'A 7–9 day or 7—9 day or 7 or 9 day or 7 to 9 day plan.',
      '7–9 day duration; 7—9 day duration; 7 or 9 day duration; 7 to 9 day duration',
    ],
    ['A 7-day-long or 7 days long or week-long plan.', '7-day-long duration; 7 days long duration'],
    ['The 7 daylight lamps and 7 yearbooks.', '7 count; 7 count'],
    ['We act within 7 daysxii or so.', '7 days duration'],
    ...each(
      'centre|centers|services|opportunity|opportunities|nursery|nurseries|clubs|hospital|placements|care homes',
      (what) => [`We run 12 day ${what}.`, '12 count'],
    ),
    ['We run 7 day trips and 7 week centres.', '7 day duration; 7 week duration'],
  ];
  itReads(units, kindsIn);

  const measured: readonly Row[] = [
    ...each(
      'average|averages|averaged|averaging|mean|median|expectancy|typically|longest|shortest|waited|waits|wait|waiting|took|takes|turnaround|lasted|tenure|delivered|totalling',
      (word) => [`It ${word}, as told, 7 days.`, '7 days'],
    ),
    ['It stays, as told, 7 days.', '7 days duration'],
    ['They waited, so all whom we asked in Tarn have told us many times over now, 7 days.', '7 days duration'],
    ['They waited, 9 of them, 7 days.', '9 count; 7 days duration'],
    ['They waited 9 and 7 days.', '9 count; 7 days'],
    ['They waited! We came 7 days later. They waited? We came 7 days later.', '7 days duration; 7 days duration'],
    ...each(
      'within|in|every|after|for|over|up to|next|last|past|previous|initial|least|than|under|during|throughout|by|another|each|per|the|a|an|of|to|between|these|those|recent|further|full|preceding|following|coming|around|about|through|since|or|final|maximum|minimum|target',
      (word) => [`They waited, as told, ${word} 7 days.`, '7 days duration'],
    ),
    ['They waited, as told, first 7 days.', 'first idiom; 7 days duration'],
    ['The median for the many whom we asked in Tarn, for 7 days.', '7 days duration'],
    [
      'It is a mean for 7 days, a median for 8 days, expectancy of 9 days, an average over 6 days.',
      '7 days; 8 days; 9 days; 6 days',
    ],
    ['It is a mean, for 7 days; a wait for 8 days.', '7 days duration; 8 days duration'],
    ...each('on average|of waiting|rather than 9|(median)|(the mean)|(the average)', (end) => [
      `We gave 7 days ${end}.`,
      `7 days${end.endsWith('9') ? '; 9 count' : ''}`,
    ]),
    ['We gave 7 days (in all), or 8 days rather than none.', '7 days duration; 8 days duration'],
    ['We gave 100 hours.', '100 hours'],
    ['The average 7-day wait and the median 7-9-day wait.', '7-day duration; 7-9 days'],
    ['They waited 12 days, in Tarn, say, 7 days and 7 hours.', '12 days; 7 days; 7 hours duration'],
    ['They waited 12 days, and we act within 7 days.', '12 days; 7 days duration'],
    ['It moved from 12.5 days to 7 days, with 8.5 days in Tarn up to 7 days.', '12.5 days; 7 days; 8.5 days; 7 days'],
  ];
  itReads(measured, kindsIn);

  const stated: readonly Row[] = [
    ...each(
      'average|averaged|mean|median|expectancy|gap|difference|waiting time|waiting times|length of stay|length of wait',
      (word) => [`The ${word} for residents in all of Harrowmere was over 7 days.`, '7 days'],
    ),
    ['The visit for residents in all of Harrowmere was over 7 days.', '7 days duration'],
    ...each(
      'is|was|are|were|be|been|at|still|now|averaged|averages|averaging|fell|fallen to|falling by|rose from|risen|rising|down to|up at|cut|reduced by|reducing|improved|increased|increasing|decreased|dropped|stood at|from|from a high of|from an average of',
      (word) => [`The gap for residents in all of Harrowmere ${word} 7 days.`, '7 days'],
    ),
    ...each(
      'just|around|about|only|nearly|almost|over|under|some|more than|less than|an average of|a median of|just under',
      (word) => [`The gap for residents in all of Harrowmere is ${word} 7 days.`, '7 days'],
    ),
    ...each('for|within|with|after', (word) => [
      `The gap for residents in all of Harrowmere is ${word} 7 days.`,
      '7 days duration',
    ]),
    ...each('day|week|month|year|hour', (unit) => [
      `The gap for residents of Harrowmere is 9.5 ${unit}s in 2022-23 to 7 ${unit}s.`,
      `9.5 ${unit}s; 2022-23 period 2022-23; 7 ${unit}s`,
    ]),
  ];
  itReads(stated, kindsIn);

  const values: readonly Row[] = [
    ['They waited 1,200 to 1,400 hours.', '1,200 to 1,400 = plain 1200–1400 hours, step 1'],
    ['They waited 7.5 or 8.5 hrs.', '7.5 or 8.5 = plain 7.5–8.5 hours, step 0.1'],
    ['They waited from 4 to 6 weeks.', '4 = plain 4 weeks, step 1; 6 = plain 6 weeks, step 1'],
    ['They waited from 4-6 weeks.', '4-6 = plain 4–6 weeks, step 1'],
    [
      'They waited from 4 to 4 weeks. They waited 5 to 5 weeks.',
      '4 = plain 4 weeks, step 1; 4 = plain 4 weeks, step 1; 5 to 5 = plain 5–5 weeks, step 1',
    ],
    [
      'They waited 20 minutes. They waited 3 wks. They waited 2 yrs.',
      '20 = plain 20 minutes, step 1; 3 = plain 3 weeks, step 1; 2 = plain 2 years, step 1',
    ],
    ['They waited twenty four hours.', 'twenty four = plain 24 hours, step 1'],
  ];
  itReads(values, quantitiesIn);
});
