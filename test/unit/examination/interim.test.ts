import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Diagnostic } from '../../../server/src/diagnostic.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { type Examination, examine } from '../../../server/src/examination/examine.ts';
import {
  type CarriedReport,
  carriedOver,
  carriedReport,
  type InterimReport,
  interimReport,
} from '../../../server/src/examination/interim-report.ts';
import { reportAfterEdit } from '../../../server/src/examination/report-after-edit.ts';
import type { Files } from '../../../server/src/files.ts';
import { type DraftReport, report } from '../../../server/src/lint.ts';
import { type LoadedDraft, loadDraft } from '../../../server/src/project.ts';
import { ruleById, rules } from '../../../server/src/rules/registry.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { shelf } from '../../frameworks-at-hand.ts';
import { Random } from '../draft/random.ts';

const folder = 'file:///harrowmere/';
const files: Files = {
  read: async (uri) => {
    const path = `test/fixtures/cases/${uri.slice(folder.length)}`;
    return uri.endsWith('.metrics.yaml') ? { kind: 'text', text: readFileSync(path, 'utf8') } : { kind: 'missing' };
  },
};

function load(text: string, previous: LoadedDraft | null): Promise<LoadedDraft> {
  const source = new SourceText(`${folder}draft.md`, text);
  const parse = (changed: SourceText) => parseDraft(changed, previous?.draft);
  return loadDraft(source, files, { root: folder, frameworks: shelf, parse, previous });
}

/** What is reported at once after an edit, and what is reported when all rules have looked. */
async function afterEdit(text: string, edited: string) {
  const loaded = await load(text, null);
  const first = examine(loaded, rules);
  const whole = carriedReport(report(first), first);
  // Something was reported at once after an earlier edit already.
  const typed = await load(`${text}\n`, loaded);
  const meanwhile = examine(typed, rules, first);
  const carried = carriedOver(whole, typed.draft.source);
  const before = interimReport(meanwhile, carried);
  const second: Examination = examine(await load(`${edited}\n`, typed), rules, meanwhile);
  const { report: interim } = interimReport(second, carriedOver(carried, second.analysis.draft.source), before);
  return { interim, whole: report(second), inSections: second.inSections };
}

describe('what is reported right after an edit', () => {
  for (const path of globSync('test/fixtures/cases/*.md').toSorted().slice(4)) {
    it(`is the whole report where paragraphs of ${path.split('/').at(-1)} only moved`, async () => {
      const text = readFileSync(path, 'utf8');
      const random = new Random(7);
      const from = text.indexOf('\n\n', 200 + random.below(text.length - 400));
      const { interim, whole } = await afterEdit(text, `${text.slice(0, from)}\n\n${text.slice(from)}`);
      assert.ok(whole.diagnostics.length > 0);
      assert.deepEqual(places(interim.diagnostics), places(whole.diagnostics));
      assert.deepEqual(places(interim.echoes), places(whole.echoes));
    });
  }

  for (const path of globSync('test/fixtures/cases/*.md').toSorted().slice(0, 4)) {
    it(`is the same put together from the report before as put together anew, in ${path.split('/').at(-1)}`, async () => {
      const random = new Random(11);
      let text = readFileSync(path, 'utf8').slice(0, 60_000);
      let loaded = await load(text, null);
      let examination = examine(loaded, rules);
      let carried = carriedReport(report(examination), examination);
      let before: InterimReport | null = null;
      let followed = 0;
      for (let i = 0; i < 60; i++) {
        text = withTyped(text, random);
        loaded = await load(text, loaded);
        examination = examine(loaded, rules, examination);
        // Nobody asks for a report after every edit.
        if (random.chance(0.2)) continue;
        carried = carriedOver(carried, loaded.draft.source);
        const anew: InterimReport = interimReport(examination, carried);
        const after: InterimReport = interimReport(examination, carried, before);
        if (before && follows(after.report, before.report)) followed++;
        before = after;
        const { diagnostics, echoes, silenced, stopped } = after.report;
        assert.deepEqual(diagnostics, anew.report.diagnostics, `edit ${i}`);
        assert.deepEqual([echoes, silenced, stopped], [anew.report.echoes, anew.report.silenced, anew.report.stopped]);
        // Rules that look further in between change what the next edit starts from.
        if (random.chance(0.1)) examination.lookFurther();
      }
      assert.ok(followed > 10, `${followed} edits`);
    });
  }

  const front = '---\nauthority: Harrowmere Borough Council\nframework: cqc-local-authority\n---\n\n';
  const draft = `${front}# Self-assessment\n\n## Waiting\n\nIn 2023-24, 412 people waited for an assessment.\n\n## Reviews\n\nIn 2023-24, 421 people waited for an assessment.\n`;
  const contradiction = 'consistency/contradiction';

  it('has what the edited section says now, and what was found beyond sections before', async () => {
    const edited = draft.replace('In 2023-24, 421', 'In TBC 2023-24, 421');
    const { interim, whole } = await afterEdit(draft, edited);
    const rulesOf = (all: readonly Diagnostic[]) => all.map(({ rule }) => rule);
    assert.ok(rulesOf(interim.diagnostics).includes('writing/placeholder'));
    const [at] = interim.diagnostics.filter(({ rule }) => rule === contradiction);
    assert.deepEqual(at?.range, whole.diagnostics.find(({ rule }) => rule === contradiction)?.range);
  });

  for (const [where, value] of [
    ['at the finding', '421'],
    ['at its other place', '412'],
  ]) {
    it(`leaves out what a new comment ${where} hides`, async () => {
      const said = `In 2023-24, ${value}`;
      const edited = draft.replace(said, `<!-- cqc-lint-disable-next-line ${contradiction} -->\n${said}`);
      const { interim, whole } = await afterEdit(draft, edited);
      const all = (one: DraftReport) => [...one.diagnostics, ...one.echoes];
      assert.ok(!all(whole).some(({ rule }) => rule === contradiction));
      assert.ok(!all(interim).some(({ rule }) => rule === contradiction));
    });
  }
});

describe('a report put together from the one before an edit', () => {
  const uri = `${folder}draft.md`;
  const rule = ruleById('writing/placeholder')!;
  const at = (character: number, message = ''): Diagnostic => ({
    rule: rule.id,
    severity: 'warning',
    message,
    uri,
    range: { start: { line: 0, character }, end: { line: 0, character: character + 3 } },
    related: [],
    fixes: [],
  });

  /** The report on a text in which this was found, with what it says then instead. */
  async function reported(text: string, found: readonly Diagnostic[], fresh: readonly Diagnostic[]) {
    const examination = examine(await load(text, null), []);
    const before = { ...report(examination), diagnostics: found };
    const change = {
      gone: [{ rule, diagnostic: found[0]! }],
      fresh: fresh.map((diagnostic) => ({ rule, diagnostic })),
    };
    return reportAfterEdit(before, change, examination)?.diagnostics ?? null;
  }

  it('has everything in its place', async () => {
    const [a, b, c, d] = [at(1), at(5), at(9), at(13)];
    assert.deepEqual(await reported('TBC', [b, c], [d, a]), [a, c, d]);
  });

  it('is put together anew where two findings have one place', async () => {
    assert.equal(await reported('TBC', [at(1), at(5)], [at(5, 'another')]), null);
  });

  it('is put together anew where comments in the draft may hide findings', async () => {
    assert.equal(await reported('<!-- cqc-lint-disable -->\n\nTBC', [at(1)], [at(5)]), null);
  });

  it('is put together anew where much was found', async () => {
    const many = Array.from({ length: 201 }, (_, i) => at(10 + i));
    assert.equal(await reported('TBC', [at(1)], many), null);
    assert.equal((await reported('TBC', [at(1)], many.slice(1)))?.length, 200);
  });
});

describe('a finding carried over an edit', () => {
  const uri = `${folder}draft.md`;
  const text = 'One line.\nA number of 66.5% here.\nThe end.\n';

  /** Where “66.5%” is said to stand after an edit; null where it is said no longer. */
  function carried(edited: string): string | null {
    const source = new SourceText(uri, text);
    const start = text.indexOf('66.5%');
    const range = source.range({ start, end: start + 5 });
    const rule = ruleById('consistency/contradiction')!;
    const diagnostic: Diagnostic = {
      rule: rule.id,
      severity: 'warning',
      message: '',
      uri,
      range,
      related: [],
      fixes: [],
    };
    const before: CarriedReport = { source, found: [{ rule, diagnostic }], echoes: [diagnostic], change: null };
    const after = new SourceText(uri, edited);
    const { found, echoes, change } = carriedOver(before, after);
    assert.equal(change !== null, echoes[0] === diagnostic, 'hints that move are no small change');
    assert.deepEqual(
      echoes,
      found.map((one) => one.diagnostic),
    );
    return found[0] ? after.slice(after.span(found[0].diagnostic.range)) : null;
  }

  for (const [what, edited, expected] of [
    ['moves with lines above it', `New.\n\n${text}`, '66.5%'],
    ['moves with words before it', text.replace('A number', 'A much larger number'), '66.5%'],
    ['moves where lines above it are joined', text.replace('line.\n', 'line. '), '66.5%'],
    ['stays where words after it change', text.replace('here', 'there'), '66.5%'],
    ['does not grow with what is written right behind it', text.replace('66.5%', '66.5%x'), '66.5%'],
    ['does not grow with what is written right before it', text.replace('66.5%', 'x66.5%'), '66.5%'],
    ['grows with what is written in it', text.replace('66.5%', '66.25%'), '66.25%'],
    ['goes where its beginning is overwritten', text.replace('of 66', 'about 77'), null],
    ['goes where its end is overwritten', text.replace('5% here', ' there'), null],
    ['goes where all around it is overwritten', 'Another text.\n', null],
  ] as const) {
    it(what, () => assert.equal(carried(edited), expected));
  }
});

/** A text in which something was typed, or taken away, at some place. */
function withTyped(text: string, random: Random): string {
  const at = 300 + random.below(text.length - 300);
  const typed = random.pick(['e', 'e', ' TBC ', ' 66%', ' 7', '\n', '**', '']);
  return text.slice(0, at) + typed + text.slice(typed === '' ? at + 1 : at);
}

/** Whether the hints are the very same object, as they are where a report follows from the one before it. */
function follows(after: DraftReport, before: DraftReport): boolean {
  return after.echoes === before.echoes;
}

function places(diagnostics: readonly Diagnostic[]): unknown {
  return diagnostics.map(({ rule, range, related, fixes }) => ({
    rule,
    range,
    related: related.map((one) => one.range),
    fixes: fixes.map(({ edits }) => edits),
  }));
}
