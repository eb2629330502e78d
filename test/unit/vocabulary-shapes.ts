import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

export const about = z.string();

export const word = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'spaces at an end');

/** Words of which none stands twice. */
export function wordList(kind: z.ZodType<string> = word): z.ZodType<string[]> {
  return z
    .array(kind)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'a word stands twice');
}

/** Words without capital letters, to be found in a text without them. */
export function smallWordList(kind: z.ZodType<string> = word): z.ZodType<string[]> {
  return wordList(kind).refine((list) => list.every((text) => text === text.toLowerCase()), 'capital letters');
}

/** Makes a test of each data file of a folder: it has its shape, and each file has one. */
export function itHasShapes(folder: string, shapes: Readonly<Record<string, z.ZodType>>): void {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`${name} has its shape`, () => {
      const { error } = shape.safeParse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
      assert.equal(error && z.prettifyError(error), undefined);
    });
  }

  it('every file has a shape', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const expected = Object.keys(shapes).map((name) => `${name}.json`);
    assert.deepEqual(files.toSorted(), expected.toSorted());
  });
}
