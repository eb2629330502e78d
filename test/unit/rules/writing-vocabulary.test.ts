import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const folder = 'server/src/rules/writing/vocabulary';
const word = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'spaces at an end');
const words = z
  .array(word)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a word stands twice');
const small = words.refine((list) => list.every((text) => text === text.toLowerCase()), 'capital letters');
const about = z.string();

/** The shape of each data file that the writing rules read by. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  acronyms: z.strictObject({ about, known: words, light: small, introducing: small, glossary: small, never: small }),
  mailboxes: z.strictObject({ about, shared: small, private: small, premises: small }),
  'relative-dates': z.strictObject({
    about,
    now: small,
    relative: small,
    units: small,
    spans: small,
    counts: small,
    ofDocument: small,
    issued: small,
  }),
  'vague-links': z.strictObject({ about, texts: small, sending: small }),
};

describe('vocabulary of the writing rules', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`${name} has its shape`, () => {
      const { error } = shape.safeParse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
      assert.equal(error && z.prettifyError(error), undefined);
    });
  }

  it('every file has a shape', () => {
    assert.deepEqual(
      readdirSync(folder).toSorted(),
      Object.keys(shapes)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });
});
