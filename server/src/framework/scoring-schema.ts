import * as z from 'zod/mini';
import { confidence, source, text } from './schema-pieces.ts';

const wholeNumber = z
  .string()
  .check(z.regex(/^\d{1,3}$/, 'Write a whole number.'))
  .with(z.meta({ type: ['integer', 'string'] }));

const score = z.strictObject({
  score: wholeNumber.with(z.describe('A score that a section can be given.')),
  meaning: text.with(z.describe('What it stands for.')),
});

const rating = z.strictObject({
  title: text.with(z.describe('What it is called, for example “Good”.')),
  from: wholeNumber.with(
    z.describe('The lowest percentage that is called so, in whole percents; it ends where the next rating begins.'),
  ),
});

/** The shape of how sections are scored and what their scores come to. */
export const scoringSchema = z.strictObject({
  scores: z
    .array(score)
    .check(z.minLength(2))
    .with(z.describe('The scores there are; the greatest is the full score of a section.')),
  ratings: z
    .optional(z.array(rating))
    .with(
      z.describe(
        'What the whole is called: the sum of all scores as a percentage of the sum of full scores, rounded to a whole percent. All sections count the same.',
      ),
    ),
  source: z.optional(source),
  confidence: z.optional(confidence),
});
