import * as z from 'zod/mini';

/** Pieces that the schema of framework files is put together from. Every scalar of a file reaches it as text. */

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .check(
    z.regex(
      idPattern,
      'An id is written in small letters and digits, with hyphens between words, for example “next-steps”.',
    ),
    z.describe('Permanent name of the entry, which no other entry of the framework has.'),
  );

export const ids = z.array(id);

export const text = z.string().check(z.trim(), z.minLength(1));

/** `true` or `false`. */
export const truth = z
  .string()
  .check(z.regex(/^(?:true|false)$/, 'Write true or false.'))
  .with(z.meta({ type: ['boolean', 'string'] }));

export const words = z
  .string()
  .check(z.regex(/^[1-9]\d{0,5}$/, 'Write the greatest number of words as a whole number, for example 600.'))
  .with(
    z.meta({
      type: ['integer', 'string'],
      description: 'The greatest number of words that it may have, with all that stands below it.',
    }),
  );

export const confidence = z
  .enum(['V', 'R', 'S', 'D', 'M'])
  .check(
    z.describe(
      'How well the wording is known: V read on an official page, R read in a republished copy of an official text, S seen in a published document of this kind, D derived from those, M unverified. An M entry is never a fact: whoever shows it says that it is unverified.',
    ),
  );

export const source = text.check(z.describe('Where the wording was found: in words, or a short name from “sources”.'));

const sourcedText = z.strictObject({ text, source: z.optional(source), confidence: z.optional(confidence) });

/** A text alone, or with where it was found. */
export const sourced = z.pipe(
  z.union([text, sourcedText]),
  z.transform((value): z.infer<typeof sourcedText> => (typeof value === 'string' ? { text: value } : value)),
);

const aliasText = z.strictObject({
  ...sourcedText.shape,
  official: z
    .optional(truth)
    .with(z.describe('Whether the framework’s owner uses this wording too, so that it needs no remark.')),
});

const alias = z.pipe(
  z.union([text, aliasText]),
  z.transform((value): z.infer<typeof aliasText> => (typeof value === 'string' ? { text: value } : value)),
);

export const aliases = z.array(alias).with(z.describe('Other wordings of the title.'));

export const expectation = z
  .enum(['required', 'advised', 'optional'])
  .with(
    z.describe(
      'Whether a draft must have it: required (a warning where it is missing), advised (a remark; of parts and of columns only where the rest of the draft has it) or optional. Without it: required for headings, advised for parts.',
    ),
  );

export const order = z
  .enum(['fixed', 'advised', 'free'])
  .with(
    z.describe(
      'Whether what stands directly below must keep the framework’s order: fixed (a warning), advised (a remark) or free. Without it: advised.',
    ),
  );
