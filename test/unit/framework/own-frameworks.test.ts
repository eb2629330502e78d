import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FileContent, Files } from '../../../server/src/files.ts';
import { inOrder } from '../../../server/src/framework/build-framework.ts';
import { FrameworkShelf } from '../../../server/src/framework/framework-shelf.ts';
import { type LoadedDraft, loadDraft } from '../../../server/src/project.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const root = 'file:///harrowmere/';
const shippedFolder = 'file:///program/frameworks/';

/** A workspace in memory, with the shipped frameworks in a folder of their own. */
class Memory implements Files {
  readonly asked: string[] = [];
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  async read(uri: string): Promise<FileContent> {
    this.asked.push(uri);
    if (uri.startsWith(shippedFolder)) {
      const path = new URL(uri.slice(shippedFolder.length), pathToFileURL('schemas/frameworks/'));
      return existsSync(path) ? { kind: 'text', text: readFileSync(path, 'utf8') } : { kind: 'missing' };
    }
    const text = this.#files.get(uri.slice(root.length));
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
  }
}

async function load(framework: string, files: Readonly<Record<string, string>>): Promise<LoadedDraft> {
  const frameworks = Object.keys(files).filter((name) => name !== 'cqc-lint.yaml');
  const all = new Memory({ 'cqc-lint.yaml': `frameworks: [${frameworks.join(', ')}]\n`, ...files });
  const source = new SourceText(`${root}draft.md`, `---\nframework: ${framework}\n---\n`);
  return loadDraft(source, all, { root, frameworks: new FrameworkShelf(all, shippedFolder) });
}

/** What was found, as `file:line rule`, and the messages. */
function problems({ problems }: LoadedDraft): { rows: string[]; messages: string } {
  return {
    rows: problems.map(({ rule, place }) => {
      const line = place.source.positionAt(place.span.start).line + 1;
      return `${place.source.uri.slice(root.length)}:${line} ${rule}`;
    }),
    messages: problems.map(({ message }) => message).join('\n'),
  };
}

const head = (id: string, version = '1'): string =>
  `id: ${id}\nversion: "${version}"\ntitle: Ours\nowner: Harrowmere\nsource: Our own paper\nconfidence: V\n`;
const review = `${head('review')}headings:\n  - { id: summary, title: Summary }\n  - id: findings\n    title: Findings\n    headings:\n      - { id: people, title: What people say }\n`;

describe('a framework of one’s own', () => {
  it('is named by a draft, and its entries know where they are from', async () => {
    const loaded = await load('review', { 'review.yaml': review });
    assert.deepEqual(loaded.problems, []);
    const entries = inOrder(loaded.framework!.headings);
    assert.deepEqual(
      entries.map(({ id, level, parent, expect }) => [id, level, parent?.id ?? null, expect]),
      [
        ['summary', 'section', null, 'required'],
        ['findings', 'section', null, 'required'],
        ['people', 'heading', 'findings', 'required'],
      ],
    );
    assert.ok(entries.every(({ source, confidence }) => source === 'Our own paper' && confidence === 'V'));
  });

  it('ends where a heading has the id of the one that it stands in', async () => {
    const nested = `${head('review')}headings:\n  - id: findings\n    title: Findings\n    headings:\n      - { id: findings, title: More findings }\n`;
    const loaded = await load('review', { 'review.yaml': nested });
    assert.match(problems(loaded).messages, /findings/);
    assert.ok(inOrder(loaded.framework?.headings ?? []).length <= 2);
  });

  it('may be JSON, with numbers and truth values as JSON has them', async () => {
    const json = JSON.stringify({
      id: 'review',
      version: 2,
      title: 'Ours',
      owner: 'Harrowmere',
      source: 'Our own paper',
      confidence: 'V',
      headings: [{ id: 'priority', title: 'Priority {number}: {name}', repeat: true, words: 300 }],
    });
    const { framework, problems } = await load('review@2', { 'review.json': json });
    assert.deepEqual(problems, []);
    assert.equal(framework!.headings[0]!.repeats, true);
    assert.equal(framework!.headings[0]!.words, 300);
  });

  it('extends one that is shipped: changes, adds, moves and removes entries', async () => {
    const text = `${head('harrowmere-cqc')}extends: cqc-local-authority
headings:
  - { id: introduction, title: Introduction, before: working-with-people }
  - id: safeguarding
    aliases: [Keeping people safe]
    words: 900
  - { id: transitions, title: Moving to adulthood, after: safe-systems-pathways-and-transitions }
  - { id: voices, title: Voices, in: safeguarding }
parts:
  - { id: impact, title: What difference it makes, after: areas-of-strength, expect: required }
remove: [how-we-know, leadership]
`;
    const loaded = await load('harrowmere-cqc', { 'ours.yaml': text });
    assert.deepEqual(loaded.problems, []);
    const framework = loaded.framework!;
    assert.deepEqual(
      framework.themes.map(({ id, statements }) => [id, ...statements.map((statement) => statement.id)]),
      [
        ['introduction'],
        [
          'working-with-people',
          'assessing-needs',
          'supporting-people-to-live-healthier-lives',
          'equity-in-experience-and-outcomes',
        ],
        ['providing-support', 'care-provision-integration-and-continuity', 'partnerships-and-communities'],
        ['ensuring-safety', 'safe-systems-pathways-and-transitions', 'transitions', 'safeguarding'],
      ],
    );
    const safeguarding = framework.statements.find(({ id }) => id === 'safeguarding')!;
    assert.equal(safeguarding.title, 'Safeguarding');
    assert.match(safeguarding.source, /^https/);
    assert.deepEqual(safeguarding.aliases.at(-1), {
      text: 'Keeping people safe',
      official: false,
      source: 'Our own paper',
      confidence: 'V',
    });
    assert.equal(safeguarding.words, 900);
    assert.deepEqual(
      safeguarding.headings.map(({ id }) => id),
      ['voices'],
    );
    assert.deepEqual(
      framework.parts.map(({ id }) => id),
      ['areas-of-strength', 'impact', 'areas-for-development', 'what-we-will-do'],
    );
    assert.equal(framework.owner, 'Harrowmere');
    assert.equal(framework.reader, 'an inspector');
  });

  it('may be an edition of its own of a shipped one, under the same id', async () => {
    const text = `${head('cqc-local-authority', 'ours')}extends: cqc-local-authority\nremove: [leadership]\n`;
    const { framework, problems } = await load('cqc-local-authority', { 'ours.yaml': text });
    assert.deepEqual(problems, []);
    assert.deepEqual([framework!.version, framework!.themes.length], ['ours', 3]);
    const shipped = await load('cqc-local-authority@2024-02-23', { 'ours.yaml': text });
    assert.equal(shipped.framework!.themes.length, 4);
  });

  it('is there in several versions: the latest unless a draft names one', async () => {
    const files = Object.fromEntries(
      ['9', '10', '2'].map((version) => [`v${version}.yaml`, review.replace('version: "1"', `version: "${version}"`)]),
    );
    assert.equal((await load('review', files)).framework!.version, '10');
    assert.equal((await load('review@2', files)).framework!.version, '2');
    const other = await load('review@3', files);
    assert.equal(other.framework!.version, '10');
    assert.deepEqual(problems(other).rows, ['draft.md:2 draft/framework-version']);
    assert.equal(other.problems[0]!.fixes![0]!.edits[0]!.newText, 'review@10');
  });

  it('is read only where it is named, and a shipped one only when a draft names it', async () => {
    const files = new Memory({ 'cqc-lint.yaml': 'period: 2024-25\n' });
    const source = new SourceText(`${root}draft.md`, '---\nframework: cqc-local-authority\n---\n');
    await loadDraft(source, files, { root, frameworks: new FrameworkShelf(files, shippedFolder) });
    assert.deepEqual(files.asked, [`${root}cqc-lint.yaml`]);
  });
});

describe('a framework with mistakes', () => {
  const of = async (files: Readonly<Record<string, string>>, name = 'review') => problems(await load(name, files));

  it('says which field is unknown, and what was meant', async () => {
    const { rows, messages } = await of({ 'review.yaml': review.replace('title: Findings', 'titel: Findings') });
    assert.deepEqual(rows, ['review.yaml:10 framework/schema', 'review.yaml:9 framework/schema']);
    assert.match(messages, /“titel” is not a key that is known here.*Did you mean “title”\?/);
    assert.match(messages, /“findings” has no title.*Add “title: …”/);
  });

  it('says which id stands twice, and where', async () => {
    const { rows, messages } = await of({ 'review.yaml': review.replace('id: people', 'id: summary') });
    assert.deepEqual(rows, ['review.yaml:12 framework/duplicate-id']);
    assert.match(messages, /“summary” already stands in line 8.*Give each entry its own id/);
  });

  it('says where extends goes round, in each file of the circle', async () => {
    const a = `${head('a')}extends: b\n`;
    const b = `${head('b')}extends: c\n`;
    const c = `${head('c')}extends: a\n`;
    const { rows, messages } = await of({ 'a.yaml': a, 'b.yaml': b, 'c.yaml': c }, 'a');
    assert.deepEqual([...new Set(rows)].toSorted(), [
      'a.yaml:7 framework/extends',
      'b.yaml:7 framework/extends',
      'c.yaml:7 framework/extends',
    ]);
    assert.match(messages, /“a” extends “b” extends “c” extends “a”\. Take “extends” out of one of them/);
  });

  it('says which framework there is not, and which there are', async () => {
    const missing = await of({ 'a.yaml': `${head('a')}extends: cqc-local\n` }, 'a');
    assert.deepEqual(missing.rows, ['a.yaml:7 framework/extends']);
    assert.match(missing.messages, /no framework “cqc-local” to extend.*Write one of: a, cqc-local-authority/);
    const version = await of({ 'a.yaml': `${head('a')}extends: cqc-local-authority@1\n` }, 'a');
    assert.match(version.messages, /no version “1” of “cqc-local-authority” here, but “2024-02-23”/);
  });

  it('says which heading, part, table or source a name does not lead to', async () => {
    const text = `${head('a')}extends: cqc-local-authority
headings:
  - { id: voices, title: Voices, in: safegarding }
  - { id: more, title: More, after: nowhere-at-all, parts: [area-of-strength], source: barnett }
checks:
  - { id: answered, each: areas-for-developement, in: what-we-will-do }
remove: [how-we-new]
`;
    const { rows, messages } = await of({ 'a.yaml': text }, 'a');
    assert.deepEqual(
      rows,
      [9, 10, 10, 12, 13, 10].map((line) => `a.yaml:${line} framework/unknown-name`),
    );
    assert.match(messages, /no heading with the id “safegarding”.*Did you mean “safeguarding”\?/);
    assert.match(messages, /no part with the id “area-of-strength”.*Did you mean “areas-of-strength”\?/);
    assert.match(messages, /“barnett” reads as a short name from “sources”/);
    assert.match(messages, /no heading, part or table with the id “areas-for-developement”/);
    assert.match(messages, /no entry of the extended framework with the id “how-we-new”/);
  });

  it('says which name no heading can be recognised by', async () => {
    const text = `${head('a')}extends: cqc-local-authority
headings:
  - { id: safeguarding, aliases: ["4.2 Leadership", SAFEGUARDING!, Adults at risk] }
  - { id: numbered, title: "1.", after: safeguarding }
`;
    const { rows, messages } = await of({ 'a.yaml': text }, 'a');
    assert.deepEqual(
      rows.toSorted(),
      [10, 9, 9].map((line) => `a.yaml:${line} framework/unreachable-alias`),
    );
    assert.match(messages, /“4\.2 Leadership”: “leadership” has the same words/);
    assert.match(messages, /“SAFEGUARDING!”: its words are the same as those of another of this entry’s names/);
    assert.match(messages, /“1\.”: once its numbering and marks are taken off, no word is left/);
  });

  it('says that a file is missing, outside the folder, or two frameworks of one name', async () => {
    const settings = { 'cqc-lint.yaml': 'frameworks:\n  - none.yaml\n  - ../out.yaml\n  - a.yaml\n  - b.yaml\n' };
    const { rows } = await of({ ...settings, 'a.yaml': review, 'b.yaml': review });
    assert.deepEqual(rows, [
      'cqc-lint.yaml:2 framework/unreadable',
      'cqc-lint.yaml:3 framework/unreadable',
      'b.yaml:1 framework/duplicate-id',
    ]);
  });

  it('says what a table or a truth value should look like', async () => {
    const text = `${review}tables:
  - id: actions
    title: actions
    columns:
      - { id: status, title: Status, holds: status }
      - { id: owner, title: Owner, holds: person, filled: perhaps }
      - { id: owner, title: Lead, values: [Done] }
`;
    const { rows, messages } = await of({ 'review.yaml': text });
    assert.ok(
      rows.every((row) => /^review\.yaml:1\d framework\/schema$/.test(row)),
      rows.join(),
    );
    assert.match(messages, /Write true or false/);
    assert.match(messages, /“person”/);
  });

  it('never stops a draft from being read: what is sound is used', async () => {
    const loaded = await load('review', { 'review.yaml': `${review}colour: red\n` });
    assert.equal(loaded.framework!.headings.length, 2);
    const broken = await load('review', { 'review.yaml': 'id: [' });
    assert.equal(broken.framework, null);
    assert.ok(broken.problems.some(({ rule }) => rule === 'draft/unknown-framework'));
  });
});
