import type { Draft, Passage } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';
import type { Span } from '../../../text/source-text.ts';
import { type Word, words } from '../../../text/words.ts';
import vocabulary from '../vocabulary/acronyms.json';
import type { AcronymUse } from './acronym-uses.ts';

/** Where an acronym is explained. */
export interface Explanation {
  readonly passage: Passage;
  readonly plain: Span;
  /** The words that it stands for, where they are certain. */
  readonly words: Span | null;
}

const light: ReadonlySet<string> = new Set(vocabulary.light);
const never: ReadonlySet<string> = new Set(vocabulary.never);
const introducing = new RegExp(
  `\\b(?:${vocabulary.introducing.join('|')}) (?:the |an? )?["“‘]?$|, or (?:the )?["“‘]?$`,
  'i',
);
/** Words that give a name no initial; “of” may, as in TOR. */
const joining = new Set(['and', 'or', 'the', 'a', 'an']);
/** How far words in full are looked for around an acronym, in characters. */
const reach = 160;

/** What explains an acronym just where it is used: “full words (FW)”, “FW (full words)”, “known as FW”; else null. */
export function explanationAt({ acronym, passage, plain }: AcronymUse): Explanation | null {
  const explained = explain(acronym, passage, plain);
  return explained && { passage, plain, words: explained.words };
}

function explain(acronym: string, { text }: Passage, plain: Span): Pick<Explanation, 'words'> | null {
  const before = text.slice(Math.max(0, plain.start - reach), plain.start);
  const offset = plain.start - before.length;
  const opened = /\(\s*["“‘]?(?:the )?$/.exec(before);
  if (opened && /^s?["”’]?\s*(?:\)|[.,;:–-])/.test(text.slice(plain.end))) {
    const named = withInitials(before.slice(0, opened.index));
    const found = endingIn(named, 0, named.all.length, acronym);
    if (found) return { words: moved(found, offset) };
    const initials = named.initials.slice(-acronym.length - 3);
    return initials.includes(acronym[0]!.toLowerCase()) ? { words: null } : null;
  }
  const inBrackets = /^s? ?[([](?<inside>[^()[\]]{4,160})/.exec(text.slice(plain.end));
  if (inBrackets) {
    const start = plain.end + inBrackets[0].length - inBrackets.groups!.inside!.length;
    const found = anywhereIn(withInitials(inBrackets.groups!.inside!), acronym);
    if (found) return { words: moved(found, start) };
  }
  if (introducing.test(before) || /^s? (?:stands|is short) for\b/.test(text.slice(plain.end))) {
    return { words: null };
  }
  return null;
}

/** An acronym in full. */
export interface FullWords {
  readonly passage: Passage;
  readonly plain: Span;
}

/** The first place where the passages of a draft have each of some acronyms in full, by acronym. */
export function firstInFull(draft: Draft, acronyms: readonly string[]): Map<string, FullWords> {
  const asked = acronyms.filter((acronym) => acronym.length > 2);
  const key = asked.join(' ');
  const found = new Map<string, FullWords>();
  for (const { passage, value } of allInFull(draft, key)) {
    const [acronym, plain] = value;
    if (!found.has(acronym)) found.set(acronym, { passage, plain });
  }
  return found;
}

/** Those of some acronyms, parted by spaces, that a passage has in full. */
const allInFull = gathering(({ text }, acronyms: string): readonly (readonly [string, Span])[] => {
  if (acronyms === '') return [];
  const initialled = withInitials(text);
  return acronyms.split(' ').flatMap((acronym) => {
    const plain = namedIn(text, initialled, acronym);
    return plain ? [[acronym, plain] as const] : [];
  });
});

/** The first words of a passage whose initials are an acronym’s and that may be a name, or null. */
export function inFull({ text }: Passage, acronym: string): Span | null {
  return namedIn(text, withInitials(text), acronym);
}

function namedIn(text: string, initialled: Initialled, acronym: string): Span | null {
  return anywhereIn(initialled, acronym, ({ start, end }) =>
    mayBeName(text.slice(start, end), lettersOf(acronym).length),
  );
}

/**
 * “integrated care board”, not “in care because” or, for SAR, “services and responded”: in one sentence, without verbs,
 * no small words at its ends, and no “and” that an initial depends on.
 */
function mayBeName(text: string, letters: number): boolean {
  const all = words(text.toLowerCase()).map((word) => word.text);
  if (all.filter((word) => !joining.has(word)).length < letters) return false;
  const isOne = !/[.!?:;()]/.test(text) && !all.some((word) => never.has(word));
  return isOne && !light.has(all[0]!) && !light.has(all.at(-1)!);
}

/** Whether two expansions say the same, apart from plurals, endings and small words. */
export function sameExpansion(a: string, b: string): boolean {
  const stems = (text: string): string =>
    words(text)
      .filter((word) => !light.has(word.text.toLowerCase()))
      .map(({ stem }) => stem.slice(0, 5))
      .join(' ');
  return stems(a) === stems(b);
}

/** Words with their first letters, in small letters. */
interface Initialled {
  readonly all: readonly Word[];
  readonly initials: readonly string[];
}

function withInitials(text: string): Initialled {
  const all = words(text);
  return { all, initials: all.map((word) => word.text[0]!.toLowerCase()) };
}

function anywhereIn(initialled: Initialled, acronym: string, isFit: (span: Span) => boolean = () => true): Span | null {
  const { initials } = initialled;
  const last = lettersOf(acronym).at(-1)!;
  for (let at = initials.indexOf(last, 1); at > 0; at = initials.indexOf(last, at + 1)) {
    const end = at + 1;
    const found = endingIn(initialled, Math.max(0, end - acronym.length * 2 - 2), end, acronym);
    if (found && isFit(found)) return found;
  }
  return null;
}

/** The words before `end`, and not before `from`, whose initials are an acronym’s, one a letter; small words may have none. */
function endingIn({ all, initials }: Initialled, from: number, end: number, acronym: string): Span | null {
  for (const letters of [lettersOf(acronym), acronym.replace('&', '').toLowerCase()]) {
    let next = letters.length - 1;
    let i = end - 1;
    for (; i >= from && next >= 0; i--) {
      if (initials[i] === letters[next]) next--;
      else if (!light.has(all[i]!.text.toLowerCase())) break;
    }
    if (next < 0 && end - 1 - i >= 2) return { start: all[i + 1]!.start, end: all[end - 1]!.end };
  }
  return null;
}

/** The capitals of an acronym, in small letters: “dls” of DoLS. */
function lettersOf(acronym: string): string {
  return acronym.replace(/[^A-Z]/g, '').toLowerCase();
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
