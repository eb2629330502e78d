// What the editor shows of metrics around and behind numbers: lenses, hints, verdicts, and a rename through all files.
import assert from 'node:assert/strict';
import { attempt } from './editor-page.mjs';
import { draft, metrics, openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

const cover = 'cover-report.md';
const coverText = [
  'People waited [28 days](metric:assessment-wait?period=2023-24) for an assessment.',
  'We support [2,846](metric:long-term-support?period=2023-24) adults for the long term.',
  'Of them, about [30%](metric:direct-payments?period=2023-24) arrange it with a direct payment.',
].join('\n\n');
/** The cover report a year on, with the values of the new metrics file. */
const coverLater = [
  'People waited [25 days](metric:assessment-wait?period=2024-25) for an assessment.',
  'We support [2,903](metric:long-term-support?period=2024-25) adults for the long term.',
  'Of them, about [30%](metric:direct-payments?period=2024-25) arrange it with a direct payment.',
].join('\n\n');
/** A value of the metrics file, and that of the year after. */
const laterValues = [
  ['value: 28 }', '{ period: 2024-25, value: 25 }'],
  ['value: 2846 }', '{ period: 2024-25, value: 2903 }'],
  ['value: "29.7" }', '{ period: 2024-25, value: "31.4" }'],
];

describe(`Numbers and their metrics, ${placeName}`, () => {
  let editor;
  let page;
  let close;

  const lens = (text) => page.locator('.codelens-decoration:visible', { hasText: text }).first();
  const hint = (text) => page.locator('.view-line', { hasText: text }).first();

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample({ settings: { 'cqcLint.inlayHints': 'all' } }));
    const front = editor.read(draft).split('\n---\n', 1)[0];
    editor.write(cover, `${front}\n---\n\n# Cover report\n\n${coverText}\n`);
  });
  beforeEach(() => editor.open(draft));
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('a line above a statement counts its numbers and evidence, and shows those that are not backed', async () => {
    await editor.goTo(draft, '### Assessing needs');
    const numbers = lens(/\d+ of \d+ numbers backed/);
    await numbers.waitFor();
    await lens(/evidence of \d of \d kinds/).waitFor();
    await editor.picture('navigation-1-lenses');
    await editor.until(
      () => numbers.locator('a', { hasText: 'numbers backed' }).first().click(),
      page.locator('.peekview-widget .monaco-list-row', { hasText: '2,064' }).first(),
    );
    await editor.picture('navigation-2-peek');
    await editor.until(() => editor.keyboard.press('Escape'), page.locator('.peekview-widget'), 'detached');
  });

  it('the metric stands behind a number that links to it, and behind one whose words say it', async () => {
    await editor.goTo(draft, 'The average wait');
    await hint(/assessment-wait,.2023-24/).waitFor();
    await hint(/Care.Act.assessments.completed,.2023-24/).waitFor();
    await editor.picture('navigation-3-hints');
  });

  it('a wrong number has another colour than a backed one', async () => {
    const colourOf = (text) =>
      page.evaluate((wanted) => {
        const spans = [...document.querySelectorAll('.view-line span span')];
        const span = spans.find(({ textContent }) => textContent.includes(wanted));
        return span && getComputedStyle(span).color;
      }, text);
    await editor.eventually(async () => {
      const [wrong, backed] = [await colourOf('2,064'), await colourOf('412')];
      assert.ok(wrong && backed, `${wrong}, ${backed}`);
      assert.notEqual(wrong, backed);
    });
  });

  it('goes to the value, sees there where it is cited, and comes back', async () => {
    await editor.goTo(draft, '[28 days]', 2);
    await editor.until(() => editor.keyboard.press('F12'), page.locator('.tab.active', { hasText: metrics }).first());
    await lens('cited 3 times in 2 drafts').waitFor();
    await editor.picture('navigation-4-metrics');
    await editor.until(
      () => editor.keyboard.press('Control+Alt+-'),
      page.locator('.tab.active', { hasText: draft }).first(),
    );
  });

  it('brings a whole draft up to date once a new metrics file is there, in one step that can be taken back', async () => {
    const before = editor.read(metrics);
    editor.write(
      metrics,
      laterValues.reduce((text, [value, later]) => text.replace(value, `${value}\n      - ${later}`), before),
    );
    await editor.open(cover);
    // Again where the server had not heard of the new file yet.
    await editor.until(
      () => editor.command('CQC Lint: Refresh Pinned Numbers to the Newest Data'),
      page.locator('.view-line', { hasText: '2,903' }).first(),
    );
    for (const id of ['assessment-wait', 'long-term-support', 'direct-payments']) {
      await hint(new RegExp(`${id},.2024-25`)).waitFor();
    }
    await editor.picture('navigation-5-refreshed');
    await editor.save();
    const [front, text] = editor.read(cover).split('# Cover report\n\n');
    assert.equal(text, `${coverLater}\n`);
    await editor.keyboard.press('Control+Z');
    await page.locator('.tab.active.dirty').waitFor();
    await editor.save();
    assert.equal(editor.read(cover), `${front}# Cover report\n\n${coverText}\n`);
    editor.write(metrics, before);
    // Where tests may drive it, a newer VS Code keeps messages in this list only.
    const said = page.locator('.notifications-center:visible .notification-list-item', {
      hasText: '3 numbers refreshed.',
    });
    await editor.command('Notifications: Show Notifications');
    await said.first().waitFor();
    await editor.picture('navigation-8-told');
    await editor.until(() => editor.keyboard.press('Escape'), said.first(), 'hidden');
  });

  it('renames a metric in the draft, in the metrics file and in a draft that is not open', async () => {
    await editor.goTo(draft, '(metric:assessment-wait', '(metric:'.length);
    const box = page.locator('.rename-box input').first();
    await editor.until(() => editor.keyboard.press('F2'), box);
    assert.equal(await box.inputValue(), 'assessment-wait');
    await box.fill('wait-for-assessment');
    await editor.picture('navigation-6-rename');
    await editor.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'wait-for-assessment' }).first().waitFor();
    await editor.command('File: Save All Files');
    await editor.eventually(async () => {
      for (const [name, count] of [
        [draft, 2],
        [metrics, 1],
        [cover, 1],
      ]) {
        const text = editor.read(name);
        assert.equal(text.split('wait-for-assessment').length - 1, count, name);
        assert.ok(!text.includes('assessment-wait'), name);
      }
    });
  });

  it('finds a metric of the workspace by its name', async () => {
    const box = page.locator('.quick-input-widget input').first();
    await editor.until(() => editor.keyboard.press('Control+T'), box);
    await box.fill('#reablement');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'reablement-at-home' }).first().waitFor();
    await editor.picture('navigation-7-symbols');
    // What closes can still be seen for a moment, and must not be taken for what opens next.
    await editor.until(() => editor.keyboard.press('Escape'), box, 'hidden');
  });

  it('a rule that is chosen by its name is explained', async () => {
    const box = page.locator('.quick-input-widget input[type="text"]:visible').first();
    const entry = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    // A list that lost the focus meanwhile is gone: all of it again, from the palette.
    await editor.eventually(async () => {
      await editor.until(() => editor.keyboard.press('Escape'), box, 'hidden');
      await editor.until(() => editor.keyboard.press('F1'), box);
      await box.fill('>Explain a Rule', { timeout: attempt });
      await entry('Explain a Rule').click({ timeout: attempt });
      await entry('consistency/arithmetic').waitFor({ timeout: attempt });
      await box.fill('number/stale', { timeout: attempt });
      await entry('number/stale').click({ timeout: attempt });
    });
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.locator('h1', { hasText: 'number/stale' }).waitFor();
    await editor.picture('navigation-9-rule');
  });
});
