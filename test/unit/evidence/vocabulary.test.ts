import * as z from 'zod';
import { about, itHasShapes, word, wordList } from '../vocabulary-shapes.ts';

const plain = word.refine((text) => /^[\p{L}\p{N} ’:–-]+$/u.test(text), 'signs that mean something in a pattern');
const words = wordList(plain).refine(
  (list) => new Set(list.map((text) => text.toLowerCase())).size === list.length,
  'a word stands twice, once with capital letters',
);

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

describe('vocabulary of evidence', () => itHasShapes('server/src/evidence/vocabulary', shapes));
