import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { examine } from '../../../server/src/examination/examine.ts';
import type { Files } from '../../../server/src/files.ts';
import { lint, reportTogether } from '../../../server/src/lint.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import { referenceFor } from '../../../server/src/numbers/reference.ts';
import { type LoadedDraft, loadDraft } from '../../../server/src/project.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const metrics = `metrics:
  - id: satisfied
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2022-23, value: "64.5", numerator: 258, denominator: 400 }
      - { period: 2022-23, area: London, value: "61" }
  - id: concerns
    label: Safeguarding concerns
    unit: count
    observations: [{ period: 2022-23, value: "1511" }, { period: 2021-22, value: "1402" }]
`;
const files: Files = {
  read: async (uri) => (uri.endsWith('.yaml') ? { kind: 'text', text: metrics } : { kind: 'missing' }),
};
const frontMatter =
  '---\nauthority: Harrowmere\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2022-23\n---\n';
const folder = 'file:///harrowmere/';
const empty = loadDraft(new SourceText(`${folder}draft.md`, frontMatter), files, { root: folder });

/** A draft with everything that it is checked against, which was read once for all of them. */
async function load(text: string, name = 'draft'): Promise<LoadedDraft> {
  return { ...(await empty), draft: parseDraft(new SourceText(`${folder}${name}.md`, frontMatter + text)) };
}

/** What drafts are made of: numbers in all their forms, the words that turn them, Markdown, and what breaks readers. */
const bit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'1,511|64.5%|£3.6m|1 in 10|19 out of 152|2022-23|2021|65+|18-64|per 1,000|two thirds|nearly half|12 of 30|0|00|-3|+9.2%'.split(
        '|',
      ),
      ...'1.2.3|99999999999999999999|1/0|0 out of 0|1e9|٣٤|½|²|１２|£|%|–|Q1-Q3|June 2023|31 February 2024|s42|IR 12'.split(
        '|',
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'safeguarding concerns|people|were satisfied|with their care|in|of|from|to|increased by|fell|compared with|London'.split(
        '|',
      ),
      ...'respectively|England average|a total of|over|at least|between|and|five priorities:|Our Carers Strategy has four priorities'.split(
        '|',
      ),
      ...'higher than|top quartile|percentage points|both|annualised|twice as|(|)|,|.|:|;|we expect|of these'.split(
        '|',
      ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'\n|\n\n|\n- |\n1. |\n# |\n## |\n> |**|*|_|`|[|](metric:satisfied)|](metric:none)|](metric:?period=)|<!--|-->|<br>|\\|&nbsp;|&#x0;|&#37;'.split(
        '|',
      ),
      '\n| a | 2022-23 |\n|---|---|\n| concerns | 1,511 |\n',
      '<!-- cqc-lint-disable-file -->',
      '[^1]',
      '\r\n',
      '\t',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\uD800',
      '\uDC00',
      '\0',
      '\uFEFF',
      '\u200B',
      '\u202E',
      '\u2028',
      '👩🏽‍🦽',
      'İ',
      'ß',
      'e\u0301',
      '\u00AD',
    ),
  },
  fc.string({ maxLength: 5, unit: 'binary' }),
);

const text = fc
  .array(fc.tuple(bit, fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((bits) => bits.flat().join(''));

describe('any text at all', function () {
  this.timeout(120_000);

  it('has its numbers read, linked and judged without a fault', async () => {
    const { metrics, period, authority } = await empty;
    fc.assert(
      fc.property(text, (body) => {
        const source = new SourceText('file:///draft.md', body);
        const draft = parseDraft(source);
        const reference = referenceFor(draft, metrics, { period, authority });
        for (const { mention } of checkNumbers(draft.passages, reference)) {
          assert.ok(mention.span.start < mention.span.end && mention.span.end <= body.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is checked without a fault, and every finding lies in it', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const loaded = await load(body);
        const { source } = loaded.draft;
        const { diagnostics, echoes } = lint(loaded);
        for (const { rule, message, uri, range } of [...diagnostics, ...echoes]) {
          assert.notEqual(rule, 'draft/rule-failed', message);
          if (uri !== source.uri) continue;
          const span = source.span(range);
          assert.deepEqual(source.range(span), range);
          assert.ok(span.start <= span.end && span.end <= source.text.length);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('is held against another without a fault, each pair in one of the two, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const drafts = [examine(await load(one, 'a')), examine(await load(other, 'b'))];
        const places = (reports: ReturnType<typeof reportTogether>): string[] =>
          reports
            .flatMap(({ diagnostics }) => diagnostics.map(({ rule, uri, range }) => JSON.stringify([rule, uri, range])))
            .toSorted();
        assert.deepEqual(places(reportTogether(drafts)), places(reportTogether(drafts.toReversed())));
      }),
      { numRuns: 50 },
    );
  });
});
