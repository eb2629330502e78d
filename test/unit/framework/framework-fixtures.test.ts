import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { inOrder } from '../../../server/src/framework/build-framework.ts';
import type { Framework } from '../../../server/src/framework/framework.ts';
import { allFrameworks } from '../../frameworks-at-hand.ts';
import { loadFixture, markedIn } from '../../marked-fixtures.ts';

/** The rules that have something to hold a draft to in a framework. */
function rulesFor(framework: Framework): string[] {
  const headings = inOrder(framework.headings);
  const grouped = framework.themes.some(({ statements }) => statements.length > 0);
  const tables = [...headings, ...framework.parts].flatMap((entry) => entry.tables);
  const below = headings.filter((entry) => !framework.themes.includes(entry as never) && entry.headings.length > 0);
  const isAskedFor = ({ expect }: { readonly expect: string }): boolean => expect !== 'optional';
  const applies: readonly (readonly [rule: string, whether: boolean])[] = [
    ['missing-statement', true],
    ['statement-order', true],
    ['duplicate-statement', true],
    ['renamed-heading', headings.some(({ title, aliases }) => !title.includes('{') && aliases.length > 0)],
    ['missing-theme', grouped],
    ['misplaced-statement', grouped],
    ['missing-heading', below.some((entry) => entry.headings.some((one) => isAskedFor(one) && !one.repeats))],
    ['missing-part', headings.some(({ parts }) => parts.some(isAskedFor))],
    ['unknown-heading', framework.reportsOthers || headings.some(({ reportsOthers }) => reportsOthers)],
    ['missing-table', tables.some(isAskedFor)],
    ['table-columns', tables.some(({ columns }) => columns.some(({ expect }) => expect === 'required'))],
    ['table-cell', tables.some(({ columns }) => columns.some(({ filled, holds }) => filled || holds[0] !== 'text'))],
    ['cross-check', framework.checks.length > 0],
    ['over-length', framework.words !== null || [...headings, ...framework.parts].some(({ words }) => words !== null)],
  ];
  return applies.filter(([, whether]) => whether).map(([rule]) => `structure/${rule}`);
}

interface MarkedDraft {
  readonly framework: Framework;
  readonly rules: readonly string[];
}

async function markedDrafts(): Promise<MarkedDraft[]> {
  const drafts: MarkedDraft[] = [];
  for (const path of globSync('test/fixtures/{structure,frameworks}/**/*.md')) {
    const framework = (await loadFixture(path))?.framework;
    const rules = markedIn(path, readFileSync(path, 'utf8')).map(({ rule }) => rule);
    if (framework) drafts.push({ framework, rules });
  }
  return drafts;
}

describe('every framework', function () {
  this.timeout(240_000);
  let drafts: MarkedDraft[] = [];
  let frameworks: Framework[] = [];
  before(async () => {
    drafts = await markedDrafts();
    frameworks = [
      ...(await allFrameworks()),
      drafts.find(({ framework }) => framework.id === 'carers-review')!.framework,
    ];
  });
  const of = ({ id }: Framework): MarkedDraft[] => drafts.filter(({ framework }) => framework.id === id);

  it('has a draft that breaks none of its rules', () => {
    assert.equal(frameworks.length, 8);
    for (const framework of frameworks) {
      assert.ok(
        of(framework).some(({ rules }) => rules.length === 0),
        framework.id,
      );
    }
  });

  it('has drafts that break each of its rules', () => {
    for (const framework of frameworks) {
      const broken = new Set(of(framework).flatMap(({ rules }) => rules));
      assert.deepEqual(
        rulesFor(framework).filter((rule) => !broken.has(rule)),
        [],
        framework.id,
      );
    }
  });
});
