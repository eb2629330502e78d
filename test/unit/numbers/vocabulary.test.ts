import * as z from 'zod';
import { about, itHasShapes, word, wordList } from '../vocabulary-shapes.ts';

const words = wordList();
const sides = z.strictObject({ up: words, down: words });
const worth = z.strictObject({ better: words, worse: words });

function wordLists<Name extends string>(...names: readonly Name[]): Record<Name, typeof words> {
  return Object.fromEntries(names.map((name) => [name, words])) as Record<Name, typeof words>;
}

/** The shape of each data file that numbers are read by. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  areas: z.strictObject({
    about,
    areas: z.array(z.strictObject({ name: word, aliases: z.array(word) })),
    equivalent: z.array(words),
    averages: words,
    verbs: words,
    regions: words,
  }),
  directions: z.strictObject({
    about,
    moving: sides,
    change: sides,
    since: sides,
    level: sides.extend({ same: words }),
    comparative: sides,
    superlative: sides,
    differing: sides.extend({ nouns: words, verbs: words, comparatives: words }),
    steady: words,
    better: worth,
    improving: worth,
    target: z.strictObject({ met: words, missed: words, higher: words }),
    multiples: z.record(word, z.tuple([z.int(), z.int()])),
    ...wordLists('strong', 'soft', 'linking', 'adjoining', 'breaking', 'qualifying', 'negating', 'judging'),
  }),
  durations: z.strictObject({ units: z.record(word, word), namesAfterDay: words, parameters: words, measured: words }),
  enumerations: z.strictObject({
    about,
    ...wordLists('nouns', 'generic', 'part', 'partial', 'elaborating', 'listing', 'owners', 'earlier'),
    ...wordLists('naming', 'describing', 'compass'),
  }),
  equivalents: z.strictObject({
    about,
    phrases: z.record(word, word),
    words: z.array(words),
    stop: words,
    say: z.array(z.tuple([word, word])),
    light: words,
  }),
  hedges: z.strictObject({ before: z.record(word, words), after: z.record(word, words) }),
  intentions: z.strictObject({ about, goals: words, willing: words, orders: words }),
  labels: z.strictObject({ about, reference: words, page: words, name: words, top: words, capitalised: words }),
  measures: z.strictObject({ about, neutral: words, populations: words, limiting: words }),
  nouns: z.strictObject({ about, enumerated: words, counted: words, singularCounted: words }),
  numerals: z.strictObject({
    units: z.record(word, z.int()),
    tens: z.record(word, z.int()),
    ordinals: z.record(word, z.int()),
    scales: z.record(word, z.int()),
    fractions: z.record(word, z.tuple([z.int(), z.int()])),
    others: words,
  }),
  refresh: z.strictObject({ about, telling: words, intending: words, recent: words }),
  'small-counts': z.strictObject({ about, people: words, person: words, needing: words, roles: words }),
  superlatives: words,
  surveys: z.strictObject({ about, kinds: z.record(word, words) }),
  wholes: z.strictObject({
    about,
    ...wordLists('people', 'exhaustive', 'others', 'outcomes', 'respondents', 'rates', 'closing', 'opposites'),
    halves: z.array(z.tuple([words, words])),
  }),
};

describe('vocabulary', () => itHasShapes('server/src/numbers/vocabulary', shapes));
