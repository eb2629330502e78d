import type { Passage, PassageContent } from '../draft/draft.ts';
import { Rational } from '../quantities/rational.ts';
import { overlaps } from '../text/source-text.ts';
import { digits, type Numeral, numberStarts, numberWords, numeral, wordValue } from './numerals.ts';
import { ages } from './recognisers/ages.ts';
import { countedWords } from './recognisers/counted-words.ts';
import { durations as readDurations } from './recognisers/durations.ts';
import { periods } from './recognisers/periods.ts';
import { fractions, moneys, numbers, percentages, ranks, rates, ratios } from './recognisers/quantities.ts';
import { codes, references } from './recognisers/references.ts';
import { type Stretch, stretches } from './stretches.ts';
import { metricTarget } from './targets.ts';
import { type LexicalContext, Passing, type Recogniser, type Token } from './token.ts';

import durations from './vocabulary/durations.json' with { type: 'json' };

/** What hides other readings comes first: a year must not be read as a count, nor a section number as a measure. */
const order: readonly { readonly recognise: Recogniser; readonly needs: 'digits' | 'words' }[] = [
  { recognise: references, needs: 'words' },
  { recognise: periods, needs: 'words' },
  { recognise: codes, needs: 'digits' },
  { recognise: ages, needs: 'digits' },
  { recognise: moneys, needs: 'digits' },
  { recognise: percentages, needs: 'words' },
  { recognise: rates, needs: 'digits' },
  { recognise: ranks, needs: 'words' },
  { recognise: ratios, needs: 'words' },
  { recognise: fractions, needs: 'words' },
  { recognise: readDurations, needs: 'words' },
  { recognise: numbers, needs: 'words' },
  { recognise: countedWords, needs: 'words' },
];

const someDigit = /\d/;

/** What was read of each passage, kept over edits elsewhere; a table cell's column decides too. */
const kept = new WeakMap<PassageContent, { readonly column: number | null; readonly tokens: readonly Token[] }>();

/** Every number, period and numbered name in a passage, in the order of the text; spans are plain. */
export function lex(passage: Passage): readonly Token[] {
  const column = passage.cell?.column ?? null;
  const before = kept.get(passage.content);
  if (before?.column === column) return before.tokens;
  const tokens = read(passage);
  kept.set(passage.content, { column, tokens });
  return tokens;
}

function read(passage: Passage): Token[] {
  const starts = numberStarts(passage.text);
  if (starts.length === 0) return [];
  const tokens = stretches(passage, starts).flatMap((stretch) => lexStretch(passage, stretch));
  return linked(passage, tokens).toSorted((a, b) => a.plain.start - b.plain.start);
}

function lexStretch(passage: Passage, stretch: Stretch): Token[] {
  const text = passage.text.slice(stretch.start, stretch.end);
  const hasDigits = someDigit.test(text);
  const passing = new Passing(text, stretch.starts);
  for (const mark of passage.marks) {
    if ((mark.kind !== 'code' && mark.kind !== 'footnote') || !overlaps(mark.plain, stretch)) continue;
    const start = Math.max(0, mark.plain.start - stretch.start);
    const span = { start, end: Math.min(text.length, mark.plain.end - stretch.start) };
    if (someDigit.test(text.slice(span.start, span.end))) passing.note('other', span);
    else passing.mask(span);
  }
  const context: LexicalContext = {
    kind: passage.kind,
    column: passage.cell?.column ?? null,
    isOpening: stretch.start === 0,
    isWhole: text.length === passage.text.length,
  };
  for (const { recognise, needs } of order) if (hasDigits || needs === 'words') recognise(passing, context);
  return stretch.start === 0 ? passing.tokens : passing.tokens.map((token) => moved(token, stretch.start));
}

function moved(token: Token, by: number): Token {
  return { ...token, plain: { start: token.plain.start + by, end: token.plain.end + by } };
}

const anyNumber = new RegExp(`(?:${digits})|\\b(?:${numberWords})\\b`, 'i');
const timeUnit = new RegExp(`^[- ](?:working |calendar )?(${Object.keys(durations.units).join('|')})s?\\b`, 'i');

/** A number that the writer links to a metric is a claim, whatever it looks like: `[28 days](metric:assessment-wait)`. */
function linked(passage: Passage, tokens: readonly Token[]): Token[] {
  const read = [...tokens];
  for (const mark of passage.marks) {
    const target = metricTarget(mark);
    if (!target || target.id.value === 'none') continue;
    const inside = (token: Token): boolean => overlaps(token.plain, mark.plain);
    if (read.some((token) => inside(token) && token.quantity)) continue;
    const text = passage.text.slice(mark.plain.start, mark.plain.end);
    const match = anyNumber.exec(text);
    const n = match && (numeral(match[0]) ?? wordNumeral(match[0]));
    if (!match || !n) continue;
    const start = mark.plain.start + match.index;
    const unit = timeUnit.exec(text.slice(match.index + match[0].length));
    const units: Readonly<Record<string, string>> = durations.units;
    read.splice(0, read.length, ...read.filter((token) => !inside(token)));
    read.push({
      plain: { start, end: start + match[0].length },
      kind: 'claim',
      quantity: { form: 'plain', ...n, upper: null, unit: unit ? units[unit[1]!.toLowerCase()]! : 'count', of: null },
      period: null,
    });
  }
  return read;
}

function wordNumeral(text: string): Numeral | undefined {
  const value = wordValue(text);
  return value && { value, step: Rational.one, zeros: 0 };
}
