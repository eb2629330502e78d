// The coverage view of the side bar in the workbench: what a draft has, where a click leads, and that it follows typing.
import assert from 'node:assert/strict';
import { draft, openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

describe(`The coverage view, ${placeName}`, () => {
  let editor;
  let page;
  let close;

  const row = (text) => page.locator('.pane-body .monaco-list-row:visible', { hasText: text }).first();
  /** The status bar where the cursor is in a line, counted from 1. */
  const atLine = (line) => page.locator('.statusbar-item:visible', { hasText: `Ln ${line}, ` }).first();
  const texts = () => page.locator('.pane-body .monaco-list-row:visible').allTextContents();

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample());
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('shows themes and statements with their counts, and the problems as a badge', async () => {
    await editor.openView(row('Assessing needs'));
    await editor.eventually(async () => {
      const shown = await texts();
      assert.match(shown[0], /Working with people.*2\/3 ready, \d+\/\d+ backed/);
      assert.ok(
        shown.some((text) => /^Safe systems, pathways and transitions.*missing/.test(text)),
        shown.join('\n'),
      );
    });
    const badge = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="CQC Lint"]') });
    await editor.eventually(async () =>
      assert.match(await badge.locator('.badge-content').first().textContent(), /^[1-9]\d*$/),
    );
    await editor.picture('coverage-1-themes');
  });

  it('counts no parts of a statement that has headings only', async () => {
    const title = 'Safe systems, pathways and transitions';
    await editor.goTo(draft, '### Safeguarding');
    // At once, as a list of completions may be open when a key is pressed, and takes it.
    await editor.keyboard.insertText(`### ${title}\n\n#### Areas of strength\n\n#### Areas for development\n\n`);
    await editor.eventually(async () => assert.match(await row(title).textContent(), /transitions *empty$/));
    // The line above the next statement, at which this was typed, is its own again.
    const lens = (text) => page.locator('.codelens-decoration:visible', { hasText: text });
    const heading = (text) => page.locator('.view-line', { hasText: text }).first();
    const heightOf = async (locator) => (await locator.first().boundingBox()).y;
    await editor.eventually(async () => {
      const [before, after] = [heading(/^###.Safe.systems/), heading(/^###.Safeguarding$/)];
      const backed = await heightOf(lens('3 of 3 numbers backed'));
      assert.equal(await lens('3 of 3 numbers backed').count(), 1);
      assert.ok(backed > (await heightOf(before)) && backed < (await heightOf(after)), String(backed));
    });
    await editor.picture('coverage-6-unwritten');
    await editor.command('File: Revert File');
    await editor.eventually(async () => assert.match(await row(title).textContent(), /transitions *missing$/));
  });

  it('shows what a statement lacks, its parts and its evidence', async () => {
    await editor.expand(row('Assessing needs'));
    await row('Areas of strength').waitFor();
    await row('6 of 8 numbers backed').waitFor();
    await editor.picture('coverage-2-statement');
  });

  it('leads to the heading of a part and to a place of evidence', async () => {
    const line = editor.read(draft).split('\n').indexOf('#### Areas for development') + 1;
    await editor.until(() => row('Areas for development').click(), atLine(line));
    await editor.expand(row('People’s experience'));
    const place = page.locator('.pane-body .monaco-list-row:visible', { hasText: /line \d+/ }).first();
    await place.waitFor();
    const [, at] = /line (\d+)/.exec(await place.textContent());
    await editor.until(() => place.click(), atLine(at));
    await editor.picture('coverage-3-evidence');
  });

  it('follows the draft as it is typed, and keeps open what was opened', async () => {
    await editor.goTo(draft, '#### Areas of strength');
    await editor.keyboard.press('End');
    await editor.keyboard.type('\n\n[Insert the strengths here]');
    await row(/place.* to be filled in/).waitFor();
    await row('Areas of strength').waitFor();
    await editor.picture('coverage-4-typed');
    await editor.command('File: Revert File');
    await row(/place.* to be filled in/).waitFor({ state: 'detached' });
  });
});

describe(`The coverage view without a draft, ${placeName}`, () => {
  let editor;
  let page;
  let close;

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample({ empty: true }));
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('says what it would show, and begins a new draft', async () => {
    const button = page.locator('.pane-body .monaco-button:visible', { hasText: 'New Draft' }).first();
    await editor.openView(button);
    await editor.picture('coverage-5-no-draft');
    const question = page.locator('.quick-input-list .monaco-list-row', { hasText: 'cqc-local-authority' }).first();
    await editor.until(() => button.click(), question);
    await editor.keyboard.press('Escape');
  });
});
