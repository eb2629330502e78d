import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import type { Clause } from '../clauses.ts';
import { hedgeOf } from '../hedges.ts';
import { headersOf } from '../table-headers.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };

/** What a claim that is a difference says of the two values that it lies between. */
export interface StatedDifference {
  /** How far one value lies from the other, or how many times it is as much. */
  readonly as: 'distance' | 'times';
  /** Whether the value spoken of is the higher or the lower of the two; null where the words do not say. */
  readonly direction: 'up' | 'down' | null;
  /** The words behind it, up to the next claim or the end of the sentence: what it is measured from. Plain. */
  readonly behind: Span;
  /** It follows both values in brackets: "from 1,200 to 1,380 (15%)". */
  readonly isBracketed: boolean;
}

type Direction = StatedDifference['direction'];

const { change, moving, comparative, differing } = vocabulary;

const alternatives = (...lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const nouns = alternatives(change.up, change.down, differing.nouns);
const verbs = alternatives(moving.up, moving.down, differing.verbs);
const comparatives = alternatives(comparative.up, comparative.down, differing.comparatives);

/** What stands before a difference; the hedge and the article are left out. */
const before = [
  new RegExp(`\\b(${nouns}) (?:in [a-z -]{1,40} )?(?:of|is|was)$`, 'i'),
  new RegExp(`\\b(${verbs})(?: [a-z]+){0,2}? by$`, 'i'),
  new RegExp(`\\b(${verbs})$`, 'i'),
  /(?<!\b(?:make|makes|made|making|take|taken|taking|set|pick|picked|sum|adds?|added|end|ended) )(?:^|[ (,–-])(up|down)(?: by)?$/i,
  /\b(extra|additional)$/i,
];
/** What stands behind one. */
const after = [
  new RegExp(
    `^(?: (?:percentage )?points?)?(?: [^\\s\\d.,;:()]+){0,3}? (${comparatives})(?= (?:than|on)\\b|(?: [^\\s\\d.,;:()]+){0,6} than\\b|[.,;:)]|$| and\\b)`,
    'i',
  ),
  /^(?: (?:percentage )?points?)?(?: [a-z-]+)? (above|below|ahead of|behind|short of|(?:up|down)(?= on))\b/i,
  new RegExp(`^ (?:[a-z-]+ )?(${nouns})\\b`, 'i'),
];
const inLabel = new RegExp(`\\b(?:${nouns})\\b`, 'i');

/** Whether a metric's own values are differences, by its label: "Increase in referrals". */
export function isOfDifferences(label: string): boolean {
  return inLabel.test(label);
}

const moves = new RegExp(`\\b(?:${verbs}|${nouns}|up|down|from)\\b`, 'i');

const upward = new Set([...change.up, ...moving.up, ...comparative.up, ...differing.up]);
const downward = new Set([...change.down, ...moving.down, ...comparative.down, ...differing.down]);

function directionOf(word: string): Direction {
  const said = word.toLowerCase();
  return upward.has(said) ? 'up' : downward.has(said) ? 'down' : null;
}

/** What a claim says of two values that it lies between; null where its words do not make it a difference. */
export function statedDifference({ passage, token, sentence, siblings, index }: Clause): StatedDifference | null {
  const { text } = passage;
  const next = siblings[index + 1]?.plain.start ?? sentence.end;
  const behind = { start: token.plain.end, end: Math.min(next, sentence.end) };
  const hedged = hedgeOf(text, token.plain).span;
  const lead = text
    .slice(Math.max(sentence.start, hedged.start - 80), hedged.start)
    .trimEnd()
    .replace(/ (?:an?|the|some|only|just|fully|well|further)$/i, '');
  const rest = text.slice(token.plain.end, Math.min(sentence.end, token.plain.end + 80));
  const inTable = cellDifference(passage);
  if (inTable !== undefined) return { as: 'distance', direction: inTable, behind, isBracketed: false };
  if (token.quantity!.form === 'times')
    return { as: 'times', direction: timesDirection(rest), behind, isBracketed: false };
  const said = before.map((pattern) => pattern.exec(lead)).find((match) => match !== null);
  const follows = after.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  const word = follows?.[1] ?? said?.[1];
  if (word !== undefined) return { as: 'distance', direction: directionOf(word), behind, isBracketed: false };
  const isBracketed =
    lead.endsWith('(') && rest.startsWith(')') && moves.test(text.slice(sentence.start, hedged.start));
  return isBracketed ? { as: 'distance', direction: null, behind, isBracketed } : null;
}

function timesDirection(rest: string): Direction {
  return /^ (?:less|lower|fewer)\b/i.test(rest) ? 'down' : 'up';
}

/** Which way a table's cell says that a value has moved; undefined where the cell tells no change. */
function cellDifference(passage: Passage): Direction | undefined {
  if (!passage.cell) return undefined;
  const sign = /^\s*([+▲△↑⬆])|^\s*([-−–▼▽↓⬇](?= ?[£\d]))/.exec(passage.text);
  if (sign) return sign[1] ? 'up' : 'down';
  return /\b(?:change|difference|variation|variance|movement)\b/i.test(headersOf(passage)[0]?.text ?? '')
    ? null
    : undefined;
}
