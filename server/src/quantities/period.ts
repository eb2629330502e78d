/**
 * A stretch of time, or a day. `key` is the canonical form in which equal periods are equal strings:
 * `2022-23`, `2021`, `2023-06`, `2023-06-30`, `2018/2020`, `2024-25 Q1-Q3`.
 */
export interface Period {
  readonly key: string;
  readonly kind: 'financial-year' | 'year' | 'month' | 'day' | 'span' | 'part-year';
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string;
}

/** The months in order. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The days in a month, 1 to 12. */
function daysIn(year: number, month: number): number {
  return [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1]!;
}

/** 1 April of `start` to 31 March of the year after. */
export function financialYear(start: number): Period {
  return {
    key: `${start}-${pad((start + 1) % 100)}`,
    kind: 'financial-year',
    from: `${start}-04-01`,
    to: `${start + 1}-03-31`,
  };
}

export function calendarYear(year: number): Period {
  return { key: `${year}`, kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
}

/** `month` is 1 to 12. */
export function month(year: number, month: number): Period {
  const key = `${year}-${pad(month)}`;
  return { key, kind: 'month', from: `${key}-01`, to: `${key}-${pad(daysIn(year, month))}` };
}

/** Undefined where there is no such day. */
export function day(year: number, month: number, date: number): Period | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  const key = `${year}-${pad(month)}-${pad(date)}`;
  return { key, kind: 'day', from: key, to: key };
}

/** Whole calendar years from `first` to `last`. */
export function years(first: number, last: number): Period {
  return { key: `${first}/${last}`, kind: 'span', from: `${first}-01-01`, to: `${last}-12-31` };
}

/** Quarters `first` to `last` (1 to 4) of the financial year that begins in `start`. */
export function quarters(start: number, first: number, last: number): Period {
  const whole = financialYear(start);
  if (first === 1 && last === 4) return whole;
  const monthOf = (quarter: number): [number, number] => (quarter === 4 ? [start + 1, 1] : [start, 1 + quarter * 3]);
  const [fromYear, fromMonth] = monthOf(first);
  const [toYear, toMonth] = monthOf(last);
  return {
    key: `${whole.key} Q${first}${last === first ? '' : `-Q${last}`}`,
    kind: 'part-year',
    from: `${fromYear}-${pad(fromMonth)}-01`,
    to: month(toYear, toMonth + 2).to,
  };
}

/** From the first month or day to the last, as in "February to July 2023". */
export function stretch(first: Period, last: Period): Period {
  return { key: `${first.key}/${last.key}`, kind: 'part-year', from: first.from, to: last.to };
}

/** Whether the last two digits `end` name the year after `start`. */
function follows(start: number, end: string): boolean {
  const next = String(start + 1);
  return end === next || end === next.slice(-2) || end === next.slice(-1);
}

const earliest = '1800';
const latest = '2199';

/**
 * Reads a period that stands alone, as in a metrics file, the front matter or a `?period=` target: `2022-23`, `2022/23`,
 * `22/23`, `2022/2023`, `2022 to 2023`, `FY22-23`, `2021`, `2023-06`, `2023-06-30`, `2018/2020`, `2018-20`,
 * `2024-25 Q1-Q3`, `2023-02/2023-07`. Two digits alone are the years 1980 to 2079. Returns undefined for anything else,
 * for a day that does not exist and for a year outside 1800 to 2199.
 */
export function parsePeriod(text: string): Period | undefined {
  const period = parseAnyPeriod(text.trim());
  return period && period.from >= earliest && period.from.slice(0, 4) <= latest ? period : undefined;
}

function parseAnyPeriod(t: string): Period | undefined {
  let m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(t);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(?:FY ?)?(\d{4}|\d{2}) ?(?:[-–—/]|to) ?(\d{4}|\d{1,2}) Q([1-4])(?: ?[-–] ?Q?([1-4]))?$/i.exec(t);
  if (m) {
    const start = century(m[1]!);
    const last = Number(m[4] ?? m[3]);
    return follows(start, m[2]!) && last >= Number(m[3]) ? quarters(start, Number(m[3]), last) : undefined;
  }
  m = /^(?:FY ?)?(\d{4}|\d{2}) ?(?:[-–—/]|to) ?(\d{4}|\d{1,2})$/i.exec(t);
  if (m) {
    const start = century(m[1]!);
    if (follows(start, m[2]!)) return financialYear(start);
    if (m[1]!.length === 4 && m[2]!.length === 2 && /^\d{4}-(0[1-9]|1[0-2])$/.test(t))
      return month(start, Number(m[2]));
    const end = m[2]!.length === 4 ? Number(m[2]) : Math.floor(start / 100) * 100 + Number(m[2]);
    return m[1]!.length === 4 && end > start ? years(start, end) : undefined;
  }
  m = /^(\d{4}-(?:0[1-9]|1[0-2]))\/(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(t);
  if (m) return m[1]! < m[2]! ? stretch(writtenMonth(m[1]!), writtenMonth(m[2]!)) : undefined;
  m = /^(\d{4})$/.exec(t);
  return m ? calendarYear(Number(m[1])) : undefined;
}

/** A month written `2023-06`. */
function writtenMonth(written: string): Period {
  return month(Number(written.slice(0, 4)), Number(written.slice(5)));
}

function century(digits: string): number {
  const number = Number(digits);
  if (digits.length !== 2) return number;
  return number < 80 ? 2000 + number : 1900 + number;
}

/** Whether the two cover a day in common. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
