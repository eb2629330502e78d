// The packaged extension in the workbench, as a person uses it: what is seen is asserted, and a picture of it is taken.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { draft, isWeb, metrics, openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

/** A test that a browser’s extension host does not allow, for the reason that is shown where it is left out. */
function itInNode(title, reason, test) {
  if (isWeb) it.skip(`${title} (not in a browser: ${reason})`, test);
  else it(title, test);
}

const noSignals = 'there the server is a worker, which no signal can stop';
const noPreview = 'this VS Code has its Markdown preview for Node only; the suite inside the browser tests the plugin';

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

describe(`The extension in the workbench of ${placeName}`, () => {
  let editor;
  let page;
  let blocked;
  let close;
  let extensionsFolder;

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, blocked, close, extensionsFolder } = await openExample());
  });
  beforeEach(() => editor.open(draft));
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('underlines a wrong number', async () => {
    await editor.goTo(draft, '2,064');
    await editor.squiggleUnder('2,064', 'warning');
    await editor.picture('1-squiggle');
  });

  it('lists it among the problems, with a link to its rule', async () => {
    await editor.command('Problems: Focus on Problems View');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'number/inconsistent' }).first();
    await row.waitFor();
    assert.match(await row.textContent(), /1,964/);
    await row.locator('a', { hasText: 'number/inconsistent' }).waitFor();
    await editor.picture('2-problems');
  });

  it('opens the rule’s page from that link', async () => {
    await editor.until(
      () => page.locator('.markers-panel a', { hasText: 'number/inconsistent' }).first().click(),
      page.locator('.tab.active', { hasText: 'number-inconsistent' }).first(),
    );
    // VS Code fills a hidden frame first and shows it when it is ready.
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.locator('h1', { hasText: 'number/inconsistent' }).waitFor();
    await editor.picture('3-rule-page');
    await editor.command('View: Hide Panel');
  });

  it('explains the number under the mouse', async () => {
    await editor.goTo(draft, '2,064', 1);
    const hover = await editor.hoverOver('2,064', 'Care Act assessments completed');
    assert.match(await hover.textContent(), /1,964/);
    await editor.picture('4-hover');
    await page.mouse.move(640, 2);
  });

  it('puts it right from the menu of the light bulb', async () => {
    await editor.goTo(draft, '2,064', 1);
    const bulb = page.locator('.codicon-light-bulb:visible, .codicon-lightbulb:visible').first();
    const choice = page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Change to 1,964' }).first();
    await editor.until(() => bulb.click(), choice);
    await editor.picture('5-quick-fix-menu');
    await editor.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '1,964' }).first().waitFor();
    await editor.noSquiggleUnder('1,964', 'warning');
    await editor.save();
    assert.match(editor.read(draft), /Our teams completed 1,964 Care Act assessments in 2023-24, and 412 carer’s/);
    await editor.picture('6-quick-fix-applied');
  });

  it('completes the statement that is missing, accepted by keyboard', async () => {
    await editor.goTo(draft, '### Safeguarding');
    await editor.keyboard.type('\n\n');
    await editor.keyboard.press('ArrowUp');
    await editor.keyboard.press('ArrowUp');
    await editor.keyboard.type('### Sa');
    const title = 'Safe systems, pathways and transitions';
    const choice = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: title }).first();
    await choice.waitFor();
    await editor.picture('7-completion');
    await editor.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: /Safe.systems,.pathways.and.transitions/ })
      .first()
      .waitFor();
    await editor.picture('8-completion-accepted');
    await editor.keyboard.press('Escape');
    await editor.save();
    const inserted = editor.read(draft).split('## Theme 3')[1].split('### Safeguarding')[0];
    const lines = inserted.split('\n').filter((line) => line !== '');
    assert.equal(lines[1], `### ${title}`);
    assert.match(lines[2], /^> We work with people and our partners to establish and maintain safe systems of care/);
    assert.ok(lines.includes('#### Areas of strength'), inserted);
    assert.ok(lines.includes('#### Areas for development'), inserted);
  });

  it('follows an edit of the metrics file that is not saved yet', async () => {
    await editor.open(metrics);
    await editor.goTo(metrics, '1964', '1964'.length);
    await editor.keyboard.press('Backspace');
    await editor.keyboard.type('9');
    await page.locator('.tab.active.dirty').waitFor();
    await editor.open(draft);
    await editor.goTo(draft, '1,964');
    await editor.squiggleUnder('1,964', 'warning');
    await editor.picture('9-metrics-edited');
    await editor.open(metrics);
    await editor.keyboard.press('Control+Z');
    await editor.keyboard.press('Control+Z');
    await editor.save();
    await editor.open(draft);
    await editor.goTo(draft, '1,964');
    await editor.noSquiggleUnder('1,964', 'warning');
  });

  it('counts the numbers of the draft in the status bar', async () => {
    const item = page.locator('.statusbar-item:visible', { hasText: 'backed' }).first();
    await item.waitFor();
    const [, supported, claims] = /(\d+)\/(\d+) backed/.exec(await item.textContent()).map(Number);
    assert.ok(supported > 0 && supported < claims, await item.textContent());
    await editor.picture('10-status');
  });

  itInNode('turns a sign there while a check takes long, and says again how the draft stands', noSignals, async () => {
    const item = page.locator('.statusbar-item:visible', { hasText: 'backed' }).first();
    const turning = item.locator('.codicon-modifier-spin');
    await item.waitFor();
    await editor.goTo(draft, '412 carer');
    const before = await item.textContent();
    // A server that is stopped takes as long as is wanted.
    const server = languageServerIn(extensionsFolder);
    process.kill(server, 'SIGSTOP');
    try {
      await editor.keyboard.press('Delete');
      await turning.waitFor();
      assert.equal(await item.textContent(), before, 'what was known is still shown');
      await editor.picture('11-checking');
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await turning.waitFor({ state: 'detached' });
    await editor.command('File: Revert File');
  });

  itInNode(
    'keeps the line above a statement at its heading while something is written before that',
    noSignals,
    async () => {
      await editor.goTo(draft, '### Safeguarding');
      const lens = page.locator('.codelens-decoration:visible', { hasText: 'numbers backed' }).first();
      const heading = page.locator('.view-line', { hasText: /^###.Safeguarding$/ }).first();
      const distance = async () => (await heading.boundingBox()).y - (await lens.boundingBox()).y;
      await lens.waitFor();
      const before = await distance();
      const server = languageServerIn(extensionsFolder);
      process.kill(server, 'SIGSTOP');
      try {
        await editor.keyboard.type('New text.\n\n');
        await page
          .locator('.view-line', { hasText: /New.text/ })
          .first()
          .waitFor();
        await editor.eventually(async () => assert.equal(await distance(), before));
        await editor.picture('15-lens-moved');
      } finally {
        process.kill(server, 'SIGCONT');
      }
      await editor.command('File: Revert File');
    },
  );

  itInNode(
    'marks the numbers in the Markdown preview by their verdict, and follows the draft as it is typed',
    noPreview,
    async () => {
      await editor.command('Markdown: Open Preview to the Side');
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('h1', { hasText: 'Adult social care self-assessment' }).waitFor();
      const contradicted = preview.locator('.cqc-lint-inconsistent', { hasText: '38' });
      await contradicted.waitFor();
      assert.match(await contradicted.getAttribute('title'), /34/);
      assert.equal(await contradicted.evaluate((one) => getComputedStyle(one).textDecorationStyle), 'wavy');
      assert.equal(await preview.locator('a[href^="metric:"], a[data-href^="metric:"]').count(), 0);
      await contradicted.scrollIntoViewIfNeeded();
      await editor.picture('12-preview');
      await page.locator(`.tab[data-resource-name="${draft}"]`).first().click();
      await editor.goBehind(draft, 'We have 38');
      await editor.keyboard.press('Backspace');
      await editor.keyboard.press('Backspace');
      await editor.keyboard.type('34');
      await preview.locator('.cqc-lint-supported', { hasText: '34' }).nth(1).waitFor();
      await editor.picture('13-preview-typed');
    },
  );

  it('asks nothing of the network', () => {
    assert.deepEqual([...blocked], []);
  });
});

describe(`The extension in a folder that nobody has trusted, ${placeName}`, () => {
  let example;

  before(async function () {
    this.timeout(startLimit);
    example = await openExample({ trusted: false });
  });
  afterEach(function () {
    return pictureOfFailure(example.editor, this.currentTest);
  });
  after(() => example?.close());

  it('checks the draft all the same', async () => {
    const { editor, page } = example;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
    await editor.goTo(draft, '2,064');
    await editor.squiggleUnder('2,064', 'warning');
    await editor.picture('14-restricted-mode');
  });
});
