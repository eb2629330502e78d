import type { Passage } from '../../draft/draft.ts';
import { keepingAt } from '../../draft/keeping.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { stem, words } from '../../text/words.ts';
import type { DraftNumbers } from '../draft-numbers.ts';
import vocabulary from '../vocabulary/enumerations.json' with { type: 'json' };
import { allCountedNouns, type CountedNoun } from './counted-noun.ts';

/** A document or body, and how many of its priorities, themes or the like a sentence gives it. */
export interface NamedCount {
  readonly counted: CountedNoun;
  /** The words of its name, as stems, with what is counted. */
  readonly key: string;
  /** The year in its name, if it says one. */
  readonly year: string | null;
  readonly owner: string;
  /** Whether a name says whose things they are, "our", or only "the" and "all". */
  readonly whose: 'named' | 'own' | 'all';
}

/** The same things of one document, counted differently in two places. */
export interface NamedCountFault {
  readonly counted: CountedNoun;
  readonly earlier: CountedNoun;
  /** The document, as the later place names it, with its article. */
  readonly owner: string;
}

/** Every count of a document's priorities (themes, aims …) with the first one before it that differs. */
export function namedCountFaults(numbers: DraftNumbers): NamedCountFault[] {
  const named = namedCounts(numbers);
  return named.flatMap((each, i) => {
    const earlier = named.slice(0, i).find((other) => isSameOwner(each, other) && isOtherCount(each, other));
    return earlier ? [{ counted: each.counted, earlier: earlier.counted, owner: each.owner }] : [];
  });
}

/** Every count of which the draft says whose things they are. */
export function namedCounts(numbers: DraftNumbers): readonly NamedCount[] {
  const named = known.get(numbers) ?? namesOf(numbers);
  known.set(numbers, named);
  return named;
}

const known = new WeakMap<DraftNumbers, readonly NamedCount[]>();

function namesOf(numbers: DraftNumbers): NamedCount[] {
  const all = allCountedNouns(numbers);
  return [...all.flatMap((counted) => nameOf(counted) ?? []), ...ownCounts(all)];
}

function isSameOwner(a: NamedCount, b: NamedCount): boolean {
  return a.key === b.key && (a.year === null || b.year === null || a.year === b.year);
}

/** Another number, unless one of the two counts only some of them ("three health priorities"). */
function isOtherCount({ counted: a }: NamedCount, { counted: b }: NamedCount): boolean {
  return a.count !== b.count && a.modifiers.join(' ') === b.modifiers.join(' ');
}

const owners = new Set(vocabulary.owners.map(stem));
const earlierVersion = new RegExp(`\\b(?:${vocabulary.earlier.join('|')}) (?:(?:19|20)\\d\\d\\S* )?$`, 'i');
const part = new RegExp(
  `\\b(?:${[...vocabulary.part, ...vocabulary.partial].join('|').replaceAll('.', '\\.')}) $`,
  'i',
);
const year = '(?:19|20)\\d\\d(?: ?[-–/] ?(?:20)?\\d\\d)?';
const name = new RegExp(
  `(?:(?<before>${year}) )?(?<name>(?!(?:The|Our|This|That|In|A|An|Each|Its|All|Under|For|Of|As|We|By|With)\\b)(?:[A-Z][\\w’'&-]*)(?: (?:(?:of|and|for|the|in|&|with) ){0,2}[A-Z][\\w’'&-]*){0,7})(?:,? \\(?(?<after>${year})\\)?)?`,
  'g',
);
/** What joins a document to what it holds, in either order. */
const holds =
  /^(?:’s|'s)?(?: \([^)]{1,30}\))?,?(?: (?:which|that|it|now|also|currently|clearly))*(?: (?:sets?|set out|sets out|has|have|had|identif(?:y|ies|ied)|describes?|described|contains?|contained|includes?|outlines?|outlined|defines?|defined|is|was|are|built|based|organised|structured|around|on|with|names?|lists?|listed|agreed|comprises?|out|into|of|the|its|our|following|:))* $/;
const within =
  /^(?: (?:set out|set|identified|described|outlined|named|listed|agreed|contained|given|in|of|within|from|under|for|by|our|the|its|this|council’s|borough’s|new|joint|’s))+ $/;

/** The one document whose things are counted, before or behind them in the sentence. */
function nameOf(counted: CountedNoun): NamedCount | undefined {
  const named = nameAt(counted.passage, counted.plain);
  return named && { ...named, counted, key: `${named.key}|${counted.noun}` };
}

const nameAt = keepingAt((passage: Passage, plain: Span): Omit<NamedCount, 'counted'> | undefined => {
  const sentence = passage.sentences.find((each) => contains(each, plain));
  if (!sentence || part.test(passage.text.slice(sentence.start, plain.start))) return undefined;
  for (const match of passage.text.slice(sentence.start, sentence.end).matchAll(name)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const all = words(match.groups!.name!);
    const stems = all.map((word) => word.stem);
    if (all.length < 2 || !owners.has(stems.at(-1)!)) continue;
    const isJoined =
      end <= plain.start
        ? holds.test(passage.text.slice(end, plain.start))
        : start >= plain.end && within.test(passage.text.slice(plain.end, start));
    if (!isJoined || earlierVersion.test(passage.text.slice(0, start))) continue;
    const dated = match.groups!.before ?? match.groups!.after ?? null;
    return {
      key: stems.join(' '),
      year: dated?.replaceAll(/[–/ ]/g, '-') ?? null,
      owner: `the ${match[0].replace(/[’']s$/, '')}`,
      whose: 'named',
    };
  }
  return undefined;
});

/** "our six locality teams" and "the seven locality teams": all that the authority has, told from others by a word. */
function ownCounts(all: readonly CountedNoun[]): NamedCount[] {
  const telling = all
    .filter(({ modifiers }) => modifiers.length > 0)
    .map((counted) => ({ counted, of: kindOf(counted) }));
  const keyOf = ({ modifiers, noun }: CountedNoun): string => `${modifiers.join(' ')}|${noun}`;
  return telling.flatMap(({ counted, of }): NamedCount[] => {
    const alike = telling.filter((other) => keyOf(other.counted) === keyOf(counted));
    // "two new teams … the two teams": the second speaks of those, not of all.
    const isEcho = telling.some(
      (other) => other.of === 'some' && other.counted.noun === counted.noun && other.counted.count === counted.count,
    );
    if (of === 'some' || isEcho || !alike.some((other) => other.of === 'own')) return [];
    return [{ counted, key: `own ${keyOf(counted)}`, year: null, owner: 'the same things', whose: of }];
  });
}

const restricting =
  /^,? (?:that|which|who|whose|where|with|in|for|of|from|at|on|under|within|to|covering|serving|set|piloting|supporting|identified|rated)\b/i;

const everywhere = /^ (?:in|across) (?:the|our) (?:borough|county|city|council|district|area)\b/i;
/** ", East, Mid and South": all of them, by name. */
const itemsInNames = /^, [A-Z][\w’-]+(?:, [A-Z][\w’-]+)*,? and [A-Z][\w’-]+\b/;

/** Whether a counted noun means all of the authority's own, all of some, or just some. */
function kindOf({ passage, plain }: CountedNoun): 'own' | 'all' | 'some' {
  const before = passage.text.slice(Math.max(0, plain.start - 40), plain.start);
  const after = passage.text.slice(plain.end).replace(everywhere, '');
  if (part.test(before) || restricting.test(after)) return 'some';
  if (/\b(?:our|we (?:now |currently )?(?:have|run|operate)) $/i.test(before)) return 'own';
  if (itemsInNames.test(after)) return 'all';
  return /\b(?:the|all) $/i.test(before) ? 'all' : 'some';
}
