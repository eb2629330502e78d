// The way of a new writer in the workbench: from an empty folder, by the walkthrough, to a draft whose numbers are backed.
import assert from 'node:assert/strict';
import { openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

const draft = 'self-assessment.md';

describe(`The walkthrough from an empty folder, ${placeName}`, () => {
  let editor;
  let page;
  let close;

  const step = (id) => page.locator(`.getting-started-step[data-step-id="cqc-lint.cqc-lint#start#${id}"]`).first();
  const box = () => page.locator('.quick-input-widget input[type="text"]:visible').first();
  /** Answers a question of a wizard, by the title that it has. */
  const answer = async (title, typed) => {
    const question = page.locator('.quick-input-title:visible', { hasText: title }).first();
    await question.waitFor();
    await box().fill(typed);
    // A person takes a moment, in which the focus must not go back to the page behind.
    await page.waitForTimeout(600);
    assert.ok(await box().evaluate((one) => one === document.activeElement), `the box of “${title}” has the focus`);
    // Only what is marked in the list is taken, and it is marked once the list is narrowed down.
    if (title === 'framework') await page.locator('.quick-input-list .monaco-list-row.focused').first().waitFor();
    await editor.until(() => box().press('Enter'), question, 'hidden');
  };

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample({ empty: true }));
    // The pictures of a walkthrough are shown where there is room for them.
    await page.setViewportSize({ width: 1600, height: 900 });
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  it('is a click away where there is no draft', async () => {
    const link = page.locator('.pane-body a:visible', { hasText: 'first steps' }).first();
    await editor.openView(link);
    await editor.until(() => link.click(), step('draft'));
    await editor.picture('walkthrough-1-start');
    for (const id of ['folder', 'draft', 'metrics', 'problems', 'link', 'coverage', 'report']) {
      await step(id).click();
      await page.locator('.getting-started-media :visible').first().waitFor();
      await editor.picture(`walkthrough-2-${id}`);
    }
  });

  it('begins a draft', async () => {
    await step('draft').click();
    // The page takes the focus once more when a step has opened: sooner than a person has read the step, but not than this.
    await page.waitForTimeout(2000);
    // Once: another click would begin anew and take the focus from the question.
    await step('draft').locator('.monaco-button', { hasText: 'New Draft' }).first().click();
    await answer('framework', 'cqc-local-authority');
    await answer('title', 'Adult social care self-assessment');
    await answer('council', 'Harrowmere Borough Council');
    await answer('year', '2024-25');
    await answer('file name', draft);
    await page.locator('.tab.active', { hasText: draft }).first().waitFor();
    const text = editor.read(draft);
    assert.match(text, /^title: Adult social care self-assessment$/m);
    assert.match(text, /^authority: Harrowmere Borough Council$/m);
    assert.match(text, /^period: 2024-25$/m);
  });

  it('puts the figures behind ten numbers, and all are backed', async () => {
    const sentences = [
      'In 2024-25 our teams completed 1,964 Care Act assessments.',
      'We reviewed the support of 71.3% of people with long-term support.',
      'The average wait for a home care package was 28 days.',
      'There were 2,846 adults receiving long-term support.',
      'We spent £48.2 million on adult social care services.',
      'Of carers, 36.5% said that they were satisfied with social services.',
      'We received 412 requests for carer assessments.',
      'Reablement helped 84.2% of older people to stay at home after hospital.',
      'We closed 318 safeguarding enquiries.',
      'There were 57 complaints about adult social care.',
    ];
    const place = '#### Areas of strength\n';
    editor.write(draft, editor.read(draft).replace(place, `${place}\n${sentences.join('\n\n')}\n`));
    await page.locator('.view-line', { hasText: 'safeguarding' }).first().waitFor();
    await editor.until(() => editor.keyboard.press('F1'), box());
    await box().fill('>CQC Lint: New Metrics File');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'New Metrics File' }).first().click();
    const choice = page.locator('.quick-input-title:visible', { hasText: 'begins with' }).first();
    await choice.waitFor();
    await editor.picture('walkthrough-3-numbers');
    await editor.until(() => editor.keyboard.press('Enter'), choice, 'hidden');
    await answer('file name', 'metrics.yaml');
    await page.locator('.tab.active', { hasText: 'metrics.yaml' }).first().waitFor();
    await editor.picture('walkthrough-4-metrics-file');
    await editor.open(draft);
    await editor.save();
    assert.match(editor.read(draft), /^metrics: metrics\.yaml$/m);
    assert.match(editor.read('metrics.yaml'), /status: to be checked/);
    await editor.eventually(async () => {
      const item = page.locator('.statusbar-item:visible', { hasText: 'backed' }).first();
      assert.match(await item.textContent(), /10\/10 backed/);
    });
    await editor.picture('walkthrough-5-backed');
  });

  it('pins the numbers and shows the report from its own page, beside the draft', async () => {
    const ofWalkthrough = page.locator('.tab', { hasText: /Welcome|Walkthrough|Get Started/ }).first();
    const activeDraft = page.locator('.tab.active', { hasText: draft }).first();
    const press = async (id, button) => {
      const shown = step(id).locator('.monaco-button:visible', { hasText: button }).first();
      await ofWalkthrough.click();
      await editor.until(() => step(id).click(), shown);
      await editor.until(() => shown.click(), activeDraft);
    };
    await press('link', 'Pin Every Number');
    await editor.eventually(async () => {
      await editor.save();
      assert.match(editor.read(draft), /\[1,964\]\(metric:care-act-assessments/);
    });
    await editor.picture('walkthrough-6-pinned');
    await press('report', 'Show the Evidence Report');
    await page
      .locator('.tab', { hasText: `Report on ${draft}` })
      .first()
      .waitFor();
    await editor.picture('walkthrough-7-report');
  });
});
