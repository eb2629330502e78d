// The HTML report, and drafts as pages for readers, as a browser shows them: nothing that axe-core objects to, no script, no network; pictures of them are taken.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const pictures = path.join(project, 'out', 'pictures', 'report');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const hostile = `---
framework: cqc-local-authority
title: "<script>document.title='run'</script> & \\u202E"
---
# <img src=x onerror="document.title='run'"> "quoted" 'title'

## Assessing needs

<script>document.title = 'run'</script> TBC ![x](https://example.org/x.png) [64.5%](metric:"><script>document.title='run'</script>) of people.
`;

/** Each is looked at in the colours that it names. */
const cases = {
  example: { folder: path.join(project, 'examples', 'harrowmere'), drafts: ['.'], colours: ['light', 'dark'] },
  castlebury: {
    folder: path.join(project, 'test', 'fixtures', 'cases'),
    drafts: ['castlebury-royal.md'],
    colours: ['light'],
  },
  several: { drafts: ['hostile.md', path.join(project, 'examples', 'harrowmere')], colours: ['dark'] },
  hostile: { drafts: ['hostile.md'], colours: ['light'] },
  'exported-example': {
    folder: path.join(project, 'examples', 'harrowmere'),
    exported: 'self-assessment.md',
    colours: ['light', 'dark'],
  },
  'exported-every-part': {
    folder: path.join(project, 'test', 'fixtures', 'documents', 'every-part'),
    exported: 'draft.md',
    colours: ['light', 'dark'],
  },
};

/** Writes the report on a case's drafts, or the draft for readers. */
function write(name, temporary) {
  const { folder = temporary, drafts, exported } = cases[name];
  const file = path.join(temporary, `${name}.html`);
  const args = exported
    ? ['export', exported, '--sources', 'footnotes', '--output', file]
    : [...drafts, '--output', `html=${file}`];
  try {
    execFileSync(process.execPath, [path.join(project, 'dist', 'cli.js'), ...args], { cwd: folder, stdio: 'ignore' });
  } catch (error) {
    // Drafts with errors in them are what a report is for, and of a draft something may have no place in a page.
    if (error.status !== 1) throw error;
  }
}

describe('The HTML report', () => {
  let browser;
  let temporary;
  const asked = new Set();

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    temporary = mkdtempSync(path.join(tmpdir(), 'report-'));
    writeFileSync(path.join(temporary, 'hostile.md'), hostile);
    for (const name of Object.keys(cases)) write(name, temporary);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      env: { ...process.env, HOME: temporary },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  /** The report of a case in a page of its own; `asked` gathers what it asked for besides itself. */
  async function opened(name, options = {}) {
    const file = path.join(temporary, `${name}.html`);
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) asked.add(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  for (const [name, { colours }] of Object.entries(cases)) {
    for (const colorScheme of colours) {
      it(`has nothing that axe-core objects to: ${name}, ${colorScheme}`, async () => {
        const page = await opened(name, { colorScheme });
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate(
          (values) => globalThis.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
          standards,
        );
        await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`) });
        await page.close();
        assert.ok(passes.length > 20);
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html, nodes[0].failureSummary]),
          [],
        );
      });
    }
  }

  it('fits a narrow screen without scrolling sideways', async () => {
    const page = await opened('castlebury', { viewport: { width: 360, height: 740 } });
    const [width, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    await page.screenshot({ path: path.join(pictures, 'narrow.png') });
    await page.close();
    assert.ok(width <= room, `${width} of ${room}`);
  });

  it('shows the pictures of an exported draft, in the page itself', async () => {
    const page = await opened('exported-every-part');
    const sizes = await page.locator('img').evaluateAll((all) => all.map((each) => [each.naturalWidth, each.alt]));
    await page.close();
    assert.deepEqual(sizes, [
      [380, 'The median wait fell from 41 days to 23'],
      [16, 'dot'],
    ]);
  });

  it('reads the same without script', async () => {
    const [with_, without] = [await opened('example'), await opened('example', { javaScriptEnabled: false })];
    const [text, same] = [await with_.locator('main').textContent(), await without.locator('main').textContent()];
    assert.equal(same, text);
    assert.match(text, /Our teams completed 2,064 Care Act assessments/);
    await with_.close();
    await without.close();
  });

  it('runs nothing that stands in a draft', async () => {
    const page = await opened('hostile');
    assert.match(await page.title(), /^<script>/);
    assert.equal(await page.locator('script, img').count(), 0);
    await page.close();
  });

  it('prints', async () => {
    const page = await opened('example');
    const pdf = await page.pdf({ path: path.join(pictures, 'example.pdf'), preferCSSPageSize: true });
    await page.close();
    assert.ok(pdf.length > 10_000);
  });

  it('asks for nothing but itself', () => {
    assert.deepEqual([...asked], []);
  });
});
