import assert from 'node:assert/strict';
import type { CodeAction, InlayHint, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, TestClient } from './language-client.ts';
import { applied, positionOf, Workplace } from './workplace.ts';

const old = '[61.2%](metric:overall-satisfaction?period=2022-23)';
const fresh = '[64.5%](metric:overall-satisfaction?period=2023-24)';
const pinned = draft
  .replace(/In 2023-24, .*/, `Of all people, ${old} were extremely or very satisfied with their care and support.`)
  .replace('Our equality plan', `Satisfaction rose to ${old}. Our equality plan`);
const byWords = draft.replace(
  /In 2023-24, .*/,
  'In 2023-24, 64.5% of people were extremely or very satisfied with their care and support.\n\nIn 2023-24, 1,342 people were waiting for a Care Act assessment.',
);

describe('pinning and refreshing numbers over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const actionsAt = async (text: string, found: string): Promise<CodeAction[]> => {
    await client.open(uri, text);
    const at = positionOf(text, found);
    return client.codeActions(uri, { start: at, end: at }, []);
  };

  const editsOf = (edit: CodeAction['edit']): TextEdit[] => {
    const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(others, []);
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
    return change.edits as TextEdit[];
  };

  it('a pinned number is refreshed with the period of its link', async () => {
    const actions = await actionsAt(pinned, '61.2%');
    const action = actions.find(({ title }) => title === 'Refresh this number: “64.5%” for 2023-24');
    assert.equal(action?.kind, 'refactor.rewrite');
    assert.equal(action.diagnostics, undefined);
    assert.equal(applied(pinned, editsOf(action.edit)), pinned.replace(old, fresh));
  });

  it('a number that cannot be refreshed has no such action, and the whole draft has', async () => {
    const titles = (await actionsAt(pinned, '61.2%](metric:overall-satisfaction?period=2022-23). Our')).map(
      ({ title }) => title,
    );
    assert.ok(!titles.some((title) => title.startsWith('Refresh this number')));
    assert.ok(titles.includes('Refresh every pinned number of this draft'));
  });

  it('the whole draft is refreshed, and what is left is told with the reason', async () => {
    const actions = await actionsAt(pinned, '61.2%');
    const command = actions.find(({ title }) => title === 'Refresh every pinned number of this draft')?.command;
    assert.ok(command && client.initialized.capabilities.executeCommandProvider?.commands.includes(command.command));
    const result = await client.execute(command.command, command.arguments?.[0]);
    assert.deepEqual(result, { refreshed: 1, left: 1 });
    assert.equal(applied(pinned, editsOf(client.applied[0]?.edit)), pinned.replace(old, fresh));
    await client.until('the outcome is told', () => client.messages.length > 0);
    assert.match(client.messages[0]!, /^1 number refreshed\. Left as it is: 1 number\. Line 21, “61\.2%”: .*“rose”/);
    assert.ok(client.log.some((line) => line.includes('“rose”')));
  });

  it('hints say the new period at once when the draft was refreshed', async () => {
    await client.stop();
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: { inlayHints: 'all' } } });
    const only = pinned.replace(`Satisfaction rose to ${old}. `, '');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const labels = async () =>
      (
        await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range })
      ).map(({ label }) => label);
    await client.open(uri, only);
    assert.deepEqual(await labels(), ['overall-satisfaction, 2022-23']);
    await client.execute('cqc-lint.refreshDraft', { uri });
    const text = applied(only, editsOf(client.applied[0]?.edit));
    const [changed, asked] = [client.change(uri, 2, [{ text }]), labels()];
    await changed;
    assert.deepEqual(await asked, ['overall-satisfaction, 2023-24']);
  });

  it('nothing is changed where everything is up to date', async () => {
    await client.open(uri, pinned.replaceAll(old, fresh));
    assert.deepEqual(await client.execute('cqc-lint.refreshDraft', { uri }), { refreshed: 0, left: 0 });
    assert.deepEqual(client.applied, []);
    await client.until('the outcome is told', () => client.messages.length > 0);
    assert.deepEqual(client.messages, ['Every pinned number is up to date.']);
  });

  it('a client that makes no edits is told so', async () => {
    await client.stop();
    const { applyEdit: _, ...workspace } = capable.workspace!;
    client = await TestClient.start({ folders: [workplace.uri], capabilities: { ...capable, workspace } });
    await client.open(uri, pinned);
    assert.deepEqual(await client.execute('cqc-lint.refreshDraft', { uri }), { refreshed: 0, left: 1 });
    await client.until('the outcome is told', () => client.messages.length > 0);
    assert.match(client.messages[0]!, /not refreshed/);
  });

  it('a number found by its words is pinned, and is then backed by its link', async () => {
    const actions = await actionsAt(byWords, '64.5%');
    const action = actions.find(({ title }) => title.startsWith('Pin to metric “People extremely'));
    assert.equal(action?.kind, 'refactor.rewrite');
    const text = applied(byWords, editsOf(action.edit));
    assert.equal(text, byWords.replace('64.5%', fresh));
  });

  it('every number that is certain is pinned at once', async () => {
    await client.open(uri, byWords);
    assert.deepEqual(await client.execute('cqc-lint.pinDraft', { uri }), { pinned: 2 });
    const expected = byWords
      .replace('64.5%', fresh)
      .replace('1,342', '[1,342](metric:waiting-for-assessment?period=2023-24)');
    assert.equal(applied(byWords, editsOf(client.applied[0]?.edit)), expected);
  });

  it('a document that is no draft is left in peace', async () => {
    const readme = workplace.uriOf('README.md');
    await client.open(readme, `# Harrowmere\n\n${old}\n`);
    assert.equal(await client.execute('cqc-lint.refreshDraft', { uri: readme }), null);
    assert.equal(await client.execute('cqc-lint.refreshDraft', { uri: 7 }), null);
    assert.equal(await client.execute('cqc-lint.unknown', { uri }), null);
    assert.deepEqual(client.applied, []);
  });

  it('a number that no metric backs is put into the metrics file and linked, and is backed then', async () => {
    const text = draft.replace('Our equality plan', 'We held 37 carers’ cafés in 2023-24. Our equality plan');
    await client.open(uri, text);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'number/unsupported')!;
    const actions = await client.codeActions(uri, diagnostic.range, [diagnostic], ['quickfix']);
    const action = actions.find(({ title }) => title.startsWith('Add a metric “Carers’ cafés” to metrics.yaml'));
    const changes = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const editsIn = (name: string): TextEdit[] =>
      changes.find(({ textDocument }) => textDocument.uri === workplace.uriOf(name))?.edits as TextEdit[];
    const added = `${metrics}  - id: carers-cafes\n    label: Carers’ cafés\n    unit: count\n    observations:\n      - { period: 2023-24, value: "37" }\n`;
    assert.equal(applied(metrics, editsIn('metrics.yaml')), added);
    const linked = applied(text, editsIn('draft.md'));
    assert.equal(linked, text.replace('37', '[37](metric:carers-cafes?period=2023-24)'));
    workplace.write('metrics.yaml', added);
    await client.changedOnDisk(workplace.uriOf('metrics.yaml'));
    await client.change(uri, 2, [{ text: linked }]);
    assert.ok(!(await client.pull(uri)).some(({ code }) => String(code).startsWith('number/uns')));
  });

  it('a link to a period without a value offers to add the value', async () => {
    const text = draft
      .replace(/\[66\.5%\]\(.*?\)/, '[66.5%](metric:overall-satisfaction?period=2024-25)')
      .replace('In 2023-24', 'In 2024-25');
    await client.open(uri, text);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === 'metrics/unknown-metric')!;
    const actions = await client.codeActions(uri, diagnostic.range, [diagnostic], ['quickfix']);
    const action = actions.find(({ title }) => title.startsWith('Add 66.5% in 2024-25 to metric “People extremely'));
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.uri, workplace.uriOf('metrics.yaml'));
    const last = '      - { period: 2023-24, area: London, value: "60.3" }\n';
    const expected = metrics.replace(last, `${last}      - { period: 2024-25, value: "66.5" }\n`);
    assert.equal(applied(metrics, change.edits as TextEdit[]), expected);
  });
});
