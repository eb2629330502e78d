import * as z from 'zod/mini';
import { confidence, id, ids, source, text } from './schema-pieces.ts';

const about = {
  id,
  why: z.optional(text).with(z.describe('Why it matters, as a sentence that a finding ends with.')),
  source: z.optional(source),
  confidence: z.optional(confidence),
};

/** Each point of one place is taken up in another: each weakness by an action, each recommendation by a row. */
const takenUp = z.strictObject({
  ...about,
  each: id.with(
    z.describe('The heading, part or table whose points (list items, rows, or else headings below) are looked at.'),
  ),
  in: id.with(z.describe('The heading, part or table that must take each of them up.')),
});

/** The headings below one heading mirror other headings, one for one. */
const mirrors = z.strictObject({
  ...about,
  below: id.with(z.describe('The heading below which there must be one heading for each that “mirrors” names.')),
  mirrors: ids.check(z.minLength(1)).with(z.describe('The headings that are mirrored.')),
});

/** The shape of a cross-check of a framework. */
export const checkSchema = z.union([takenUp, mirrors]);

/** A cross-check as it is written in a framework file. */
export type CheckFields = z.infer<typeof checkSchema>;
