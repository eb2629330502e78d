import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, findingOn, open, replace, revert } from './workspace.ts';

/** The HTML of a document’s preview. */
export type Preview = (document: vscode.TextDocument) => PromiseLike<string>;

/** What the preview shows of a draft, wherever it is made. */
export function testPreview(preview: Preview): void {
  let draft: vscode.TextDocument;

  before(async () => {
    draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
  });
  after(async () => {
    await revert(draft);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows links to metrics as plain text, and other links as they are', async () => {
    await replace(
      draft,
      '# Adult social care',
      'See [the plan](https://harrowmere.example/plan).\n\n# Adult social care',
    );
    const html = await preview(draft);
    assert.doesNotMatch(html, /metric:/);
    assert.match(html, /41(?:<\/span>)? days/);
    assert.match(html, /<a [^>]*href="https:\/\/harrowmere\.example\/plan"/);
  });

  it('says of numbers what was found', async () => {
    await eventually(async () => {
      const html = await preview(draft);
      assert.match(html, /class="cqc-lint-number cqc-lint-inconsistent" title="[^"]*1,964[^"]*">2,064</);
      assert.match(html, /class="cqc-lint-number cqc-lint-supported" title="[^"]*">41</);
      assert.match(html, /class="cqc-lint-number cqc-lint-wrong-period" title="[^"]*">61\.8%</);
    });
  });

  it('tells the cells of a table and the same number in one sentence apart', async () => {
    const table =
      '| Year | Waiting | Assessments |\n|---|---|---|\n| 2023-24 | 🎉 | 2,064 assessments were completed |\n';
    await replace(
      draft,
      '\n# Adult social care',
      `\n${table}\nIn room 2,064 of 2,064 Care Act assessments in 2023-24.\n\n# Adult social care`,
    );
    await eventually(async () => {
      const html = await preview(draft);
      const cells = /<td[^>]*>2023-24<\/td>\s*<td[^>]*>🎉<\/td>\s*<td[^>]*>(.*?)<\/td>/s.exec(html);
      assert.match(cells?.[1] ?? '', /<span class="cqc-lint-number [^>]*>2,064</);
    });
  });

  it('shows nothing of the kind where the writer does not want it', async () => {
    const settings = vscode.workspace.getConfiguration('cqcLint');
    await settings.update('preview.verdicts', false, vscode.ConfigurationTarget.Global);
    try {
      await eventually(async () => assert.doesNotMatch(await preview(draft), /cqc-lint-number/));
    } finally {
      await settings.update('preview.verdicts', undefined, vscode.ConfigurationTarget.Global);
    }
  });
}
