import * as z from 'zod';
import { about, itHasShapes, smallWordList, wordList } from '../vocabulary-shapes.ts';

const words = wordList();
const small = smallWordList();

/** The shape of each data file that the writing rules read by. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  acronyms: z.strictObject({ about, known: words, light: small, introducing: small, glossary: small, never: small }),
  'full-words': z.strictObject({ about, words: z.record(z.string().regex(/^[A-Z][A-Za-z]+$/), words) }),
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

describe('vocabulary of the writing rules', () => itHasShapes('server/src/rules/writing/vocabulary', shapes));
