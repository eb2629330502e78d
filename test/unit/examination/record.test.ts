import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { draftAtNeed } from '../../../server/src/draft/draft-at-need.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { Examined } from '../../../server/src/examination/examine.ts';
import { type Examination, examine } from '../../../server/src/examination/examine.ts';
import { recalled, recordOf } from '../../../server/src/examination/record.ts';
import type { DraftReport } from '../../../server/src/lint.ts';
import { reportTogether } from '../../../server/src/lint.ts';
import type { LoadedDraft } from '../../../server/src/project.ts';
import { fixturePaths, loadFixture } from '../../marked-fixtures.ts';

const told = ({ diagnostics, echoes, silenced, stopped, verdicts }: DraftReport): unknown =>
  JSON.parse(JSON.stringify({ diagnostics, echoes, silenced, stopped, verdicts }));

/** As a file or another thread would give it. */
const asText = (examination: Examination): unknown => JSON.parse(JSON.stringify(recordOf(examination)));

/** The draft as it is before anything of it is asked for. */
const unread = (loaded: LoadedDraft): LoadedDraft => ({ ...loaded, draft: draftAtNeed(loaded.draft.source) });

async function examinedFixture(path: string): Promise<Examination> {
  const loaded = await loadFixture(path);
  assert.ok(loaded, path);
  return examine(loaded);
}

describe('the record of an examination', function () {
  this.timeout(240_000);

  it('is reported on like the examination itself, for every fixture', async () => {
    let reported = 0;
    for (const path of [...fixturePaths(), ...globSync('test/fixtures/cases/*.md')]) {
      const loaded = await loadFixture(path);
      if (!loaded) continue;
      const examination = examine(loaded);
      const again = recalled(unread(loaded), asText(examination));
      assert.ok(again, path);
      const [first] = reportTogether([examination]);
      const [second] = reportTogether([again]);
      assert.deepEqual(told(second!), told(first!), path);
      reported += first!.diagnostics.length;
    }
    assert.ok(reported > 500, `${reported} findings`);
  });

  it('is held against the other drafts of a folder as exactly as the examination itself', async () => {
    const paths = fixturePaths().filter((path) => path.includes('/folder/'));
    const examinations = await Promise.all(paths.map(examinedFixture));
    const again = examinations.map((one): Examined => recalled(unread(one.loaded), asText(one))!);
    const reports = reportTogether(examinations);
    assert.ok(reports.some(({ diagnostics }) => diagnostics.some(({ related }) => related.length > 0)));
    assert.deepEqual(reportTogether(again).map(told), reports.map(told));
  });

  it('leads to the same analysis as soon as one is wanted', async () => {
    const { loaded, analysis, ...rest } = await examinedFixture('test/fixtures/cases/harrowmere-slides.md');
    const again = recalled(unread(loaded), asText({ loaded, analysis, ...rest }))!.analysis;
    assert.deepEqual(
      again.numbers.map(({ mention, verdict }) => [mention.span, verdict]),
      analysis.numbers.map(({ mention, verdict }) => [mention.span, verdict]),
    );
    assert.ok(analysis.outline && again.outline);
    assert.equal(again.draftNumbers.bySection.size, analysis.draftNumbers.bySection.size);
    assert.equal(again.kept.size, 0);
  });

  it('is refused where it is damaged', async () => {
    const examination = await examinedFixture('test/fixtures/cases/harrowmere-slides.md');
    const { loaded } = examination;
    const record = asText(examination) as { found: object[]; statements: object; verdicts: object };
    assert.ok(recalled(loaded, record));
    const [first, ...others] = record.found;
    for (const damaged of [
      null,
      {},
      [],
      { ...record, found: [{ ...first, rule: 'number/of-another-program' }, ...others] },
      { ...record, found: [{ ...first, range: null }, ...others] },
      { ...record, statements: { 'consistency/contradiction': [{ keys: [] }] } },
      { ...record, verdicts: { ...record.verdicts, claims: 'many' } },
      { ...record, more: 1 },
    ]) {
      assert.equal(recalled(loaded, damaged), null, JSON.stringify(damaged)?.slice(0, 80));
    }
  });
});

describe('a draft that is read at need', () => {
  it('is the draft that is read at once, for every fixture', async () => {
    for (const path of fixturePaths()) {
      const source = (await loadFixture(path))?.draft.source;
      if (!source) continue;
      const atNeed = draftAtNeed(source);
      const atOnce = parseDraft(source);
      assert.deepEqual(atNeed.frontMatter, atOnce.frontMatter, path);
      assert.deepEqual(atNeed.suppressions, atOnce.suppressions, path);
      assert.deepEqual(
        atNeed.passages.map(({ text, span }) => [text, span]),
        atOnce.passages.map(({ text, span }) => [text, span]),
      );
      assert.deepEqual(atNeed.sections.length, atOnce.sections.length);
      assert.deepEqual(atNeed.root.span, atOnce.root.span);
      assert.deepEqual(atNeed.unread, atOnce.unread);
    }
  });
});
