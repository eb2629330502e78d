import { stem, words } from '../text/words.ts';
import type { Clause } from './clauses.ts';
import vocabulary from './vocabulary/directions.json' with { type: 'json' };

const list = (of: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(of)
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const comparative = list(vocabulary.comparative);
const change = list(vocabulary.change);
const moving = list(vocabulary.moving);

const after = new RegExp(
  `^(?: [a-z]+){0,2}? (?:${comparative}|better|worse) (?:[^.;,\\d]{0,60} )?than\\b|^ (?:above|below|ahead of|behind) `,
  'i',
);
const noun = new RegExp(`^ (?:[a-z]+ )?(?:${change})\\b`, 'i');
const before = new RegExp(
  `\\b(?:an?|the) (?:extra|additional|further)$|\\b(?:${change}) (?:in [a-z ]{1,40} )?of(?: (?:just|nearly|around|about|over|almost|some))?$|\\b(?:${moving}|improved|improving|up|down)(?: [a-z]+){0,2}? by(?: (?:just|nearly|around|about|over|almost|some))?$|(?:^|[ (])(?:up|down)$`,
  'i',
);
const differs = new Set([...Object.values(vocabulary.change), ...Object.values(vocabulary.moving)].flat().map(stem));
for (const word of ['change', 'difference', 'gap', 'variation', 'additional', 'extra', 'saving', 'net'])
  differs.add(stem(word));

/** Whether a claim states how far one value lies from another: "up by 12%", "an extra 228", "£1.9m less than before". */
export function isDifference({ passage, token, sentence }: Clause): boolean {
  const ahead = passage.text.slice(token.plain.end, Math.min(sentence.end, token.plain.end + 60));
  if (after.test(ahead) || noun.test(ahead)) return true;
  return before.test(passage.text.slice(Math.max(sentence.start, token.plain.start - 80), token.plain.start).trimEnd());
}

/** Whether a metric's wording says that it measures a difference. */
export function measuresDifference(wording: string): boolean {
  return words(wording).some((word) => differs.has(word.stem));
}
