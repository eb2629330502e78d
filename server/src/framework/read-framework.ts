import * as z from 'zod/mini';
import { SourceText, type Span, type TextProblem } from '../text/source-text.ts';
import { readStructured } from '../text/structured.ts';
import { type FrameworkFile, frameworkSchema } from './framework-schema.ts';

/** A framework file as it was read, before what it extends is put in. */
export interface FrameworkText {
  /** Where it stands; of one that is part of the program, an empty text. */
  readonly source: SourceText;
  readonly file: FrameworkFile;
  /** Where a part of `file` stands: the object, or one of its keys. An empty span for what has no place. */
  spanOf(part: object, ...keys: readonly PropertyKey[]): Span;
}

export interface ReadFramework {
  /** Null where nothing could be made of it. */
  readonly text: FrameworkText | null;
  readonly problems: readonly TextProblem[];
}

/** Reads a framework file, YAML or JSON. Never throws: what does not fit is left out and becomes a problem. */
export function readFramework(source: SourceText): ReadFramework {
  const whole = { start: 0, end: source.text.length };
  const { value: file, problems, spanOf } = readStructured(source, whole, frameworkSchema);
  if (!file) return { text: null, problems };
  const paths = pathsIn(file);
  const place = (part: object, ...keys: readonly PropertyKey[]): Span => spanOf([...(paths.get(part) ?? []), ...keys]);
  return { text: { source, file, spanOf: place }, problems };
}

/**
 * Reads a framework that is at hand as JSON, such as one of the program's own. Throws where it is not one: nobody but a
 * maintainer of the file could mend that.
 */
export function frameworkOf(json: unknown): FrameworkText {
  const file = z.parse(frameworkSchema, asText(json));
  const nowhere = { start: 0, end: 0 };
  return { source: new SourceText(`framework:${file.id}`, ''), file, spanOf: () => nowhere };
}

/** Every scalar as its text, as YAML is read too. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  }
  return typeof value === 'string' ? value : String(value);
}

/** The way to each object of a value. */
function pathsIn(value: unknown, path: readonly PropertyKey[] = [], paths = new Map<object, readonly PropertyKey[]>()) {
  if (typeof value !== 'object' || value === null) return paths;
  paths.set(value, path);
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of steps) pathsIn(inner, [...path, key], paths);
  return paths;
}
