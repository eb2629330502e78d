// How long a writer waits in the editor itself: from a key to its letter, to the squiggle under a number, and to the list
// of completions, in a workbench of VS Code in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { installingEditor } from '../scripts/install.mjs';
import { packageExtension } from '../scripts/package.mjs';
import { draftOf, metricsOf } from './drafts.mjs';
import { median, percentile } from './statistics.mjs';

const characters = 158_000;
const metrics = 150;
const rounds = 20;
const warmUps = 5;
const ownMetric = 'workbench-assessments';
const sentence = `Our teams completed [1,964](metric:${ownMetric}) assessments.`;

/** Measures the workbench; see `Measurement` in report.mjs. */
export async function measureWorkbench({ workplace, progress }) {
  progress('the workbench');
  await installingEditor();
  packageExtension();
  const folder = path.dirname(workplace.write('workbench/draft.md', draftWithNumber()));
  workplace.write('workbench/metrics.yaml', metricsOf(metrics).replace('metrics:\n', `metrics:\n${metricText()}`));
  const { editor, close } = await openIn(folder);
  try {
    return measurements(await waitsIn(editor));
  } finally {
    await close();
  }
}

/** The long draft with a number of our own in the middle, so that it is known what is right. */
function draftWithNumber() {
  const text = draftOf(characters);
  const middle = text.indexOf('\n\n', text.length / 2);
  return `${text.slice(0, middle)}\n\n${sentence}${text.slice(middle)}`;
}

function metricText() {
  return `  - id: ${ownMetric}\n    label: Assessments completed\n    unit: count\n    observations:\n      - { period: 2023-24, value: 1964 }\n`;
}

async function openIn(folder) {
  // The packages that drive the browser come with VS Code.
  const { EditorPage, patience } = await import('../test/vscode/editor-page.mjs');
  const { installExtension, launchBrowser, openWorkbench, remoteUri, startServer, workbenchUrl } = await import(
    '../test/vscode/harness.mjs'
  );
  const temporary = mkdtempSync(path.join(tmpdir(), 'cqc-lint-workbench-'));
  const extensionsFolder = path.join(temporary, 'extensions');
  installExtension(path.resolve('dist/cqc-lint.vsix'), extensionsFolder);
  const server = await startServer({ extensionsFolder });
  const { browser, page } = await launchBrowser(server);
  page.setDefaultTimeout(patience);
  const payload = [['openFile', remoteUri(server.host, path.join(folder, 'draft.md'))]];
  await openWorkbench(page, workbenchUrl(server, { folder, payload }));
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  return { editor: new EditorPage(page, folder, temporary), close };
}

/** The waits in milliseconds, by what was waited for. */
async function waitsIn(editor) {
  const { page, keyboard } = editor;
  const waits = new Map();
  const note = (round, found) => {
    if (round < 0) return;
    for (const [what, time] of Object.entries(found)) waits.set(what, [...(waits.get(what) ?? []), time]);
  };
  await page.locator('.statusbar-item:visible', { hasText: 'backed' }).first().waitFor();
  await editor.goTo('draft.md', '1,964');
  await keyboard.press('ArrowRight');
  for (let round = -warmUps; round < rounds; round++) {
    // 19,964 is wrong, and 1,964 right again.
    const squiggle = '.editor-instance .squiggly-error';
    await watch(page, timesUntilShown, { text: '19,964', squiggle });
    await keyboard.press('9');
    note(round, await watched(page));
    await keyboard.press('Backspace');
    await editor.noSquiggleUnder('1,964', 'error');
    await watch(page, timeUntilListed, '.suggest-widget.visible .monaco-list-row');
    await keyboard.press('Control+Space');
    note(round, await watched(page));
    await keyboard.press('Escape');
    await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
  }
  return waits;
}

/** Has the page watch for something from the next key on, so that it does before the key comes; `watched` gives what it saw. */
async function watch(page, times, given) {
  await page.evaluate(`globalThis.cqcLintWatched = (${times})(${JSON.stringify(given)}); void 0`);
}

function watched(page) {
  return page.evaluate('globalThis.cqcLintWatched');
}

/** Runs in the page: from the next key, how long until a line has a text, and until a squiggle is on that line. */
function timesUntilShown({ text, squiggle }) {
  return new Promise((resolve, reject) => {
    let pressed;
    const found = {};
    setTimeout(
      () => reject(new Error(`Not shown within a minute: “${text}” with a squiggle; seen: ${JSON.stringify(found)}`)),
      60_000,
    );
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      const line = [...document.querySelectorAll('.view-line')].find((one) => one.textContent.includes(text));
      if (pressed === undefined || !line) return;
      found['until a letter is there'] ??= performance.now() - pressed;
      const { top, bottom } = line.getBoundingClientRect();
      const isUnder = (one) => one.getBoundingClientRect().top < bottom && one.getBoundingClientRect().bottom > top;
      if (![...document.querySelectorAll(squiggle)].some(isUnder)) return;
      observer.disconnect();
      resolve({ ...found, 'until the squiggle is there': performance.now() - pressed });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** The same until a list is there. */
function timeUntilListed(selector) {
  return new Promise((resolve, reject) => {
    let pressed;
    setTimeout(() => reject(new Error('Nothing is listed within a minute.')), 60_000);
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (pressed === undefined || !document.querySelector(selector)) return;
      observer.disconnect();
      resolve({ 'until completions are listed': performance.now() - pressed });
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

function measurements(waits) {
  const common = {
    part: 'workbench',
    case: `${characters / 1000} KB, ${metrics} metrics`,
    tool: 'cqc-lint',
    unit: 'ms',
  };
  return [...waits].flatMap(([what, times]) => [
    { ...common, what: `${what}, p50`, value: median(times) },
    { ...common, what: `${what}, p95`, value: percentile(times, 0.95) },
  ]);
}
