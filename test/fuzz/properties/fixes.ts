import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { fixDraft } from '../../../server/src/fix.ts';
import { type LoadedDraft, withText } from '../../../server/src/project.ts';
import { collide, edited } from '../../../server/src/text/edits.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFromMemory } from '../../unit/load-from-memory.ts';
import { type FuzzProperty, forAny } from '../fuzz-property.ts';
import { hostileText, markdownPieces, numberPieces, wordPieces } from '../hostile-text.ts';
import { folder, hostileFront, hostileMetrics, longDrafts } from '../invented-drafts.ts';
import { mutatedText } from '../mutated-text.ts';
import { soundReport } from '../sound-report.ts';

const empty = loadFromMemory(hostileFront, { 'metrics.yaml': hostileMetrics });

const targets = ['satisfied?period=2022-23', 'concerns?period=2021-22', 'concerns', 'satisfied?area=London', 'none'];

/** Numbers that lead to their metric, most of them not its value: what can be mended with nobody looking. */
const linked = fc
  .tuple(fc.constantFrom(...numberPieces), fc.constantFrom(...targets), fc.constantFrom('', 'nearly ', 'over ', '**'))
  .map(([number, target, before]) => `${before}[${number}](metric:${target}) of people were satisfied. `);
const text = fc.array(fc.oneof(linked, hostileText), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const changedDraft = mutatedText(
  longDrafts,
  [...numberPieces, ...wordPieces, ...markdownPieces, '[61.2%](metric:satisfied?period=2022-23)'],
  { longest: 1_000 },
);

async function load(body: string): Promise<LoadedDraft> {
  return { ...(await empty), draft: parseDraft(new SourceText(`${folder}draft.md`, hostileFront + body)) };
}

/** The lines of a text that stand in it before and after. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** What has to hold of fixes, whatever they mend. */
export const fixProperties: readonly FuzzProperty[] = [
  forAny('fixes made unattended', text, { cases: 20, shortRounds: 1 }, async (body) => {
    const loaded = await load(body);
    const once = fixDraft(loaded);
    const [before, after] = [loaded, once.loaded].map(({ draft }) => draft.source.text);
    assert.equal(fixDraft(once.loaded).loaded.draft.source.text, after, 'fixed twice');
    if (once.mended.length === 0) assert.equal(after, before);
    assert.equal(linesOf(after!).length, linesOf(before!).length, 'lines come or go');
    assert.ok(once.report.diagnostics.length <= soundReport(loaded).diagnostics.length);
  }),
  forAny('every fix that is offered', fc.oneof(text, changedDraft), { cases: 10, shortRounds: 1 }, async (body) => {
    const loaded = await load(body);
    const { source } = loaded.draft;
    for (const { fixes, rule } of soundReport(loaded).diagnostics.slice(0, 12)) {
      for (const { edits, title } of fixes) {
        const own = edits
          .filter(({ uri }) => uri === source.uri)
          .map(({ range, newText }) => ({ span: source.span(range), newText }));
        const pairs = own.flatMap((edit, i) => own.slice(i + 1).map((other) => [edit, other] as const));
        assert.ok(!pairs.some(([a, b]) => collide(a, b)), `${rule}: ${title}`);
        if (own.some(({ span }) => span.start < hostileFront.length)) continue;
        soundReport(withText(loaded, edited(source.text, own)));
      }
    }
  }),
];
