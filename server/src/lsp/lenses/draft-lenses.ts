import type { Analysis } from '../../analysis.ts';
import { draftEvidence } from '../../evidence/draft-evidence.ts';
import type { Sighting, StatementEvidence } from '../../evidence/evidence.ts';
import { type MissingParts, partsOf } from '../../framework/missing-parts.ts';
import { headingPlace, listed } from '../../framework/outline-words.ts';
import { byPassage } from '../../numbers/claimed-sentences.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import type { Location } from '../../text/source-text.ts';
import type { Lens } from './lens.ts';

const known = new WeakMap<Analysis, readonly Lens[]>();

/**
 * What stands above the heading of each statement: how many of its numbers are backed, which kinds of evidence are seen,
 * which parts are missing. Worked out once for each state of the draft.
 */
export function draftLenses(analysis: Analysis): readonly Lens[] {
  const lenses = known.get(analysis) ?? findLenses(analysis);
  known.set(analysis, lenses);
  return lenses;
}

function findLenses(analysis: Analysis): Lens[] {
  const { draft, outline } = analysis;
  if (!outline) return [];
  const numbers = byPassage(analysis.numbers);
  const { missing } = partsOf(draft, outline);
  return draftEvidence(analysis).statements.flatMap((statement) => {
    const { entry, matches } = statement.written;
    const position = draft.source.positionAt(headingPlace(draft, matches[0]!.section).span.start);
    const claims = statement.passages
      .flatMap((passage) => numbers.get(passage) ?? [])
      .filter(({ mention }) => mention.kind === 'claim');
    const lacking = missing.find((one) => one.entry === entry && one.matches[0]?.section === matches[0]?.section);
    return [numbersLens(claims, analysis), evidenceLens(statement, analysis), partsLens(lacking)].flatMap((lens) =>
      lens ? [{ position, ...lens }] : [],
    );
  });
}

type Said = Omit<Lens, 'position'> | null;

/** Where there are numbers: those that are not backed, or all. */
function numbersLens(claims: readonly CheckedNumber[], { draft, metrics }: Analysis): Said {
  if (claims.length === 0) return null;
  const noun = claims.length === 1 ? 'number' : 'numbers';
  const open = claims.filter(({ verdict }) => verdict !== 'supported');
  const backed = claims.length - open.length;
  const title = metrics.length > 0 ? `${backed} of ${claims.length} ${noun} backed` : `${claims.length} ${noun}`;
  const shown = open.length > 0 ? open : claims;
  return {
    title,
    places: shown.map(({ mention }) => ({ uri: draft.source.uri, range: draft.source.range(mention.span) })),
  };
}

/** Where the framework names kinds of evidence: how many are seen, and which are not. */
function evidenceLens({ categories }: StatementEvidence, { draft }: Analysis): Said {
  if (categories.length === 0) return null;
  const seen = categories.filter(({ sightings }) => sightings.length > 0);
  const unseen = categories.filter(({ sightings }) => sightings.length === 0).map(({ category }) => category.title);
  // More would make the line longer than it is wide.
  const none = unseen.length === 1 || unseen.length === 2 ? `; none of ${listed(unseen)}` : '';
  const place = ({ passage, plain }: Sighting): Location => ({
    uri: draft.source.uri,
    range: draft.source.range(passage.toSource(plain)),
  });
  return {
    title: `evidence of ${seen.length} of ${categories.length} kinds${none}`,
    places: seen.flatMap(({ sightings }) => sightings.map(place)),
  };
}

function partsLens(lacking: MissingParts | undefined): Said {
  if (!lacking) return null;
  const titles = [...lacking.required, ...lacking.customary].map(({ part }) => part.title);
  return { title: `missing: ${listed(titles)}`, places: [] };
}
