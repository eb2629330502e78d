import * as z from 'zod';
import { about, itHasShapes, smallWordList, word, wordList } from '../vocabulary-shapes.ts';

const plain = word.refine((text) => /^[\p{L}\p{N} ’-]+$/u.test(text), 'signs that mean something in a pattern');
const words = wordList(plain);
const small = smallWordList(plain);
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

describe('vocabulary of the evidence rules', () => itHasShapes('server/src/rules/evidence/vocabulary', shapes));
