// The Markdown preview in the workbench: links to metrics as plain text, numbers underlined by what was found of them.
import assert from 'node:assert/strict';
import { draft, openExample, pictureOfFailure, startLimit } from './example.mjs';
import { chosenVersion } from './vscode-versions.mjs';

describe(`The Markdown preview, VS Code ${chosenVersion}`, () => {
  let editor;
  let page;
  let close;
  let preview;

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample());
    preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('underlines numbers by their verdict, and follows the draft as it is typed', async () => {
    await editor.command('Markdown: Open Preview to the Side');
    await preview.locator('h1', { hasText: 'Adult social care self-assessment' }).waitFor();
    const wrong = preview.locator('.cqc-lint-inconsistent', { hasText: '2,064' });
    await wrong.waitFor();
    assert.match(await wrong.getAttribute('title'), /1,964/);
    assert.equal(await wrong.evaluate((one) => getComputedStyle(one).textDecorationStyle), 'wavy');
    assert.equal(await preview.locator('a[href^="metric:"], a[data-href^="metric:"]').count(), 0);
    await wrong.scrollIntoViewIfNeeded();
    await editor.picture('preview-1-verdicts');
    await page.locator(`.tab[data-resource-name="${draft}"]`).first().click();
    await editor.goTo(draft, '2,064');
    await editor.keyboard.press('Delete');
    await editor.keyboard.type('1');
    await editor.keyboard.press('ArrowRight');
    await editor.keyboard.press('Delete');
    await editor.keyboard.type('9');
    await preview.locator('.cqc-lint-supported', { hasText: '1,964' }).waitFor();
    await editor.picture('preview-2-typed');
  });
});
