import type { Passage } from '../../draft/draft.ts';
import { day, monthNames } from '../../quantities/period.ts';
import { overlaps } from '../../text/source-text.ts';
import type { Misfit } from './stated.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthWord =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const written = new RegExp(
  `(?<![\\w.,£/:-])(?:(${weekdays.join('|')}),? (?:the )?)?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWord})(?:\\.?,? ((?:19|20)\\d\\d))?(?!\\w)`,
  'g',
);
const inDigits = /(?<![\w./-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\w/-])/g;
const iso = /(?<![\w./-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\w/-])/g;
const financialYear = /(?<![\w./:,£–-])(?:FY ?)?((?:19|20)\d\d) ?([-/–]) ?((?:19|20)\d\d|\d\d)(?![\w/–-]|[.,]\d| ?%)/g;
/** What makes two numbers with a dash or slash the number of a document. */
const numbered =
  /\b(?:no\.?|nos\.?|number|ref(?:erence)?\.?|report|case|decision|circular|minute|order|regulations?|SI|version|item|paper|application|invoice|compare[ds]?|comparing)[ :]*$/i;

/** Dates that no calendar has, and financial years whose second year does not follow the first. */
export function* impossibleDates(passages: readonly Passage[]): Generator<Misfit> {
  for (const passage of passages) {
    if (!/\d/.test(passage.text)) continue;
    for (const misfit of [...dates(passage), ...years(passage)]) if (!isCode(misfit)) yield misfit;
  }
}

function isCode({ passage, plain }: Misfit): boolean {
  return passage.marks.some((mark) => mark.kind === 'code' && overlaps(mark.plain, plain));
}

function* dates(passage: Passage): Generator<Misfit> {
  for (const m of passage.text.matchAll(written)) {
    const month = monthNames.findIndex((name) => name.startsWith(m[3]!.slice(0, 3))) + 1;
    const date = Number(m[2]);
    // A leap year, where the year is not said.
    const year = Number(m[4] ?? 2024);
    if (date > 31 || date < 1) continue;
    if (!day(year, month, date)) yield noSuchDay(passage, m, month, m[4]);
    else if (m[1] && m[4]) yield* wrongWeekday(passage, m, year, month, date);
  }
  for (const m of passage.text.matchAll(inDigits)) yield* checked(passage, m, Number(m[4]), Number(m[3]), Number(m[1]));
  for (const m of passage.text.matchAll(iso)) yield* checked(passage, m, Number(m[1]), Number(m[2]), Number(m[3]));
}

function* checked(passage: Passage, m: RegExpExecArray, year: number, month: number, date: number): Generator<Misfit> {
  if (month >= 1 && month <= 12 && date >= 1 && date <= 31 && !day(year, month, date))
    yield noSuchDay(passage, m, month, String(year));
}

function noSuchDay(passage: Passage, m: RegExpExecArray, month: number, year: string | undefined): Misfit {
  const name = `${monthNames[month - 1]}${year && month === 2 ? ` ${year}` : ''}`;
  const last = [31, 30, 29, 28].find((date) => day(Number(year ?? 2024), month, date))!;
  return misfit(passage, m, `${name} has only ${last} days. Correct the date.`);
}

function* wrongWeekday(
  passage: Passage,
  m: RegExpExecArray,
  year: number,
  month: number,
  date: number,
): Generator<Misfit> {
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]!;
  if (weekday !== m[1])
    yield misfit(passage, m, `${date} ${monthNames[month - 1]} ${year} is a ${weekday}. Correct the day or the date.`);
}

function* years(passage: Passage): Generator<Misfit> {
  for (const m of passage.text.matchAll(financialYear)) {
    const start = Number(m[1]);
    const isShort = m[3]!.length === 2;
    const end = isShort ? Math.floor(start / 100) * 100 + Number(m[3]) : Number(m[3]);
    // "1999-00" and "2023-04", which may be a month.
    if (end > start || (isShort && Number(m[3]) <= 12)) continue;
    if (numbered.test(passage.text.slice(Math.max(0, m.index - 16), m.index))) continue;
    const next = `${start}${m[2]}${String((start + 1) % 100).padStart(2, '0')}`;
    const why = end === start ? 'names one year twice' : 'runs backwards: the second year lies before the first';
    yield misfit(passage, m, `“${m[0]}” ${why}. A financial year ends in the year after it begins, as ${next} does.`);
  }
}

function misfit(passage: Passage, m: RegExpExecArray, says: string): Misfit {
  const message = says.startsWith('“') ? says : `There is no “${m[0].trim()}”: ${says}`;
  return { passage, plain: { start: m.index, end: m.index + m[0].length }, message, beside: [], isCertain: true };
}
