import { availableParallelism } from 'node:os';
import type { Examined } from '../../examination/examine.ts';
import { examine } from '../../examination/examine.ts';
import { recalled, recordOf } from '../../examination/record.ts';
import type { ExaminationRecord } from '../../examination/record-schema.ts';
import type { LoadedDraft } from '../../project.ts';
import type { DraftOptions } from '../load-drafts.ts';
import { Progress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import type { CacheFolder } from './cache-folder.ts';
import { Workers } from './workers.ts';

interface Ways {
  /** Where what was found before is kept; null where nothing is. */
  readonly cache: CacheFolder | null;
  /** How many drafts are examined at once; undefined: as many as it is worth. */
  readonly jobs: number | undefined;
  /** What the drafts were loaded with. */
  readonly options: DraftOptions;
}

/** A further worker repays its start with so many characters of drafts. */
const worthOneJob = 400_000;

/**
 * Examines drafts, several at once where that is faster, and takes from the cache what was found before. The examinations
 * come in the order of the drafts, and say the same whichever way they were made.
 */
export async function examineDrafts(
  drafts: readonly LoadedDraft[],
  { cache, jobs, options }: Ways,
  terminal: Terminal,
): Promise<Examined[]> {
  const examined = new Map<LoadedDraft, Examined>();
  for (const draft of cache ? drafts : []) {
    const known = await cache!.recall(draft);
    if (known) examined.set(draft, known);
  }
  const rest = drafts.filter((draft) => !examined.has(draft));
  const progress = new Progress(drafts.length, terminal);
  const examineHere = (draft: LoadedDraft): Promise<void> => {
    const result = examine(draft);
    return add(draft, result, () => recordOf(result));
  };
  const add = async (draft: LoadedDraft, result: Examined, record: () => ExaminationRecord): Promise<void> => {
    examined.set(draft, result);
    progress.show(examined.size);
    await cache?.keep(draft, record());
  };
  const many = Math.min(jobs ?? jobsFor(rest), rest.length);
  const workers = many > 1 ? new Workers(many, options, terminal) : null;
  try {
    if (!workers) for (const draft of rest) await examineHere(draft);
    await workers?.examine(rest, (draft, record) => {
      const result = recalled(draft, record);
      // A worker that broke off leaves its draft to be examined here.
      return result ? add(draft, result, () => record as ExaminationRecord) : examineHere(draft);
    });
  } finally {
    progress.end();
    await workers?.end();
  }
  await cache?.prune();
  return drafts.map((draft) => examined.get(draft)!);
}

function jobsFor(drafts: readonly LoadedDraft[]): number {
  const characters = drafts.reduce((sum, { draft }) => sum + draft.source.text.length, 0);
  return Math.min(availableParallelism(), Math.floor(characters / worthOneJob));
}
