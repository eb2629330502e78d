/** A value to be put into a metrics file, as texts that the file's reader understands. */
export interface NewObservation {
  /** Null for an undated value. */
  readonly period: string | null;
  /** Null for the authority's own. */
  readonly area: string | null;
  /** In digits, zeros kept. */
  readonly value: string;
  /** Out of how many, for a rank. */
  readonly rankOf: string | null;
}

/** A metric to be put into a metrics file, with its first value. */
export interface NewMetric {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** What a percentage is of. */
  readonly of: string | null;
  readonly observation: NewObservation;
}

/** The keys of a new observation that have a value, in the order in which files have them. */
export function observationFields({ period, area, value, rankOf }: NewObservation): [key: string, text: string][] {
  const fields: [string, string | null][] = [
    ['period', period],
    ['area', area],
    ['value', value],
    ['of', rankOf],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== null);
}
