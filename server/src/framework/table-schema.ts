import * as z from 'zod/mini';
import { aliases, confidence, expectation, id, ids, source, text, truth } from './schema-pieces.ts';

/** What a cell may hold. */
export const cellKinds = ['text', 'owner', 'date', 'cadence', 'status', 'measure', 'reference', 'number'] as const;

const kinds = z.enum(cellKinds);

const value = z.strictObject({
  text: text.with(z.describe('The status as it is written; words after a dash may follow it.')),
  needs: z
    .optional(ids)
    .with(z.describe('The ids of columns that a row of this status must fill in, for example an owner and a date.')),
});

const column = z.strictObject({
  id,
  title: text.with(z.describe('What the column’s heading says.')),
  aliases: z.optional(aliases),
  expect: z.optional(expectation),
  holds: z
    .optional(z.union([kinds, z.array(kinds).check(z.minLength(1))]))
    .with(
      z.describe(
        'What its cells hold, or a list of what they may hold: text; owner, one post or person that answers for it; date, a day, month or quarter with its year; cadence, how often; status, one of “values”; measure, what is counted with a baseline and a target; reference, a number of its own for each row; number.',
      ),
    ),
  values: z
    .optional(z.array(z.union([text, value])).check(z.minLength(1)))
    .with(z.describe('The statuses that are allowed, for a column that holds a status.')),
  filled: z.optional(truth).with(z.describe('Whether every row must fill it in.')),
  source: z.optional(source),
  confidence: z.optional(confidence),
});

/** The shape of a table of a framework. */
export const tableSchema = z
  .strictObject({
    id,
    title: text.with(z.describe('What the table shows, for messages: “actions”.')),
    expect: z.optional(expectation),
    columns: z.array(column).check(z.minLength(1)),
    source: z.optional(source),
    confidence: z.optional(confidence),
  })
  .check(
    z.superRefine(({ columns }, context) => {
      const known = columns.map((one) => one.id);
      for (const [i, { id: own, holds, values }] of columns.entries()) {
        const path = ['columns', i];
        if (known.indexOf(own) !== i) {
          const message = `Two columns of this table have the id “${own}”. Give each its own.`;
          context.addIssue({ code: 'custom', path: [...path, 'id'], message, input: own });
        }
        const isStatus = [holds ?? []].flat().includes('status');
        if (isStatus !== (values !== undefined)) {
          const message = isStatus
            ? 'A column that holds a status needs “values: [Not started, In progress, Complete]” with the statuses that are allowed.'
            : '“values” is for columns with “holds: status”. Add that, or delete the values.';
          context.addIssue({ code: 'custom', path, message, input: own });
        }
        for (const [j, one] of (values ?? []).entries()) {
          const needs = typeof one === 'string' ? [] : (one.needs ?? []);
          for (const [k, name] of needs.entries()) {
            if (known.includes(name)) continue;
            const message = `This table has no column “${name}”. Write the id of one: ${known.join(', ')}.`;
            context.addIssue({ code: 'custom', path: [...path, 'values', j, 'needs', k], message, input: name });
          }
        }
      }
    }),
  );

/** A table as it is written in a framework file. */
export type TableFields = z.infer<typeof tableSchema>;
