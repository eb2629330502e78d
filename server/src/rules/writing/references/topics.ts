import type { Passage, Section } from '../../../draft/draft.ts';
import { keeping, keepingForAll } from '../../../draft/keeping.ts';
import { type Word, words } from '../../../text/words.ts';
import type { NumberedPlace } from './numbered-places.ts';
import type { Reference } from './references.ts';

/** Words that lead to another place. Small words weigh nothing, as all sections have them. */
const light = /^(?:describ|detail|explain|explor|mention|outlin|section|sect|show)/;
/** A subject needs so many words of its own; with fewer, the sentence before is read too. */
const enough = 6;
/** So many sections are needed to tell common words from telling ones. */
const leastSections = 5;

/** A section that holds no other numbered one, with all its passages. */
interface Leaf {
  readonly section: Section;
  readonly passages: readonly Passage[];
  /** In how many of them each telling word stands. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Which words a draft’s numbered sections speak of, and how telling each word is. */
export class Topics {
  readonly #places: readonly NumberedPlace[];
  #found: readonly Leaf[] | undefined;

  constructor(places: readonly NumberedPlace[]) {
    this.#places = places;
  }

  get #leaves(): readonly Leaf[] {
    this.#found ??= leavesOf(this.#places);
    return this.#found;
  }

  /**
   * Whether what a reference speaks of is hardly named in the section that it leads to, although another section speaks
   * of it. Says no where the sentence has too few telling words.
   */
  isElsewhere(reference: Reference, target: Section): boolean {
    if (this.#leaves.length < leastSections) return false;
    const { passage } = reference;
    const subject = subjectOf(reference);
    if (subject.size < 4) return false;
    const named = new Map(this.#leaves.map((leaf) => [leaf, namedIn(leaf, subject, passage)]));
    const weights = new Map([...subject].map((stem) => [stem, this.#weight(stem, named)]));
    const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    if (whole < 3) return false;
    const share = (among: readonly Leaf[]): number => {
      const all = [...weights].filter(([stem]) => among.some((leaf) => named.get(leaf)!.has(stem)));
      return all.reduce((sum, [, weight]) => sum + weight, 0) / whole;
    };
    const there = share(this.#leaves.filter(({ section }) => isWithin(section, target)));
    const others = this.#leaves.filter(
      ({ section }) => !isWithin(section, target) && !isWithin(passage.section, section),
    );
    return there <= 0.25 && others.some((leaf) => share([leaf]) >= Math.max(0.45, there + 0.3));
  }

  /** 0 for a word of all sections, or of none but the passage itself. */
  #weight(stem: string, named: ReadonlyMap<Leaf, ReadonlySet<string>>): number {
    const count = this.#leaves.filter((leaf) => named.get(leaf)!.has(stem)).length;
    return count === 0 ? 0 : Math.log((1 + this.#leaves.length / count) / 2);
  }
}

function leavesOf(places: readonly NumberedPlace[]): Leaf[] {
  const sections = places.flatMap(({ label, section }) => (label === 'section' && section ? [section] : []));
  const holders = new Set(sections.flatMap((section) => above(section)));
  return sections.filter((section) => !holders.has(section)).map((section) => leafOf(section));
}

function leafOf(section: Section): Leaf {
  const passages = passagesIn(section);
  return { section, passages, counts: countsIn(passages) };
}

/** The sections that a section lies in. */
function above({ parent }: Section): Section[] {
  return parent ? [parent, ...above(parent)] : [];
}

/** The words of a subject that a section has, apart from the passage that speaks of it. */
function namedIn({ passages, counts }: Leaf, subject: ReadonlySet<string>, except: Passage): Set<string> {
  const own = passages.includes(except) ? tellingIn(except) : null;
  return new Set([...subject].filter((stem) => (counts.get(stem) ?? 0) > (own?.has(stem) ? 1 : 0)));
}

/** In how many of some passages each telling word stands. */
const countsIn = keepingForAll((passages): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const passage of passages) for (const stem of tellingIn(passage)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
});

function subjectOf({ passage, plain }: Reference): Set<string> {
  const { sentences, text } = passage;
  const i = sentences.findIndex(({ start, end }) => start <= plain.start && plain.end <= end);
  const sentence = sentences[i] ?? { start: 0, end: text.length };
  const own = telling(words(text.slice(sentence.start, sentence.end)));
  if (own.size >= enough || i < 1) return own;
  return telling(words(text.slice(sentences[i - 1]!.start, sentence.end)));
}

function telling(found: readonly Word[]): Set<string> {
  return new Set(found.flatMap(({ text, stem }) => (/\p{L}{4}/u.test(text) && !light.test(stem) ? [stem] : [])));
}

const tellingIn = keeping(({ text }: Passage): ReadonlySet<string> => telling(words(text)));

function passagesIn({ passages, children }: Section): Passage[] {
  return [...passages, ...children.flatMap(passagesIn)];
}

function isWithin(inner: Section, outer: Section): boolean {
  for (let section: Section | null = inner; section; section = section.parent) if (section === outer) return true;
  return false;
}
