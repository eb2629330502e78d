import * as z from 'zod/mini';
import { draftCoverageSchema } from '../../coverage/coverage-schema.ts';

/** What `cqc-lint coverage --format json` writes: the only definition of it. */
export const coverageReportSchema = z
  .strictObject({
    version: z.literal(1).with(z.describe('The version of this shape.')),
    files: z
      .array(z.strictObject({ path: z.string(), ...draftCoverageSchema.shape }))
      .with(z.describe('The drafts in the order in which they were named.')),
  })
  .with(z.meta({ title: 'What “cqc-lint coverage --format json” writes' }));

export type CoverageReport = z.infer<typeof coverageReportSchema>;
export type CoverageOfFile = CoverageReport['files'][number];
