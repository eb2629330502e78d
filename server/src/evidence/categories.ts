import type { EvidenceCategory } from '../framework/framework.ts';
import type { EvidenceKind, SeenCategory, Sighting } from './evidence.ts';

/**
 * Which kinds speak for which of CQC’s evidence categories, by the category’s id. A council’s own framework that uses
 * other ids has no kinds for them, so that nothing is said to be missing.
 */
const kindsOf: Readonly<Record<string, readonly EvidenceKind[]>> = {
  'peoples-experience': ['experience'],
  'feedback-from-staff-and-leaders': ['staff'],
  'feedback-from-partners': ['partners'],
  processes: ['number', 'audit', 'reference'],
};

/** The categories in use of which something can be seen in a document, each with where it is seen. */
export function categoriesSeen(
  categories: readonly EvidenceCategory[],
  sightings: readonly Sighting[],
): SeenCategory[] {
  return categories
    .filter(({ id, used }) => used && kindsOf[id])
    .map((category) => ({ category, sightings: sightings.filter(({ kind }) => kindsOf[category.id]?.includes(kind)) }));
}
