import type { Location, Position } from '../../text/source-text.ts';

/** A line of text above a line of a file, with what it speaks of. */
export interface Lens {
  readonly position: Position;
  readonly title: string;
  /** Under the engine's URIs; empty where there is nothing to show. */
  readonly places: readonly Location[];
}
