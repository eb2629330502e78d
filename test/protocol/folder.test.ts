import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { capable, simple, TestClient } from './language-client.ts';
import { applied, positionOf, textAt, Workplace } from './workplace.ts';

const rule = 'consistency/contradiction';

/** A draft that says how many concerns were raised; its other findings do not matter here. */
function draftSaying(concerns: string, authority = 'Harrowmere Borough Council'): string {
  return `---
authority: ${authority}
framework: cqc-local-authority
period: 2023-24
---

# Self-assessment

In 2022-23, ${concerns} safeguarding concerns were raised with us.
`;
}

const cover = draftSaying('1,511');
const chapter = draftSaying('1,498');

const contradictions = (found: readonly Diagnostic[] | undefined): Diagnostic[] =>
  (found ?? []).filter(({ code }) => code === rule);

describe('drafts of one folder over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let coverUri: string;
  let chapterUri: string;

  const begin = async (files: Readonly<Record<string, string>>, capabilities = capable): Promise<void> => {
    workplace = new Workplace(files);
    coverUri = workplace.uriOf('cover.md');
    chapterUri = workplace.uriOf('safeguarding.md');
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
  };

  const edit = (uri: string, version: number, text: string, from: string, to: string): Promise<void> => {
    const start = positionOf(text, from);
    const end = { line: start.line, character: start.character + from.length };
    return client.change(uri, version, [{ range: { start, end }, text: to }]);
  };

  /** The one that is found, asked for again when the server says so: closed drafts may be read a moment too late. */
  const onlyOne = async (uri: string): Promise<Diagnostic> => {
    for (;;) {
      const asked = client.refreshes;
      const found = contradictions(await client.pull(uri));
      assert.ok(found.length < 2);
      if (found[0]) return found[0];
      await client.until('the client is told to ask again', () => client.refreshes > asked);
    }
  };

  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await client.stop();
    workplace.remove();
  });

  it('a draft that is opened alone shows what contradicts the other on the disk', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    const found = await onlyOne(coverUri);
    assert.equal(textAt(cover, found.range), '1,511');
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    const [related] = found.relatedInformation!;
    assert.equal(related!.location.uri, chapterUri);
    assert.equal(textAt(chapter, related!.location.range), '1,498');
  });

  it('with both open it is reported once, and a hint at the other place leads to it', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    const [there, here] = [await onlyOne(coverUri), await onlyOne(chapterUri)];
    assert.equal(here.severity, DiagnosticSeverity.Warning);
    assert.equal(there.severity, DiagnosticSeverity.Hint);
    assert.equal(textAt(chapter, here.range), '1,498');
    assert.equal(textAt(cover, there.range), '1,511');
    assert.equal(here.relatedInformation![0]!.location.uri, coverUri);
    assert.equal(there.relatedInformation![0]!.location.uri, chapterUri);
  });

  it('an edit in one draft changes what the other shows, and the client is told to ask again', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    await onlyOne(chapterUri);
    const asked = client.refreshes;
    await edit(coverUri, 2, cover, '1,511', '1,498');
    await client.until('the client is told to ask again', () => client.refreshes > asked);
    assert.deepEqual(contradictions(await client.pull(chapterUri)), []);
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
    const askedBefore = client.refreshes;
    await edit(coverUri, 3, draftSaying('1,498'), '1,498', '1,400');
    await client.until('the client is told to ask again', () => client.refreshes > askedBefore);
    assert.match(String((await onlyOne(chapterUri)).message), /“1,498” contradicts “1,400” in cover\.md/);
  });

  it('an edit that moves the other place moves what leads to it', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    const before = (await onlyOne(chapterUri)).relatedInformation![0]!.location.range.start.line;
    const start = positionOf(cover, '# Self');
    await client.change(coverUri, 2, [{ range: { start, end: start }, text: 'A line.\n\n' }]);
    assert.equal((await onlyOne(chapterUri)).relatedInformation![0]!.location.range.start.line, before + 2);
  });

  it('an edit that concerns no other draft does not make the client ask again', async () => {
    await begin({ 'cover.md': cover, 'other.md': draftSaying('1,511') });
    await client.open(coverUri, cover);
    await client.open(workplace.uriOf('other.md'), draftSaying('1,511'));
    await client.pull(coverUri);
    await client.pull(workplace.uriOf('other.md'));
    const asked = client.refreshes;
    await edit(coverUri, 2, cover, 'with us', 'with our team');
    await client.pull(coverUri);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(client.refreshes, asked);
  });

  it('closing a draft without saving brings back what the disk says', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': cover });
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    await onlyOne(chapterUri);
    await onlyOne(coverUri);
    await client.close(chapterUri);
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
  });

  it('closing one draft leaves the finding to the other', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    assert.equal((await onlyOne(coverUri)).severity, DiagnosticSeverity.Hint);
    const asked = client.refreshes;
    await client.close(chapterUri);
    await client.until('the client is told to ask again', () => client.refreshes > asked);
    assert.equal((await onlyOne(coverUri)).severity, DiagnosticSeverity.Warning);
  });

  it('a draft that changes, goes or comes on the disk leaves nothing stale', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    await client.open(coverUri, cover);
    await onlyOne(coverUri);

    const told = async (): Promise<void> => {
      const asked = client.refreshes;
      await client.changedOnDisk(chapterUri);
      await client.until('the client is told to ask again', () => client.refreshes > asked);
    };
    workplace.write('safeguarding.md', cover);
    await told();
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
    workplace.write('safeguarding.md', chapter);
    await told();
    await onlyOne(coverUri);
    rmSync(fileURLToPath(chapterUri));
    await told();
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
  });

  it('a client that does not watch files sees the disk again when a draft is saved', async () => {
    const { didChangeWatchedFiles: _, ...workspace } = capable.workspace!;
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter }, { ...capable, workspace });
    await client.open(coverUri, cover);
    await onlyOne(coverUri);
    workplace.write('safeguarding.md', cover);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: coverUri } });
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
  });

  it('drafts of another folder, of another authority, and Markdown that is no draft are left out', async () => {
    await begin({
      'cover.md': cover,
      'chapters/safeguarding.md': chapter,
      'other.md': draftSaying('1,498', 'Westmarch County Council'),
      'README.md': 'In 2022-23, 1,498 safeguarding concerns were raised with us.\n',
    });
    await client.open(coverUri, cover);
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
  });

  it('what an editor shows of an older version is not held against the draft', async () => {
    await begin({ 'cover.md': cover });
    await client.open(`git:${fileURLToPath(workplace.uriOf('older.md'))}`, chapter);
    await client.open(coverUri, cover);
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
  });

  it('a draft that becomes one joins in, and a comment in either silences both', async () => {
    await begin({ 'cover.md': cover });
    await client.open(coverUri, cover);
    await client.open(chapterUri, '# Notes\n');
    assert.deepEqual(contradictions(await client.pull(coverUri)), []);
    await client.change(chapterUri, 2, [{ text: chapter }]);
    await onlyOne(coverUri);
    const silenced = chapter.replace(
      'In 2022-23',
      `<!-- cqc-lint-disable-next-line ${rule} -- counted later -->\nIn 2022-23`,
    );
    await client.change(chapterUri, 3, [{ text: silenced }]);
    for (const uri of [coverUri, chapterUri]) {
      const codes = (await client.pull(uri)).map(({ code }) => code);
      assert.ok(!codes.includes(rule) && !codes.includes('draft/unused-suppression'), codes.join());
    }
  });

  it('are published to a client that does not ask, for each draft that changes', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter }, simple);
    const shown = (uri: string): number => contradictions(client.published.get(uri)).length;
    await client.open(coverUri, cover);
    await client.open(chapterUri, chapter);
    await client.until('both show it', () => shown(coverUri) === 1 && shown(chapterUri) === 1);
    await edit(coverUri, 2, cover, '1,511', '1,498');
    await client.until('neither shows it', () => shown(coverUri) === 0 && shown(chapterUri) === 0);
  });

  it('once all drafts are checked, a pair of closed drafts is reported in one of them', async () => {
    await begin({ 'cover.md': cover, 'safeguarding.md': chapter });
    const summary = await client.connection.sendRequest('workspace/executeCommand', {
      command: 'cqc-lint.lintWorkspace',
    });
    const severities = (uri: string): unknown[] =>
      contradictions(client.published.get(uri)).map(({ severity }) => severity);
    assert.deepEqual(severities(coverUri), [DiagnosticSeverity.Hint]);
    assert.deepEqual(severities(chapterUri), [DiagnosticSeverity.Warning]);
    const all = [...client.published.values()].flat();
    const warnings = all.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
    assert.equal((summary as { warnings: number }).warnings, warnings);
    rmSync(fileURLToPath(chapterUri));
    await client.changedOnDisk(chapterUri);
    await client.until('nothing is left of it', () => severities(coverUri).length === 0);
  });

  it('fifty drafts beside the one that is open are read', async () => {
    const others = Array.from({ length: 50 }, (_, i) => [`chapter-${i}.md`, draftSaying(`1,${100 + i}`)] as const);
    await begin({ 'cover.md': cover, ...Object.fromEntries(others) });
    await client.open(coverUri, cover);
    const related = async (): Promise<number> =>
      contradictions(await client.pull(coverUri))[0]?.relatedInformation?.length ?? 0;
    // What is not read within a moment comes later, and the client is told to ask again.
    for (let asked = client.refreshes; (await related()) < 5; asked = client.refreshes) {
      await client.until('the client is told to ask again', () => client.refreshes > asked);
    }
  });

  it('within one draft, a hint at the first place leads to the second', async () => {
    const text = `${cover}\n## Enquiries\n\nIn 2022-23, 1,498 safeguarding concerns were raised.\n`;
    await begin({ 'cover.md': text });
    await client.open(coverUri, text);
    const found = contradictions(await client.pull(coverUri));
    assert.deepEqual(
      found.map(({ range, severity }) => [textAt(text, range), severity]),
      [
        ['1,498', DiagnosticSeverity.Warning],
        ['1,511', DiagnosticSeverity.Hint],
      ],
    );
    const [second, first] = found;
    assert.deepEqual(second!.relatedInformation![0]!.location.range, first!.range);
    assert.deepEqual(first!.relatedInformation![0]!.location.range, second!.range);
    const [comment] = await client.codeActions(coverUri, first!.range, [first!]);
    const [change] = comment!.edit!.documentChanges as TextDocumentEdit[];
    await client.change(coverUri, 2, [{ text: applied(text, change!.edits as TextEdit[]) }]);
    const left = (await client.pull(coverUri)).map(({ code }) => code);
    assert.ok(!left.includes(rule) && !left.includes('draft/unused-suppression'), left.join());
  });
});
