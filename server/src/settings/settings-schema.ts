import * as z from 'zod';
import { severities } from '../diagnostic.ts';

const text = z.string().trim().min(1).max(1000);
const oneOrMore = z.union([text, z.array(text)]);

/** The shape of `cqc-lint.yaml`: the only definition of it. `schemas/settings.schema.json` is made from it. */
export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The schema that an editor checks this file against.'),
    authority: text.optional().describe('The council whose self-assessment it is.'),
    framework: text
      .optional()
      .describe('The framework that drafts follow where they name none, for example cqc-local-authority.'),
    metrics: oneOrMore
      .optional()
      .describe(
        'The metrics file, or a list of them, for drafts that name none. Paths start from the folder of this file.',
      ),
    period: text
      .meta({ type: ['string', 'number'] })
      .optional()
      .describe('The reporting year that numbers are for where the draft names none, for example 2024-25.'),
    drafts: oneOrMore
      .optional()
      .describe('Markdown files that are drafts although they name no framework, for example drafts/**/*.md.'),
    rules: z
      .record(z.string(), z.enum(severities))
      .optional()
      .describe(
        'How seriously to take a rule, or a group of rules such as number/: error, warning, info, hint or off.',
      ),
  })
  .meta({ title: 'Settings of cqc-lint' });
