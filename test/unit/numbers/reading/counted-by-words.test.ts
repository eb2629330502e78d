import { each, itReads, kindsIn, type Row } from './tokens.ts';

describe('numbers in words by the words beside them', () => {
  const nouns: readonly Row[] = [
    ...each(
      'of|in|on|at|to|for|by|with|and|or|who|that|which|was|were|is|are|be|has|have|had|will|from|as|across|within|the|a|an|our|their|this|these|including|such|per|than|but|while',
      (word) => [`They gave four ${word} carers.`, 'four idiom'],
    ),
    ...each('.|,|;|:|(|)', (mark) => [`They gave four${mark} carers.`, 'four idiom']),
    ...each('very|young unpaid|young, unpaid', (word) => [
      `They helped four ${word} carers.`,
      word.includes(',') ? 'four idiom' : 'four count',
    ]),
    ['They helped four very old and quiet carers.', 'four idiom'],
    ['They helped four very old yet quiet kind carers.', 'four count'],
    ['They helped four very old yet quiet kind calm carers.', 'four idiom'],
    ...each('people|children|men|women|staff', (what) => [`They helped four ${what}.`, 'four count']),
    ...each('criteria|quality statements|outcome domains', (what) => [`It has four ${what}.`, 'four enumeration']),
    ['They have four voluntary organisations, and four organisations.', 'four count; four idiom'],
    ['They have four lamps bright carers made, and four boss carers.', 'four idiom; four count'],
    ['They have four business.', 'four idiom'],
    ['They have four themes group homes follow.', 'four enumeration'],
    ['The plan has 10 aims, 4.5 aims, £4 aims and 4% aims.', '10 enumeration; 4.5 count; £4 gbp; 4% percent'],
    ['The plan has 4 homes and 4 lamps.', '4 count; 4 count'],
    ['The peers made 4 decisions. The plan has 4 decisions.', '4 count; 4 enumeration'],
    ['A three-way talk, twenty-four homes and a mid-four mark.', 'twenty-four count'],
    ['We like the Three, and the Three Big words.', 'Three idiom; Three name'],
    ['See: Three Rivers.', 'Three idiom'],
    ...each('any|some|every|each|this|that|the|another|which|only|loved|right|good|new', (word) => [
      `We see ${word} one person, or ${word} ones.`,
      `${word} one idiom; ${word} ones idiom`,
    ]),
    ['We see one lamp, or last ones.', 'one idiom; last ones idiom'],
    ['We see no one person.', 'no one idiom'],
    ...each('hundreds|thousands|millions|dozens|tens|scores', (many) => [
      `We saw ${many} of lamps.`,
      `${many} of idiom`,
    ]),
    [
      'A one-stop and one stop shop, a one off, one to one.',
      'one-stop idiom; one stop idiom; one off idiom; one to one idiom',
    ],
    ['We see one in person, and one of each.', 'one idiom; one idiom'],
  ];
  itReads(nouns, kindsIn);

  const done: readonly Row[] = [
    ...each('made|makes|took|issued|reached|received|published', (verb) => [
      `They ${verb} nine findings.`,
      'nine count',
    ]),
    ...each('just|only|us|a total of', (word) => [`They made ${word} nine findings.`, 'nine count']),
    ...each('decisions|recommendations|findings|bold decisions|bold new decisions', (what) => [
      `They made nine ${what}.`,
      'nine count',
    ]),
    ['They made nine bold and new decisions.', 'nine idiom'],
    ['They made nine bold old new decisions.', 'nine enumeration'],
    ['They sang nine decisions.', 'nine enumeration'],
    ...each('of which|of whom|of these|of those|and', (opens) => [`We saw all, ${opens} four met us.`, 'four count']),
    ...each(',|.|;|:| –', (mark) => [`We saw all${mark} four met us.`, 'four count']),
    ...each(
      'are|were|have|had|met|led|went|came|resulted|progressed|proceeded|remained|died|moved|closed|opened|needed|received|commissioned|published|concerned|related|said|told',
      (verb) => [`In all, four ${verb} it.`, 'four count'],
    ),
    ...each('are to|were to|have to|had to|sing', (verb) => [`In all, four ${verb} it.`, 'four idiom']),
    ['We saw four met us.', 'four idiom'],
    ...each('them|these|those|which|whom', (word) => [`We saw four of ${word} sing.`, 'four count']),
    ['We saw four of us sing.', 'four idiom'],
    ...each(
      'upheld|upholding|completed|completing|accepted|accepting|rejected|rejecting|declined|implemented|published|commissioned|closed|sent back|turned down|substantiated|suspended',
      (verb) => [`They ${verb} four.`, 'four count'],
    ),
    ...each(',|;|)| of all| in May| and left| or so| so far| this week| last week|', (end) => [
      `(They upheld four${end}`,
      'four count',
    ]),
    ['They sang four. They upheld four rights.', 'four idiom; four idiom'],
    [
      'We asked four (67%), four (6.5%) and four (67).',
      'four count; 67% percent; four count; 6.5% percent; four idiom; 67 count',
    ],
    ['We asked four in total, and four in song.', 'four count; four idiom'],
  ];
  itReads(done, kindsIn);

  const changes: readonly Row[] = [
    ...each(
      'up|down|rose|risen|rising|increased|increasing|fell|fallen|falling|reduced|reducing|decreased|decreasing|dropped|compared|moved|moving',
      (verb) => [`It ${verb} to four a year.`, 'four count'],
    ),
    ...each('from|with|to', (word) => [`It moved ${word} four last year.`, 'four count']),
    ...each('it is|there are|this was|that were|they had|we have', (who) => [
      `Now ${who} four this year.`,
      'four count',
    ]),
    ['We sang it with four this year.', 'four idiom'],
    [
      'It went from 9 lamps to four this year, from nine to six this year.',
      '9 count; four count; nine idiom; six count',
    ],
    ...each('up|down|fell|fallen|rose|risen|reduced|increased', (verb) => [
      `It is ${verb} as we said, from four last year.`,
      'four count',
    ]),
    ['It sang as we said, from four last year.', 'four idiom'],
    ...each(
      ' a year| last year| this year| the year before| the previous year| in the year| in the previous year| in the last quarter| in the prior month| in May| in January| in February| in March| in April| in June| in July| in August| in September| in October| in November| in December| at the end| to us|.|;|)|',
      (end) => [`(It fell to four${end}`, 'four count'],
    ),
    ...each(' in 2024| in 1999', (end) => [`It fell to four${end}.`, `four count;${end.slice(3)} date${end.slice(3)}`]),
    ...each(' in the yard| in Tarn| the end| songs', (end) => [`It fell to four${end}.`, 'four idiom']),
  ];
  itReads(changes, kindsIn);
});
