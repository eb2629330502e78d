import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const folder = 'server/src/evidence/vocabulary';
const word = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'spaces at an end')
  .refine((text) => /^[\p{L}\p{N} ’:–-]+$/u.test(text), 'signs that mean something in a pattern');
const words = z
  .array(word)
  .min(1)
  .refine((list) => new Set(list.map((text) => text.toLowerCase())).size === list.length, 'a word stands twice');
const about = z.string();

/** The shape of each data file that evidence is recognised by. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  voices: z.strictObject({
    about,
    people: words,
    staff: words,
    partners: words,
    saying: words,
    hearing: words,
    said: words,
    asked: words,
    involving: words,
    experience: words,
    involvement: words,
    stories: words,
  }),
  sources: z.strictObject({ about, audits: words, surveys: words, documents: words }),
};

describe('vocabulary of evidence', () => {
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
