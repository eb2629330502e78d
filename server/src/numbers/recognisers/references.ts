import type { LexicalContext, Passing, Recogniser } from '../token.ts';
import labels from '../vocabulary/labels.json' with { type: 'json' };

const list = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '[ -]');
const numbered = String.raw`[A-Z]{1,3}\d+|\d+(?:\.\d+)*[a-z]?|\([a-z0-9]+\)`;
const joined = String.raw`(?:${numbered}|[A-Z]\b)(?:(?:, | and | & | or | to | ?[-–] ?|/|, and )(?:IR ?)?(?:${numbered}))*`;

const url =
  /(?:https?:\/\/|www\.|file:)[^\s)>\]]+|\b[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:gov|org|co|nhs)\.uk\b[^\s)>\]]*/gi;
/** One of them is in every address. */
const urlSigns = ['@', '://', 'www.', 'WWW.', 'file:', '.uk'];
const section =
  /(?<![’'])\b([Ss]ections?|[Ss]\.|s|S|ss)( ?)(\d+(?:\.\d+)*(?:[A-Z]|\(\d+\))?(?:(?:, | and | or | to | ?[-–] ?|\/)\d+(?:\.\d+)*(?! [a-z]{3}))*)(?![\w%])/g;
const act = /\b(?:Act|Regulations|Order|Bill|Code|Convention|Directive)(?: of)?,? \(?((?:19|20)\d\d)\)?/g;
const returnItem = /\bIR ?(\d{1,3})(?:(?:, | and | & |, and )(?:IR ?)?\d{1,3}(?![\d%,]))*/g;
const code =
  /\b(?:ASCOF |SALT |PHOF |NICE |BS |ISO |Ref:? ?)?(?:[A-Z]{1,4}\d+[A-Z]?|(?<![£$€][\d.,]{0,12})\d[A-Z](?:\(\d[A-Z]?\)|\(\d\))?|[A-Z]+-\d+|(?<=\bISO )\d{3,5})\b(?:\(\w+\))?/g;
const reference = new RegExp(
  String.raw`\b(${list(labels.reference)}|${list(labels.page)})(?:(?<!\w{6})\.)? ?(${joined})(?![\w%]|\.\d)`,
  'gi',
);
const name = new RegExp(
  String.raw`\b(${list(labels.name)}|${labels.capitalised.map((word) => `${word}`).join('|')}) (${joined}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w%]|\.\d)(?!,\d)(?! (?:out )?of \d)`,
  'gi',
);
/** "£118,000 in year 1", "pupils in Year 9". */
const ofYear =
  /(?<=\b(?:in|of|from|for|until|to|by) |\()years? \d{1,2}(?: (?:and|to|or) \d{1,2})?(?=[ ,.;:)]|$)(?! (?:people|adults|were|had|of)\b)/gi;
const capitalised = new RegExp(`^(?:${labels.capitalised.join('|').toLowerCase()})`, 'i');
const pageOf = /\bpages? \d+ of \d+\b/gi;
const isNumberWord = /^(?:one|two|six|ten)$/i;
const isPage = new RegExp(`^(?:${list(labels.page)})$`, 'i');
const leading = /^\(?(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.)])\s/;
const outline = /^\(?\d{1,2}(?:(?:\.\d{1,2}){2,}[.):]?|\.\d{1,2}[.):]?(?=\s+[A-Z][a-z])|\.\d{1,2}[.):])\s/;
const marker = /^\(?\d{1,2}[.):]\s/;
/** "most of them volunteers.4 The county", "an average of 61.2%5 and": the mark of a note that lost its raised place. */
const gluedMark = /(?<=[a-z)”’][.,;])\d{1,2}(?= [A-Z“]|\s*$)|(?<=\d%[.,;]?)\d{1,2}(?=[ ,;)]|\.? [A-Z]|\.?\s*$)/y;
/** "Self-assessment 2025 | 9": the running line of a page. */
const runningPage = /(?<=^[^|.!?]{3,80} [|•·] (?:page )?)\d{1,3}(?=\s*$)/iy;
/** "4 or 5 out of 5", "scored 3 out of 5": marks on a scale. */
const marked =
  /\b[1-9](?:(?: or | and | to | ?[-–] ?)\d{1,2}) out of (?:5|10)\b|(?<=\b(?:rated|rating|scored|score|scoring|gave|give|awarded) (?:(?:us|it|them|the service|that|as|of) )?)\d{1,2} out of (?:5|10)\b/iy;
/** "Care for 50 or more hours a week" is the band of a question. */
const hoursBand =
  /\b\d{1,2}(?: (?:or|and) (?:more|over|fewer|less))? hours(?: or more| and over)?(?= (?:a|per|each|every) week)(?<=\b(?:or|and) (?:more|over|fewer|less)\b.{0,12})/y;
/** "From 1 (low) to 4 (high)", "a scale of 1 to 5", "rounded to the nearest 50". */
const scale =
  /(?<=\bfrom )\d{1,3} \([^()]{1,60}\) to \d{1,3}(?= \()|(?<=\b(?:scale|range) (?:of|from) )\d{1,3}(?: to | ?[-–] ?)\d{1,3}|(?<=\b(?:score|scale|scored|marks?) (?:is )?out of )\d{1,3}(?!\d|[,.]\d| ?%)/y;
const nearest = /(?<=\bnearest )[\d,]+/y;
const phone = /(?:\+44 ?|\b0)\d{2,4}[ -]\d{3,6}(?:[ -]\d{3,4})?\b/y;
const distance = /\b\d[\d,.]*(?:[- ](?:yards?|metres?|miles?|kilometres?|feet|foot|inch(?:es)?)|km)\b/iy;
const colon =
  /\b\d+(?::\d+)+\b|\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b|\b24\/7\b|\b\d-to-\d(?:s)?\b|\bone-to-ones?\b|\b50\/50\b/iy;
/** "Figures do not sum to 100% because of rounding." */
const allTold = /(?<=\b(?:sum|add|adds|come|comes|total|totals)(?: up)? to (?:exactly )?)100(?: ?%| per cent)/y;
const house =
  /\b\d{1,3}[A-Z]?(?= [A-Z][a-z’']+(?: [A-Z][a-z’']+)? (?:Street|Road|Lane|Avenue|Close|Drive|Square|Terrace|Crescent|Gardens|Grove)\b)/y;
const service = /\b(?:999|111|101|112)\b(?= (?:calls?|service|number|line)\b)/y;

/** Section numbers, information-return items, codes, numbered things and everything else where digits are a name. */
export const references: Recogniser = (passing, context) => {
  const { text } = passing;
  if (urlSigns.some((sign) => text.includes(sign)))
    for (const m of passing.free(url)) passing.note('url', { start: m.index, end: m.index + m[0].length });
  if (context.isOpening) readNumbering(passing, context);
  for (const m of passing.free(gluedMark)) passing.note('reference', { start: m.index, end: m.index + m[0].length });
  for (const pattern of [colon, phone, house, allTold, service, distance, scale, nearest, marked, hoursBand]) {
    for (const m of passing.free(pattern)) passing.note('other', { start: m.index, end: m.index + m[0].length });
  }
  for (const m of passing.free(act))
    passing.note('legal', { start: m.index + m[0].indexOf(m[1]!), end: m.index + m[0].indexOf(m[1]!) + 4 });
  for (const m of passing.free(section)) {
    const isWord = /^section/i.test(m[1]!);
    if (!isWord && !/^[sS]{1,2}\.?$/.test(m[1]!)) continue;
    const first = m[3]!.replace(/\D.*$/s, '');
    const legal = !m[3]!.includes('.') && (Number(first) >= 10 || !isWord);
    passing.note(legal ? 'legal' : 'reference', { start: m.index, end: m.index + m[0].length });
  }
  for (const m of passing.free(returnItem)) passing.note('reference', { start: m.index, end: m.index + m[0].length });
  if (context.isWhole)
    for (const m of passing.free(runningPage)) passing.note('page', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(pageOf)) passing.note('page', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(reference)) {
    if (!/\d/.test(m[2]!) && !/^[A-Z]$/.test(m[2]!)) continue;
    if (/^(?:19|20)\d\d$/.test(m[2]!) || (/^p{1,2}$/i.test(m[1]!) && !/^p{1,2}\.? ?\d/.test(m[0]))) continue;
    passing.note(isPage.test(m[1]!) ? 'page' : 'reference', { start: m.index, end: m.index + m[0].length });
  }
  for (const m of passing.free(ofYear)) passing.note('name', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(name)) {
    if (capitalised.test(m[1]!) && !/^[A-Z]/.test(m[1]!)) continue;
    if (/^[A-Za-z]{1,3}$/.test(m[2]!) && !isNumberWord.test(m[2]!)) continue;
    if (/^\d+$/.test(m[2]!) && Number(m[2]) > 100) continue;
    // "In Quarter 3, 29 were closed": only several things have a list of numbers.
    const cut = /s$/i.test(m[1]!) ? -1 : m[0].search(/, | (?:and|or) \d{3}/);
    passing.note('name', { start: m.index, end: m.index + (cut < 0 ? m[0].length : cut) });
  }
};

/** "3.2.1 Timeliness", "4." and the first cell of a row that only numbers it. */
function readNumbering(passing: Passing, { kind, column, isWhole }: LexicalContext): void {
  const { text } = passing;
  const first = kind === 'heading' ? leading : kind === 'cell' ? outline : null;
  const numbering = first?.exec(text) ?? outline.exec(text) ?? marker.exec(text);
  if (numbering && (!isWhole || numbering[0].trim().length < text.trim().length)) {
    passing.note('list-marker', { start: 0, end: numbering[0].trimEnd().length });
  }
  if (isWhole && column === 0 && /^\d{1,2}[.)]?$/.test(text)) {
    passing.note('list-marker', { start: 0, end: text.length });
  }
}

/** Postcodes, measure codes and other names of letters and digits; read after periods, which use letters too (`Q1`, `FY24`). */
export const codes: Recogniser = (passing) => {
  for (const m of passing.free(code)) {
    if (/\d/.test(m[0])) passing.note('name', { start: m.index, end: m.index + m[0].length });
  }
};
