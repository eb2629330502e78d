import type { Analysis } from '../analysis.ts';
import type { Passage, Section } from '../draft/draft.ts';
import type { EntryMatch } from '../framework/framework.ts';
import { isOfficial } from '../framework/official-wording.ts';
import { type WrittenEntry, writtenEntries } from '../framework/outline-entries.ts';
import { isBelow } from '../framework/section-place.ts';
import { categoriesSeen } from './categories.ts';
import type { DraftEvidence, PartEvidence, SeenEvidence, Sighting, StatementEvidence } from './evidence.ts';
import { recogniseEvidence } from './recognise.ts';

const known = new WeakMap<Analysis, DraftEvidence>();

/** The evidence that a draft shows, statement by statement. Pure; what was worked out for an analysis is kept with it. */
export function draftEvidence(analysis: Analysis): DraftEvidence {
  const earlier = known.get(analysis);
  if (earlier) return earlier;
  const sightings = sightingsIn(analysis);
  const evidence = { sightings, statements: statementsOf(analysis, sightings) };
  known.set(analysis, evidence);
  return evidence;
}

/** What is seen in some passages of a draft. */
export function evidenceIn({ sightings }: DraftEvidence, passages: readonly Passage[]): SeenEvidence {
  return seenIn(sightings, passages);
}

/** All passages of a section, with those of the sections below it, in document order. */
function passagesBelow(section: Section): Passage[] {
  return [...section.passages, ...section.children.flatMap(passagesBelow)];
}

function sightingsIn({ draft, numbers, outline, references }: Analysis): Map<Passage, Sighting[]> {
  const found = new Map<Passage, Sighting[]>();
  const add = (sighting: Sighting): void => {
    const inPassage = found.get(sighting.passage);
    if (inPassage) inPassage.push(sighting);
    else found.set(sighting.passage, [sighting]);
  };
  for (const passage of draft.passages) {
    const recognised = recogniseEvidence(passage, references);
    // The regulator’s own sentences are nobody’s experience here.
    if (recognised.length === 0 || isOfficial(passage, outline?.framework ?? null)) continue;
    for (const { kind, plain } of recognised) add({ kind, passage, plain });
  }
  for (const { mention } of numbers) {
    const { passage, plain, kind } = mention;
    if (kind === 'claim') add({ kind: 'number', passage, plain });
  }
  for (const sightings of found.values()) sightings.sort((a, b) => a.plain.start - b.plain.start);
  return found;
}

function statementsOf({ outline }: Analysis, sightings: DraftEvidence['sightings']): StatementEvidence[] {
  if (!outline) return [];
  const { statements, evidenceCategories } = outline.framework;
  const sections = [...outline.themes, ...outline.statements].map(({ section }) => section);
  return writtenEntries(outline)
    .filter(({ entry }) => statements.some((statement) => statement === entry))
    .map((written) => {
      const passages = passagesOf(written, sections);
      const seen = seenIn(sightings, passages);
      return {
        ...seen,
        written,
        passages,
        parts: partsOf(written, sightings),
        categories: categoriesSeen(evidenceCategories, seen.sightings),
      };
    });
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
  return matches
    .flatMap(all)
    .map(({ entry, section }) => ({ part: entry, section, ...seenIn(sightings, passagesBelow(section)) }));
}

function seenIn(all: DraftEvidence['sightings'], passages: readonly Passage[]): SeenEvidence {
  const sightings = passages.flatMap((passage) => all.get(passage) ?? []);
  return { sightings, kinds: new Set(sightings.map(({ kind }) => kind)) };
}
