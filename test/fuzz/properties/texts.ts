import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { examine } from '../../../server/src/examination/examine.ts';
import { reportTogether } from '../../../server/src/lint.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import { referenceFor } from '../../../server/src/numbers/reference.ts';
import { type LoadedDraft, loadDraft } from '../../../server/src/project.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFromMemory } from '../../unit/load-from-memory.ts';
import { type FuzzProperty, forAny } from '../fuzz-property.ts';
import { hostileText, markdownPieces, numberPieces, wordPieces } from '../hostile-text.ts';
import { allDrafts, folder, hostileFront, hostileMetrics, longDrafts } from '../invented-drafts.ts';
import { mutatedText } from '../mutated-text.ts';
import { soundReport } from '../sound-report.ts';

const files = { 'metrics.yaml': hostileMetrics };
const empty = loadFromMemory(hostileFront, files);

/** A draft with everything that it is checked against, which was read once for all of them. */
async function load(text: string, name = 'draft'): Promise<LoadedDraft> {
  return { ...(await empty), draft: parseDraft(new SourceText(`${folder}${name}.md`, hostileFront + text)) };
}

async function haveTheirNumbersRead(text: string): Promise<void> {
  const { metrics, period, authority } = await empty;
  const draft = parseDraft(new SourceText(`${folder}draft.md`, text));
  const reference = referenceFor(draft, metrics, { period, authority });
  for (const { mention } of checkNumbers(draft.passages, reference)) {
    const { start, end } = mention.span;
    assert.ok(0 <= start && start < end && end <= text.length, mention.text);
  }
}

const pieces = [...numberPieces, ...wordPieces, ...markdownPieces];
const changedDraft = mutatedText(longDrafts, pieces, { longest: 1_500 });

/** What has to hold for any text at all. */
export const textProperties: readonly FuzzProperty[] = [
  forAny('numbers of any text', hostileText, { cases: 200, shortRounds: 4, weight: 3 }, haveTheirNumbersRead),
  forAny('numbers of changed drafts', changedDraft, { cases: 30, shortRounds: 2 }, haveTheirNumbersRead),
  forAny('findings in any text', hostileText, { cases: 50, shortRounds: 2, weight: 2 }, async (body) => {
    soundReport(await load(body));
  }),
  forAny('findings in changed drafts', changedDraft, { cases: 10, shortRounds: 1, weight: 2 }, async (body) => {
    soundReport(await load(body));
  }),
  forAny(
    'two drafts held against each other, in either order',
    fc.tuple(hostileText, hostileText),
    { cases: 20, shortRounds: 1 },
    async ([one, other]) => {
      const drafts = [examine(await load(one, 'a')), examine(await load(other, 'b'))];
      const places = (reports: ReturnType<typeof reportTogether>): string[] =>
        reports
          .flatMap(({ diagnostics }) => diagnostics.map(({ rule, uri, range }) => JSON.stringify([rule, uri, range])))
          .toSorted();
      assert.deepEqual(places(reportTogether(drafts)), places(reportTogether(drafts.toReversed())));
    },
  ),
  forAny(
    'front matter',
    mutatedText(
      allDrafts.map((text) => text.slice(0, text.indexOf('\n---', 4) + 200)),
      [
        ...'---\n|\n---\n|: |\n|- |framework: |metrics: |period: |authority: |title: |null|[]|{}|&a |*a|!!int |"|\'|#|? |<<: '.split(
          '|',
        ),
        ...'__proto__: {}|constructor|toString: a|../../metrics.yaml|/etc/passwd|file:///|metrics.xlsx#a|cqc-provider|nowhere'.split(
          '|',
        ),
        '|',
        '>',
        '%YAML 1.1\n',
        '[[[[[[',
        'metrics.yaml#',
        'framework: cqc-local-authority@',
      ],
      { longest: 600, most: 4 },
    ),
    { cases: 50, shortRounds: 1 },
    async (text) => {
      soundReport(
        await loadDraft(
          new SourceText(`${folder}draft.md`, text),
          {
            read: async (uri) =>
              uri.endsWith('metrics.yaml') ? { kind: 'text', text: hostileMetrics } : { kind: 'missing' },
          },
          { root: folder },
        ),
      );
    },
  ),
];
