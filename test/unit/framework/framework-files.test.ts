import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inOrder } from '../../../server/src/framework/build-framework.ts';
import type { Framework } from '../../../server/src/framework/framework.ts';
import { defaultFrameworkId } from '../../../server/src/framework/framework-shelf.ts';
import { readFramework } from '../../../server/src/framework/read-framework.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { allFrameworks, frameworkById, shelf } from '../../frameworks-at-hand.ts';

const folder = 'schemas/frameworks';
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** Every text of a framework that is offered or compared as wording, with how well it is known. */
function wordings(framework: Framework) {
  const headings = inOrder(framework.headings);
  const titled = [...headings, ...framework.parts, ...framework.checks, ...framework.evidenceCategories];
  return [
    framework,
    ...titled,
    ...[...headings, ...framework.parts].flatMap(({ aliases }) => aliases),
    ...headings.flatMap(({ tables }) => tables),
    ...framework.parts.flatMap(({ tables }) => tables),
    ...headings.flatMap(({ weStatement, iStatements }) => [...(weStatement ? [weStatement] : []), ...iStatements]),
  ];
}

describe('framework files', () => {
  it('every file is sound to the last name, is named after its id and can be named in a draft', async () => {
    const names = readdirSync(folder);
    assert.equal(names.length, (await shelf.ids([])).length);
    for (const name of names) {
      const { text, problems } = readFramework(new SourceText(`file:///${name}`, read(name)));
      assert.deepEqual(problems, [], name);
      assert.equal(name, `${text!.file.id}.json`);
      assert.deepEqual((await shelf.make(text!, [])).problems, [], name);
      assert.ok((await shelf.find(`${text!.file.id}@${text!.file.version}`, [])) !== null);
    }
    assert.equal((await shelf.ids([]))[0], defaultFrameworkId);
    assert.equal(await shelf.find('no-such-framework', []), null);
  });

  it('every entry says where it is from, and nothing unverified is wording', async () => {
    for (const framework of await allFrameworks()) {
      for (const { source, confidence } of wordings(framework)) {
        assert.match(source, /\S/, framework.id);
        assert.notEqual(confidence, 'M', `${framework.id}: ${source}`);
      }
    }
  });

  it('calls an alias official only where it was read in an official text', async () => {
    for (const framework of await allFrameworks()) {
      const aliases = [...inOrder(framework.headings), ...framework.parts].flatMap((entry) => entry.aliases);
      for (const alias of aliases.filter(({ official }) => official)) {
        assert.ok(['V', 'R'].includes(alias.confidence), `${framework.id}: ${alias.text}`);
      }
    }
  });
});

const cqc = await frameworkById('cqc-local-authority');

describe('the CQC framework for local authorities', () => {
  const { statements } = cqc;

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
    assert.deepEqual(
      statements.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
  });

  it('has one “We” statement each, and “I” statements for all but the theme Leadership', () => {
    for (const { weStatement } of statements) assert.match(weStatement!.text, /^We .*\.$/);
    assert.deepEqual(
      statements.map(({ iStatements }) => iStatements.length > 0),
      [true, true, true, true, true, true, true, false, false],
    );
    for (const { text } of statements.flatMap(({ iStatements }) => iStatements))
      assert.match(text, /^(?:I|When I) .*\.$/);
  });

  it('keeps what is unverified to topics, and gives sources in words', () => {
    assert.ok(statements.some(({ topics }) => topics.some(({ confidence }) => confidence === 'M')));
    assert.match(cqc.themes[0]!.source, /^https:\/\/www\.cqc\.org\.uk\//);
  });

  it('uses four of the six evidence categories', () => {
    assert.equal(cqc.evidenceCategories.length, 6);
    assert.deepEqual(
      cqc.evidenceCategories.filter(({ used }) => !used).map(({ title }) => title),
      ['Observation', 'Outcomes'],
    );
  });
});
