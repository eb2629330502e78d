import { numberFormat } from './number-format.ts';

/** A cell as the reader gives it. */
export interface ReadCell {
  readonly value: string | number | boolean | Date | null;
  readonly formula?: string;
  readonly style?: { readonly numFmt?: string };
}

/** As many digits as a spreadsheet shows of a number. */
const significantDigits = 15;

/**
 * The text of a cell as metrics are read from it. A number keeps all its digits, with the zeros that its format shows
 * behind them: 64.5 is `64.50` under `0.00`. Under a percent format 0.645 is `64.5%`, as it is shown. A date is as long as
 * its format: `2023-06-30`, `2023-06` or `2023`. A formula counts with the result that was saved; one without is given as
 * the formula.
 *
 * A file holds the shortest or the full decimal form of a binary number, so 64.5 may stand there as 64.499999999999997.
 * It is read as a spreadsheet shows it, rounded to 15 significant digits: that many Excel keeps (“Excel specifications and
 * limits”, number precision; “Floating-point arithmetic may give inaccurate results in Excel”, support.microsoft.com).
 */
export function cellText({ value, formula, style }: ReadCell): string {
  if (value === null) return formula === undefined ? '' : `=${formula}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const code = style?.numFmt ?? 'General';
  return typeof value === 'number' ? numberText(value, code) : dateText(value, code);
}

function numberText(value: number, code: string): string {
  const { decimals, percents, isPounds } = numberFormat(code, value);
  const sign = value < 0 ? '-' : '';
  const digits = decimalDigits(Math.abs(value), percents * 2, decimals);
  return `${sign}${isPounds ? '£' : ''}${digits}${percents > 0 ? '%' : ''}`;
}

/** A number in digits, its decimal point moved to the right by so many places, with at least so many decimals. */
function decimalDigits(value: number, moved: number, decimals: number): string {
  const [mantissa, exponent] = value.toExponential(significantDigits - 1).split('e') as [string, string];
  const digits = withoutEndingZeros(mantissa.replace('.', '')) || '0';
  const point = Number(exponent) + 1 + (value === 0 ? 0 : moved);
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = withoutEndingZeros(point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits);
  const shown = fraction.padEnd(decimals, '0');
  return shown === '' ? whole : `${whole}.${shown}`;
}

function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** The reader gives a date as an instant in universal time whose clock shows what the cell shows. */
function dateText(date: Date, code: string): string {
  if (Number.isNaN(date.getTime())) return '#####';
  const { hasDay, hasMonth, hasYear } = numberFormat(code, 1);
  const [day, time] = date.toISOString().split('T') as [string, string];
  const clock = time.slice(0, 5);
  if (hasDay) return clock === '00:00' ? day : `${day} ${clock}`;
  if (!hasYear) return clock;
  return hasMonth ? day.slice(0, 7) : day.slice(0, 4);
}
