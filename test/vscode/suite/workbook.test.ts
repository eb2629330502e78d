import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, findingOn, findingsOn, hoverText, open, rangeOf, ruleOf, uriOf } from './workspace.ts';

const draftName = 'workbook.md';
const draftText = `---
framework: cqc-local-authority
metrics: figures.xlsx
period: 2023-24
---

# Self-assessment

We spent [£149.2m](metric:support-cost) on long-term support.
`;

/** Puts one of the workbooks that lie in the workspace where the draft names it, as saving it there would. */
async function save(name: string): Promise<void> {
  await vscode.workspace.fs.copy(uriOf(`workbooks/${name}`), uriOf('figures.xlsx'), { overwrite: true });
}

describe('Metrics in a workbook', () => {
  before(async () => {
    await save('figures.xlsx');
    await vscode.workspace.fs.writeFile(uriOf(draftName), new TextEncoder().encode(draftText));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [draftName, 'figures.xlsx']) await vscode.workspace.fs.delete(uriOf(name));
  });

  it('are compared with the draft, and named by their cells', async () => {
    const found = await findingOn(await open(draftName), '£149.2m', 'number/inconsistent');
    assert.match(found.message, /149,252,500\.50/);
    const [related] = found.relatedInformation ?? [];
    assert.match(related?.message ?? '', /^Figures!F7: /);
    assert.equal(related?.location.uri.path, uriOf('figures.xlsx').path);
  });

  it('are explained where their number is pointed at', async () => {
    const draft = await open(draftName);
    const shown = await hoverText(draft, rangeOf(draft, '149.2').start);
    assert.match(shown, /figures\.xlsx, Figures\\!F7/);
  });

  it('count again when the workbook was saved', async () => {
    const draft = await open(draftName);
    await findingOn(draft, '£149.2m', 'number/inconsistent');
    await save('figures-later.xlsx');
    await eventually(() => assert.ok(!findingsOn(draft).some((one) => ruleOf(one) === 'number/inconsistent')));
    await save('figures.xlsx');
    await findingOn(draft, '£149.2m', 'number/inconsistent');
  });

  it('that cannot be read say so in the draft, and it is still checked', async () => {
    const draft = await open(draftName);
    await vscode.workspace.fs.writeFile(uriOf('figures.xlsx'), new TextEncoder().encode('no workbook'));
    await eventually(() => {
      const found = findingsOn(draft);
      assert.ok(
        found.some(({ message }) => message.includes('figures.xlsx')),
        found.map(ruleOf).join(', '),
      );
      assert.ok(
        found.some((one) => ruleOf(one) === 'structure/missing-statement' || ruleOf(one) === 'structure/missing-theme'),
      );
    });
    await save('figures.xlsx');
    await findingOn(draft, '£149.2m', 'number/inconsistent');
  });
});
