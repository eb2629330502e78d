// The example draft in the workbench, with the packaged extension installed, for the tests that look at what is shown.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EditorPage, patience } from './editor-page.mjs';
import {
  developInBrowser,
  installExtension,
  launchBrowser,
  openWorkbench,
  remoteUri,
  startServer,
  workbenchUrl,
} from './harness.mjs';
import { serveFolder } from './static-server.mjs';
import { chosenVersion } from './vscode-versions.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Whether the extension runs in the extension host of the browser, as on vscode.dev, and not in one of Node. */
export const isWeb = process.env.CQC_LINT_HOST === 'web';
/** What the suites add to their names to say where they run. */
export const placeName = `VS Code ${chosenVersion}${isWeb ? ', in the browser’s extension host' : ''}`;
/** Where pictures go. */
const pictures = path.join(project, 'out', 'pictures', isWeb ? 'web' : chosenVersion);
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
  // Where the browser is to run it, the server does not know of it: the browser is given it from elsewhere.
  const server = await startServer({ ...(isWeb ? {} : { extensionsFolder }), trusted, settings });
  const web = isWeb ? await serveFolder(installedIn(extensionsFolder)) : undefined;
  const { browser, page, blocked } = await launchBrowser(server, web ? [web.host] : []);
  if (web) await developInBrowser(page, server, { extension: `http://${web.host}/` });
  page.setDefaultTimeout(patience);
  const openFile = ['openFile', remoteUri(server.host, path.join(folder, draft))];
  const payload = [...(empty ? [] : [openFile]), ['skipWelcome', 'true']];
  // In the browser the page’s address would lead to it anew, away from what tells it of the extension.
  const address = workbenchUrl(web ? { host: server.host } : server, { folder, payload });
  await openWorkbench(page, address);
  // The extension has looked at the draft, so that all of it is there.
  if (!empty) await page.locator('.statusbar-item:visible', { hasText: 'backed' }).first().waitFor();
  const close = async () => {
    await browser.close();
    await server.stop();
    web?.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  return { editor: new EditorPage(page, folder, pictures), page, blocked, extensionsFolder, close };
}

/** The folder of the one extension that is installed in a folder of extensions. */
function installedIn(extensionsFolder) {
  const [name, ...others] = readdirSync(extensionsFolder).filter((entry) => entry.startsWith('cqc-lint.'));
  assert.ok(name && others.length === 0, `one extension is installed in ${extensionsFolder}`);
  return path.join(extensionsFolder, name);
}

/** For `afterEach` of a suite: takes a picture of a test that failed. */
export async function pictureOfFailure(editor, { state, title }) {
  if (state === 'failed') await editor.picture(`failed: ${title}`.replaceAll(/\W+/g, '-'));
}
