import * as z from 'zod/mini';
import { checkSchema } from './check-schema.ts';
import {
  aliases,
  confidence,
  expectation,
  id,
  ids,
  order,
  source,
  sourced,
  text,
  truth,
  words,
} from './schema-pieces.ts';
import { scoringSchema } from './scoring-schema.ts';
import { tableSchema } from './table-schema.ts';

/** Fields that say where wording was found; an entry without them has those of the entry around it. */
const origin = { source: z.optional(source), confidence: z.optional(confidence) };

/** Where a file that extends another puts an entry of its own. */
const place = {
  in: z.optional(id).with(z.describe('The id of the heading that it goes below, in a file that extends another.')),
  after: z.optional(id).with(z.describe('The id of the entry that it follows.')),
  before: z.optional(id).with(z.describe('The id of the entry that it precedes.')),
};

const part = z.strictObject({
  id,
  title: z.optional(text.with(z.describe('What its heading says.'))),
  aliases: z.optional(aliases),
  expect: z.optional(expectation),
  guidance: z.optional(text.with(z.describe('What belongs in it, for the writer.'))),
  words: z.optional(words),
  tables: z.optional(ids).with(z.describe('The ids of the tables that belong in it.')),
  ...origin,
  after: place.after,
  before: place.before,
});

/** A heading with those below it; written as an interface because it holds itself. */
export interface HeadingFields extends z.infer<typeof headingFields> {
  readonly headings?: readonly HeadingFields[] | undefined;
}

const headingFields = z.strictObject({
  id,
  title: z.optional(
    text.with(
      z.describe(
        'What the heading says. Words in braces stand for anything: “What needs to improve? (Area {number}) {recommendation}”.',
      ),
    ),
  ),
  aliases: z.optional(aliases),
  expect: z.optional(expectation),
  repeat: z
    .optional(truth)
    .with(z.describe('Whether a draft may have it several times, for example once for each recommendation.')),
  order: z.optional(order),
  others: z
    .optional(z.enum(['allowed', 'reported']))
    .with(z.describe('Whether headings that the framework does not name may stand directly below it.')),
  parts: z
    .optional(ids)
    .with(z.describe('The ids of the parts that it is divided into; [] for none. Without it: all parts.')),
  tables: z.optional(ids).with(z.describe('The ids of the tables that belong in it.')),
  words: z.optional(words),
  guidance: z.optional(text.with(z.describe('What belongs in it, for the writer.'))),
  weStatement: z.optional(sourced).with(z.describe('What the writer’s organisation commits itself to, word for word.')),
  iStatements: z.optional(z.array(sourced)).with(z.describe('What people expect, in their own voice.')),
  topics: z.optional(z.array(sourced)).with(z.describe('What it covers, in short points.')),
  ...origin,
  ...place,
});

const heading: z.ZodMiniType<HeadingFields, HeadingFields> = z.extend(headingFields, {
  get headings() {
    return z.optional(z.array(heading)).with(z.describe('The headings below it.'));
  },
}) as unknown as z.ZodMiniType<HeadingFields, HeadingFields>;

const level = z.strictObject({
  name: text.with(z.describe('What a heading of this level is called, for example “theme” or “quality statement”.')),
  numbered: z
    .optional(truth)
    .with(z.describe('Whether the headings say their number: “Theme 1: Working with people”.')),
});

const evidenceCategory = z.strictObject({
  id,
  title: z.optional(text),
  used: z.optional(truth).with(z.describe('Whether it is used for this kind of assessment.')),
  ...origin,
});

/** The shape of a framework file, as it is written: the only definition of it. `docs/frameworks.md` teaches it. */
export const frameworkSchema = z
  .strictObject({
    $schema: z.optional(z.string()).with(z.describe('The schema that an editor checks this file against.')),
    id,
    version: text
      .with(z.meta({ type: ['string', 'number'] }))
      .with(z.describe('The edition: a date or a number that changes with the wording.')),
    extends: z
      .optional(text)
      .with(
        z.describe('The framework that this one adds to or changes: its id, or id@version to hold to one version.'),
      ),
    title: z.optional(text).with(z.describe('What the framework is called.')),
    owner: z.optional(text).with(z.describe('Whose framework it is.')),
    reader: z
      .optional(text)
      .with(z.describe('Who reads the draft, as a sentence would say it: “an inspector”. Otherwise “a reader”.')),
    notice: z.optional(text).with(z.describe('Whose wording the file repeats, and what is not theirs.')),
    sources: z
      .optional(z.record(id, text))
      .with(z.describe('Sources under short names, which entries can then give as their “source”.')),
    source,
    confidence,
    levels: z
      .optional(z.array(level).check(z.minLength(1), z.maxLength(2)))
      .with(
        z.describe(
          'What headings are called: one name where the sections stand side by side, two where they are grouped, for example theme and quality statement. Without it: section.',
        ),
      ),
    order: z.optional(order),
    others: headingFields.shape.others,
    words: z.optional(words),
    headings: z.optional(z.array(heading)).with(z.describe('The headings of a draft, those of the first level.')),
    parts: z
      .optional(z.array(part))
      .with(z.describe('The parts that sections are divided into, for example strengths and what is planned.')),
    tables: z.optional(z.array(tableSchema)).with(z.describe('The tables that headings and parts ask for.')),
    checks: z
      .optional(z.array(checkSchema))
      .with(z.describe('What must agree with what, for example an action for each weakness.')),
    evidenceCategories: z
      .optional(z.array(evidenceCategory))
      .with(z.describe('The kinds of evidence that an assessment goes by.')),
    scoring: z
      .optional(scoringSchema)
      .with(z.describe('The scores that sections are given, and what these come to, where a draft scores itself.')),
    remove: z.optional(ids).with(z.describe('The ids of entries of the extended framework that are not wanted.')),
  })
  .with(z.meta({ title: 'A framework of cqc-lint' }));

/** A framework file as it is written, its texts trimmed. */
export type FrameworkFile = z.infer<typeof frameworkSchema>;

export type PartFields = z.infer<typeof part>;
