import {
  calendarYear,
  day,
  financialYear,
  month,
  type Period,
  parsePeriod,
  quarters,
  stretch,
  years,
} from '../../quantities/period.ts';
import { numberWords, tail, wordValue } from '../numerals.ts';
import type { Recogniser } from '../token.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
const year = '(?:19|20)\\d\\d';
const date = `(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWord})\\.?,?(?: (${year}))?`;
const dash = ' ?[-–—] ?';
const fiscal = `(?:FY ?|F/Y ?)?(?:${year}|\\d{2}) ?[/–—-] ?(?:${year}|\\d{2})`;

const quartersFirst = new RegExp(
  `\\b(?:first|last) (${numberWords}|\\d) quarters of (?:the )?(${fiscal}|${year})${tail}`,
  'gi',
);
const quarterOf = new RegExp(
  `\\b(?:Q([1-4])(?:${dash}Q?([1-4]))?|quarters? ([1-4]|one|two|three|four)(?:(?:${dash}| to )([1-4]))?)(?: of|,)? \\(?(${fiscal}|${year})\\)?${tail}`,
  'gi',
);
const halfOf = new RegExp(
  `\\b(first|second) (?:half|six months|6 months) of (?:the )?(?:(?:financial )?year )?\\(?(${fiscal})\\)?${tail}`,
  'gi',
);
/** "YTD Q2 2024/25" is the year up to the end of that quarter. */
const toDate = /\b(?:YTD|year[- ]to[- ]date)[ ,:(]{0,3}(?:to |at )?$/i;
const ofQuarter = new RegExp(`\\b(${fiscal}),? \\(?Q([1-4])(?: ?(?:[-–—]|to) ?Q?([1-4]))?\\)?`, 'yi');
const dayRange = new RegExp(`\\b${date}(?:${dash}| to | and | until )${date}${tail}`, 'y');
const oneDay = new RegExp(`\\b${date}${tail}`, 'y');
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/y;
const monthRange = new RegExp(
  `\\b(${monthWord})(?: (${year}))?(?:${dash}| to | and | until )(${monthWord})(?:,? (${year})|(?: |')(\\d{2}))(?!,\\d)${tail}`,
  'g',
);
const monthYear = new RegExp(
  `\\b(${monthWord})\\.?,?(?: (${year})|[ -]?['’](\\d{2})| (\\d{2}))(?!,\\d|[\\d%])(?! ?(?:people|adults|residents|per cent))${tail}`,
  'g',
);
const spelled = new RegExp(`\\b(${year}) ?(?:[-–—/]|to|and|until) ?(${year}|\\d{2}|\\d)(?! ?%)(?!,\\d)${tail}`, 'y');
const short = new RegExp(
  `(?<![\\w.,£/-])(?:FY ?)?(\\d{2}) ?[/–—-] ?(\\d{2})(?![\\d/]| ?%|,\\d|[ -]years?[ -]olds?\\b)${tail}`,
  'y',
);
const decade = /\b(?:19|20)\d0s\b/y;
const single = new RegExp(`(?<![\\w.,£$-]|per )(${year})(?![\\d,.]\\d|%|-\\d)${tail}`, 'y');
const spell = new RegExp(
  `\\b(?:(?:over|in|for|during|within|throughout|across|of) (?:(?:the|our|this|these|its|their) )?|(?:the|these|this|our) )(?:last|past|next|previous|preceding|following|coming|first|initial|final|recent|further) (?:${numberWords}|\\d+)(?:${dash}(?:${numberWords}|\\d+))?[- ](?:working |calendar |financial )?(?:days?|weeks?|months?|years?|quarters?|decades?)\\b`,
  'gi',
);

/** Dates, months, years, quarters and stretches of time such as "the last 12 months". */
export const periods: Recogniser = (passing) => {
  const note = (m: RegExpExecArray, kind: 'period' | 'date', period: Period | null): void => {
    passing.note(kind, { start: m.index, end: m.index + m[0].length }, period);
  };
  for (const m of passing.free(quartersFirst)) {
    const start = startYear(m[2]!);
    const count = wordValue(m[1]!);
    const last = count ? Number(count.toDecimal()) : 4;
    note(
      m,
      'period',
      start === undefined || last > 4
        ? null
        : /^last/i.test(m[0])
          ? quarters(start, 5 - last, 4)
          : quarters(start, 1, last),
    );
  }
  for (const m of passing.free(quarterOf)) {
    const start = startYear(m[5]!);
    const first = toDate.test(passing.text.slice(0, m.index)) ? 1 : quarterNumber(m[1] ?? m[3]!);
    note(
      m,
      'period',
      start === undefined
        ? null
        : quarters(start, first, Math.max(first, quarterNumber(m[2] ?? m[4] ?? m[1] ?? m[3]!))),
    );
  }
  for (const m of passing.free(halfOf)) {
    const start = startYear(m[2]!);
    const isFirst = /^first/i.test(m[1]!);
    note(m, 'period', start === undefined ? null : quarters(start, isFirst ? 1 : 3, isFirst ? 2 : 4));
  }
  for (const m of passing.free(ofQuarter)) {
    const start = startYear(m[1]!);
    note(
      m,
      'period',
      start === undefined ? null : quarters(start, Number(m[2]), Math.max(Number(m[2]), Number(m[3] ?? m[2]))),
    );
  }
  for (const m of passing.free(isoDate)) {
    const [y, mo, d] = m[1] ? [m[1], m[2], m[3]] : [m[6]!.length === 2 ? `20${m[6]}` : m[6], m[5], m[4]];
    note(m, 'date', day(Number(y), Number(mo), Number(d)) ?? null);
  }
  for (const m of passing.free(dayRange)) {
    const to = m[6] && day(Number(m[6]), monthNumber(m[5]!), Number(m[4]));
    const from = m[6] && day(Number(m[3] ?? m[6]), monthNumber(m[2]!), Number(m[1]));
    if (from && to && from.from < to.to) note(m, 'period', wholeYear(from, to));
  }
  for (const m of passing.free(oneDay)) {
    note(m, 'date', m[3] ? (day(Number(m[3]), monthNumber(m[2]!), Number(m[1])) ?? null) : null);
  }
  for (const m of passing.free(monthRange)) {
    const to = Number(m[4] ?? `20${m[5]}`);
    const first = month(
      m[2] ? Number(m[2]) : to - (monthNumber(m[1]!) > monthNumber(m[3]!) ? 1 : 0),
      monthNumber(m[1]!),
    );
    const last = month(to, monthNumber(m[3]!));
    note(m, 'period', first.from <= last.from ? wholeYear(first, last) : null);
  }
  for (const m of passing.free(monthYear))
    note(m, 'date', month(Number(m[2] ?? `20${m[3] ?? m[4]}`), monthNumber(m[1]!)));
  for (const m of passing.free(spelled)) {
    const period = yearRange(Number(m[1]), m[2]!);
    if (period) note(m, 'period', period);
  }
  for (const m of passing.free(short)) {
    const period = Number(m[2]) === (Number(m[1]) + 1) % 100 && Number(m[1]) >= 10 ? parsePeriod(m[0]) : undefined;
    if (period) note(m, 'period', period);
  }
  for (const m of passing.free(decade)) note(m, 'period', null);
  for (const m of passing.free(spell)) note(m, 'period', null);
  for (const m of passing.free(single)) {
    if (isCounted(passing.text, m)) continue;
    note(m, 'date', calendarYear(Number(m[1])));
  }
};

function monthNumber(word: string): number {
  return monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function quarterNumber(text: string): number {
  return Number(wordValue(text)?.toDecimal() ?? 1);
}

function startYear(text: string): number | undefined {
  const period = parsePeriod(text.replace(/^F\/Y/, 'FY'));
  return period ? Number(period.from.slice(0, 4)) : undefined;
}

/** A financial year, or a span of years where the second does not follow the first. */
function yearRange(start: number, end: string): Period | undefined {
  const next = String(start + 1);
  if (end === next || end === next.slice(2) || end === next.slice(3)) return financialYear(start);
  if (end.length === 1) return undefined;
  const last = end.length === 4 ? Number(end) : Math.floor(start / 100) * 100 + Number(end);
  return last > start && last - start < 60 ? years(start, last) : undefined;
}

function wholeYear(first: Period, last: Period): Period {
  const start = Number(first.from.slice(0, 4));
  const whole = financialYear(start);
  return whole.from === first.from && whole.to === last.to ? whole : stretch(first, last);
}

/** "Stood at 1958 in March 2024" is a count. "2,050 residents" is a count, and so is "2050 residents": a bare year is not followed by what it counts. */
function isCounted(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length);
  if (/\b(?:stood|stands|standing|stand|peaked|totalled|numbered) (?:at )?$/i.test(text.slice(0, match.index)))
    return true;
  if (
    !/^ (?:people|adults|residents|carers|contacts|referrals|concerns|enquiries|users|clients|children|homes|assessments|reviews|hours|visits|staff|respondents|calls)\b(?! (?:survey|census|conference|awards?|reports?|review))/.test(
      after,
    )
  )
    return false;
  return !/\b(?:in|since|by|during|of|from|until|to|early|late|mid|summer|spring|autumn|winter|the|our|and|or|for|before|after|for|between|around|circa)[ -]$/i.test(
    text.slice(0, match.index),
  );
}
