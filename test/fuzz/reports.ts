/** How a property stands in one process. */
export interface Progress {
  cases: number;
  firstSeed: number;
  lastSeed: number;
  /** Milliseconds. */
  slowest: number;
  slowestCase: string;
}

/** What a process that tries properties tells its parent. */
export type Report =
  /** A round begins: what hangs or brings the process down lies in the last that began. */
  | { readonly kind: 'round'; readonly property: string; readonly seed: number }
  /** A case has ended. */
  | { readonly kind: 'alive' }
  /** `cases` are those of one round. */
  | { readonly kind: 'progress'; readonly property: string; readonly cases: number; readonly progress: Progress }
  | {
      readonly kind: 'slow';
      readonly property: string;
      readonly seed: number;
      readonly milliseconds: number;
      readonly text: string;
    }
  | { readonly kind: 'failure'; readonly property: string; readonly seed: number; readonly text: string };
