// The example draft in the workbench, with the packaged extension installed, for the tests that look at what is shown.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EditorPage, patience } from './editor-page.mjs';
import { installExtension, launchBrowser, openWorkbench, remoteUri, startServer, workbenchUrl } from './harness.mjs';
import { chosenVersion } from './vscode-versions.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where pictures go. */
const pictures = path.join(project, 'out', 'pictures', chosenVersion);
/** The draft of the example and its metrics file. */
export const draft = 'self-assessment.md';
export const metrics = 'metrics.yaml';
/** How long, in milliseconds, opening a workbench may take. */
export const startLimit = 120_000;

/**
 * A workbench with the extension installed and a copy of the example open, or an empty folder; `close` ends it.
 * `settings` are the user's, over those of all tests.
 */
export async function openExample({ trusted = true, empty = false, settings = {} } = {}) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  const folder = path.join(temporary, 'harrowmere');
  const extensionsFolder = path.join(temporary, 'extensions');
  if (empty) mkdirSync(folder);
  else cpSync(path.join(project, 'examples', 'harrowmere'), folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const said = installExtension(path.join(project, 'dist', 'cqc-lint.vsix'), extensionsFolder);
  assert.match(said, /successfully installed/);
  const server = await startServer({ extensionsFolder, trusted, settings });
  const { browser, page, blocked } = await launchBrowser(server);
  page.setDefaultTimeout(patience);
  const openFile = ['openFile', remoteUri(server.host, path.join(folder, draft))];
  const payload = [...(empty ? [] : [openFile]), ['skipWelcome', 'true']];
  await openWorkbench(page, workbenchUrl(server, { folder, payload }));
  // The extension has looked at the draft, so that all of it is there.
  if (!empty) await page.locator('.statusbar-item:visible', { hasText: 'backed' }).first().waitFor();
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  return { editor: new EditorPage(page, folder, pictures), page, blocked, extensionsFolder, close };
}

/** For `afterEach` of a suite: takes a picture of a test that failed. */
export async function pictureOfFailure(editor, { state, title }) {
  if (state === 'failed') await editor.picture(`failed: ${title}`.replaceAll(/\W+/g, '-'));
}
