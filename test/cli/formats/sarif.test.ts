import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
import type { Log, Region, Result } from 'sarif';
import { cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from '../command.ts';
import { runs, written } from './runs.ts';

// Microsoft's package ships the schema and the validator of the schema's own draft.
const shipped = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const schema = shipped('./schemas/sarif-2.1.0-rtm.5.json');
const Ajv = shipped('ajv');

function faultsOf(log: unknown): unknown[] {
  const ajv = new Ajv({ schemaId: 'auto', validateSchema: false, allErrors: true });
  ajv.addMetaSchema(shipped('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(schema);
  return validate(log) ? [] : validate.errors;
}

function resultsOf(text: string): Result[] {
  return (JSON.parse(text) as Log).runs[0]!.results!;
}

const noStructure = ['--rule', 'structure/=off'];
const sarifOf = (files: Record<string, string>): Result[] =>
  resultsOf(cqcLint(['draft.md', ...noStructure, '--format', 'sarif'], { cwd: folderWith(files) }).stdout);

describe('SARIF', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('the schema finds a fault where there is one', () => {
    assert.ok(faultsOf({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }).length > 0);
  });

  for (const run of Object.values(runs)) {
    it(`agrees with the published schema, and has every finding: ${run.name}`, () => {
      const { sarif: text, report } = written(run);
      assert.deepEqual(faultsOf(JSON.parse(text)), []);
      const found = resultsOf(text).filter(({ suppressions }) => suppressions!.length === 0);
      const expected = report.files.flatMap(({ diagnostics }) => diagnostics);
      assert.deepEqual(
        found.map(({ ruleId, locations }) => [ruleId, locations![0]!.physicalLocation!.region!.startLine]),
        expected.map(({ rule, range }) => [rule, range.start.line + 1]),
      );
    });

    it(`gives no two findings one fingerprint: ${run.name}`, () => {
      const prints = resultsOf(written(run).sarif).map(
        ({ partialFingerprints, locations }) =>
          partialFingerprints!.primaryLocationLineHash + locations![0]!.physicalLocation!.artifactLocation!.uri!,
      );
      assert.equal(new Set(prints).size, prints.length);
    });
  }

  it('is read by a reader of SARIF', () => {
    const { sarif: text } = written(runs.example);
    const [read] = sarifToMarkdown({
      title: 'Findings',
      owner: 'harrowmere',
      repo: 'drafts',
      branch: 'main',
      sourceRoot: '',
    })(JSON.parse(text));
    assert.match(read!.body, /number\/inconsistent/);
    assert.match(read!.body, /self-assessment\.md#L21/);
    assert.match(read!.body, /does not agree with the metrics file/);
  });

  it('explains every rule that it names', () => {
    const { driver } = (JSON.parse(written(runs.example).sarif) as Log).runs[0]!.tool;
    const rule = driver.rules!.find(({ id }) => id === 'number/inconsistent')!;
    assert.match(rule.help!.markdown!, /## How to put it right/);
    assert.ok(rule.help!.text.length > 50);
  });

  it('marks what a comment silences, with its reason', () => {
    const comment = '<!-- cqc-lint-disable-next-line number/inconsistent -- agreed by the board -->\n';
    const [result, ...others] = sarifOf({ 'draft.md': draft(comment + wrong), 'metrics.yaml': metrics });
    assert.deepEqual(others, []);
    assert.deepEqual(result!.suppressions, [{ kind: 'inSource', justification: 'agreed by the board' }]);
  });

  it('keeps fingerprints over edits above, and changes them with the sentence', () => {
    const print = (text: string): string =>
      sarifOf({ 'draft.md': draft(text), 'metrics.yaml': metrics }).find(
        ({ ruleId }) => ruleId === 'number/inconsistent',
      )!.partialFingerprints!.primaryLocationLineHash!;
    const before = print(`## Assessing needs\n\n${wrong}`);
    assert.equal(print(`A new paragraph.\n\n## Assessing needs\n\n${right}\n\n${wrong}`), before);
    assert.notEqual(print(`## Assessing needs\n\n${wrong.replace('71.5%', '72.5%')}`), before);
    assert.notEqual(print(`## Safeguarding\n\n${wrong}`), before);
  });

  it('numbers findings that are alike', () => {
    const results = sarifOf({ 'draft.md': draft(`${wrong}\n\n${wrong}`), 'metrics.yaml': metrics });
    const prints = results
      .filter(({ ruleId }) => ruleId === 'number/inconsistent')
      .map(({ partialFingerprints }) => partialFingerprints!.primaryLocationLineHash!.split(':'));
    assert.equal(prints.length, 2);
    assert.equal(prints[0]![0], prints[1]![0]);
    assert.deepEqual(
      prints.map(([, occurrence]) => occurrence),
      ['1', '2'],
    );
  });

  it('has fixes that make the draft right when they are applied', () => {
    const text = draft(`A 👩‍👩‍👧 “family”. ${wrong}`);
    const [result] = sarifOf({ 'draft.md': text, 'metrics.yaml': metrics });
    const { deletedRegion, insertedContent } = result!.fixes![0]!.artifactChanges[0]!.replacements[0]!;
    assert.equal(replaced(text, deletedRegion, insertedContent!.text!), text.replace('71.5%', '64.5%'));
  });
});

function replaced(text: string, { startLine, startColumn, endLine, endColumn }: Region, by: string): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(0, offset(startLine!, startColumn!)) + by + text.slice(offset(endLine!, endColumn!));
}
