import type * as z from 'zod';
import type { SourceText, Span, TextProblem } from './source-text.ts';

/** A YAML or JSON text read against a schema. */
export interface Structured<T> {
  /** What the text says; null where it is not YAML or does not fit the schema. */
  readonly value: T | null;
  readonly problems: readonly TextProblem[];
  /** Where the value at a path stands; the nearest enclosing one where the path does not exist. */
  spanOf(path: readonly PropertyKey[]): Span;
}

export declare function readStructured<T>(source: SourceText, within: Span, schema: z.ZodType<T>): Structured<T>;
