/** An outline of a draft with what should be found in it. */
export interface OutlineCase {
  readonly name: string;
  readonly framework: string;
  /**
   * A row for each heading; a sentence is written below it, unless it ends with “(empty)”. “\n” is a line break within
   * the row. What follows “<-” are the rules that should report it.
   */
  readonly outline: string;
  /** Whether all themes are there, so that one that is missing is reported. */
  readonly isWhole?: boolean;
}
