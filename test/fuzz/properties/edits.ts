import assert from 'node:assert/strict';
import { tryBlockEdits } from '../../unit/draft/edited-blocks.ts';
import { tryDraftEdits } from '../../unit/draft/edited-drafts.ts';
import { tryUnreadEdits } from '../../unit/draft/edited-unread.ts';
import { tryExaminedEdits } from '../../unit/examination/edited-examinations.ts';
import type { FuzzProperty } from '../fuzz-property.ts';

/** After any edits, what follows from the draft before is what follows from nothing. Short runs are tests of their own. */
export const editProperties: readonly FuzzProperty[] = [
  {
    name: 'Markdown parsed again after edits, against remark-parse',
    shortRounds: 0,
    weight: 3,
    round: (seed, attempt) => assert.equal(tryBlockEdits(seed, undefined, attempt).failure, null),
  },
  { name: 'drafts parsed again after edits', shortRounds: 0, weight: 3, round: tryDraftEdits },
  {
    name: 'edits of what would take the parser too long',
    shortRounds: 0,
    round: (seed, attempt) => void tryUnreadEdits(seed, attempt),
  },
  {
    name: 'drafts checked again after edits',
    shortRounds: 0,
    weight: 4,
    round: async (seed, attempt) => void (await tryExaminedEdits(seed, attempt)),
  },
];
