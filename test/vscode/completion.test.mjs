// Each kind of completion in the workbench: typed by keyboard, taken from the list, and what stands in the file then.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { openExample, pictureOfFailure, placeName, startLimit } from './example.mjs';

const draft = 'winter-update.md';
const metrics = 'winter-metrics.yaml';
const settings = 'cqc-lint.yaml';
const framework = 'frameworks/harrowmere-review.yaml';

const files = {
  [draft]: `---
title: Winter update
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: metrics.yaml
period: 2023-24

---

# Winter update

## Theme 1: Working with people

### Assessing needs

>

In the words of people:

>

#### Areas of strength

Our teams completed Care Act assessments in 2023-24.

In 2023-24, over of people were happy with us.

In short, 64.5% of people were satisfied with their care and support, against others.

People waited on average for a Care Act assessment in 2023-24.

We support [2,846](metric:) adults.

Last year, the average wait for a Care Act assessment was 41 days.

Carers wrote their own plan, see the list.

Some 60 buses stop near a library.

### Supporting people to live healthier lives

Health checks are new.

`,
  [metrics]: `authority: Harrowmere Borough Council
metrics:
  - id: winter-visits
    label: Home visits in the cold months

    observations:
      - { period: 2023-24, value: 318 }
`,
  [settings]: `references:
  register:
    7: Carers’ strategy
    12: Assessment and review policy
rules:
  writing/placeholder: error
`,
  [framework]: `id: harrowmere-review
version: 2024-01
extends: cqc-local-authority
title: Harrowmere’s own review
owner: Harrowmere Borough Council
headings:
  - id: voices
    title: What residents say

`,
};

/** What is typed, and the item that is first in the list then. The list comes by itself. */
const typed = (text, item) => ({ text, item });
/** The same where letters alone open no list, so that the writer asks for one with Ctrl+Space. */
const asked = (text, item) => ({ text, item, isAsked: true });

/** Kinds of completion: what is typed behind which text of which file, and what the file holds in the end. */
const kinds = [
  {
    name: 'the We statement of a section',
    behind: '### Assessing needs\n\n>',
    steps: [typed(' ', 'We maximise the effectiveness')],
    result: /### Assessing needs\n\n> We maximise the effectiveness of people's care .* with them\.\n/,
  },
  {
    name: 'an I statement',
    behind: 'In the words of people:\n\n>',
    steps: [asked(' I have care and', 'I have care and support that is co-ordinated')],
    result:
      /people:\n\n> I have care and support that is co-ordinated, and everyone works well together and with me\.\n/,
  },
  {
    name: 'a value behind a bracket',
    behind: 'Our teams completed',
    steps: [typed(' [', '1,964 Care Act assessments completed')],
    result: /Our teams completed \[1,964\]\(metric:care-act-assessments\?period=2023-24\) Care Act/,
  },
  {
    name: 'a value with its unit in words, by the metric’s name',
    behind: 'People waited',
    steps: [typed(' [wait', '28 days Average wait for a Care Act assessment')],
    result: /People waited \[28 days\]\(metric:assessment-wait\?period=2023-24\) on average/,
  },
  {
    name: 'a value that fits the hedge before it',
    behind: 'In 2023-24, over',
    steps: [asked(' satisf', '64% People extremely or very satisfied')],
    result: /In 2023-24, over \[64%\]\(metric:asc-satisfaction\?period=2023-24\) of people were happy/,
  },
  {
    name: 'a comparator',
    behind: 'care and support, against',
    steps: [asked(' Engl', 'England: 65.4%')],
    result: /against \[65\.4%\]\(metric:asc-satisfaction\?period=2023-24&area=England\) for England others/,
  },
  {
    name: 'the metric, period and area of a link',
    behind: 'We support [2,846](metric:',
    steps: [asked('long', 'long-term-support'), typed('?', 'period'), asked('', '2023-24')],
    result: /We support \[2,846\]\(metric:long-term-support\?period=2023-24\) adults/,
  },
  {
    name: 'a period',
    behind: 'was 41 days',
    steps: [asked(' in 202', '2023-24')],
    result: /was 41 days in 2023-24\./,
  },
  {
    name: 'a reference to the information return',
    behind: 'wrote their own plan, see',
    steps: [typed(' IR ', 'IR 7')],
    result: /their own plan, see IR 7 the list\./,
  },
  {
    name: 'a comment that silences a rule',
    behind: 'Some 60 buses stop near a library.',
    steps: [typed(' <!--', 'cqc-lint-disable-next-line'), asked('number/uns', 'number/unsupported')],
    result: /library\. <!-- cqc-lint-disable-next-line number\/unsupported -- {2}-->\n/,
  },
  {
    name: 'a part that a statement lacks',
    behind: 'Health checks are new.\n\n',
    steps: [typed('#### ', 'Areas of strength')],
    result: /Health checks are new\.\n\n#### Areas of strength\n/,
  },
  {
    name: 'a key and its value in the front matter',
    behind: 'period: 2023-24\n',
    steps: [asked('aud', 'audience'), asked('int', 'internal')],
    result: /period: 2023-24\naudience: internal\n---\n/,
  },
  {
    name: 'a key and its value in a metrics file',
    file: metrics,
    behind: 'in the cold months\n',
    steps: [typed('    un', 'unit'), asked('co', 'count')],
    result: /in the cold months\n {4}unit: count\n {4}observations:/,
  },
  {
    name: 'a rule and its severity in the settings',
    file: settings,
    behind: 'writing/placeholder: error\n',
    steps: [typed('  number/st', 'number/stale'), asked('', 'error')],
    result: /rules:\n {2}writing\/placeholder: error\n {2}number\/stale: error/,
  },
  {
    name: 'a key and its value in a framework file',
    file: framework,
    behind: 'title: What residents say\n',
    steps: [typed('    exp', 'expect'), asked('adv', 'advised')],
    result: / {4}title: What residents say\n {4}expect: advised\n/,
  },
];

describe(`Completion in the workbench of ${placeName}`, () => {
  let editor;
  let page;
  let close;

  before(async function () {
    this.timeout(startLimit);
    ({ editor, page, close } = await openExample());
    mkdirSync(path.join(editor.folder, 'frameworks'));
    for (const [name, text] of Object.entries(files)) editor.write(name, text);
  });
  afterEach(function () {
    return pictureOfFailure(editor, this.currentTest);
  });
  after(() => close?.());

  /** Types, and takes the item once it is the one that the list marks. */
  const take = async ({ text, item, isAsked = false }) => {
    const list = page.locator('.suggest-widget.visible').first();
    const choice = list.locator('.monaco-list-row.focused', { hasText: item }).first();
    await editor.keyboard.type(text);
    if (isAsked) {
      await editor.until(async () => {
        // Where the list is open, the keys would ask it for more of an item.
        if (await list.isVisible()) await editor.keyboard.press('Escape');
        await editor.keyboard.press('Control+Space');
      }, choice);
    }
    await choice.waitFor();
    await editor.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  };

  for (const { name, file = draft, behind, steps, result } of kinds) {
    it(`writes ${name}`, async () => {
      await editor.open(path.basename(file));
      await editor.goBehind(file, behind);
      for (const step of steps) await take(step);
      await editor.save();
      assert.match(editor.read(file), result);
    });
  }

  it('keeps the draft one that is checked', async () => {
    await editor.open(draft);
    await editor.goTo(draft, 'Our teams');
    await page.locator('.statusbar-item:visible', { hasText: 'backed' }).first().waitFor();
    await editor.picture('completion-accepted');
  });
});
