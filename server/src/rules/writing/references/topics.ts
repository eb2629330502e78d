import type { Passage, Section } from '../../../draft/draft.ts';
import { keeping, keepingAt, keepingForAll } from '../../../draft/keeping.ts';
import { type Word, words } from '../../../text/words.ts';
import type { NumberedPlace } from './numbered-places.ts';
import type { Reference } from './references.ts';

/** Words that lead to another place. Small words weigh nothing, as all sections have them. */
const light = /^(?:describ|detail|explain|explor|mention|outlin|section|sect|show)/;
/** A subject needs so many words of its own; with fewer, the sentence before is read too. */
const enough = 6;
/** So many sections are needed to tell common words from telling ones. */
const leastSections = 5;

/** A section that holds no other numbered one. */
interface Leaf {
  readonly section: Section;
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
    const { passage, plain } = reference;
    const subject = subjectOf(passage, plain);
    if (subject.size < 4) return false;
    const named = this.#leaves.map((leaf) => namedIn(leaf, subject, passage));
    const weights = weightsOf(named);
    const weigh = (stems: Iterable<string>): number => {
      let sum = 0;
      for (const stem of stems) sum += weights.get(stem)!;
      return sum;
    };
    const whole = weigh(weights.keys());
    if (whole < 3) return false;
    const isThere = this.#leaves.map(({ section }) => isWithin(section, target));
    const there = weigh(new Set(named.flatMap((stems, i) => (isThere[i] ? stems : [])))) / whole;
    if (there > 0.25) return false;
    const least = Math.max(0.45, there + 0.3);
    return this.#leaves.some(
      ({ section }, i) => !isThere[i] && weigh(named[i]!) / whole >= least && !isWithin(passage.section, section),
    );
  }
}

/** How much each of some words tells, from those that each section names: 0 for a word of all sections. */
function weightsOf(named: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const stems of named) for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + 1);
  for (const [stem, count] of weights) weights.set(stem, Math.log((1 + named.length / count) / 2));
  return weights;
}

function leavesOf(places: readonly NumberedPlace[]): Leaf[] {
  const sections = places.flatMap(({ label, section }) => (label === 'section' && section ? [section] : []));
  const holders = new Set(sections.flatMap((section) => above(section)));
  return sections.filter((section) => !holders.has(section)).map((section) => leafOf(section));
}

function leafOf(section: Section): Leaf {
  return { section, counts: countsIn(passagesIn(section)) };
}

/** The sections that a section lies in. */
function above({ parent }: Section): Section[] {
  return parent ? [parent, ...above(parent)] : [];
}

/** The words of a subject that a section has, apart from the passage that speaks of it. */
function namedIn({ section, counts }: Leaf, subject: ReadonlySet<string>, except: Passage): readonly string[] {
  if (isWithin(except.section, section)) {
    const own = tellingIn(except);
    return [...subject].filter((stem) => (counts.get(stem) ?? 0) > (own.has(stem) ? 1 : 0));
  }
  let known = namedBySubject.get(subject);
  if (!known) {
    known = new WeakMap();
    namedBySubject.set(subject, known);
  }
  const named = known.get(counts) ?? [...subject].filter((stem) => counts.has(stem));
  known.set(counts, named);
  return named;
}

/** The same for a section that the passage is not in, for as long as neither changes. */
const namedBySubject = new WeakMap<ReadonlySet<string>, WeakMap<Leaf['counts'], readonly string[]>>();

/** In how many of some passages each telling word stands. */
const countsIn = keepingForAll((passages): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const passage of passages) for (const stem of tellingIn(passage)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
});

const subjectOf = keepingAt(({ sentences, text }, plain): ReadonlySet<string> => {
  const i = sentences.findIndex(({ start, end }) => start <= plain.start && plain.end <= end);
  const sentence = sentences[i] ?? { start: 0, end: text.length };
  const own = telling(words(text.slice(sentence.start, sentence.end)));
  if (own.size >= enough || i < 1) return own;
  return telling(words(text.slice(sentences[i - 1]!.start, sentence.end)));
});

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
