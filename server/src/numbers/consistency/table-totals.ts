import { isAllBold } from '../../draft/bold.ts';
import type { Passage, Table } from '../../draft/draft.ts';
import { Rational } from '../../quantities/rational.ts';
import type { CheckedNumber } from '../number.ts';
import { formatValue } from '../wording.ts';
import { agree, bounds, isNear, sum } from './arithmetic.ts';
import { isStated, type Misfit, quote, type Stated, spotOf } from './stated.ts';

const total =
  /^(?:grand |overall )?totals?\b(?!.*\b(?:of which|excl|incl))|^(?:overall|in total|altogether)$|^[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} total$|^all(?: (?:ages|adults|people|referrals|cases|wards|areas|services|localities|teams|staff|types|reasons))?$/i;
/** What is no total beside other labels, but holds all of them: a year after its quarters or months. */
const year = /^(?:(?:full|whole) )?(?:financial )?year(?: total)?$|^(?:annual|12 months)$/i;
const partOfYear =
  /^(?:(?:Q|quarter |H)\d|(?:first|second|third|fourth) quarter|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b)/i;
/** Rows or columns that are no part of a total: shares, changes, and parts of a part. */
const noPart =
  /%|\bper ?cent|\bchange|\baverage|\brate|\brank|\btarget|\bof which|\bincluding|\bsub-?total|\bmean|\bmedian/i;

/** Columns whose numbers add up to just off their total row, and rows just off their total column. */
export function* tableMisfits(numbers: readonly CheckedNumber[]): Generator<Misfit> {
  const only = new Map<Passage, Stated>();
  const tables = new Set<Table>();
  const crowded = new Set<Passage>();
  for (const number of numbers) {
    const { passage } = number.mention;
    if (!passage.cell || !isStated(number)) continue;
    tables.add(passage.cell.table);
    if (only.has(passage)) crowded.add(passage);
    else only.set(passage, number);
  }
  for (const passage of crowded) only.delete(passage);
  for (const table of tables) yield* misfitsOf(table, only);
}

/** Rows first: a total that its row does not give makes its column wrong as well, which is one fault. */
function* misfitsOf({ rows: [header, ...rows] }: Table, numbers: ReadonlyMap<Passage, Stated>): Generator<Misfit> {
  if (!header || rows.length < 2) return;
  const wrong = new Set<Passage>();
  for (const row of rows) {
    for (const misfit of misfitOf(row.slice(1, header.length), header.slice(1), numbers)) {
      wrong.add(misfit.passage);
      yield misfit;
    }
  }
  const names = rows.map((row) => row[0]);
  for (const column of header.keys()) {
    const cells = rows.map((row) => row[column]);
    if (column > 0 && !cells.some((cell) => cell && wrong.has(cell))) yield* misfitOf(cells, names, numbers);
  }
}

/** The cells of one column or row with the label of each; the last is the total, where its label says so. */
function* misfitOf(
  cells: readonly (Passage | undefined)[],
  labels: readonly (Passage | undefined)[],
  numbers: ReadonlyMap<Passage, Stated>,
): Generator<Misfit> {
  const texts = labels.map((label) => label?.text.trim() ?? '');
  const named = texts.findIndex((text) => total.test(text));
  const at = named < 0 && holdsAll(labels, texts) ? cells.length - 1 : named;
  if (at !== cells.length - 1 || at < 2 || texts.slice(0, at).some((text) => noPart.test(text))) return;
  const stated = cells.map((cell) => cell && numbers.get(cell));
  if (!stated.every((number): number is Stated => number !== undefined && isAlone(number))) return;
  const whole = stated[at]!;
  const parts = stated.slice(0, at);
  const { unit } = whole.mention.reading;
  const isSum = /total/i.test(texts[at]!) || unit !== 'percent';
  const adds =
    isSum && ['count', 'gbp', 'percent'].includes(unit) && parts.every((part) => part.mention.reading.unit === unit);
  if (!adds || agree(sum(parts.map(bounds)), bounds(whole))) return;
  const exact = parts.reduce((value, part) => value.add(part.mention.quantity.value), Rational.zero);
  if (!isNear(exact, whole.mention.quantity.value)) return;
  yield {
    ...spotOf(whole),
    message: `${quote(whole)} is called the total, but the ${parts.length} numbers that belong to it add up to ${formatValue(exact, unit)}. Correct the total or the number that is wrong, or say what is counted twice or left out.`,
    beside: parts.map(spotOf),
    isCertain: false,
  };
}

/** Whether the last of some labels is for all before it: a year after its parts, or the only one in bold type. */
function holdsAll(labels: readonly (Passage | undefined)[], texts: readonly string[]): boolean {
  const parts = texts.slice(0, -1);
  if (year.test(texts.at(-1)!)) return parts.every((text) => partOfYear.test(text));
  return (
    parts.length >= 3 && labels.every((label, i) => (label !== undefined && isAllBold(label)) === (i === parts.length))
  );
}

/** Whether a number is all that its cell says. */
function isAlone({ mention: { passage, text } }: Stated): boolean {
  return passage.text.replace(text, '').replaceAll(/[\s£%*†]/g, '') === '';
}
