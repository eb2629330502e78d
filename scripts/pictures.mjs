// node scripts/pictures.mjs: takes the pictures of README.md anew, of the packaged extension in VS Code on the example.
// Needs `npm run package` first, and VS Code for the tests, which the editor steps of `npm test` install.
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { draft, openExample } from '../test/vscode/example.mjs';

const images = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'images');

const { editor, page, close } = await openExample({ settings: { 'cqcLint.inlayHints': 'found' } });
try {
  await takeEditor();
  await takeCoverage();
  await takeReport();
} finally {
  await close();
}

/** A wrong number underlined, and what is known of it under the mouse; the metrics that were found, behind others. */
async function takeEditor() {
  await page.setViewportSize({ width: 1100, height: 640 });
  await editor.command('View: Toggle Primary Side Bar Visibility');
  await editor.goTo(draft, '2,064', 1);
  await editor.hoverOver('2,064', 'Care Act assessments completed');
  await page
    .locator('.view-line', { hasText: /Care.Act.assessments.completed,.2023-24/ })
    .first()
    .waitFor();
  await take('editor');
  await page.mouse.move(640, 2);
}

/** The side bar, wide enough for all that its rows say, with one statement opened. */
async function takeCoverage() {
  await page.setViewportSize({ width: 1280, height: 800 });
  const row = page.locator('.pane-body .monaco-list-row:visible', { hasText: 'Assessing needs' }).first();
  await editor.openView(row);
  const { x, y, width } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + 560, y + 300, { steps: 8 });
  await page.mouse.up();
  await editor.expand(row);
  await page.locator('.pane-body .monaco-list-row:visible', { hasText: '6 of 8 numbers backed' }).first().waitFor();
  await page.mouse.move(900, 2);
  const side = await page.locator('.part.sidebar').boundingBox();
  await take('coverage', { ...side, height: 343 });
}

/** The report beside the draft, from its heat map on. */
async function takeReport() {
  await editor.command('View: Toggle Primary Side Bar Visibility');
  await editor.command('CQC Lint: Show the Evidence Report Beside the Draft');
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await report.getByRole('search').waitFor();
  await report.locator('#d1-evidence').evaluate((one) => one.scrollIntoView());
  await page.mouse.move(1276, 300);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
  const { x, y, width } = await page.locator('iframe.webview.ready').first().boundingBox();
  await take('report', { x, y, width, height: 440 });
}

async function take(name, clip) {
  const taken = await page.screenshot(clip ? { clip } : {});
  writeFileSync(path.join(images, `${name}.png`), taken);
  console.log(`images/${name}.png  ${Math.round(taken.length / 1000)} KB`);
}
