import * as z from 'zod/mini';

const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'Write an id in lower-case letters and digits, with single hyphens between words.',
    ),
    z.describe('Permanent name of the entry, in kebab-case.'),
  );

const text = z.string().check(z.trim(), z.minLength(1, 'Write at least one character.'));

const confidence = z
  .enum(['V', 'R', 'S', 'D', 'M'])
  .with(
    z.describe(
      'How well the entry is known: V read on an official page, R read in a republished copy of an official text, S seen in a published self-assessment, D derived from those, M unverified. An M entry is never a fact: whoever shows it says that it is unverified.',
    ),
  );

const source = text.with(z.describe('Where the wording was found: a name from “sources”.'));

const sourced = z.strictObject({ text, source, confidence });

const alias = z.strictObject({
  ...sourced.shape,
  official: z
    .boolean()
    .with(z.describe('Whether an official body uses this wording for local authorities, so that it needs no remark.')),
});

const statement = z.strictObject({
  id,
  number: z.int().check(z.positive(), z.describe('Its place in the framework, counted across the themes from 1.')),
  title: text,
  source,
  confidence,
  aliases: z.readonly(z.array(alias)).with(z.describe('Other wordings of the title.')),
  weStatement: sourced.with(z.describe('What the council commits itself to, in the words of the framework’s owner.')),
  iStatements: z.readonly(z.array(sourced)).with(z.describe('What people expect, in their own voice.')),
  topics: z.readonly(z.array(sourced)).with(z.describe('What the statement covers, in short points.')),
});

const theme = z.strictObject({
  id,
  number: z.int().check(z.positive(), z.describe('Its place in the framework, counted from 1.')),
  title: text,
  source,
  confidence,
  aliases: z.readonly(z.array(alias)).with(z.describe('Other wordings of the title.')),
  statements: z.readonly(z.array(statement).check(z.minLength(1))),
});

const part = z.strictObject({
  id,
  title: text,
  source,
  confidence,
  aliases: z.readonly(z.array(alias)).with(z.describe('Other wordings of the title.')),
  guidance: text.with(z.describe('What belongs in it, for the writer.')),
  expected: z.boolean().with(z.describe('Whether every statement section of a draft that uses parts should have it.')),
});

const evidenceCategory = z.strictObject({
  id,
  title: text,
  used: z.boolean().with(z.describe('Whether it is used for this kind of assessment.')),
  source,
  confidence,
});

const file = z
  .strictObject({
    $schema: z.optional(z.string()),
    id,
    version: text.with(z.describe('The date of the edition that the file follows.')),
    title: text,
    owner: text.with(z.describe('Whose framework it is, for the reader.')),
    notice: text.with(z.describe('Whose wording the file repeats, and what is not theirs.')),
    sources: z
      .record(id, text)
      .with(z.describe('The sources that entries name: an address, or the document in words.')),
    source,
    confidence,
    themes: z.readonly(z.array(theme).check(z.minLength(1))),
    parts: z.readonly(z.array(part)).with(z.describe('Parts that a statement section may be divided into.')),
    evidenceCategories: z.readonly(z.array(evidenceCategory)),
  })
  .check(
    z.superRefine((framework, context) => {
      const { themes, parts, evidenceCategories, sources } = framework;
      for (const name of sourcesNamed(framework)) {
        if (!Object.hasOwn(sources, name)) context.addIssue(`There is no source “${name}” in “sources”.`);
      }
      const statements = themes.flatMap((entry) => entry.statements);
      for (const [name, entries] of Object.entries({ themes, statements })) {
        const wrong = entries.findIndex((entry, index) => entry.number !== index + 1);
        if (wrong >= 0)
          context.addIssue(`The ${name} are not numbered from 1 in order: see “${entries[wrong]!.title}”.`);
      }
      const ids = [...themes, ...statements, ...parts, ...evidenceCategories].map((entry) => entry.id);
      const twice = ids.find((value, index) => ids.indexOf(value) !== index);
      if (twice) context.addIssue(`Two entries have the id “${twice}”. Give each its own.`);
    }),
  );

/**
 * The shape of a framework file. Numbers count from 1 without a gap and ids are unique, so that both can be relied on;
 * once read, each entry's `source` is the text that its name stands for.
 */
export const frameworkSchema = z.pipe(
  file,
  z.transform((framework) => spelledOut(framework, framework.sources)),
);

/** Every name of a source in a framework file, wherever it stands. */
function sourcesNamed(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesNamed);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : sourcesNamed(inner),
  );
}

/** A copy in which every `source` is spelled out. */
function spelledOut<T>(value: T, sources: Readonly<Record<string, string>>): T {
  if (Array.isArray(value)) return value.map((inner: unknown) => spelledOut(inner, sources)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === 'source' && typeof inner === 'string' ? sources[inner] : spelledOut(inner, sources),
  ]);
  return Object.fromEntries(entries) as T;
}
