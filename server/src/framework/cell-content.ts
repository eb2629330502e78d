import type { CellKind, Column } from './framework.ts';
import { plainWords } from './heading-text.ts';

/** Text that is still to be filled in; another rule speaks of it. */
const placeholder = /^[[<]|\bTB[CDA]\b|^\?+$|^x{2,}$/i;

/** Marks by which a cell says that there is nothing in it. */
const nothing = /^(?:[-–—.]*|n\/?a|none|nil)$/i;

/** Whether a cell has nothing in it. */
export function isEmptyCell(text: string): boolean {
  return nothing.test(text.trim());
}

/** Whether a cell is still to be filled in. */
export function isUnfinishedCell(text: string): boolean {
  return placeholder.test(text.trim());
}

/** What keeps a cell from being what its column holds, as words that end a sentence; null where nothing does. */
export function cellFault(text: string, column: Column): string | null {
  const faults = column.holds.map((kind) => faultOf[kind](text.trim(), column));
  if (faults.includes(null)) return null;
  return faults[0] ?? null;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const datePattern = new RegExp(
  `\\b(?:${month}[ ,]+(?:20)?\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d{2}|20\\d{2}-\\d{2}(?:-\\d{2})?|(?:spring|summer|autumn|winter)[ ,]+20\\d{2}|(?:q[1-4]|quarter (?:[1-4]|one|two|three|four))[ ,]+(?:of )?20\\d{2}|20\\d{2}[-/]\\d{2,4}[ ,]+q[1-4]|(?:end|start|middle) of 20\\d{2})`,
  'i',
);
const cadencePattern =
  /^(?:(?:every|each|once|twice|three times|four times)\b|(?:half[- ]yearly|daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|annual|yearly|six-monthly|annually)\b)/i;
const post = 'Director|Head|Manager|Lead|Leader|Officer|Chief Executive|Commissioner|Principal|Chair';
const twoPosts = new RegExp(`\\b(?:${post})\\b[^;/]{0,60}(?:,| and | & | / )[^;/]{0,40}\\b(?:${post})s?\\b`);
const group =
  /^(?:all|any|both|each|every|everyone|everybody|various|several|partners|teams?|managers|officers|staff|we|us|the (?:council|partnership|team|board|service))\b/i;

const faultOf: Readonly<Record<CellKind, (text: string, column: Column) => string | null>> = {
  text: () => null,
  owner: (text) => {
    if (group.test(text)) return 'names a group, so nobody in particular answers for it. Name one post or person';
    if (/;| \/ /.test(text) || twoPosts.test(text))
      return 'names more than one, so each may leave it to the other. Name the one who answers for it';
    return null;
  },
  date: (text) =>
    datePattern.test(text)
      ? null
      : 'names no day, month or quarter with its year, so nobody can tell when it is late. Write for example “March 2026”',
  cadence: (text) =>
    cadencePattern.test(text) ? null : 'does not say how often. Write for example “monthly” or “every quarter”',
  status: (text, { values }) =>
    values.some((value) => isStatus(text, value.text))
      ? null
      : `is none of the statuses ${values.map((value) => `“${value.text}”`).join(', ')}, so rows cannot be counted by it. Write one of them`,
  measure: (text) => measureFault(text),
  reference: (text) => (/[\p{L}\p{N}]/u.test(text) ? null : 'is no number that the row can be called by'),
  number: (text) => (/\d/.test(text) ? null : 'has no number in it'),
};

/** Whether a cell has a status, alone or with words after a dash, a comma or in brackets. */
export function isStatus(text: string, value: string): boolean {
  const head = text.split(/ [-–—] |[,:;(]/, 1)[0]!;
  return plainWords(text) === plainWords(value) || plainWords(head) === plainWords(value);
}

/** What stands for a time and not for an amount. */
const times = new RegExp(
  `\\b(?:${month}[ ,]+)?(?:19|20)\\d{2}(?:[-/–]\\d{2,4})?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?[ ]+${month}\\b|\\bq[1-4]\\b|\\bwithin \\d+\\b`,
  'gi',
);

function measureFault(text: string): string | null {
  const amounts = text.replace(times, ' ').match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  if (amounts >= 2) return null;
  const example = 'Write both, for example “from 71% in 2023-24 to 90%”';
  if (amounts === 0)
    return `has neither a baseline nor a target, so nobody can tell whether it has been met. ${example}`;
  const isTarget = /\b(?:target|aim|goal|to|at least|at most|no more than|by)\b/i.test(text);
  return `has no ${isTarget ? 'baseline' : 'target'}, so nobody can tell how far there is to go. ${example}`;
}
