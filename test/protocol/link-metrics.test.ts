import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, TestClient } from './language-client.ts';
import { applied, Workplace } from './workplace.ts';

const unlinked = draft.replace(/^metrics:.*\n/m, '');
const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The titles of the actions on a draft that names no metrics file, and the draft after each. */
async function offersBeside(
  files: Readonly<Record<string, string>>,
): Promise<Map<string, CodeAction & { text: string }>> {
  const workplace = new Workplace({ 'draft.md': unlinked, ...files });
  const client = await TestClient.start({ folders: [workplace.uri] });
  try {
    const uri = workplace.uriOf('draft.md');
    await client.open(uri, unlinked);
    const actions = await client.codeActions(uri, everything, [], ['quickfix']);
    const linking = actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'metrics/not-linked'));
    return new Map(
      linking
        .filter(({ title }) => !title.startsWith('Silence'))
        .map((action) => {
          const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
          return [action.title, { ...action, text: applied(unlinked, (change?.edits ?? []) as TextEdit[]) }];
        }),
    );
  } finally {
    await client.stop();
    workplace.remove();
  }
}

describe('a draft that names no metrics file', () => {
  it('is offered those that lie beside it and one folder below, by their paths', async () => {
    const offers = await offersBeside({ 'figures.yaml': metrics, 'data/carers metrics.yaml': metrics });
    const [own, below] = ['figures.yaml', 'data/carers metrics.yaml'].map((path) =>
      offers.get(`Check the numbers against ${path}`),
    );
    assert.ok(own && below, [...offers.keys()].join('; '));
    assert.match(own.text, /^metrics: figures\.yaml$/m);
    assert.match(below.text, /^metrics: "data\/carers metrics\.yaml"$/m);
    assert.equal(own.isPreferred, undefined);
  });

  it('is offered the only one as the fix to prefer', async () => {
    const offers = await offersBeside({ 'figures.yaml': metrics });
    assert.equal(offers.get('Check the numbers against figures.yaml')?.isPreferred, true);
  });

  it('is offered no file that is not there', async () => {
    const offers = await offersBeside({ 'notes.yaml': 'title: Notes\n' });
    assert.deepEqual(
      [...offers.values()].filter(({ text }) => /^metrics:/m.test(text)).map(({ title }) => title),
      [],
    );
  });

  it('is offered a new one where there is none, and is checked against it then', async () => {
    const workplace = new Workplace({ 'draft.md': unlinked, 'metrics.yaml': 'title: Notes\n' });
    const client = await TestClient.start({ folders: [workplace.uri] });
    try {
      const uri = workplace.uriOf('draft.md');
      await client.open(uri, unlinked);
      const [create, write, link] = await newFileOffer(client, uri);
      // The name metrics.yaml is taken by a file of another kind.
      const file = workplace.uriOf('metrics-2.yaml');
      assert.deepEqual(create, { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } });
      const { textDocument, edits } = write as TextDocumentEdit;
      assert.deepEqual(textDocument, { uri: file, version: null });
      const text = applied('', edits as TextEdit[]);
      assert.match(text, /^authority: Harrowmere Borough Council$/m);
      assert.match(text, /^metrics: \[\]$/m);
      const linked = applied(unlinked, (link as TextDocumentEdit).edits as TextEdit[]);
      assert.match(linked, /^metrics: metrics-2\.yaml$/m);
      workplace.write('metrics-2.yaml', text);
      await client.changedOnDisk(file);
      await client.change(uri, 2, [{ text: linked }]);
      const rules = (await client.pull(uri)).map(({ code }) => String(code));
      // The draft links to a metric that the new file does not have yet; all else about the file is in order.
      assert.deepEqual(
        rules.filter((rule) => rule.startsWith('metrics/')),
        ['metrics/unknown-metric'],
      );
    } finally {
      await client.stop();
      workplace.remove();
    }
  });

  it('is offered none by an editor that cannot make files, nor before it is saved', async () => {
    const { resourceOperations: _, ...workspaceEdit } = capable.workspace!.workspaceEdit!;
    const workplace = new Workplace({ 'draft.md': unlinked });
    try {
      const cannot = { ...capable, workspace: { ...capable.workspace, workspaceEdit } };
      for (const [capabilities, uri, folders] of [
        [cannot, workplace.uriOf('draft.md'), [workplace.uri]],
        [capable, 'untitled:Untitled-1', [workplace.uri]],
        [capable, 'untitled:Untitled-1', []],
      ] as const) {
        const client = await TestClient.start({ folders: [...folders], capabilities });
        try {
          await client.open(uri, unlinked);
          assert.ok((await client.pull(uri)).some(({ code }) => code === 'metrics/not-linked'));
          assert.deepEqual(await newFileOffer(client, uri), []);
        } finally {
          await client.stop();
        }
      }
    } finally {
      workplace.remove();
    }
  });
});

/** The changes of the action that makes a metrics file; none where it is not offered. */
async function newFileOffer(client: TestClient, uri: string): Promise<NonNullable<WorkspaceEdit['documentChanges']>> {
  const actions = await client.codeActions(uri, everything, [], ['quickfix']);
  const making = actions.find(({ title }) => title.startsWith('Make a metrics file'));
  return making?.edit?.documentChanges ?? [];
}
