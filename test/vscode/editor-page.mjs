// What a person does in the workbench: opens a file, goes to a place, saves, looks.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** How long, in milliseconds, anything may take on a slow machine; only what fails takes so long. */
export const patience = 60_000;
/** How long, in milliseconds, the effect of a key or a click is waited for before it is tried again. */
export const attempt = 8_000;

/** A workbench page with a folder open. Texts are read from the disk, so save before asking where one stands. */
export class EditorPage {
  /** `pictures` is the folder that `picture` writes to. */
  constructor(page, folder, pictures) {
    this.page = page;
    this.folder = folder;
    this.pictures = pictures;
    this.keyboard = page.keyboard;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
  }

  /** Shows a file of the folder: by its tab where it has one, else by its name, as Ctrl+P does. */
  async open(name) {
    const tab = this.page.locator(`.tabs-container .tab[data-resource-name="${name}"]`).first();
    if (await tab.isVisible()) await tab.click();
    else await this.#answer('Control+P', name, { choose: name });
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(title) {
    await this.#answer('F1', `>${title}`, { choose: title });
  }

  /** Changes the colours of the workbench to those of a theme that comes with VS Code. */
  async theme(name) {
    const box = this.page.locator('.quick-input-widget input').first();
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    await this.until(async () => {
      await this.keyboard.press('Control+K');
      await this.keyboard.press('Control+T');
    }, box);
    await box.fill(name);
    await row.click();
    await box.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor before the first place of a text in a file that is open and saved, `after` characters further on. */
  async goTo(name, text, after = 0) {
    const before = this.read(name).split(text, 1)[0];
    assert.notEqual(before, this.read(name), `${name} holds “${text}”`);
    const lines = before.split('\n');
    await this.#answer('Control+G', `:${lines.length}:${lines.at(-1).length + 1 + after}`);
    await this.page
      .locator('.view-line', { hasText: visible(text) })
      .first()
      .waitFor();
  }

  /** Puts the cursor behind the first place of a text, which may span lines, in a file that is open and saved. */
  async goBehind(name, text) {
    const [before, ...others] = this.read(name).split(text);
    assert.ok(others.length > 0, `${name} holds “${text}”`);
    const lines = (before + text).split('\n');
    const place = { line: lines.length, column: lines.at(-1).length + 1 };
    const reached = this.page.locator('.statusbar-item:visible', { hasText: `Ln ${place.line}, Col ${place.column}` });
    await this.until(() => this.#answer('Control+G', `:${place.line}:${place.column}`), reached.first());
  }

  /** Saves the active file and waits until it is on the disk; once more where it changed just after it was saved. */
  async save() {
    await this.eventually(async () => {
      await this.keyboard.press('Control+S');
      await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: attempt });
    });
  }

  /** A file of the folder, as the disk has it. */
  read(name) {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Changes a file of the folder on the disk, as another program would. */
  write(name, text) {
    writeFileSync(path.join(this.folder, name), text);
  }

  async picture(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  /** Where a text is on the screen: the box around its first place in the lines that are shown. */
  async boxOf(text) {
    const box = await this.page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.view-line')) {
        const nodes = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const at = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        let start = 0;
        for (const node of nodes) {
          const within = (offset) => Math.min(Math.max(offset - start, 0), node.data.length);
          if (at >= start && at < start + node.data.length) range.setStart(node, within(at));
          if (at + wanted.length > start) range.setEnd(node, within(at + wanted.length));
          start += node.data.length;
        }
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, top, bottom };
      }
      return null;
    }, visible(text));
    assert.ok(box, `“${text}” is on the screen`);
    return box;
  }

  /** Rests the mouse on a text that is shown until what is said of it there has some words; that hover. */
  async hoverOver(text, words) {
    const { mouse } = this.page;
    const hover = this.page.locator('.monaco-hover:visible', { hasText: words }).first();
    await this.until(async () => {
      const { left, right, top, bottom } = await this.boxOf(text);
      await mouse.move(640, 2);
      await mouse.move((left + right) / 2, (top + bottom) / 2);
    }, hover);
    return hover;
  }

  /** Waits until a squiggle of this severity lies under a text, from its first character to its last. */
  async squiggleUnder(text, severity) {
    await this.eventually(async () => {
      const box = await this.boxOf(text);
      const squiggles = await this.#squiggles(box, severity);
      const under = squiggles.filter(
        ({ left, right }) => Math.abs(left - box.left) < 3 && Math.abs(right - box.right) < 3,
      );
      assert.equal(under.length, 1, `a squiggle (${severity}) lies under “${text}”; on its line: ${squiggles.length}`);
    });
  }

  /** Waits until no squiggle of a severity touches a text. */
  async noSquiggleUnder(text, severity) {
    await this.eventually(async () => {
      const box = await this.boxOf(text);
      const touching = (await this.#squiggles(box, severity)).filter(
        ({ left, right }) => left < box.right && right > box.left,
      );
      assert.equal(touching.length, 0, `no squiggle (${severity}) lies under “${text}”`);
    });
  }

  /**
   * Does something until a locator shows what comes of it, as a person does where the editor was too busy to take a key
   * or a click. For acts that do no harm when done twice.
   */
  async until(act, locator, state = 'visible') {
    await this.eventually(async () => {
      if (await isIn(locator, state)) return;
      await act();
      await locator.waitFor({ state, timeout: attempt });
    });
  }

  /** Opens the extension’s view in the side bar, in which a locator then finds something. */
  async openView(shown) {
    // The whole item, as its badge lies over its icon.
    const label = this.page.locator('.action-label[aria-label^="CQC Lint"]');
    const item = this.page.locator('.activitybar .action-item').filter({ has: label }).first();
    await this.until(() => item.click({ timeout: attempt }), shown);
  }

  /** Opens a row of a tree, whatever a click on the row itself does. */
  async expand(row) {
    const opened = row.and(this.page.locator('[aria-expanded="true"]'));
    await this.until(() => row.locator('.monaco-tl-twistie').click({ timeout: attempt }), opened);
  }

  /** Calls until it resolves; after a time, fails as the last call did. */
  async eventually(check) {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** The boxes of the squiggles on the line of a box. */
  async #squiggles({ top, bottom }, severity) {
    const shown = this.page.locator(`.editor-instance .squiggly-${severity}`);
    const boxes = await shown.evaluateAll((squiggles) =>
      squiggles.map((squiggle) => {
        const { left, right, top, bottom } = squiggle.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    return boxes.filter((box) => box.top < bottom && box.bottom >= top);
  }

  /** Types into the box that a key opens, and takes the row that holds a text, or the answer as typed. */
  async #answer(key, typed, { choose } = {}) {
    const box = this.page.locator('.quick-input-widget input').first();
    await this.until(() => this.keyboard.press(key), box);
    // A box that lost the focus meanwhile is gone, and comes back with the key.
    await this.eventually(async () => {
      if (!(await box.isVisible())) await this.keyboard.press(key);
      await box.fill(typed, { timeout: attempt });
      if (!choose) return;
      const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: choose }).first();
      await row.click({ timeout: attempt });
    });
    // Off the page, so that nothing under the mouse explains itself.
    if (choose) await this.page.mouse.move(640, 2);
    else await this.until(() => this.keyboard.press('Enter'), box, 'hidden');
    await box.waitFor({ state: 'hidden' });
  }
}

async function isIn(locator, state) {
  if (state === 'visible') return locator.isVisible();
  return state === 'detached' ? (await locator.count()) === 0 : !(await locator.isVisible());
}

/** A text as the editor's lines show it: their spaces do not break. */
function visible(text) {
  return text.replaceAll(' ', '\u00a0');
}
