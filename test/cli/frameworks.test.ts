import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { frameworksReportSchema, type ReportedHeading } from '../../server/src/report/frameworks/frameworks-schema.ts';
import { cqcLint, folderWith, removeFolders } from './command.ts';

const own = `id: carers-review
version: 3
title: Review of support for carers
owner: Harrowmere Borough Council
source: Cabinet paper
confidence: V
headings:
  - { id: summary, title: Summary, words: 300, parts: [] }
  - id: findings
    title: What we found
    aliases: [{ text: Findings, source: Last year’s review, confidence: S }]
    parts: [strengths]
    headings: [{ id: adults, title: Adult carers, expect: optional, tables: [actions] }]
  - { id: plan, title: "Plan {number}", repeat: true }
parts:
  - { id: strengths, title: What we do well, guidance: Say how you know. }
  - { id: next, title: What comes next, expect: required }
tables:
  - id: actions
    title: actions
    columns:
      - { id: lead, title: Lead, holds: owner, filled: true }
      - { id: state, title: Status, holds: status, values: [Complete, { text: In progress, needs: [lead] }] }
checks:
  - { id: taken-up, each: findings, in: plan, why: Carers wait for it., source: Audit, confidence: D }
`;

/** The ids of entries anywhere in a framework file. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { id?: unknown };
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(idsIn)];
}

describe('frameworks ID', function () {
  this.timeout(240_000);
  after(removeFolders);

  const shown = (...args: string[]): string => {
    const cwd = folderWith({ 'cqc-lint.yaml': 'frameworks: [own.yaml]\n', 'own.yaml': own });
    const { status, stdout, stderr } = cqcLint(['frameworks', ...args], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  };
  const reported = (...args: string[]) =>
    frameworksReportSchema.parse(JSON.parse(shown(...args, '--format', 'json'))).frameworks;

  it('shows a framework of one’s own with every entry', () => {
    const text = shown('carers-review');
    assert.match(text, /^carers-review\n {2}Title +Review of support for carers\n/);
    assert.match(text, /\n {2}findings +What we found +section +required +V 1\n {4}adults +Adult carers +heading +opt/);
    assert.match(text, /\n {2}plan +Plan \{number\} +section +required, repeated +V 1\n/);
    assert.match(text, /\nParts of each section\n.*\n {2}strengths +What we do well +advised +V 1\n/);
    assert.match(
      text,
      /\nTable actions: actions \(required, V 1\)\n.*\n {2}lead +Lead +required, always filled in +owner/,
    );
    assert.match(text, /status: Complete, In progress \(needs lead\)/);
    assert.match(text, /\n {2}taken-up +Each point of findings is taken up in plan\. Carers wait for it\. +D 2\n/);
    assert.match(text, /\n {2}summary\n {4}Words +300 at most\n {4}Parts +none\n/);
    assert.match(text, /\n {2}findings\n {4}Also +Findings \(S\u00a03\)\n {4}Parts +strengths\n/);
    assert.match(text, /\n {2}1 {2}Cabinet paper\n {2}2 {2}Audit\n {2}3 {2}Last year’s review\n$/);
    assert.match(text, /\n {2}D {2}Worked out from the others\n/);
  });

  it('writes the same for programs', () => {
    const [framework, ...others] = reported('carers-review@3');
    assert.deepEqual(others, []);
    assert.deepEqual(framework!.levels, ['section']);
    const [summary, findings, plan] = framework!.headings;
    assert.deepEqual([summary!.words, summary!.parts, findings!.parts], [300, [], ['strengths']]);
    assert.deepEqual([plan!.repeat, plan!.parts], [true, ['strengths', 'next']]);
    const [adults] = findings!.headings;
    assert.deepEqual([adults!.level, adults!.expect, adults!.tables], ['heading', 'optional', ['actions']]);
    assert.deepEqual(findings!.aliases, [
      { text: 'Findings', official: false, source: 'Last year’s review', confidence: 'S' },
    ]);
    assert.deepEqual(framework!.tables[0]!.columns[1]!.values, [
      { text: 'Complete', needs: [] },
      { text: 'In progress', needs: ['lead'] },
    ]);
    assert.deepEqual(framework!.checks, [
      {
        ...{ id: 'taken-up', why: 'Carers wait for it.', source: 'Audit', confidence: 'D' },
        ...{ each: 'findings', in: 'plan', below: null, mirrors: [] },
      },
    ]);
  });

  it('leaves out no entry of those that come with it, in the table nor in JSON', () => {
    const all = reported();
    const names = readdirSync('schemas/frameworks');
    assert.equal(all.length, names.length + 1);
    for (const name of names) {
      const ids = idsIn(JSON.parse(readFileSync(`schemas/frameworks/${name}`, 'utf8')));
      assert.ok(ids.length > 10, name);
      const framework = all.find(({ id }) => `${id}.json` === name);
      const found = new Set(idsIn(framework));
      assert.deepEqual(
        ids.filter((id) => !found.has(id)),
        [],
        name,
      );
      const text = shown(framework!.id);
      assert.deepEqual(
        ids.filter((id) => !new RegExp(`^ *(?:Table )?${id}(?:[ :]|$)`, 'm').test(text)),
        [],
        name,
      );
      for (const source of sourcesOf(framework!.headings)) {
        assert.ok(text.replace(/\s+/g, ' ').includes(source), `${name}: ${source}`);
      }
    }
  });

  it('keeps within 100 columns, but for an address that is longer', () => {
    const long = shown('cqc-provider')
      .split('\n')
      .filter((line) => [...line].length > 100 && !line.includes('http'));
    assert.deepEqual(long, []);
  });

  it('says which framework is meant where there is none of that name', () => {
    const cwd = folderWith({});
    const near = cqcLint(['frameworks', 'cqc-local-autority'], { cwd });
    assert.deepEqual([near.status, near.stdout], [2, '']);
    assert.match(near.stderr, /no framework “cqc-local-autority”\. Did you mean “cqc-local-authority”\?/);
    const none = cqcLint(['frameworks', 'zzz', '--format', 'json'], { cwd });
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /“cqc-lint frameworks” lists them all/);
  });
});

function sourcesOf(headings: readonly ReportedHeading[]): string[] {
  return headings.flatMap(({ source, headings: below }) => [source, ...sourcesOf(below)]);
}
