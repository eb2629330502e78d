import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { positionAt, positionOf, textAt, Workplace } from './workplace.ts';

const rulesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const withRule = (diagnostics: readonly Diagnostic[] | undefined, rule: string): Diagnostic[] =>
  (diagnostics ?? []).filter(({ code }) => code === rule);

describe('diagnostics over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let draftUri: string;
  let metricsUri: string;

  const begin = async (capabilities = capable): Promise<void> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
  };

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    draftUri = workplace.uriOf('draft.md');
    metricsUri = workplace.uriOf('metrics.yaml');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  describe('on request', () => {
    beforeEach(() => begin());

    it('lie on the text they name, with their rule, their source and a page that opens without a network', async () => {
      await client.open(draftUri, draft);
      const [wrong, ...others] = withRule(await client.pull(draftUri), 'number/inconsistent');
      assert.ok(wrong);
      assert.deepEqual(others, []);
      assert.equal(textAt(draft, wrong.range), '66.5%');
      assert.equal(wrong.severity, 1);
      assert.equal(wrong.source, 'cqc-lint');
      assert.match(String(wrong.message), /64\.5%/);
      const page = wrong.codeDescription?.href;
      assert.ok(page);
      assert.match(page, /\/docs\/rules\/number-inconsistent\.md$/);
      assert.ok(existsSync(fileURLToPath(page)));
    });

    it('point to the value in the metrics file', async () => {
      await client.open(draftUri, draft);
      const [wrong] = withRule(await client.pull(draftUri), 'number/inconsistent');
      const [related] = wrong!.relatedInformation ?? [];
      assert.equal(related?.location.uri, metricsUri);
      assert.match(textAt(metrics, related!.location.range), /64\.5/);
    });

    it('name the statement that the draft does not have', async () => {
      await client.open(draftUri, draft);
      const missing = withRule(await client.pull(draftUri), 'structure/missing-statement');
      assert.equal(missing.length, 1);
      assert.match(String(missing[0]!.message), /Supporting people to live healthier lives/);
    });

    it('follow an edit that sends only what changed', async () => {
      await client.open(draftUri, draft);
      const start = positionOf(draft, '66.5%');
      const end = { line: start.line, character: start.character + 2 };
      await client.change(draftUri, 2, [{ range: { start, end }, text: '64' }]);
      assert.deepEqual(withRule(await client.pull(draftUri), 'number/inconsistent'), []);
    });

    it('are not moved by emoji before the number or by Windows line ends', async () => {
      const text = draft.replace('In 2023-24, ', '👩‍👩‍👧 🎉 In 2023-24, ').replaceAll('\n', '\r\n');
      await client.open(draftUri, text);
      const [wrong] = withRule(await client.pull(draftUri), 'number/inconsistent');
      assert.equal(textAt(text, wrong!.range), '66.5%');
    });

    it('follow the metrics file on the disk, and the client is told to ask again', async () => {
      await client.open(draftUri, draft);
      assert.equal(withRule(await client.pull(draftUri), 'number/inconsistent').length, 1);
      workplace.write('metrics.yaml', metrics.replace('"64.5"', '"66.5"'));
      await client.changedOnDisk(metricsUri);
      await client.until('the client is told to ask again', () => client.refreshes > 0);
      assert.deepEqual(withRule(await client.pull(draftUri), 'number/inconsistent'), []);
    });

    it('follow the metrics file that changes together with the draft itself', async () => {
      await client.open(draftUri, draft);
      assert.equal(withRule(await client.pull(draftUri), 'number/inconsistent').length, 1);
      workplace.write('metrics.yaml', metrics.replace('"64.5"', '"66.5"'));
      await client.changedOnDisk(draftUri, metricsUri);
      await client.until('the client is told to ask again', () => client.refreshes > 0);
      assert.deepEqual(withRule(await client.pull(draftUri), 'number/inconsistent'), []);
    });

    it('follow the metrics file in an open editor, before it is saved', async () => {
      await client.open(draftUri, draft);
      await client.pull(draftUri);
      await client.open(metricsUri, metrics, 'yaml');
      const start = positionOf(metrics, '64.5');
      const end = { line: start.line, character: start.character + 4 };
      await client.change(metricsUri, 2, [{ range: { start, end }, text: '66.5' }]);
      await client.until('the client is told to ask again', () => client.refreshes > 0);
      assert.deepEqual(withRule(await client.pull(draftUri), 'number/inconsistent'), []);
      await client.close(metricsUri);
      assert.equal(withRule(await client.pull(draftUri), 'number/inconsistent').length, 1);
    });

    it('follow a settings file that appears on the disk', async () => {
      await client.open(draftUri, draft);
      assert.equal(withRule(await client.pull(draftUri), 'structure/missing-theme').length, 3);
      workplace.write('cqc-lint.yaml', 'rules:\n  structure/missing-theme: off\n');
      await client.changedOnDisk(workplace.uriOf('cqc-lint.yaml'));
      await client.until('the client is told to ask again', () => client.refreshes > 0);
      assert.deepEqual(withRule(await client.pull(draftUri), 'structure/missing-theme'), []);
    });

    it('of a broken metrics file stand in that file when it is open, and the draft is still checked', async () => {
      const broken = metrics.replace('unit: percent', 'unit: [percent]');
      workplace.write('metrics.yaml', broken);
      await client.open(draftUri, draft);
      await client.open(metricsUri, broken, 'yaml');
      const [problem] = withRule(await client.pull(metricsUri), 'metrics/schema');
      assert.match(textAt(broken, problem!.range), /percent/);
      assert.equal(withRule(await client.pull(draftUri), 'structure/missing-statement').length, 1);
    });

    it('of a broken metrics file are sent unasked while it is closed, and taken back when it is mended', async () => {
      workplace.write('metrics.yaml', metrics.replace('unit: percent', 'unit: [percent]'));
      await client.open(draftUri, draft);
      await client.until(
        'the metrics file has a problem',
        () => withRule(client.published.get(metricsUri), 'metrics/schema').length > 0,
      );
      workplace.write('metrics.yaml', metrics);
      await client.changedOnDisk(metricsUri);
      await client.until('the metrics file has none', () => client.published.get(metricsUri)?.length === 0);
    });

    it('stand in a metrics file that is opened by itself', async () => {
      const twice = `${metrics}${metrics.slice(metrics.indexOf('  - id: waiting'))}`;
      await client.open(metricsUri, twice, 'yaml');
      const found = await client.pull(metricsUri);
      assert.deepEqual(rulesOf(found), ['metrics/duplicate-id']);
      assert.equal(textAt(twice, found[0]!.range), 'waiting-for-assessment');
      assert.ok(found[0]!.range.start.line > positionOf(twice, 'waiting-for-assessment').line);
    });

    it('stand in a settings file', async () => {
      const settings = 'rules:\n  number/unsuported: off\n';
      await client.open(workplace.uriOf('cqc-lint.yaml'), settings, 'yaml');
      const found = await client.pull(workplace.uriOf('cqc-lint.yaml'));
      assert.deepEqual(
        found.map(({ range }) => textAt(settings, range)),
        ['number/unsuported'],
      );
    });

    it('stand in a framework file that the settings name, and follow it in the drafts that are written to it', async () => {
      const review =
        'id: review\nversion: 1\ntitle: Our review\nowner: Harrowmere\nsource: Ours\nconfidence: V\nheadings:\n  - { id: summary, title: In short }\n  - { id: findings, title: What we found }\n';
      const frameworkUri = workplace.uriOf('review.yaml');
      workplace.write('cqc-lint.yaml', 'frameworks: review.yaml\n');
      workplace.write('review.yaml', review);
      const wrong = review.replace('id: findings', 'id: summary');
      await client.open(frameworkUri, wrong, 'yaml');
      const found = await client.pull(frameworkUri);
      assert.deepEqual(rulesOf(found), ['framework/duplicate-id']);
      assert.equal(found[0]!.range.start.line, 8);

      const own = '---\nframework: review\n---\n\n# Our review\n\n## In short\n\nCarers find us late.\n';
      await client.open(workplace.uriOf('review.md'), own);
      assert.ok(rulesOf(await client.pull(frameworkUri)).includes('framework/duplicate-id'));
      await client.change(frameworkUri, 2, [{ text: review }]);
      assert.deepEqual(await client.pull(frameworkUri), []);
      const missing = withRule(await client.pull(workplace.uriOf('review.md')), 'structure/missing-statement');
      assert.match(String(missing[0]?.message), /no section “What we found”/);
    });

    it('leave a README, minutes, other YAML and closed documents in peace', async () => {
      const readme = '# Harrowmere\n\nIn 2023-24, 66.5% of people were extremely or very satisfied with their care.\n';
      await client.open(workplace.uriOf('README.md'), readme);
      await client.open(workplace.uriOf('minutes.md'), `---\ntitle: Minutes of 3 June\n---\n${readme}`);
      await client.open(workplace.uriOf('pipeline.yaml'), 'metrics: [latency]\njobs: {}\n', 'yaml');
      assert.deepEqual(await client.pull(workplace.uriOf('README.md')), []);
      assert.deepEqual(await client.pull(workplace.uriOf('minutes.md')), []);
      assert.deepEqual(await client.pull(workplace.uriOf('pipeline.yaml')), []);
      assert.deepEqual(await client.pull(draftUri), []);
    });

    it('appear in a document that becomes a draft and go when it is none any more', async () => {
      const uri = workplace.uriOf('notes.md');
      await client.open(uri, '# Notes\n');
      assert.deepEqual(await client.pull(uri), []);
      await client.change(uri, 2, [{ text: draft }]);
      assert.ok((await client.pull(uri)).length > 0);
      await client.change(uri, 3, [{ text: '# Notes\n' }]);
      assert.deepEqual(await client.pull(uri), []);
    });

    it('are, after any edits, those of the text as it then stands', async () => {
      const number = draft.indexOf('66.5%');
      const edits = [
        { at: number, removed: 0, added: 'x' },
        { at: number, removed: 1, added: '' },
        { at: number, removed: 0, added: '\n\n```\n' },
        { at: number, removed: 6, added: '<!-- ' },
        { at: number, removed: 5, added: '## Heading\n\n' },
        { at: 0, removed: 3, added: '' },
        { at: 0, removed: 0, added: '---' },
        { at: number, removed: 0, added: '[66.5%]: metric:overall-satisfaction\n\n' },
      ];
      const fresh = await TestClient.start({ folders: [workplace.uri], capabilities: capable });
      try {
        await client.open(draftUri, draft);
        let text = draft;
        for (const [i, { at, removed, added }] of edits.entries()) {
          const range = { start: positionAt(text, at), end: positionAt(text, at + removed) };
          text = text.slice(0, at) + added + text.slice(at + removed);
          await client.change(draftUri, i + 2, [{ range, text: added }]);
          await fresh.open(draftUri, text);
          assert.deepEqual(await client.pullWhole(draftUri), await fresh.pull(draftUri), `edit ${i + 1}`);
          await fresh.close(draftUri);
        }
      } finally {
        await fresh.stop();
      }
    });

    for (const [what, nameOf] of [
      ['of a draft', () => draftUri],
      ['of a draft that was never saved', () => 'untitled:Untitled-1'],
    ] as const) {
      it(`of other sections ${what} come a moment after an edit, and the client is told to ask again`, async () => {
        const said = 'In 2023-24, 412 people waited for a review.';
        const text = `${draft}\n## Reviews\n\n${said}\n\n## Waiting\n\n${said}\n`;
        const contradictions = (all: Diagnostic[]) => withRule(all, 'consistency/contradiction').length;
        await client.open(nameOf(), text);
        assert.equal(contradictions(await client.pull(nameOf())), 0);
        const start = positionAt(text, text.lastIndexOf('412'));
        const end = { line: start.line, character: start.character + 3 };
        await client.change(nameOf(), 2, [{ range: { start, end }, text: '421' }]);
        assert.equal(contradictions(await client.pull(nameOf())), 0);
        await client.until('the client is told to ask again', () => client.refreshes > 0);
        assert.equal(contradictions(await client.pull(nameOf())), 2);
      });
    }

    it('are not sent again to a client that has them', async () => {
      await client.open(draftUri, draft);
      const first = await client.ask(draftUri);
      assert.equal(first.kind, 'full');
      assert.ok(first.items.length > 0);
      const again = await client.ask(draftUri, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      const number = positionOf(draft, '66.5%');
      await client.change(draftUri, 2, [{ range: { start: number, end: number }, text: 'about ' }]);
      const moved = await client.ask(draftUri, first.resultId);
      assert.equal(moved.kind, 'full');
      assert.notEqual(moved.resultId, first.resultId);
      assert.equal((await client.ask(draftUri, 'of another server')).kind, 'full');
    });

    it('stand in a draft that was never saved', async () => {
      await client.open('untitled:Untitled-1', draft);
      const [wrong] = withRule(await client.pull('untitled:Untitled-1'), 'number/inconsistent');
      assert.equal(textAt(draft, wrong!.range), '66.5%');
    });

    it('work under whatever spelling of a URI the client uses', async () => {
      workplace.write('self assessment (June).md', draft);
      const uri = `${workplace.uri}/self%20assessment%20%28June%29.md`;
      await client.open(uri, draft);
      assert.equal(withRule(await client.pull(uri), 'number/inconsistent').length, 1);
    });
  });

  describe('unasked', () => {
    beforeEach(() => begin(simple));

    it('are sent to a client that does not ask, without what it did not say it knows', async () => {
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      await client.open(draftUri, draft);
      await client.until('diagnostics are published', () => client.published.has(draftUri));
      const [wrong] = withRule(client.published.get(draftUri), 'number/inconsistent');
      assert.equal(textAt(draft, wrong!.range), '66.5%');
      assert.equal(wrong!.relatedInformation, undefined);
      assert.equal(wrong!.codeDescription, undefined);
    });

    it('are sent again after an edit, and taken back when the document is closed', async () => {
      await client.open(draftUri, draft);
      await client.until('diagnostics are published', () => client.published.has(draftUri));
      await client.change(draftUri, 2, [{ text: draft.replace('66.5%', '64.5%') }]);
      await client.until(
        'the number is right',
        () => withRule(client.published.get(draftUri), 'number/inconsistent').length === 0,
      );
      assert.ok(client.published.get(draftUri)!.length > 0);
      await client.close(draftUri);
      await client.until('the diagnostics are taken back', () => client.published.get(draftUri)!.length === 0);
    });

    it('are sent again when an open metrics file changes', async () => {
      await client.open(draftUri, draft);
      await client.open(metricsUri, metrics, 'yaml');
      await client.until('diagnostics are published', () => client.published.has(draftUri));
      await client.change(metricsUri, 2, [{ text: metrics.replace('"64.5"', '"66.5"') }]);
      await client.until(
        'the number is right',
        () => withRule(client.published.get(draftUri), 'number/inconsistent').length === 0,
      );
    });

    it('are not sent for a README', async () => {
      await client.open(workplace.uriOf('README.md'), '# Harrowmere\n\n66.5% of people are satisfied.\n');
      await client.open(draftUri, draft);
      await client.until('diagnostics are published', () => client.published.has(draftUri));
      assert.equal(client.published.has(workplace.uriOf('README.md')), false);
    });
  });
});
