import type { Passage } from '../../draft/draft.ts';
import { keeping } from '../../draft/keeping.ts';
import type { Span } from '../../text/source-text.ts';
import { stem, words } from '../../text/words.ts';
import type { DraftNumbers } from '../draft-numbers.ts';
import { gatheringNumbers } from '../gathering-numbers.ts';
import { wordValue } from '../numerals.ts';
import vocabulary from '../vocabulary/enumerations.json' with { type: 'json' };

/** "five strategic priorities": a small number and the plural noun that it counts. */
export interface CountedNoun {
  readonly passage: Passage;
  /** From the number to the noun, in the plain text. */
  readonly plain: Span;
  readonly text: string;
  readonly count: number;
  /** The words between number and noun that tell it from others, as stems. */
  readonly modifiers: readonly string[];
  /** The noun's stem. */
  readonly noun: string;
}

const stems = (list: readonly string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.split(' ').map(stem).join(' ')));
const nouns = stems(vocabulary.nouns);
const generic = stems(vocabulary.generic);
const most = 30;
const ends = new Set(
  'of in on at to for by with and or who that which was were is are be has have had will from as per than but the a an our their'.split(
    ' ',
  ),
);

/** The counted nouns of a draft, in the order of the text. */
export function allCountedNouns(numbers: DraftNumbers): readonly CountedNoun[] {
  const nouns =
    known.get(numbers) ?? gathered(numbers).map(({ number, value }) => ({ ...value, passage: number.mention.passage }));
  known.set(numbers, nouns);
  return nouns;
}

const known = new WeakMap<DraftNumbers, readonly CountedNoun[]>();

/** The noun that a number counts, if any. */
const gathered = gatheringNumbers(({ mention }): readonly Omit<CountedNoun, 'passage'>[] => {
  const { passage, kind, quantity } = mention;
  if (!['enumeration', 'claim', 'idiom'].includes(kind) || !namesCounted(passage)) return [];
  // "two of the five priorities" counts five.
  const text = /\bof (?:the|our|its|their)? ?(\S+)$/i.exec(mention.text)?.[1] ?? mention.text;
  const count = countOf(text);
  if (count === undefined || quantity?.form === 'percent' || quantity?.form === 'money') return [];
  const found = nounBehind(passage.text, mention.plain.end);
  if (!found) return [];
  const plain = { start: mention.plain.end - text.length, end: found.end };
  return [{ plain, text: passage.text.slice(plain.start, plain.end), count, ...found.what }];
});

/** Whether a noun stands in a passage that may be counted; in most there is none. */
const namesCounted = keeping(({ text }) => words(text).some((word) => isPlural(word.text) && isListed(word.stem)));

/** 2 to 30; undefined for anything else. */
function countOf(text: string): number | undefined {
  if (!/^(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)$/i.test(text)) return undefined;
  const value = wordValue(text);
  const count = value?.isInteger() ? Number(value.toDecimal()) : 0;
  return count >= 2 && count <= most ? count : undefined;
}

/** The first plural noun of the kind that is listed, among the next five words of the same phrase. */
function nounBehind(
  text: string,
  from: number,
): { end: number; what: Pick<CountedNoun, 'modifiers' | 'noun'> } | undefined {
  if (/^-\w/.test(text.slice(from))) return undefined;
  const phrase = text.slice(from, from + 120);
  const behind = words(phrase).slice(0, 6);
  const modifiers: string[] = [];
  let end = 0;
  for (const [i, word] of behind.entries()) {
    if (/[^\s’'-]/.test(phrase.slice(end, word.start)) || ends.has(word.text.toLowerCase())) return undefined;
    const next = behind[i + 1];
    const isLast =
      !next || !isPlural(next.text) || !isListed(next.stem) || /[^ ]/.test(phrase.slice(word.end, next.start));
    if (isPlural(word.text) && isListed(word.stem) && isLast)
      return {
        end: from + word.end,
        what: { modifiers: modifiers.filter((each) => !generic.has(each)), noun: word.stem },
      };
    modifiers.push(word.stem);
    end = word.end;
  }
  return undefined;
}

const isListed = (noun: string): boolean => nouns.has(noun);
const isPlural = (word: string): boolean => /(?:[^s]s|criteria)$/i.test(word);
