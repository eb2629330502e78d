import { each, itReads, kindsIn, type Row } from './tokens.ts';

describe('ages by the words beside them', () => {
  const aged: readonly Row[] = [
    ...each(
      'aged|age|ages|age of|ageing|turn|turns|turned|turning|older than|years older than|years old than|younger than|pre|post',
      (word) => [`Those ${word} 62 sang.`, '62 age-band'],
    ),
    ...each('between|over|under|from|at least|below|above|around', (word) => [
      `Those aged ${word} 62 sang.`,
      '62 age-band',
    ]),
    ...each('aged the age of|turn the age of|older than the ages of', (word) => [
      `Those ${word} 62 sang.`,
      '62 age-band',
    ]),
    ...each('years|year|yrs|yr|years old|yrs old', (word) => [`Those aged 62 ${word} sang.`, `62 ${word} age-band`]),
    ...each('over|above|older|under|below|younger|more', (word) => [
      `Those aged 62 or ${word} sang.`,
      `62 or ${word} age-band`,
    ]),
    ...each('over|above|older|under|below|younger|more', (word) => [
      `Those aged 62 years and ${word} sang.`,
      `62 years and ${word} age-band`,
    ]),
    ...each('more than |over |under ', (word) => [`Those aged 62 and ${word}8 sang.`, '62 age-band; 8 count']),
    ['Those aged 62or over sang.', '62or over age-band'],
    ['Those aged 62+, 71 + and 82+ sang.', '62+, 71 + and 82+ age-band'],
    ['Those aged 62, 71 or 82 sang.', '62, 71 or 82 age-band'],
    ['Those aged 12 to 13 to 15 sang.', '12 to 13 to 15 age-band'],
    ['Those aged 11-13, 22 - 24 and 32–34 sang.', '11-13, 22 - 24 and 32–34 age-band'],
    ['Those aged between 103 and 107 sang.', '103 and 107 age-band'],
    ['Those aged 62, 240 of them men, sang.', '62, 240 age-band'],
    ['Those aged 62, 4 of them men, sang.', '62 age-band; 4 count'],
    ['Those aged 62, 24.5 in all.', '62 age-band; 24.5 count'],
    ['Those aged 62, 24,500 in all.', '62 age-band; 24,500 count'],
    ['Those aged 62, 24 per cent of all.', '62 age-band; 24 per cent percent'],
    ['Those aged 62, 24 % of all.', '62 age-band; 24 % percent'],
    ['Those aged 62 and 24 out of 41 men sang.', '62 age-band; 24 out of 41 ratio'],
    ['Those aged 62 and 24 of 41 men sang.', '62 age-band; 24 of 41 ratio'],
    ['Those aged 62 and 24 in 41 men sang.', '62 age-band; 24 in 41 ratio'],
    ['The average age of 45 rose, the mean age 46, the median age 47.', '45 count; 46 count; 47 count'],
    ['The usual age of 45 rose.', '45 age-band'],
    ['Those engaged 62 people.', '62 count'],
  ];
  itReads(aged, kindsIn);

  const followed: readonly Row[] = [
    ...each('and over|and above|and under|or over|or older|or under|and older|plus', (word) => [
      `Some 62 ${word} sang.`,
      `62 ${word} age-band`,
    ]),
    ...each('and over|and above|and under|or over|or older|or under|and older|plus', (word) => [
      `Some 61-67 years ${word} sang.`,
      `61-67 years ${word} age-band`,
    ]),
    ['Some 62s and over sang.', '62s and over age-band'],
    [
      'Some 62 year olds, 63-year-olds, 64 -year -olds and 66 years old sang.',
      '62 year olds age-band; 63-year-olds age-band; 64 -year -olds age-band; 66 years old age-band',
    ],
    ['A 7 to 8 year old and 9 or 10 year olds sang.', '7 to 8 year old age-band; 9 or 10 year olds age-band'],
    ['We met 62 and under-used halls.', '62 count'],
    ['We spent £62 and over, or 4.62 and over.', '£62 gbp; 4.62 count'],
    ...each('over|under|the', (word) => [`For ${word} 62s we sang.`, '62s age-band']),
    ...each('over|under', (word) => [`For ${word}-62’s and ${word} 63's we sang.`, "62’s age-band; 63's age-band"]),
    ...each('16|18|21|25|30|35|90|95', (years) => [`Some ${years}+ sang.`, `${years}+ age-band`]),
    ...each('15|17|20|26|29|31|94', (years) => [`Some ${years}+ sang.`, `${years} count`]),
  ];
  itReads(followed, kindsIn);

  const bands: readonly Row[] = [
    ...each(
      '0-4|0–5|5-9|5-10|11-15|11-16|16-18|18-24|19-25|25-29|25-34|26-39|35-44|40-49|45-54|50-59|55-64|60-69|65-74|75-79|80-84|85-89',
      (years) => [`The ${years} sing.`, `${years} age-band`],
    ),
    ...each('1-4|6-9|12-16|17-19|20-24|27-34|0-3|18-23|65-73', (years) => [`The ${years} sing.`, `${years} count`]),
    ...each('people|times|members|staff|beds|homes|providers', (what) => [`We saw 18-24 ${what}.`, '18-24 count']),
    ...each('weeks|week|days|day|months|month|hours|hour|minutes|minute|working days', (time) => [
      `We act within 18-24 ${time}.`,
      `18-24 ${time} duration`,
    ]),
    ...each('years old|years of age', (time) => [
      `The 18-24 ${time} sing.`,
      /old/.test(time) ? `18-24 ${time} age-band` : '18-24 age-band',
    ]),
    ...each('age|year|cohort|group|population|band|bracket', (what) => [`The 21-28 ${what} sings.`, '21-28 age-band']),
    ...each('age|year|cohort|group|population|band|bracket', (what) => [
      `The 21 to 28 ${what} sings.`,
      '21 to 28 age-band',
    ]),
    ...each('and|with|who|in|living|were|are|receiving|population', (what) => [
      `Adults 21-28 ${what} songs.`,
      '21-28 age-band',
    ]),
    ...each('0-9|5-14|15-19|27-29|30-34|85-99|90-100|40-90|20-24|60-69', (years) => [
      `Adults ${years} who sing.`,
      `${years} age-band`,
    ]),
    ...each('),|,|.|;|:', (mark) => [`(Adults 21-28${mark}`, '21-28 age-band']),
    ...each('people|times|members|staff|beds|homes|providers', (what) => [
      `We saw 21-28 ${what} in all.`,
      '21-28 count',
    ]),
    ['Adults 21-28', '21-28 age-band'],
    [
      'Adults 33-37 who sing, 21-28 of them, 21-28 or 21-28,500.',
      '33-37 count; 21-28 count; 21-28 count; 21-28,500 count',
    ],
    ['We saw 21 to 28 who sing.', '21 to 28 count'],
  ];
  itReads(bands, kindsIn);

  const spelled: readonly Row[] = [
    ...each(
      '10 to 15|11 to 16|13 to 17|14 to 18|16 to 19|18 to 21|19 to 25|25 to 29|26 to 34|35 to 44|45 to 49|50 to 54|55 to 64|65 to 74|75 to 79|85 to 89|14 and 15|16 and 17',
      (years) => [`Most are ${years}, not all.`, `${years} age-band`],
    ),
    ...each(' year group|;|)| and over, all| age group| in the population|', (end) => [
      `Most are 18 to 64${end}`,
      end === ' and over, all' ? '18 to 64 and over age-band' : '18 to 64 age-band',
    ]),
    ['Most are 16 to 24 and 25 to 34.', '16 to 24 age-band; 25 to 34 age-band'],
    ['It went from 18 to 64.', '18 count; 64 count'],
    ['We saw 18 to 64 there.', '18 to 64 count'],
  ];
  itReads(spelled, kindsIn);
});

describe('ages of persons', () => {
  const rows: readonly Row[] = [
    ...each('girl|boy|man|woman|child|son|daughter|lady|gentleman|person', (who) => [
      `We met a ${who} of 41 there.`,
      '41 age-band',
    ]),
    ...each('Rosa|Mr T|Mrs T|Ms T|Miss T|Mx T', (who) => [`We met ${who}, 41, there.`, '41 age-band']),
    ['We met Rosa, 41', '41 age-band'],
    ['We met Rosa, 41: there.', '41 age-band'],
    ['We met the group, 41, there.', '41 count'],
    ...each('when she was|when he was|since they were|when they were|since he was|since she was', (when) => [
      `We called ${when} 41 there.`,
      '41 age-band',
    ]),
    ['We called when they were 41 % full, or when they were 41.5 full.', '41 % percent; 41.5 count'],
    ...each('and|, and|, has|, lives|, had|, is|, was', (verb) => [
      `Rosa is 41${verb.startsWith(',') ? '' : ' '}${verb} one.`,
      '41 age-band; one idiom',
    ]),
    ...each('Mr T|Mrs T|Ms T|Miss T|Mx T', (who) => [`Today ${who} is 41 and well.`, '41 age-band']),
    ['The list is 41 and growing.', '41 count'],
    ...each('has|was|is|lives|cares|had', (verb) => [`A man who is 41 and ${verb} well.`, '41 age-band']),
    ['A man who is 41, as we are.', '41 age-band'],
    ['A man who is 41 short.', '41 count'],
    ...each('she|he|they', (who) => [`By 17 ${who} sang; by 41 ${who} left.`, '17 age-band; 41 age-band']),
    ['By 17 we sang.', '17 count'],
    ...each('.|)|, in Tarn.|, from Tarn.|', (end) => [`(We met a carer, 41${end}`, '41 age-band']),
    ['We met a boy of 12, 13.', '12 age-band; 13 age-band'],
    ['We met a carer, 4. We met a carer, 410.', '4 count; 410 count'],
    ['We met a carer, 41 to be exact.', '41 count'],
  ];
  itReads(rows, kindsIn);

  const growingUp: readonly Row[] = [
    ...each(
      'transition|adulthood|young people|young person|young adult|young adults|child|children|pathway|school',
      (who) => [`For ${who} it must end at 16.`, '16 age-band'],
    ),
    ...each('14|15|16|17|18|25', (years) => [`For a child it must end by ${years}, or before.`, `${years} age-band`]),
    ...each('13|19|24|26', (years) => [`For a child it must end by ${years}, or before.`, `${years} count`]),
    ...each(';|)|, or|', (end) => [`(For a child it must end by 16${end}`, '16 age-band']),
    ['For a child it must end by 16 (year 11).', '16 age-band; year 11 name'],
    ['For a child it must end by 17 in 2024.', '17 age-band; 2024 date 2024'],
    ['For a child it must end by 17 from 2024.', '17 age-band; 2024 date 2024'],
    ['For a child it must end by 16 lamps.', '16 count'],
    ['For a lamp it must end by 16.', '16 count'],
    ['For a child; it must end by 16.', '16 count'],
    ...each('stand|stands|stood|is|are|was|were|remain|remains|remained', (verb) => [
      `The number of children ${verb} at 16.`,
      '16 count',
    ]),
    ...each('rose|risen|fell|fallen|up|down|increased|decreased|grew|reduced|cut', (verb) => [
      `The number of children ${verb} by 16.`,
      '16 count',
    ]),
    ...each('by|at|from|until|to|before|is|was|are', (word) => [
      `They left ${word} 17½ or 18½.`,
      '17½ age-band; 18 count',
    ]),
    ...each(
      'start|starts|started|begin|begins|began|beginning|starting|planning|plan|transfer|transfers|transitions|transitioned',
      (verb) => [`This should ${verb} at 13.`, '13 age-band'],
    ),
    ...each('at|from|by', (word) => [`Work begins ${word} 18.`, '18 age-band']),
    ...each('and|or|but|instead|rather|with|when|because', (word) => [
      `Work begins at 14 ${word} goes on.`,
      '14 age-band',
    ]),
    ...each(';|:|,|)', (end) => [`(Work begins at 14${end} yes.`, '14 age-band']),
    ...each('12|19', (years) => [`Work begins at ${years}.`, `${years} count`]),
    ['Work begins at 14 sites.', '14 count'],
    ['Work rests at 14.', '14 count'],
    ...each('16|18|21|25|5|65|75|85', (years) => [
      `Those under ${years} sang, those over ${years} are silent.`,
      `${years} count; ${years} age-band`,
    ]),
    ...each('who|living|in|population|and|with|year|are|were', (word) => [
      `Those over 65 ${word} song.`,
      '65 age-band',
    ]),
    ...each(')|.|,|;|:|', (end) => [`(Those over 65${end}`, '65 age-band']),
    ...each('17|66', (years) => [`Those over ${years} are silent.`, `${years} count`]),
  ];
  itReads(growingUp, kindsIn);
});
