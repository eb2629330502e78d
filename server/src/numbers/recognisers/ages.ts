import { digits, numberWords } from '../numerals.ts';
import type { Recogniser } from '../token.ts';

const range = '\\d{1,3}(?: ?[-–] ?| to )\\d{1,3}|(?<=between )\\d{1,3} and \\d{1,3}';
const age = `(?:${range}|\\d{1,3}(?: ?\\+)?)`;
const many = `${age}(?:(?:, | and | or | to )\\d{2,3}(?: ?[-–] ?\\d{2,3})?(?![\\d,.]*\\d|\\.?\\d| ?%| per cent| (?:in|out of|of) \\d)(?: ?\\+)?)*`;

const aged = new RegExp(
  `\\b(?:aged?|ages(?: of)?|age of|ageing|turn(?:s|ed|ing)?|turning|(?:years )?old(?:er)? than|younger than|pre|post)(?: (?:between|over|under|from|at least|below|above|around))?[ -](?:the ages? of )?(?:${many})(?: ?\\+| ?(?:years?|yrs?)(?: old| of age)?)?(?: ?(?:and|or) (?:over|above|older|under|below|younger|more)(?![- ](?:than|\\d)))?`,
  'gi',
);
const followed = new RegExp(
  `(?<![\\w.,£])(?:${age})(?: ?[- ]?years?)?(?: ?-?olds?\\b| and over\\b| and above\\b| and under\\b(?!-)| or over\\b| or older\\b| or under\\b| and older\\b| plus\\b|s and over\\b(?!-))`,
  'yi',
);
const yearOld = /(?<![\w.,£])(?:\d{1,2}(?: ?[-–] ?| to | and | or ))?\d{1,3} ?-? ?years? ?-? ?olds?\b/iy;
const overs = /\b(?:over|under|the)[- ]\d{1,2}(?:[’']?s)\b/gi;
const plus = /(?<![\w.,£])(?:1[68]|2[15]|[3-9][05]) ?\+(?![\d])/y;
const typical =
  /(?<![\w.,£/-])(?:0|5|11|16|18|19|25|26|35|40|45|50|55|60|65|75|80|85)[-–](?:4|5|9|10|15|16|17|18|24|25|29|34|39|44|49|54|59|64|69|74|79|84|89)(?! ?(?:%|per cent|weeks?|days?|months?|hours?|minutes?|years (?!old|of age)|people|times|working|members|staff|beds|homes|providers)|[-\d/.]|,\d)\b/y;
const bands =
  /(?<![\w.,£/-])(?:0|5|1[0-9]|2[0-9]|[3-8][05]|[3-9]0)(?: ?[-–] ?| to (?=\d+ (?:age|year|cohort|group|population|band|bracket|olds?)))(?:4|9|1[1-9]|2[0-9]|[2-9][49]|[2-9]0|3[0-9]|100)(?! ?(?:%|per cent|weeks?|days?|months?|hours?|minutes?|years (?!old|of age|and|cohort|age)|people|times|working|\d|members|staff|beds|homes|providers))(?![\w,]*\d)(?= (?:age|year|cohort|group|population|band|bracket|olds?)| ?[),.;:]|$| and | with | who | in | living | were | are | receiving | population)/y;
const attributed = /(?<=\b(?:[a-z]+|of \d{1,2}), )\d{2}(?=(?:, in\b|, from\b|\.?$|\)))/y;
const spelled =
  /(?<!\bfrom )\b(?:10|11|13|14|16|18|19|25|26|35|45|50|55|65|75|85)(?: to | and )(?:15|16|17|18|19|21|24|25|29|34|44|49|54|64|74|79|84|89)(?=[- ]year|[,;)]|\.?$| and (?:over|\d)| age| in the population)/y;
const person = /(?<=\b(?:girl|boy|man|woman|child|son|daughter|lady|gentleman|person) of )\d{1,2}\b/y;
const named = /(?<=\b(?:[A-Z][a-z]+|(?:Mr|Mrs|Ms|Miss|Mx) [A-Z]), )\d{1,3}(?=[,:](?!\d)|$)/y;
/** "Janet is 78 and", "when she was 14", "by 17 she". */
const told =
  /(?<=\b(?:when|since) (?:she|he|they) (?:was|were) )\d{1,2}(?![\d,.%]*\d| ?%)|(?<=\b(?:[A-Z][a-z]+|(?:Mr|Mrs|Ms|Miss|Mx) [A-Z]) is )\d{2}(?= and\b|, (?:and|has|lives|had|is|was)\b)|(?<=\bwho is )\d{2}(?=,| and (?:has|was|is|lives|cares|had)\b)|(?<=\b[Bb]y )\d{2}(?= (?:she|he|they)\b)/y;
/** "A plan in place by 17", "the pathway starts at 14": where young people move on to adult services. */
const transition =
  /(?<=\b(?:transition|adulthood|young (?:people|person|adults?)|child(?:ren)?|pathway|school)\b[^.;\d]{0,60} (?:by|at) )(?<!\b(?:stands?|stood|is|are|was|were|rose|risen|fell|fallen|up|down|remain(?:s|ed)?|increased|decreased|grew|reduced|cut) (?:by|at) )(?:1[4-8]|25)(?=$|[.,;)]| \(year| from (?:19|20)\d\d| in (?:19|20)\d\d)/iy;
/** "A plan in place by 17½", "at 14½": nothing else is halved so. */
const halfYear = /(?<=\b(?:by|at|from|until|to|before|aged?|age of|is|was|are) )\d{1,2} ?½/iy;
/** "Planning starts at 14", "conversations begin at 17". */
const begins =
  /(?<=\b(?:starts?|started|begins?|began|beginning|starting|planning|plan|transfers?|transition(?:ed|s)?) (?:at|from|by) )1[3-8](?=$|[.,;:)]| (?:and|or|but|instead|rather|with|when|because)\b)/iy;
const under = new RegExp(
  `\\b(?:under|over)[- ](?:the age of )?(?:16|18|21|25|5|65|75|85)s?(?!,\\d)(?=(?: ?[).,;:]|$| who| living| in | population| and | with| year| are| were))(?! (?:${digits}|${numberWords}))`,
  'gi',
);
const atAge = /\b(?:is|was|are|were|only|at|turned|turns|aged) \d{1,3}(?= years? old\b| years of age\b)/gi;

/** Ages and age bands: `18-64`, `65+`, "aged 65 and over", "under 16", "20 to 39 age range". */
export const ages: Recogniser = (passing) => {
  for (const pattern of [
    yearOld,
    aged,
    followed,
    overs,
    plus,
    typical,
    spelled,
    bands,
    person,
    named,
    told,
    transition,
    halfYear,
    begins,
    attributed,
    under,
    atAge,
  ]) {
    for (const m of passing.free(pattern)) {
      if (!/\d/.test(m[0])) continue;
      const digit = m[0].search(/\d/);
      if (/^(?:aged?|ages)\b.* (?:of|average)/i.test(m[0]) && !/ages? of/i.test(m[0])) continue;
      if (/\b(?:average|mean|median) $/i.test(passing.text.slice(Math.max(0, m.index - 9), m.index))) continue;
      passing.note('age-band', { start: m.index + digit, end: m.index + m[0].length });
    }
  }
};
