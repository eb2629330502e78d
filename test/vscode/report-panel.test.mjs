// The report panel in the workbench: it follows the draft, leads to its places, narrows down its claims, and has nothing
// that axe-core objects to in light, dark and high contrast.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { draft, openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

/** The names of themes in the editor’s list, and of their pictures. */
const themes = {
  'Light Modern': 'light',
  'Dark Modern': 'dark',
  'Dark High Contrast': 'dark-high-contrast',
  'Light High Contrast': 'light-high-contrast',
};
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe(`The report panel, ${placeName}`, () => {
  let editor;
  let page;
  let blocked;
  let close;
  let report;
  const complaints = [];

  const claim = (text) => report.locator('.claims tbody tr', { hasText: text }).first();

  /** Puts a part of the report at the top of the panel. */
  const scrollTo = (id) => report.locator(`#${id}`).evaluate((one) => one.scrollIntoView());

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, blocked, close } = await openExample());
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
    report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('opens beside the draft, by the button over it', async () => {
    const button = page.locator('.editor-actions [aria-label^="Show the Evidence Report"]').first();
    await editor.until(() => button.click(), page.locator('.tab', { hasText: 'Report on' }).first());
    await report.locator('h1', { hasText: 'Harrowmere Borough Council' }).waitFor();
    // Its script makes the form; before it runs, links lead nowhere.
    await report.getByRole('search').waitFor();
    assert.equal(await page.locator('.view-line', { hasText: 'River' }).count(), 1, 'the draft is still shown');
    await editor.picture('report-1-beside');
  });

  it('leads from a claim to its place in the draft', async () => {
    const row = claim('2,064');
    const line = editor.read(draft).split('2,064')[0].split('\n').length;
    await editor.until(
      () => row.getByRole('link', { name: String(line), exact: true }).click(),
      page.locator('.statusbar-item:visible', { hasText: `Ln ${line}, ` }).first(),
    );
    await page.locator('.statusbar-item:visible', { hasText: '(5 selected)' }).first().waitFor();
  });

  it('follows the draft as it is typed, and stays where it is scrolled to', async () => {
    await scrollTo('d1-claims');
    const row = claim('2,064');
    assert.match(await row.textContent(), /Other value/);
    const [top, scrolled] = await row.evaluate((one) => [one.getBoundingClientRect().top, window.scrollY]);
    assert.ok(scrolled > 100, `scrolled by ${scrolled}`);
    await editor.goTo(draft, '2,064');
    await editor.keyboard.press('Delete');
    await editor.keyboard.type('1');
    await editor.keyboard.press('ArrowRight');
    await editor.keyboard.press('Delete');
    await editor.keyboard.type('9');
    // Its row says the value of the metric, 1,964, from the beginning.
    const backed = claim('completed 1,964');
    await backed.waitFor();
    assert.match(await backed.textContent(), /Backed/);
    await editor.eventually(async () => {
      const now = await backed.evaluate((one) => one.getBoundingClientRect().top);
      assert.ok(Math.abs(now - top) < 40, `from ${top} to ${now}`);
    });
    await editor.save();
  });

  it('leaves the focus where it is when the draft changes', async () => {
    await claim('completed 1,964').evaluate((one) => one.querySelector('a').focus());
    const text = editor.read(draft);
    editor.write(draft, text.replace('1,964', '2,064').replace('# Adult', 'A new paragraph.\n\n# Adult'));
    await claim('completed 2,064').waitFor();
    await editor.eventually(async () =>
      assert.equal(await claim('completed 2,064').evaluate((one) => one.contains(document.activeElement)), true),
    );
  });

  it('narrows down the claims by verdict, statement and words, by keyboard, and says how many are left', async () => {
    const shown = report.locator('.claims tbody tr:visible');
    const count = report.getByRole('status');
    const all = await shown.count();
    await scrollTo('d1-claims');
    await report.getByRole('combobox', { name: /^Verdict/ }).focus();
    await editor.keyboard.press('End');
    await report.getByRole('combobox', { name: /^Verdict/ }).selectOption({ label: '✗ Other value' });
    const wrong = await shown.count();
    assert.ok(wrong > 0 && wrong < all, `${wrong} of ${all}`);
    assert.equal(await count.textContent(), `${wrong} of ${all} claims shown`);
    await editor.picture('report-2-filtered');
    await report.getByRole('button', { name: 'Show all' }).press('Enter');
    assert.equal(await shown.count(), all);
    await report.getByRole('searchbox', { name: /^Words/ }).fill('reablement');
    const found = await shown.allTextContents();
    assert.ok(found.length > 0 && found.every((text) => /reablement/i.test(text)));
    await report.getByRole('combobox', { name: /^Statement/ }).selectOption('Assessing needs');
    assert.equal(await count.textContent(), `0 of ${all} claims shown`);
    await report.getByRole('button', { name: 'Show all' }).click();
  });

  it('keeps what was chosen while the panel is hidden', async () => {
    await report.getByRole('searchbox', { name: /^Words/ }).fill('satisfied');
    const left = await report.getByRole('status').textContent();
    await page.locator('.tab', { hasText: 'Report on' }).first().click();
    await editor.command('View: Move Editor into Previous Group');
    await page.locator('.tab', { hasText: draft }).first().click();
    await page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await page.locator('.tab', { hasText: 'Report on' }).first().click();
    await report.getByRole('status').waitFor();
    await editor.eventually(async () => {
      assert.equal(await report.getByRole('searchbox', { name: /^Words/ }).inputValue(), 'satisfied');
      assert.equal(await report.getByRole('status').textContent(), left);
    });
    await report.getByRole('button', { name: 'Show all' }).click();
  });

  for (const name of Object.keys(themes)) {
    it(`has nothing that axe-core objects to: ${name}`, async () => {
      await page.locator('.tab', { hasText: draft }).first().click();
      await editor.theme(name);
      await page.locator('.tab', { hasText: 'Report on' }).first().click();
      await page.waitForTimeout(300);
      const body = report.locator('body');
      const frame = await (await body.elementHandle()).ownerFrame();
      await frame.evaluate(axe.source);
      const { violations, passes } = await frame.evaluate(
        (values) => globalThis.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
        standards,
      );
      for (const part of ['content', 'd1-evidence', 'd1-findings', 'd1-claims', 'd1-metrics']) {
        await scrollTo(part);
        await editor.picture(`report-3-${themes[name]}-${part}`);
      }
      assert.ok(passes.length > 15, String(passes.length));
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html, nodes[0].failureSummary]),
        [],
      );
    });
  }

  it('hands the report on as a page that stands for itself', async () => {
    await page.locator('.tab', { hasText: 'Report on' }).first().click();
    // No browser sees the disk of a workbench in a browser, so that a place to save it is asked for.
    const box = page.locator('.quick-input-widget input:visible').first();
    await editor.until(
      () => page.locator('.editor-actions [aria-label^="Open the Evidence Report"]').first().click(),
      box,
    );
    await editor.eventually(async () => assert.match(await box.inputValue(), /self-assessment\.report\.html$/));
    await editor.keyboard.press('Enter');
    await editor.eventually(() => assert.match(editor.read('self-assessment.report.html'), /^<!doctype html>/));
    assert.match(editor.read('self-assessment.report.html'), /2,064/);
  });

  it('breaks no rule of its policy for content, and asks nothing of the network', () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual([...blocked], []);
  });
});
