import { claimsOf } from '../reading-drafts.ts';
import { each, itReads, type Row } from './tokens.ts';

/** `text area from` of every claim that is said of an area. */
function areasIn(markdown: string): string {
  return claimsOf(markdown)
    .flatMap(({ mention: { text, reading } }) =>
      reading!.area ? `${text} ${reading!.area.area} ${reading!.area.from}` : [],
    )
    .join('; ');
}

/** `text period from` of every claim that is said of a time. */
function timesIn(markdown: string): string {
  return claimsOf(markdown, '', '2024-25')
    .flatMap(({ mention: { text, reading } }) =>
      reading!.period ? `${text} ${reading!.period.period.key} ${reading!.period.from}` : [],
    )
    .join('; ');
}

describe('the place of a number by the words beside it', () => {
  const before: readonly Row[] = [
    ...each(
      'average|averages|mean|median|figure|rate|benchmark|level|percentage|proportion|total|result|equivalent|comparator|score|position|value|share',
      (word) => [`It is 61%, above the London ${word} of 58%.`, '58% London phrase'],
    ),
    ...each('local authority|authority|authorities|council|councils|borough|boroughs|LA|LAs', (kind) => [
      `It is 61%, above the London ${kind} average of 58%.`,
      '58% London phrase',
    ]),
    ...each(
      'is at|was at|were at|is|was|were|has|had|averages|averaged|stands at|stood at|managed|achieved|recorded|reported|reached|scored',
      (verb) => [`It is 61%, and London ${verb} 58%.`, '58% London phrase'],
    ),
    ...each('it is|they were|this was', (verb) => [`It is 61%, and in London ${verb} 58%.`, '58% London phrase']),
    ...each(" at |: | (|’s |'s ", (sign) => [
      `It is 61%, and London${sign}58%${sign === ' (' ? ')' : ''}.`,
      '58% London phrase',
    ]),
    ...each('just|nearly|around|about|over|under|approximately|an', (hedge) => [
      `It is 61%, and the London average is ${hedge} 58%.`,
      '58% London phrase',
    ]),
    ...each('being|=|at', (sign) => [`It is 61%, the London average ${sign} 58%.`, '58% London phrase']),
    ['It is 61%, above the average for carers in London of 58%.', '58% London phrase'],
    ['It is 61%, above the average that we were given long, long ago by London of 58%.', ''],
    ['It is 61%, above London of 58%.', ''],
    ['It is 61%, above the London average of all those we asked this year and then again 58%.', ''],
    ['We sing with London and 58% sing.', ''],
    ...each('on|in|for|across|by', (word) => [`We beat the London average ${word} 58% of them.`, '']),
    ['In London 58% sing; London has an 58% average.', '58% London phrase; 58% London phrase'],
    ['It is 61%, and London is 58% average.', '58% London phrase'],
  ];
  itReads(before, areasIn);

  const after: readonly Row[] = [
    ...each('in|for|across|among|within', (word) => [`It is 61%, and 58% ${word} London.`, '58% London phrase']),
    ...each('the|our|all', (word) => [`It is 61%, and 58% in ${word} London.`, '58% London phrase']),
    ...each('nationally|regionally', (word) => [
      `It is 61%, and 58% ${word}.`,
      `58% ${word === 'nationally' ? 'England' : 'region'} phrase`,
    ]),
    ['It is 61%, and 58% of all who answered in London.', '58% London phrase'],
    ['It is 61%, and 58% of all the many who then answered in London.', ''],
    ...each(
      'outside|beyond|except|excluding|rather than|instead of|move to|moved from|came from|outside of|beyond the',
      (word) => [`It is 61%, and 58% ${word} London.`, ''],
    ),
    ...each('highest|lowest|largest|most|best|worst', (word) => [`It is 61%, and 58% ${word} in London.`, '']),
    ['It is 61%, and 58% in the London Borough of Lowmarsh.', ''],
  ];
  itReads(after, areasIn);

  const lists: readonly Row[] = [
    ...each('with|against|to|than|versus|above|below', (word) => [
      `It is 61%, compared ${word} 58% and 59% in London.`,
      '58% London sentence; 59% London phrase',
    ]),
    ...each('in|for|across|in the|respectively in', (word) => [
      `Waits of 61 are above 58 and 59 ${word} London.`,
      '58 London sentence; 59 London phrase',
    ]),
    ['It is 61%, compared to 58% or 59% in London.', '59% London phrase'],
    ['It is 61%, compared by 58% and 59% in London.', '59% London phrase'],
    ['It is 61%, compared to 58% and 59% of those in London.', '59% London phrase'],
    ...each('are|is|were|was|of|at|stood at|stand at|averages are|rates were|figures are|average was', (verb) => [
      `For London and England ${verb} 58% and 59%.`,
      '58% London sentence; 59% England sentence',
    ]),
    ['London and England: 58% and 59%.', '58% London sentence; 59% England sentence'],
    ['London and England’s rates are 58% and 59%.', '58% London sentence; 59% England sentence'],
    ['The rates for us, London and England are 57%, 58%, and 59%.', '58% London sentence; 59% England sentence'],
    [
      'The rates for London, and the UK and our region are 57%, 58% and 59%.',
      '57% London sentence; 58% UK sentence; 59% region sentence',
    ],
    ['The rates for London, the UK and England are 58% and 59%.', ''],
    ['It is a London average of 58 and 59, respectively.', '58 London phrase; 59 London sentence'],
    ...each('years|days|weeks', (unit) => [
      `Waits have a London average of 58.1 ${unit} and 59.1 ${unit} respectively.`,
      '58.1 London phrase; 59.1 London sentence',
    ]),
    [
      'It is a London average of 58% and 59%, as they say, for all, respectively.',
      '58% London phrase; 59% London sentence',
    ],
    ['It is a London average of 58% and 59% here; respectively.', '58% London phrase'],
  ];
  itReads(lists, areasIn);
});

describe('the time of a number by the words beside it', () => {
  const compared: readonly Row[] = [
    ...each(
      'since|than|than in|compared to|compared with|compared against|versus|vs|vs.|against|relative to',
      (word) => [`Now 61% sing ${word} 2021-22.`, '61% 2024-25 front-matter'],
    ),
    ...each(
      'up|down|an increase|a rise|growth|a climb|a decrease|a fall|a drop|a decline|a reduction|a drop of many',
      (word) => [`Now 61% sing, ${word} on 2021-22.`, '61% 2024-25 front-matter'],
    ),
    ...each('on|from', (word) => [`Now 61% ${word} 2021-22 sing.`, '61% 2024-25 front-matter']),
    ['Now 61% sing in 2021-22.', '61% 2021-22 phrase'],
    ['Now 61% on 31 March 2022 sing.', '61% 2022-03-31 phrase'],
    ...each('up|down|by|of|up some|by about', (word) => [
      `It went ${word} 61% on 31 March 2022.`,
      '61% 2024-25 front-matter',
    ]),
    ['Now 61% since 31 March 2022 sing.', '61% 2024-25 front-matter'],
    ...each('in|by|at|during|for|since', (word) => [
      `Now 61% sing, ${word} 2021-22 58%.`,
      '61% 2024-25 front-matter; 58% 2021-22 phrase',
    ]),
    ...each('it was|it is|it stood at', (verb) => [
      `Now 61% sing, and in 2021-22 ${verb} 58%.`,
      '61% 2024-25 front-matter; 58% 2021-22 phrase',
    ]),
    [
      'Now 61% sing (58% in 2021-22), and 12 (of all) hum.',
      '61% 2024-25 front-matter; 58% 2021-22 phrase; 12 2024-25 front-matter',
    ],
    ['Now 61% sing (as told in 2021-22).', '61% 2021-22 phrase'],
  ];
  itReads(compared, timesIn);

  const earlier: readonly Row[] = [
    ...each('a year|one year|the year|the quarter|one month|12 months|twelve months|six months|6 months', (span) => [
      `Now 61% sing; ${span} before, 58% sang, 57% ${span} earlier.`,
      '61% 2024-25 front-matter',
    ]),
    ...each('before|earlier|ago|previously', (word) => [
      `Now 61% sing; a year ${word} 58% sang, 57% a year ${word}.`,
      '61% 2024-25 front-matter',
    ]),
    ...each(
      'last year|previously|in the previous year|the prior quarter|from the previous month|in the year before|the month before',
      (word) => [`Now 61% sing; 58% of us did ${word}.`, '61% 2024-25 front-matter'],
    ),
    ['Now 61% sing; 58% (a year ago), 57%, a year ago.', '61% 2024-25 front-matter'],
    ['Now 61% sing; 58% of us did so out loud a year ago.', '61% 2024-25 front-matter; 58% 2024-25 front-matter'],
    ...each('from|from a high of|from an average of|from nearly', (word) => [
      `It fell to 57% ${word} 58%.`,
      '57% 2024-25 front-matter',
    ]),
    ['Last year in 2023-24 it was 58%.', '58% 2023-24 phrase'],
  ];
  itReads(earlier, timesIn);
});
