import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
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
});
