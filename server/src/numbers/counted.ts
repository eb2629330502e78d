import { words } from '../text/words.ts';
import type { Clause } from './clauses.ts';
import { meanings } from './meaning.ts';

const plural = /(?:[^s]s|people|children|men|women|staff|criteria)$/;
const ends = new Set(
  'of in on at to for by with and or who that which was were is are be has have had will from as across within the a an our their this these including such per than but while since'.split(
    ' ',
  ),
);

/** What a number counts, as the noun right after it names it: `member` of "56 new members". Null where none follows. */
export function countedHead({
  passage,
  token,
  sentence,
}: Pick<Clause, 'passage' | 'token' | 'sentence'>): string | null {
  const text = passage.text.slice(token.plain.end, Math.min(sentence.end, token.plain.end + 80));
  let head: string | null = null;
  let end = 0;
  for (const word of words(text)) {
    if (ends.has(word.text.toLowerCase()) || /[^\s’'"“”*-]/.test(text.slice(end, word.start))) break;
    if (plural.test(word.text.toLowerCase())) head = word.text;
    else if (head) break;
    end = word.end;
  }
  return head === null ? null : (meanings(head, new Map())[0]?.key ?? null);
}
