import assert from 'node:assert/strict';
import { draftCoverage } from '../../../../server/src/coverage/draft-coverage.ts';
import { lint } from '../../../../server/src/lint.ts';
import { reviewPage } from '../../../../server/src/report/html/page.ts';
import { explainedRules } from '../../../../server/src/rules/pages.ts';
import { loadFromMemory } from '../../load-from-memory.ts';

const metrics = `authority: Harrowmere Borough Council
metrics:
  - id: satisfaction
    label: People satisfied with their care
    unit: percent
    polarity: higher-is-better
    source: { name: Adult Social Care Survey, reference: IR 10 }
    observations:
      - { period: 2021-22, value: "60.2" }
      - { period: 2022-23, value: "61.8" }
      - { period: 2023-24, value: "64.5" }
      - { period: 2022-23, area: England, value: "64.4" }
      - { period: 2023-24, area: England, value: "65.4" }
`;

async function pageOf(text: string): Promise<string> {
  const draft = `---\ntitle: Self-assessment\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2023-24\n---\n\n# Self-assessment\n\n${text}\n`;
  const report = lint(await loadFromMemory(draft, { 'metrics.yaml': metrics }));
  return reviewPage({
    drafts: [{ path: 'draft.md', report, coverage: draftCoverage(report) }],
    rule: (id) => explainedRules.find((rule) => rule.id === id),
    version: '1.2.3',
    time: '2024-05-14T09:30:00',
  });
}

/** The text of a page as a reader sees it, on one line. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

const section = '## Theme 1: Working with people\n\n### Assessing needs\n\n';

describe('the HTML report', () => {
  it('says whose draft it is, when it was made and from what', async () => {
    const text = textOf(await pageOf(`${section}We assess needs.`));
    assert.match(text, /Harrowmere Borough Council: Self-assessment/);
    assert.match(text, /Made on 14 May 2024 with cqc-lint 1\.2\.3, from draft\.md and 1 metric\./);
  });

  it('shows a claim with its metric, period, source, verdict and trend beside the comparator’s', async () => {
    const page = await pageOf(`${section}[64.5%](metric:satisfaction) of people were satisfied with their care.`);
    const row = /<tr data-verdict="supported"><td class="number">\d+<\/td><td class="words">.*?<\/tr>/s.exec(page)![0];
    assert.match(textOf(row), /64\.5% of people were satisfied with their care\..*✓ Backed/);
    assert.match(textOf(row), /People satisfied with their care : 64\.5% in 2023-24 Adult Social Care Survey, IR 10/);
    assert.match(textOf(row), /60\.2% → 64\.5%; England 65\.4%/);
    const label = /role="img" aria-label="([^"]*)"/.exec(row)![1]!;
    assert.match(
      label,
      /: 60\.2% in 2021-22, 61\.8% in 2022-23, 64\.5% in 2023-24\. England: 64\.4% in 2022-23, 65\.4% in 2023-24/,
    );
  });

  it('draws values in proportion, with a ring around the one that is meant', async () => {
    const page = await pageOf(
      `${section}[61.8%](metric:satisfaction?period=2022-23) of people were satisfied in 2022-23.`,
    );
    const chart = /<td class="trend"><svg.*?<\/svg>/s.exec(page)![0];
    const [own, england] = [...chart.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) =>
      points!.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
    );
    const [low, middle, high] = own!.map(([, y]) => y) as [number, number, number];
    // 60.2 is the lowest and 65.4 the highest value: 61.8 lies 1.6 of 5.2 above the lowest.
    const scale = low - england![1]![1];
    assert.ok(Math.abs((low - middle) / scale - 1.6 / 5.2) < 0.01);
    assert.ok(Math.abs((low - high) / scale - 4.3 / 5.2) < 0.01);
    const ring = /class="ring" cx="([\d.]+)" cy="([\d.]+)"/.exec(chart)!;
    assert.deepEqual([Number(ring[1]), Number(ring[2])], own![1]);
  });

  it('puts what contradicts each other side by side, each in its own words', async () => {
    const page = await pageOf(
      `${section}We work with 38 homecare providers.\n\n## Theme 2: Providing support\n\n### Partnerships and communities\n\nWe work with 34 homecare providers.`,
    );
    const pair = /<div class="pair">.*?<\/div>\s*<\/div>/s.exec(page)![0];
    assert.match(
      textOf(pair),
      /Line 20 We work with 34 homecare providers\. .*Line 14 We work with 38 homecare providers\./,
    );
  });

  it('shows findings under the headings that they stand below, with a way to the rule', async () => {
    const page = await pageOf(`${section}The figure is TBC.`);
    const findings = page.slice(page.indexOf('Findings by section</h2>'));
    assert.match(findings, /<h3 [^>]*>Theme 1: Working with people › Assessing needs<\/h3>/);
    assert.match(findings, /The figure is <mark>TBC<\/mark>/);
    const anchor = /href="#(rule-writing-placeholder)"/.exec(findings)![1]!;
    assert.ok(page.includes(`id="${anchor}"`));
  });

  it('every link leads to a place on the page, and no id is there twice', async () => {
    const page = await pageOf(`${section}[71.5%](metric:satisfaction) of people were satisfied. TBC`);
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!);
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('escapes what stands in a draft and a metrics file', async () => {
    const page = await pageOf(`${section}<b onclick="x">"TBC"</b> & <script>alert(1)</script> \u202e 5 < 6 TBC`);
    assert.doesNotMatch(page, /<script|<b onclick|\u202e/);
  });

  it('tells of an unknown framework and of no metrics what can be told', async () => {
    const report = lint(await loadFromMemory('---\nframework: none\n---\n\n# Draft\n\n12 people came.\n', {}));
    const page = reviewPage({
      drafts: [{ path: 'draft.md', report, coverage: draftCoverage(report) }],
      rule: () => undefined,
      version: '1',
      time: '2024-05-14T09:30:00',
    });
    assert.match(textOf(page), /1 claims?; no metrics file is linked/);
    assert.match(page, /draft\/unknown-framework/);
    assert.doesNotMatch(page, /undefined|NaN|\[object/);
  });
});
