import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../../server/src/analysis.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { Entry, Framework, Part } from '../../../server/src/framework/framework.ts';
import { matchHeadings } from '../../../server/src/framework/match-headings.ts';
import { loadDraft } from '../../../server/src/project.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { frameworkById, shelf } from '../../frameworks-at-hand.ts';
import { draftText, mutationsAt, type Row, rightDraft } from './mutations.ts';

const files = { read: async () => ({ kind: 'missing' }) as const };
const structure = rules.filter(({ id }) => id.startsWith('structure/'));

/** The rules that report something of a draft’s structure, sorted. */
function found(analysis: Analysis, framework: Framework, text: string): string[] {
  const draft = parseDraft(new SourceText('file:///harrowmere/draft.md', text));
  const outline = matchHeadings(draft, framework);
  return structure
    .flatMap((rule) =>
      rule.looksAt === 'draft'
        ? [...rule.check({ ...analysis, draft, outline }, [])].map(() => rule.id.replace('structure/', ''))
        : [],
    )
    .filter((rule) => rule !== 'table-cell')
    .toSorted();
}

/** What a change of one heading should give, by the kind of heading. Theme, statement, heading below one, part. */
const fitting: Readonly<Record<string, Readonly<Partial<Record<Row['kind'], string>>>>> = {
  'heading deleted': {
    theme: 'missing-theme',
    statement: 'missing-statement',
    heading: 'missing-heading',
    part: 'missing-part',
  },
  'section deleted': {
    theme: 'missing-theme',
    statement: 'missing-statement',
    heading: 'missing-heading',
    part: 'missing-part',
  },
  slip: { theme: 'renamed-heading', statement: 'renamed-heading', heading: 'renamed-heading', part: 'renamed-heading' },
  'section twice': {
    theme: 'duplicate-statement',
    statement: 'duplicate-statement',
    heading: 'duplicate-statement',
    part: 'duplicate-statement',
  },
  'heading twice': {
    theme: 'duplicate-statement',
    statement: 'duplicate-statement',
    heading: 'duplicate-statement',
    part: 'duplicate-statement',
  },
  'changed places': { theme: 'statement-order', statement: 'statement-order', heading: 'statement-order' },
  'level higher': {
    theme: 'heading-level',
    statement: 'heading-level',
    heading: 'heading-level',
    part: 'heading-level',
  },
  'level deeper': {
    theme: 'heading-level',
    statement: 'heading-level',
    heading: 'heading-level',
    part: 'heading-level',
  },
  // A part in bold type is understood; `writing/bold-as-heading` speaks of it.
  'in bold type': { theme: 'missing-theme', statement: 'missing-statement', heading: 'missing-heading' },
};

/** The finding on a heading with words that have nothing to do with its title. */
function onOtherTitle({ kind, entry }: Row): string | null {
  if (kind === 'title') return null;
  if (kind === 'part') return 'missing-part';
  if (kind === 'heading') return 'missing-heading';
  // A theme is known by its statements, a statement by the “We” statement or the parts below it.
  const isKnown = kind === 'theme' || isQuotedOrDivided(entry!);
  return isKnown ? 'renamed-heading' : 'missing-statement';
}

function isQuotedOrDivided(entry: Entry | Part): boolean {
  return (
    'weStatement' in entry && (entry.weStatement !== null || entry.parts.some(({ expect }) => expect !== 'optional'))
  );
}

function expected(row: Row, mutation: string, reportsOthers: boolean): string[] {
  const one =
    mutation === 'other title'
      ? onOtherTitle(row)
      : mutation === 'heading added after'
        ? row.kind === 'statement' && reportsOthers
          ? 'unknown-heading'
          : null
        : fitting[mutation]![row.kind];
  return one ? [one] : [];
}

describe('a right draft with one heading changed', function () {
  this.timeout(240_000);

  for (const id of [
    'cqc-local-authority',
    'cqc-provider',
    'ofsted-ilacs-self-evaluation',
    'lga-peer-review',
    'ombudsman-response',
  ]) {
    it(`${id}: gives the one finding that fits`, async () => {
      const framework = await frameworkById(id);
      const right = rightDraft(framework);
      const source = new SourceText('file:///harrowmere/draft.md', draftText(framework, right));
      const analysis = analyse(await loadDraft(source, files, { root: 'file:///harrowmere/', frameworks: shelf }));
      assert.deepEqual(found(analysis, framework, draftText(framework, right)), []);
      const reportsOthers = framework.themes.some((theme) => theme.reportsOthers);
      let count = 0;
      for (const [index, row] of right.entries()) {
        if (row.kind === 'title') continue;
        for (const { name, rows } of mutationsAt(right, index)) {
          count++;
          const isEmptied: boolean = name === 'section deleted' && row.kind === 'heading' && isOnlyChild(right, index);
          const fit: string[] = isEmptied ? ['empty-section'] : expected(row, name, reportsOthers);
          assert.deepEqual(found(analysis, framework, draftText(framework, rows)), fit, `${row.title}: ${name}`);
        }
      }
      assert.ok(count > 100, String(count));
    });
  }
});

/** Whether a heading is all that stands below the one above it. */
function isOnlyChild(rows: readonly Row[], index: number): boolean {
  const holder = rows[index - 1]!;
  const next = rows[index + 1];
  return (
    holder.level < rows[index]!.level &&
    holder.body.replace(/<!--[\s\S]*?-->/g, '').trim() === '' &&
    (!next || next.level < rows[index]!.level)
  );
}
