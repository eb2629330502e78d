import type { NewMetric, NewObservation } from '../metrics/additions/new-values.ts';
import { contains } from '../text/source-text.ts';
import { words } from '../text/words.ts';
import type { Claimed } from './claimed-sentences.ts';
import { clauses } from './clauses.ts';
import { lex } from './lexer.ts';
import { headersOf } from './table-headers.ts';
import equivalents from './vocabulary/equivalents.json' with { type: 'json' };

const longestLabel = 10;
const longestId = 5;
const linking = 'of the a an and or in on at to for by with our their its who that were was are is had have has';
const minor = new Set([...equivalents.stop, ...linking.split(' ')]);
/** What cannot end a label. */
const dangling = new RegExp(`(?: |^)(?:${linking.replaceAll(' ', '|')}|last|this|from|as|we)$`, 'i');
/** What cannot begin one. */
const leading =
  /^(?:and|or|but|of|the|a|an|our|their|its|these|those|who|that|which|were|was|are|is|had|have|has|been|in|on|at|to|by|with|well)(?: |$)/i;
const boundary = /[,;:.()–—]| while | whilst | but | compared | up from | down from | last year| this year| in total\b/;
const whole =
  /^ of (?:the |our |all )?((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+?) (?=(?:who|that|were|was|are|is|said|say|felt|feel|reported|report|told|had|have|agreed|received|receive)\b)/u;

/**
 * The value that a number states, for a metrics file: its digits as they are, its period and area. Undefined for a number
 * that only comes near its value ("nearly 2,100", "1 in 10", a range): what the draft approximates is not a measurement.
 */
export function statedObservation({ mention }: Claimed): NewObservation | undefined {
  const { quantity, reading, text } = mention;
  const isExact = (reading.hedge === 'none' || reading.hedge === 'exactly') && !quantity.upper;
  if (!isExact || !['plain', 'money', 'percent', 'rank'].includes(quantity.form)) return undefined;
  const isScaled = /[a-z]/i.test(text.replace(/^GBP|per ?cent|pc$/gi, '')) && quantity.form === 'money';
  const decimals = isScaled ? 0 : (/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  return {
    period: reading.period?.period.key ?? null,
    area: reading.area?.area ?? null,
    value: quantity.value.toDecimal(decimals, 12),
    rankOf: quantity.form === 'rank' ? (quantity.of?.toDecimal() ?? null) : null,
  };
}

/** A metric for a number that has none, named by the words around it; undefined where they say too little. */
export function proposedMetric(number: Claimed, taken: ReadonlySet<string>): NewMetric | undefined {
  const observation = statedObservation(number);
  const label = labelOf(number);
  if (!observation || !label) return undefined;
  const { reading, quantity, passage, plain } = number.mention;
  const of = quantity.form === 'percent' ? (whole.exec(passage.text.slice(plain.end))?.[1] ?? null) : null;
  return { id: idFor(label, taken), label, unit: reading.unit, of, observation };
}

function labelOf(number: Claimed): string | undefined {
  const { passage, plain } = number.mention;
  if (passage.cell) return headerWords(number);
  const tokens = lex(passage);
  const own = clauses(passage, tokens).find(({ token }) => token.plain.start === plain.start)?.own;
  const sentence = own ?? passage.sentences.find((each) => contains(each, plain));
  if (!sentence) return undefined;
  const apart = (from: number, to: number): string => {
    let text = passage.text.slice(from, to);
    for (const { plain: other } of tokens) {
      if (from <= other.start && other.end <= to)
        text = text.slice(0, other.start - from) + '.'.repeat(other.end - other.start) + text.slice(other.end - from);
    }
    return text;
  };
  const behind = trimmed(
    apart(plain.end, sentence.end)
      .replace(/^ ?(?:%|per ?cent)? ?(?:of (?:the |our |all )?)?/i, '')
      .split(boundary)[0]!,
  );
  if (substance(behind) >= 2) return capital(behind);
  const before = trimmed(apart(sentence.start, plain.start).split(boundary).at(-1)!);
  const both = trimmed(substance(behind) > 0 ? `${before} ${behind}` : before);
  return substance(both) >= 1 ? capital(both) : undefined;
}

/** "Care homes, 2023-24" gives the row's words; the column's where they say what is measured. */
function headerWords({ mention: { passage } }: Claimed): string | undefined {
  const [column, ...row] = headersOf(passage);
  const parts = [...row, ...(column ? [column] : [])]
    .map((header) => trimmed(header.text.replaceAll(/\([^)]{0,100}\)|[\d/–-]+/g, ' ')))
    .filter((text) => substance(text) > 0);
  return parts.length > 0 ? capital(parts.join(', ')) : undefined;
}

/** Without words at its ends that belong to what is left out, and of a readable length. */
function trimmed(text: string): string {
  let rest = text.replaceAll(/\s+/g, ' ').trim().split(' ').slice(0, longestLabel).join(' ');
  while (dangling.test(rest)) rest = rest.replace(dangling, '');
  while (leading.test(rest)) rest = rest.replace(leading, '');
  return rest.trim();
}

/** How many words say something. */
function substance(text: string): number {
  return words(text).filter(({ text: word }) => !minor.has(word.toLowerCase())).length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A short name in small letters and hyphens that no other metric has. */
function idFor(label: string, taken: ReadonlySet<string>): string {
  const telling = words(label)
    .map(({ text }) =>
      text
        .toLowerCase()
        .normalize('NFKD')
        .replaceAll(/[^a-z0-9]/g, ''),
    )
    .filter((word) => word !== '' && !minor.has(word));
  const base = telling.slice(0, longestId).join('-') || 'metric';
  let id = base === 'none' ? 'none-1' : base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}
