import { plainWords } from '../framework/heading-text.ts';
import vocabulary from './vocabulary/score-words.json' with { type: 'json' };

const words = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const score = words(vocabulary.score);
const label = words([...vocabulary.score, ...vocabulary.label]);
const total = words(vocabulary.total);
const row = words([...vocabulary.score, ...vocabulary.label, ...vocabulary.total, ...vocabulary.row]);
const column = words([...vocabulary.score, ...vocabulary.label, ...vocabulary.column]);
const sentence = words(vocabulary.sentence);
const verb = words(vocabulary.verb);
const own = words(vocabulary.own);

/** A label is short: what is longer is a sentence about something. */
const mostWords = 12;

/** Whether words name a score and nothing else: “Our self-assessment score”. */
export function isScoreLabel(text: string): boolean {
  return areAll(text, (word) => label.has(word), [score]);
}

/** The same for the heading of a table's column, which may add a year or the scale: “Score 2024-25”, “Score (1–4)”. */
export function isScoreColumn(text: string): boolean {
  return areAll(text, (word) => column.has(word) || /^\d{1,4}$/.test(word), [score]);
}

/** Whether words say that the council scores itself: “We have scored ourselves as a”. */
export function isScoringOfOneself(text: string): boolean {
  return areAll(text, (word) => sentence.has(word), [verb, own]);
}

/** Whether words name the total, or the rating or percentage, of all scores: “Overall score (out of 36)”. */
export function isTotalLabel(text: string): boolean {
  const isAllowed = (word: string): boolean => row.has(word) || /^(?:out|\d{1,3})$/.test(word);
  return areAll(text, isAllowed, [total]) || /^(?:overall )?(?:rating|percentage)$/.test(plainWords(text));
}

/** Whether a sentence speaks of the score of something else, of another time or of what might be. */
export function speaksOfOther(text: string): boolean {
  const plain = ` ${plainWords(text)} `;
  return [...vocabulary.elsewhere, ...vocabulary.otherwise].some((word) => plain.includes(` ${word} `));
}

function areAll(text: string, isAllowed: (word: string) => boolean, oneOf: readonly ReadonlySet<string>[]): boolean {
  const all = plainWords(text.slice(0, 200)).split(' ');
  return all.length <= mostWords && all.every(isAllowed) && oneOf.every((list) => all.some((word) => list.has(word)));
}
