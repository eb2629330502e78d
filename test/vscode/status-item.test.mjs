// The status bar in the workbench: it says that a check is under way where that takes long.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { draft, openExample, pictureOfFailure, startLimit } from './example.mjs';
import { chosenVersion } from './vscode-versions.mjs';

/** The language server of an extension in a folder: the process that runs its program. */
function languageServerIn(folder) {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(folder) && command.includes('dist/server.js')) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error(`No language server runs from ${folder}.`);
}

describe(`The status item, VS Code ${chosenVersion}`, () => {
  let editor;
  let page;
  let close;
  let extensionsFolder;

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close, extensionsFolder } = await openExample());
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('turns while a check takes long, and says again how the draft stands', async () => {
    const item = page.locator('.statusbar-item:visible', { hasText: 'backed' }).first();
    const turning = item.locator('.codicon-modifier-spin');
    await item.waitFor();
    await editor.goTo(draft, '2,064');
    const before = await item.textContent();
    // A server that is stopped takes as long as is wanted.
    const server = languageServerIn(extensionsFolder);
    process.kill(server, 'SIGSTOP');
    try {
      await editor.keyboard.press('Delete');
      await turning.waitFor();
      assert.equal(await item.textContent(), before, 'what was known is still shown');
      await editor.picture('status-1-checking');
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await turning.waitFor({ state: 'detached' });
  });
});
