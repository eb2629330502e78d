import type { Passage, Table } from '../../draft/draft.ts';
import { Rational } from '../../quantities/rational.ts';
import type { CheckedNumber } from '../number.ts';
import { formatValue } from '../wording.ts';
import { agree, type Bounds, bounds, distance, relativeDistance, shareOf } from './arithmetic.ts';
import { isStated, type Misfit, quote, type Stated, spotOf } from './stated.ts';

const ofChange = /\b(?:change|difference|variance|movement|increase|decrease|growth)\b|\+\/-/i;
const ofShare = /%|\bper ?cent|\bshare|\bproportion|\brate/i;

/** How a column follows from two others: each way it can be told. */
interface Relation {
  readonly first: number;
  readonly second: number;
  readonly column: number;
  readonly work: (a: Bounds, b: Bounds) => Bounds | undefined;
  readonly isRelative: boolean;
}

/**
 * Columns that other rows of the table prove to be worked out of two others, with a row that does not follow: a change
 * between two years, a share of one count in another.
 */
export function* columnMisfits(numbers: readonly CheckedNumber[]): Generator<Misfit> {
  const only = new Map<Passage, Stated | null>();
  for (const number of numbers) {
    const { passage } = number.mention;
    if (passage.cell && isStated(number)) only.set(passage, only.has(passage) ? null : number);
  }
  const tables = new Set([...only.keys()].map((passage) => passage.cell!.table));
  for (const table of tables) {
    const rows = table.rows.slice(1).map((row) => row.map((cell) => only.get(cell) ?? null));
    for (const relation of relationsOf(table)) yield* outliers(relation, rows);
  }
}

function* relationsOf({ rows: [header] }: Table): Generator<Relation> {
  const titles = header?.map(({ text }) => text) ?? [];
  for (const [column, title] of titles.entries()) {
    const isChange = ofChange.test(title);
    if (column < 2 || !(isChange || ofShare.test(title))) continue;
    for (let second = 1; second < column; second++) {
      for (let first = 1; first < second; first++) {
        if ([first, second].some((each) => ofChange.test(titles[each]!))) continue;
        if (isChange) {
          yield { first, second, column, work: distance, isRelative: false };
          yield { first, second, column, work: relativeDistance, isRelative: true };
        } else {
          yield { first, second, column, work: shareOf, isRelative: true };
          yield { first, second, column, work: (a, b) => shareOf(b, a), isRelative: true };
        }
      }
    }
  }
}

/** The one row that breaks what every other row keeps. */
function* outliers(relation: Relation, rows: readonly (readonly (Stated | null)[])[]): Generator<Misfit> {
  const { first, second, column, work, isRelative } = relation;
  const kept: Stated[] = [];
  const broken: { stated: Stated; from: Stated; to: Stated; right: Bounds }[] = [];
  for (const row of rows) {
    const [from, to, stated] = [row[first], row[second], row[column]];
    if (!from || !to || !stated || from.mention.reading.unit !== to.mention.reading.unit) continue;
    const { unit } = stated.mention.reading;
    if (isRelative ? unit !== 'percent' : unit === 'percent' && from.mention.reading.unit !== 'percent') continue;
    const right = work(bounds(from), bounds(to));
    if (!right) continue;
    if (agree(right, magnitude(stated))) kept.push(stated);
    else broken.push({ stated, from, to, right });
  }
  const [fault, ...more] = broken;
  if (!fault || more.length > 0 || kept.length < 1 || kept.every(isNothing)) return;
  const { stated, from, to, right } = fault;
  const { unit } = stated.mention.reading;
  yield {
    ...spotOf(stated),
    message: `${quote(stated)} does not follow from ${quote(from)} and ${quote(to)} in its row, as the other rows of this column do: that gives ${formatValue(middle(right), unit)}. Correct the one that is wrong.`,
    beside: [from, to].map(spotOf),
    isCertain: false,
  };
}

const isNothing = ({ mention }: Stated): boolean => mention.quantity.value.equals(Rational.zero);

function magnitude(stated: Stated): Bounds {
  const { low, high } = bounds(stated);
  return low && high && high.compare(Rational.zero) < 0 ? { low: high.negate(), high: low.negate() } : { low, high };
}

function middle({ low, high }: Bounds): Rational {
  if (!low || !high) return low ?? high ?? Rational.zero;
  return low.add(high).divide(Rational.of(2)).round(1);
}
