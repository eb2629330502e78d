import { isAllBold } from '../../draft/bold.ts';
import type { Draft, List, Passage, Section } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import type { DraftNumbers } from '../draft-numbers.ts';
import { numberWords, wordValue } from '../numerals.ts';
import vocabulary from '../vocabulary/enumerations.json' with { type: 'json' };
import { allCountedNouns, type CountedNoun } from './counted-noun.ts';
import { itemsNamed, itemsThatAre, placesNamed } from './inline-items.ts';

/** "five priorities:" with another number of things behind it. */
export interface ListFault {
  readonly counted: CountedNoun;
  /** How many are listed; the fewest, where words leave it open. */
  readonly listed: number;
  /** Where they are listed. */
  readonly where: 'list' | 'sections' | 'sentence';
  /** The first item, for a list or sections. */
  readonly first: Passage | null;
}

/** Announced lists that are longer or shorter than they are said to be. */
export function listFaults(draft: Draft, numbers: DraftNumbers): ListFault[] {
  const { passages } = draft;
  const lists = listsBehind(passages);
  const inPassages = new Map<Passage, CountedNoun[]>();
  for (const counted of allCountedNouns(numbers)) {
    inPassages.set(counted.passage, [...(inPassages.get(counted.passage) ?? []), counted]);
  }
  const elliptic = countsOfThings(draft).flatMap(({ passage, value }) => {
    const list = lists.get(passage);
    const fault = list && listFault([{ ...value, passage }], list, passages, lists);
    return fault ? [fault] : [];
  });
  const named = [...inPassages].flatMap(([passage, counted]) => {
    const behind = lists.get(passage);
    const fault = behind ? listFault(counted, behind, passages, lists) : sectionFault(counted, passage);
    return fault ? [fault] : counted.flatMap((each) => inlineFault(each) ?? []);
  });
  return [...named, ...elliptic];
}

const noThings = new RegExp(
  `^(?:there (?:are|were)|we (?:have|set|agreed|chose)|these are|they are|here are) (${numberWords}|\\d{1,2})(?= (?:that|which|in all|in total|of (?:them|these))\\b[^.,;:()]{0,60}:$|:$)`,
  'i',
);

/** "There are four that matter most:", where the sentence before says what is counted. */
const countsOfThings = gathering(({ text, sentences, kind }): readonly Omit<CountedNoun, 'passage'>[] => {
  const last = sentences.at(-1);
  if (!last || kind !== 'paragraph' || !text.trimEnd().endsWith(':')) return [];
  const match = noThings.exec(text.slice(last.start, last.end).trimEnd());
  const value = match && wordValue(match[1]!);
  if (!value?.isInteger() || partial.test(text.slice(last.start))) return [];
  const start = last.start + match!.index + match![0].length - match![1]!.length;
  const plain = { start, end: start + match![1]!.length };
  return [{ plain, text: match![1]!, count: Number(value.toDecimal()), modifiers: [], noun: '' }];
});

/** The lists that a paragraph or heading opens. */
function listsBehind(passages: readonly Passage[]): Map<Passage, List> {
  const lists = new Map<Passage, List>();
  for (const { item } of passages) {
    const leadIn = item?.list.leadIn;
    if (leadIn && !lists.has(leadIn)) lists.set(leadIn, item.list);
  }
  return lists;
}

function listFault(
  counted: readonly CountedNoun[],
  list: List,
  passages: readonly Passage[],
  lists: ReadonlyMap<Passage, List>,
): ListFault | undefined {
  const announced = counted.findLast((each) => each.noun === '' || announces(each));
  if (!announced || announced !== counted.at(-1)) return undefined;
  if (lengths(list, announced.passage.section, passages, lists).includes(announced.count)) return undefined;
  const first = passages.find(({ item }) => item?.list === list) ?? null;
  return { counted: announced, listed: list.items, where: 'list', first };
}

/** How long a list may be said to be: a paragraph between two parts of it may interrupt it. */
function lengths(
  list: List,
  section: Section,
  passages: readonly Passage[],
  lists: ReadonlyMap<Passage, List>,
): number[] {
  const openers = new Set([...lists].filter(([{ text }]) => text.trimEnd().endsWith(':')).map(([, each]) => each));
  const further = new Set(passages.flatMap(({ item, section: of }) => (item && of === section ? [item.list] : [])));
  const found = [list.items];
  for (const each of further) {
    if (each.parent !== list.parent || each.span.start <= list.span.start || openers.has(each)) continue;
    found.push(found.at(-1)! + each.items);
  }
  return found;
}

/** "Our four priorities" over sections "1. Prevention", "2. …". */
function sectionFault(counted: readonly CountedNoun[], { kind, section }: Passage): ListFault | undefined {
  const announced = counted.at(-1)!;
  const numbered = section.children.filter(({ heading }) =>
    /^(?:[A-Z][a-z]+ )?\d{1,2}[.:)]? /.test(heading?.text ?? ''),
  );
  if (kind !== 'heading' || !announces(announced) || numbered.length < 2 || numbered.length !== section.children.length)
    return undefined;
  const first = numbered[0]!.passages[0] ?? null;
  return numbered.length === announced.count
    ? undefined
    : { counted: announced, listed: numbered.length, where: 'sections', first };
}

function inlineFault(counted: CountedNoun): ListFault | undefined {
  const { passage, plain } = counted;
  const places = placesNamed(passage.text.slice(plain.end));
  if (!isWhole(counted) && !(places && isAll(counted))) return undefined;
  const after = passage.text
    .slice(plain.end)
    .replace(/^ (?:for|in|of|to (?=(?:this|these|our|the|its|their) )|within|across) ?[^.,;:()\d]{1,40}(?=: )/, '');
  const isOurs = /\b(?:our|the) (?:\w+ ){0,2}$/i.test(passage.text.slice(0, plain.start));
  const named = itemsNamed(after) ?? places ?? (isOurs ? itemsThatAre(after, counted.noun) : undefined);
  if (!named || (counted.count >= named.fewest && counted.count <= named.most)) return undefined;
  const listed = counted.count < named.fewest ? named.fewest : named.most;
  return { counted, listed, where: 'sentence', first: null };
}

const phrase = (list: readonly string[]): string => list.join('|').replaceAll('.', '\\.');
const partial = new RegExp(`\\b(?:${phrase(vocabulary.partial)})\\b`, 'i');
const partBefore = new RegExp(
  `\\b(?:of(?: (?:the|our|its|their|these))?|${phrase(vocabulary.part)}|${phrase(vocabulary.partial)}) $`,
  'i',
);
const toward =
  /\b(?:against|towards?|to|under|for|from|by|across|within|on|around|into|in|of|with|through|into|meets?|supports?|deliver(?:s|ed)?|delivering) (?:the |our |its |their |these |following |the following )*$/i;
const listing = new RegExp(
  `\\b(?:${phrase(vocabulary.listing)})[a-z]* (?:on|around|into|in|of|under|up of) (?:the |our |its |their |following )*$`,
  'i',
);

/** Whether all of the things are meant, not "two of our five" or "at least five". */
function isWhole({ passage, plain }: CountedNoun): boolean {
  const before = passage.text.slice(Math.max(0, plain.start - 60), plain.start);
  if (/\bfollowing $/i.test(before)) return true;
  return !partBefore.test(before) && (!toward.test(before) || listing.test(before));
}

/** "by three locality teams, East, Mid and South": whatever stands before, these are all that are counted. */
function isAll({ passage, plain }: CountedNoun): boolean {
  return !partBefore.test(passage.text.slice(Math.max(0, plain.start - 60), plain.start));
}

/** Whether the words behind a counted noun open the list that follows its passage. */
function announces(counted: CountedNoun): boolean {
  const { passage, plain } = counted;
  const sentence = passage.sentences.at(-1);
  if (!sentence || plain.start < sentence.start || !isWhole(counted)) return false;
  const before = passage.text.slice(sentence.start, plain.start);
  const after = passage.text.slice(plain.end).trimEnd();
  if (partial.test(passage.text.slice(sentence.start))) return false;
  if (passage.kind === 'heading' || isAllBold(passage))
    return (
      /^:?$/.test(after) &&
      /^(?:[^.;:]{1,60}(?: [–—-]|:) )?(?:our|the|\d+(?!\d)\.?|council|strategic|key)?\s*(?:\w+ )?$/i.test(before)
    );
  if (!after.endsWith(':')) return /\bfollowing $/i.test(before) && /^\.?$/.test(after);
  return (
    after === ':' ||
    /^ (?:for|in|of|within|across) [^.,;:]{1,50}:$/.test(after) ||
    /^[^.;:]{0,60}\b(?:are|were|as follows|namely|these are|below|comprise|comprising)(?: (?:as follows|set out|listed|shown|to))?(?: below)?:$/i.test(
      after,
    ) ||
    (/\bfollowing $/i.test(before) && /^[^.;:]{0,60}:$/.test(after))
  );
}
