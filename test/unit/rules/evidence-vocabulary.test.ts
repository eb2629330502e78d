import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const folder = 'server/src/rules/evidence/vocabulary';
const word = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'spaces at an end')
  .refine((text) => /^[\p{L}\p{N} ’-]+$/u.test(text), 'signs that mean something in a pattern');
const words = z
  .array(word)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a word stands twice');
const small = words.refine((list) => list.every((text) => text === text.toLowerCase()), 'capital letters');
const about = z.string();
const titles = z.strictObject({ phrases: small, alone: small });

/** The shape of each data file that the evidence rules read by. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  titles: z.strictObject({ about, strengths: titles, development: titles, plans: titles }),
  claims: z.strictObject({
    about,
    praise: small,
    ranks: small,
    amounts: small,
    ratings: small,
    everyone: small,
    causes: small,
    outcomes: small,
    weighed: small,
    comparing: small,
    more: small,
    averages: small,
  }),
  plans: z.strictObject({
    orders: words,
    about,
    doing: small,
    posts: words,
    bodies: small,
    columns: z.strictObject({ action: small, owner: small, date: small, report: small }),
    done: small,
    empty: small,
  }),
};

describe('vocabulary of the evidence rules', () => {
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
