import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { type Examination, examine } from '../../../server/src/examination/examine.ts';
import type { Files } from '../../../server/src/files.ts';
import { report } from '../../../server/src/lint.ts';
import { type LoadedDraft, loadDraft } from '../../../server/src/project.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { shelf } from '../../frameworks-at-hand.ts';
import type { Attempt } from '../../fuzz/fuzz-property.ts';
import { Random } from '../draft/random.ts';
import { randomDraftEdit } from './random-edits.ts';

const folder = 'file:///harrowmere/';
const metrics = new Map(
  globSync('test/fixtures/cases/*.metrics.yaml').map((path) => [folder + basename(path), readFileSync(path, 'utf8')]),
);
const files: Files = {
  read: async (uri) => {
    const text = metrics.get(uri);
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
  },
};
const cases = globSync('test/fixtures/cases/*.md').toSorted();
/** Invented drafts of whole self-assessments, whose metrics `load` finds. */
export const texts = cases.map((path) => readFileSync(path, 'utf8'));

/** Loads a text, parsed from the draft of `previous` unless that is to be from nothing; files are read once. */
export function load(text: string, previous: LoadedDraft | null, isParsedAnew = false): Promise<LoadedDraft> {
  const source = new SourceText(`${folder}draft.md`, text);
  const parse = (changed: SourceText): Draft => parseDraft(changed, isParsedAnew ? null : previous?.draft);
  return loadDraft(source, files, { root: folder, frameworks: shelf, parse, previous });
}

/** All that leaves the engine, places included. */
export function shown(examination: Examination): unknown {
  const { diagnostics, echoes, silenced } = report(examination);
  const { analysis, summary } = examination;
  return {
    diagnostics,
    echoes,
    silenced,
    numbers: analysis.numbers.map(({ mention, metric, verdict, reason, target, subject }) => ({
      span: mention.span,
      isInDraft: analysis.draft.passages.includes(mention.passage),
      text: mention.text,
      kind: mention.kind,
      metric: metric?.id.value,
      verdict,
      reason,
      target,
      about: subject && [...subject.own],
    })),
    statements: [...summary.statements].map(([rule, all]) => [
      rule,
      all.map(({ text, range, keys }) => ({ text, range, keys })),
    ]),
  };
}

/** A value for comparing. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each), 1);
}

/** A stretch of a draft with its front matter, cut between paragraphs. */
function stretchOf(text: string, random: Random): string {
  const front = text.slice(0, text.indexOf('\n---\n', 4) + 5);
  const from = text.indexOf('\n\n', front.length + random.below(text.length - front.length));
  return front + text.slice(from, from + 6_000);
}

/**
 * Checks a stretch of a draft that follows from a seed again after each of a few edits, and holds that against a check
 * from nothing. How many sections were spared.
 */
export async function tryExaminedEdits(seed: number, attempt: Attempt): Promise<number> {
  const random = new Random(seed);
  let text = stretchOf(random.pick(texts), random);
  let examined = examine(await load(text, null));
  let spared = 0;
  const before: string[] = [];
  for (let edits = 0; edits < 10; edits++) {
    before.push(text);
    text = randomDraftEdit(random, text, before);
    const message = `seed ${seed}, edit ${edits + 1}`;
    await attempt(
      async () => {
        examined = examine(await load(text, examined.loaded), rules, examined);
        spared += examined.analysis.kept.size;
        const anew = asText(shown(examine(await load(text, examined.loaded, true))));
        assert.equal(asText(shown(examined)), anew, message);
      },
      () => message,
    );
  }
  return spared;
}
