import { each, itReads, kindsIn, type Row } from './tokens.ts';

describe('digits that are a name, by every form', () => {
  const addresses: readonly Row[] = [
    ...each('http://a.example/7|https://a.example/7|www.example/7|file:///a/7|file:a7|a.b+7@c-d.example', (url) => [
      `See ${url} (or [${url}] or 8).`,
      `${url} url; ${url} url; 8 count`,
    ]),
    ...each('carrow.gov.uk/7|lea-7.org.uk|a.b7.co.uk/x|dee.nhs.uk/7', (url) => [`See ${url} there.`, `${url} url`]),
  ];
  itReads(addresses, kindsIn);

  const laws: readonly Row[] = [
    ...each('Act|Regulations|Order|Bill|Code|Convention|Directive', (what) => [
      `By the ${what} 1998, the ${what} of 2007, the ${what}, 1999, and the ${what} (2008).`,
      '1998 legal; 2007 legal; 1999 legal; 2008 legal',
    ]),
    ...each('section |Section |sections |Sections |s|S|s.|S.|s. |ss |s ', (word) => [
      `By ${word}42 we may.`,
      `${word}42 legal`,
    ]),
    ...each('section |Section ', (word) => [`See ${word}9, not ${word}10.`, `${word}9 reference; ${word}10 legal`]),
    ...each(', | and | or | to |-| - |–|/', (joint) => [
      `By sections 42${joint}47 we may.`,
      `sections 42${joint}47 legal`,
    ]),
    ['By section 42 and 7 men we may.', 'section 42 legal; 7 count'],
    ['By s9 we may, by section 4.12 and s4.12 too.', 's9 legal; section 4.12 reference; s4.12 reference'],
    ['It was section 42% and the team’s 42.', '42% percent; 42 count'],
  ];
  itReads(laws, kindsIn);

  const labels: readonly Row[] = [
    ...each(', | and | & |, and ', (joint) => [
      `See IR 7${joint}IR8; IR9${joint}10 there.`,
      `IR 7${joint}IR8 reference; IR9${joint}10 reference`,
    ]),
    ['See IR 7, 40% of all, and IR 8, 9,500 of all.', 'IR 7 reference; 40% percent; IR 8 reference; 9,500 count'],
    ...each(', | and | & | or | to | - |-|–|/|, and ', (joint) => [
      `See table 7${joint}8 there.`,
      `table 7${joint}8 reference`,
    ]),
    [
      'See table B7 and figure 7.2a and para (b) and chart D.',
      'table B7 reference; figure 7.2a reference; chart D reference',
    ],
    ['See ref. 7 and table. 7 there.', 'ref. 7 reference; table. 7 reference'],
    ['See reference. 7 there.', '7 count'],
    ['See p7 and p 8 and pp. 7-9.', 'p7 page; p 8 page; pp. 7-9 page'],
    ...each('one|two|three|four|five|six|seven|eight|nine|ten', (number) => [
      `In phase ${number} we sang.`,
      `phase ${number} name`,
    ]),
    ['In phase 7% and phase 7,500.', '7% percent; 7,500 count'],
    ['The outcome 7 out of 9 and 7 of 9 saw.', '7 out of 9 ratio; 7 of 9 ratio'],
    ['In stage 2 or 310 and in stages 2, 3 we sang.', 'stage 2 name; 310 count; stages 2, 3 name'],
    ...each(
      'Year|Group|Week|Day|Month|Risk|Action|Unit|Room|No|Number|Standard|Type|Category|Band|Part|Session|Area|Finding',
      (label) => [`See ${label} 7 there.`, `${label} 7 name`],
    ),
    ...each('group|risk|action|unit|room|standard|type|category|part|session|area', (label) => [
      `See ${label} 7 there.`,
      '7 count',
    ]),
    ...each('in|of|from|for|until|to|by', (word) => [`It will end ${word} year 7 and 8.`, 'year 7 and 8 name']),
    ...each('and|to|or', (word) => [`It will end in years 7 ${word} 8, then.`, `years 7 ${word} 8 name`]),
    ...each(',|.|;|:|)|', (end) => [`(It will end in year 7${end}`, 'year 7 name']),
    ...each('people|adults|were|had|of', (what) => [`It will end in year 7 ${what} us.`, '7 count']),
    ['It will end (year 7), then year 8.', 'year 7 name; 8 count'],
  ];
  itReads(labels, kindsIn);

  const numbering: readonly Row[] = [
    ...each('3|3.|3)|3:|(3)|3.2|3.2.|3.2.1:|ii.|ii)', (number) => [
      `## ${number} Lamps and 7 beds`,
      `${number} list-marker; 7 count`,
    ]),
    ...each('(3)|3:|3.2.|3.2)|3.2:|3.2.1|3.2.1)', (number) => [`${number} lamps shine.`, `${number} list-marker`]),
    ...each('3|3.2', (number) => [`${number} lamps shine.`, `${number} count`]),
    ['123: lamps shine.', '123 count'],
    [
      '| Lamp | Bed |\n|---|---|\n| 3 | 3 |\n| 3) | 3) |\n| 3: it | 3.2 |',
      '3 list-marker; 3 count; 3) list-marker; 3 count; 3: list-marker; 3.2 count',
    ],
    ['## 3', '3 count'],
  ];
  itReads(numbering, kindsIn);

  const others: readonly Row[] = [
    ['We came.7 We left,8 and left;9', '7 reference; 9 reference'],
    [
      'It was 61%7 and 62%.8 Then 63%,9',
      '61% percent; 7 reference; 62% percent; 8 reference; 63% percent; 9 reference',
    ],
    [
      'It was 61%7; it was (62%8) and 63%9, or 64%7.',
      '61% percent; 7 reference; 62% percent; 8 reference; 63% percent; 9 reference; 64% percent; 7 reference',
    ],
    ...each('•|·', (mark) => [`Carrow plan ${mark} 7`, '7 page']),
    ['Carrow plan | Page 7', '7 page'],
    ['Ah | 7', '7 count'],
    ['Carrow plan. It shines | 7', '7 count'],
    ...each(' or | and | to |-| - |–', (joint) => [`Most gave 4${joint}5 out of 5.`, `4${joint}5 out of 5 other`]),
    ...each('rated|rating|scored|score|scoring|gave|give|awarded', (verb) => [
      `They ${verb} 4 out of 5.`,
      '4 out of 5 other',
    ]),
    ...each('us|it|them|the service|that|as|of', (who) => [`They gave ${who} 7 out of 10.`, '7 out of 10 other']),
    ...each('5|10', (all) => [`They gave 4 out of ${all}.`, `4 out of ${all} other`]),
    ['They gave 4 out of 12 and sold 4 out of 5.', '4 out of 12 ratio; 4 out of 5 ratio'],
    ...each('or more|and over|or fewer|and less', (word) => [
      `They care 20 ${word} hours a week.`,
      `20 ${word} hours other`,
    ]),
    ...each('a|per|each|every', (word) => [
      `They care 20 hours or more ${word} week, or 50 hours and over ${word} week.`,
      '20 hours or more other; 50 hours and over other',
    ]),
    ['They care for 50 or more hours a month.', '50 count'],
    ['It goes from 1 (bad) to 4 (good), from 1 (bad) to 4.', '1 (bad) to 4 other; 1 count; 4 count'],
    ...each('scale of|scale from|range of|range from', (scale) => [`It has a ${scale} 1 to 5.`, '1 to 5 other']),
    ...each('score|scale|scored|mark|marks|score is', (scale) => [`It has a ${scale} out of 41.`, '41 other']),
    ['It has a score out of 41% and 41.5 and score out of 41,500.', '41% percent; 41.5 count; 41,500 count'],
    ['Rounded to the nearest 1,000.', '1,000 other'],
    [
      'Ring 01632 960 or 01632 960123 or 01632-9601-230 or +441632 960123.',
      '01632 960 other; 01632 960123 other; 01632-9601-230 other; +441632 960123 other',
    ],
    ...each('yard|metre|mile|kilometre|inch|yards|metres|miles|kilometres|feet|foot|inches', (unit) => [
      `It is 7 ${unit} off, 7.5-${unit} off.`,
      `7 ${unit} other; 7.5-${unit} other`,
    ]),
    ['It is 7km off, 1,200km off, 7 kmart off.', '7km other; 1,200km other; 7 count'],
    [
      'It is 7:30:15, 7.30pm, 7 am, 7:30 pm, 1-to-1s, one-to-ones and 24/7.',
      '7:30:15 other; 7.30pm other; 7 am other; 7:30 other; 1-to-1s other; one-to-ones other; 24/7 other',
    ],
    ...each('sum|add|adds|come|comes|total|totals|add up|sums up', (verb) => [
      `These may ${verb} to 100%, or ${verb} to exactly 100 per cent.`,
      verb === 'sums up' ? '100% percent; 100 per cent percent' : '100% other; 100 per cent other',
    ]),
    ...each('Street|Road|Lane|Avenue|Close|Drive|Square|Terrace|Crescent|Gardens|Grove', (street) => [
      `See 7 Vale ${street} and 8B Old Mill’s ${street}.`,
      '7 other; 8B other',
    ]),
    ['See 7 Vale Path.', '7 count'],
    ...each('calls|call|service|number|line', (what) => [
      `Few 999 ${what}, 111 ${what}, 101 ${what}, 112 ${what} came.`,
      '999 other; 111 other; 101 other; 112 other',
    ]),
    ['We saw 999 callers.', '999 count'],
    ...each(
      'ASCOF 1B|SALT 1B|PHOF C28|NICE NG27|BS 7B|ISO 9001|Ref: B7|1C(2A)|1C(2)|B7(x)|ABCD7|AB7C|COV-19',
      (code) => [`By ${code} we sang.`, `${code} name`],
    ),
    ['By ABCDE7 and ISO 90 we sang.', '90 count'],
  ];
  itReads(others, kindsIn);
});
