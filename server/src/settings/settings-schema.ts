import * as z from 'zod/mini';
import { severities } from '../diagnostic.ts';
import { presetNames } from './presets.ts';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
const oneOrMore = z.union([text, z.array(text)]);
const smallCount = z
  .string()
  .check(
    z.regex(/^\d{1,2}$/, 'Write the smallest count of people that may be published as a whole number, such as 5.'),
  );

const referenceForm = text.check(
  z.regex(
    /^\p{L}[^{}\d]{0,20}\{number\}$/u,
    'Write what stands before the number, then {number}: for example IR {number}.',
  ),
);

/** How documents of the information return are called, and which there are. */
const references = z.strictObject({
  form: z
    .optional(referenceForm)
    .with(z.describe('How a reference is written, with {number} for its number; IR {number} where it is not given.')),
  register: z
    .optional(z.union([text, z.array(text), z.record(z.string(), text)]))
    .with(
      z.describe(
        'The references that there are: a list of them, each with its title, or the path of a text, CSV or Markdown file that has one on each line. The path starts from the folder of this file.',
      ),
    ),
});

/** The shape of `cqc-lint.yaml`: the only definition of it. `schemas/settings.schema.json` is made from it. */
export const settingsSchema = z
  .strictObject({
    $schema: z.optional(z.string()).with(z.describe('The schema that an editor checks this file against.')),
    authority: z.optional(text).with(z.describe('The council whose self-assessment it is.')),
    framework: z
      .optional(text)
      .with(z.describe('The framework that drafts follow where they name none, for example cqc-local-authority.')),
    frameworks: z
      .optional(oneOrMore)
      .with(
        z.describe(
          'Framework files of your own, YAML or JSON, or one of them. Paths start from the folder of this file. docs/frameworks.md says how to write one.',
        ),
      ),
    metrics: z
      .optional(oneOrMore)
      .with(
        z.describe(
          'The metrics file, or a list of them, for drafts that name none. Paths start from the folder of this file.',
        ),
      ),
    period: z
      .optional(text.with(z.meta({ type: ['string', 'number'] })))
      .with(z.describe('The reporting year that numbers are for where the draft names none, for example 2024-25.')),
    drafts: z
      .optional(oneOrMore)
      .with(z.describe('Markdown files that are drafts although they name no framework, for example drafts/**/*.md.')),
    audience: z
      .optional(z.enum(['public', 'internal']))
      .with(
        z.describe('Who is to read drafts that do not say: public, or internal for drafts that are not published.'),
      ),
    smallCount: z
      .optional(smallCount.with(z.meta({ type: ['integer', 'string'] })))
      .with(z.describe('Counts of people below this are reported in drafts for publication; 5 where it is not given.')),
    knownAcronyms: z
      .optional(z.array(text))
      .with(z.describe('Acronyms that the readers of these drafts know without an explanation, for example ICB.')),
    references: z
      .optional(references)
      .with(z.describe('How drafts refer to the information return, and what is in it.')),
    preset: z
      .optional(z.enum(presetNames))
      .with(
        z.describe(
          'How severe to be before “rules” is looked at. draft: what is not written yet is a hint. publication: what must not go out is an error. strict: all findings are one step graver.',
        ),
      ),
    rules: z
      .optional(z.record(z.string(), z.enum(severities)))
      .with(
        z.describe(
          'How seriously to take a rule, or a group of rules such as number/: error, warning, info, hint or off.',
        ),
      ),
  })
  .with(z.meta({ title: 'Settings of cqc-lint' }));
