import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  draftName,
  eventually,
  findingOn,
  findings,
  findingsOn,
  metricsName,
  open,
  rangeOf,
  replace,
  revert,
  ruleOf,
  uriOf,
} from './workspace.ts';

describe('Diagnostics', () => {
  it('stand on a number that the metrics file contradicts, and say what it should be', async () => {
    const found = await findingOn(await open(draftName), '2,064', 'number/inconsistent');
    assert.match(found.message, /1,964/);
    assert.match(found.message, /Care Act assessments completed/);
    assert.match(found.message, /2023-24/);
    assert.match(found.message, /Case management system/);
  });

  it('lead to the rule’s page and to the metric', async () => {
    const found = await findingOn(await open(draftName), '2,064', 'number/inconsistent');
    assert.ok(typeof found.code === 'object');
    const { scheme, path, query } = found.code.target;
    assert.equal(scheme, 'command');
    await vscode.commands.executeCommand(path, ...JSON.parse(query));
    await eventually(() => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.ok(shown?.input instanceof vscode.TabInputCustom, 'a preview of its own is open');
      assert.equal(shown.input.viewType, 'vscode.markdown.preview.editor');
      assert.match(shown.input.uri.path, /\/docs\/rules\/number-inconsistent\.md$/);
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const related = found.relatedInformation?.map(({ location }) => location.uri.path) ?? [];
    assert.ok(
      related.some((path) => path.endsWith(metricsName)),
      `related places: ${related.join(', ')}`,
    );
  });

  it('tell a number of another year from a wrong one', async () => {
    const found = await findingOn(await open(draftName), '61.8%', 'number/wrong-period');
    assert.match(found.message, /2022-23/);
    assert.match(found.message, /64\.5/);
  });

  it('name the statement that the draft lacks', async () => {
    const [found] = await findings(await open(draftName), 'structure/missing-statement');
    assert.match(found?.message ?? '', /Safe systems, pathways and transitions/);
  });

  it('take their severity from the settings file of the folder', async () => {
    const [found] = await findings(await open(draftName), 'writing/placeholder');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('leave a README and minutes in peace', async () => {
    const draft = await open(draftName);
    await findings(draft, 'structure/missing-statement');
    for (const name of ['README.md', 'minutes.md']) {
      const document = await open(name);
      await replace(document, 'Harrowmere', '[insert name] 99.9% of people');
      // An edit of the draft after it is answered after it: by then these would have been reported on too.
      await replace(draft, '2,846 adults', '2,847 adults');
      await findingOn(draft, '2,847', 'number/inconsistent');
      assert.deepEqual(findingsOn(document).map(ruleOf), [], name);
      await revert(draft);
      await revert(document);
    }
  });

  it('follow an edit of the draft', async () => {
    const draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
    await replace(draft, '2,064', '1,964');
    await nothingOnAssessments(draft);
    await revert(draft);
    await findingOn(draft, '2,064', 'number/inconsistent');
  });

  it('follow the metrics file in an open editor, before it is saved', async () => {
    const draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
    const metrics = await open(metricsName);
    await replace(metrics, 'value: 1964', 'value: 2064');
    await nothingOnAssessments(draft);
    await revert(metrics);
    await findingOn(draft, '2,064', 'number/inconsistent');
  });

  it('follow the metrics file on the disk', async () => {
    const draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
    await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
    const before = await vscode.workspace.fs.readFile(uriOf(metricsName));
    const changed = new TextDecoder().decode(before).replace('value: 1964', 'value: 2064');
    await vscode.workspace.fs.writeFile(uriOf(metricsName), new TextEncoder().encode(changed));
    try {
      await nothingOnAssessments(draft);
    } finally {
      await vscode.workspace.fs.writeFile(uriOf(metricsName), before);
    }
    await findingOn(draft, '2,064', 'number/inconsistent');
  });

  it('stand in a metrics file that is broken, and the draft is still checked', async () => {
    const draft = await open(draftName);
    const metrics = await open(metricsName);
    await replace(metrics, 'value: 1964', 'value: many');
    const [found] = await findings(metrics, 'metrics/schema');
    assert.ok(found?.range.isEqual(rangeOf(metrics, 'many')));
    await findings(draft, 'structure/missing-statement');
    await revert(metrics);
    await findings(metrics, 'metrics/schema', 0);
  });
});

/** Waits until nothing is said of the metric that the example contradicts. */
async function nothingOnAssessments(draft: vscode.TextDocument): Promise<void> {
  await eventually(() => {
    const said = findingsOn(draft).map(({ message }) => message);
    assert.deepEqual(
      said.filter((message) => message.includes('Care Act assessments completed')),
      [],
    );
  });
}
