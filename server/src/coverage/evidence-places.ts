import type { Analysis } from '../analysis.ts';
import { draftEvidence } from '../evidence/draft-evidence.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { headingPlace } from '../framework/outline-words.ts';
import type { Range } from '../text/source-text.ts';
import { noTitle } from './tally.ts';

/** One place where a draft shows evidence. */
export interface EvidencePlace {
  readonly kind: EvidenceKind;
  /** What speaks for it, as it is written. */
  readonly text: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  readonly range: Range;
}

/** Where the statement whose first heading stands on a line (counted from 0) shows evidence, in document order. */
export function evidencePlaces(analysis: Analysis, line: number): EvidencePlace[] {
  const { draft } = analysis;
  const isNoTitle = noTitle(analysis);
  const statement = draftEvidence(analysis).statements.find(({ written }) => {
    const { span } = headingPlace(draft, written.matches[0]!.section);
    return draft.source.positionAt(span.start).line === line;
  });
  const sightings = statement?.sightings.filter(({ passage }) => isNoTitle(passage)) ?? [];
  return sightings.map(({ kind, passage, plain }) => {
    const sentence = passage.sentences.find(({ start, end }) => start <= plain.start && plain.start < end);
    return {
      kind,
      text: passage.text.slice(plain.start, plain.end),
      sentence: passage.text.slice(sentence?.start ?? 0, sentence?.end ?? passage.text.length).trim(),
      range: draft.source.range(passage.toSource(plain)),
    };
  });
}
