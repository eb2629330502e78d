import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { frameworkSchema } from '../../../server/src/framework/framework-schema.ts';
import { defaultFrameworkId, frameworkById, frameworks } from '../../../server/src/framework/registry.ts';

const folder = 'schemas/frameworks';
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

describe('framework files', () => {
  it('every file has the shape of a framework, is named after its id and can be named in a draft', () => {
    const names = readdirSync(folder);
    assert.equal(names.length, frameworks.length);
    for (const name of names) {
      const { id } = frameworkSchema.parse(read(name));
      assert.equal(name, `${id}.json`);
      assert.equal(frameworkById(id)?.id, id);
    }
    assert.ok(frameworkById(defaultFrameworkId));
    assert.equal(frameworkById('no-such-framework'), undefined);
  });

  it('refuses an unknown key, a gap in the numbers and an id used twice, and names each', () => {
    const good = read('cqc-local-authority.json') as { themes: { number: number }[]; parts: { id: string }[] };
    const refusal = (change: object): string => frameworkSchema.safeParse({ ...good, ...change }).error?.message ?? '';
    assert.match(refusal({ colour: 'red' }), /colour/);
    assert.match(
      refusal({ themes: good.themes.toReversed() }),
      /themes are not numbered from 1 in order: see “Leadership”/,
    );
    assert.match(refusal({ parts: [...good.parts, good.parts[0]] }), /Two entries have the id “areas-of-strength”/);
    assert.match(refusal({ source: 'hearsay' }), /There is no source “hearsay” in “sources”/);
  });

  it('gives each entry its source in words', () => {
    const file = read('cqc-local-authority.json') as { source: string; sources: Record<string, string> };
    const { source, themes } = frameworkSchema.parse(file);
    assert.equal(source, file.sources[file.source]);
    assert.match(themes[0]!.source, /^https:\/\/www\.cqc\.org\.uk\//);
  });
});

describe('the CQC framework for local authorities', () => {
  const cqc = frameworkById('cqc-local-authority')!;
  const statements = cqc.themes.flatMap((theme) => theme.statements);

  it('has four themes and nine quality statements in CQC’s order', () => {
    assert.deepEqual(
      cqc.themes.map(({ title, statements }) => [title, ...statements.map((statement) => statement.title)]),
      [
        [
          'Working with people',
          'Assessing needs',
          'Supporting people to live healthier lives',
          'Equity in experience and outcomes',
        ],
        ['Providing support', 'Care provision, integration and continuity', 'Partnerships and communities'],
        [
          'How the local authority ensures safety within the system',
          'Safe systems, pathways and transitions',
          'Safeguarding',
        ],
        ['Leadership', 'Governance, management and sustainability', 'Learning, improvement and innovation'],
      ],
    );
  });

  it('has one “We” statement each, and “I” statements for all but the theme Leadership', () => {
    for (const { weStatement } of statements) assert.match(weStatement.text, /^We .*\.$/);
    assert.deepEqual(
      statements.map(({ iStatements }) => iStatements.length > 0),
      [true, true, true, true, true, true, true, false, false],
    );
    for (const { text } of statements.flatMap(({ iStatements }) => iStatements))
      assert.match(text, /^(?:I|When I) .*\.$/);
  });

  it('keeps what is unverified to topics', () => {
    const titled = [...cqc.themes, ...statements, ...cqc.parts];
    const facts = [
      ...titled,
      ...titled.flatMap(({ aliases }) => aliases),
      ...cqc.evidenceCategories,
      ...statements.flatMap(({ weStatement, iStatements }) => [weStatement, ...iStatements]),
    ];
    assert.deepEqual(
      facts.filter(({ confidence }) => confidence === 'M'),
      [],
    );
    assert.ok(statements.some(({ topics }) => topics.some(({ confidence }) => confidence === 'M')));
  });

  it('calls an alias official only where it was read in an official text', () => {
    const aliases = [...cqc.themes, ...statements, ...cqc.parts].flatMap((entry) => entry.aliases);
    const official = aliases.filter((alias) => alias.official);
    assert.ok(official.length > 0 && official.every(({ confidence }) => confidence === 'V' || confidence === 'R'));
  });

  it('uses four of the six evidence categories', () => {
    assert.equal(cqc.evidenceCategories.length, 6);
    assert.deepEqual(
      cqc.evidenceCategories.filter(({ used }) => !used).map(({ title }) => title),
      ['Observation', 'Outcomes'],
    );
  });
});
