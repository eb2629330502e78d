import { type Analysis, numbersIn } from '../analysis.ts';
import type { Passage, Section } from '../draft/draft.ts';
import type { EntryMatch } from '../framework/framework.ts';
import { isOfficial } from '../framework/official-wording.ts';
import { type WrittenEntry, writtenEntries } from '../framework/outline-entries.ts';
import { isBelow } from '../framework/section-place.ts';
import { countUntil } from '../text/sorted.ts';
import { categoriesSeen } from './categories.ts';
import type {
  DraftEvidence,
  EvidenceKind,
  PartEvidence,
  SeenEvidence,
  Sighting,
  StatementEvidence,
} from './evidence.ts';
import { recogniseEvidence } from './recognise.ts';

const known = new WeakMap<Analysis, DraftEvidence>();

/** The evidence that a draft shows, statement by statement. Pure; what was worked out for an analysis is kept with it. */
export function draftEvidence(analysis: Analysis): DraftEvidence {
  const earlier = known.get(analysis);
  if (earlier) return earlier;
  const sightings = new Sightings(analysis);
  const statements = statementsOf(analysis, sightings);
  const evidence = { sightings, statements, statementAt: statementFinder(analysis, statements) };
  known.set(analysis, evidence);
  return evidence;
}

/** What is seen in some passages of a draft. */
export function evidenceIn({ sightings }: DraftEvidence, passages: readonly Passage[]): SeenEvidence {
  return seenIn(sightings, () => passages);
}

/** All passages of a section, with those of the sections below it, in document order. */
function passagesBelow(section: Section): Passage[] {
  return [...section.passages, ...section.children.flatMap(passagesBelow)];
}

/** What is seen in the passages of a draft, each looked at when it is asked for: most never are. */
class Sightings {
  readonly #analysis: Analysis;
  readonly #known = new Map<Passage, readonly Sighting[]>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  get(passage: Passage): readonly Sighting[] {
    const known = this.#known.get(passage) ?? this.#look(passage);
    this.#known.set(passage, known);
    return known;
  }

  #look(passage: Passage): readonly Sighting[] {
    const { framework, references } = this.#analysis;
    const recognised = recogniseEvidence(passage, references);
    const claims = numbersIn(passage.section, this.#analysis).filter(
      ({ mention }) => mention.passage === passage && mention.kind === 'claim',
    );
    // The regulator’s own sentences are nobody’s experience here.
    const own = recognised.length > 0 && isOfficial(passage, framework) ? [] : recognised;
    return [
      ...own.map(({ kind, plain }) => ({ kind, passage, plain })),
      ...claims.map(({ mention: { plain } }) => ({ kind: 'number' as const, passage, plain })),
    ].sort((a, b) => a.plain.start - b.plain.start);
  }
}

function statementsOf({ outline }: Analysis, sightings: DraftEvidence['sightings']): StatementEvidence[] {
  if (!outline) return [];
  const { statements, evidenceCategories } = outline.framework;
  const sections = [...outline.themes, ...outline.statements].map(({ section }) => section);
  return writtenEntries(outline)
    .filter(({ entry }) => statements.some((statement) => statement === entry))
    .map((written) => {
      let own: readonly Passage[] | undefined;
      const passages = (): readonly Passage[] => {
        own ??= passagesOf(written, sections);
        return own;
      };
      const seen = seenIn(sightings, passages);
      return {
        get sightings() {
          return seen.sightings;
        },
        get kinds() {
          return seen.kinds;
        },
        written,
        get passages() {
          return passages();
        },
        get parts() {
          return partsOf(written, sightings);
        },
        get categories() {
          return categoriesSeen(evidenceCategories, seen.sightings);
        },
      };
    });
}

function statementFinder(
  { outline }: Analysis,
  statements: readonly StatementEvidence[],
): DraftEvidence['statementAt'] {
  const recognised = new Map<Section, StatementEvidence | null>();
  for (const { section } of [...(outline?.themes ?? []), ...(outline?.statements ?? [])]) recognised.set(section, null);
  for (const statement of statements) {
    for (const { section } of statement.written.matches) recognised.set(section, statement);
  }
  const inOrder = [...recognised.keys()].sort((a, b) => a.span.start - b.span.start);
  return (offset) => {
    // The last one that starts before it, or the next one around that which reaches to it.
    let around: Section | null = inOrder[countUntil(inOrder, ({ span }) => span.start > offset) - 1] ?? null;
    while (around && !(recognised.has(around) && offset < around.span.end)) around = around.parent;
    return (around && recognised.get(around)) ?? null;
  };
}

/** What stands under the headings of a statement, without what stands under those of another within it. */
function passagesOf({ matches }: WrittenEntry, recognised: readonly Section[]): Passage[] {
  return matches.flatMap(({ section }) => {
    const others = recognised.filter((other) => other !== section && isBelow(other, section));
    const own = (one: Section): Passage[] =>
      others.includes(one) ? [] : [...one.passages, ...one.children.flatMap(own)];
    return own(section);
  });
}

function partsOf({ matches }: WrittenEntry, sightings: DraftEvidence['sightings']): PartEvidence[] {
  const all = (match: EntryMatch): EntryMatch['parts'] => [...match.parts, ...match.headings.flatMap(all)];
  return matches.flatMap(all).map(({ entry, section }) => {
    const { sightings: found, kinds } = seenIn(sightings, () => passagesBelow(section));
    return { part: entry, section, sightings: found, kinds };
  });
}

/** What is seen in some passages, looked for when it is asked for. */
function seenIn(all: DraftEvidence['sightings'], passages: () => readonly Passage[]): SeenEvidence {
  let found: readonly Sighting[] | undefined;
  let kinds: ReadonlySet<EvidenceKind> | undefined;
  return {
    get sightings() {
      found ??= passages().flatMap((passage) => all.get(passage));
      return found;
    },
    get kinds() {
      kinds ??= new Set(this.sightings.map(({ kind }) => kind));
      return kinds;
    },
  };
}
