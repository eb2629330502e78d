import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textRow, workbookFiles, zipOf } from '../workbook-file.ts';
import { capable, TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

const draft = `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: figures.xlsx
period: 2023-24
---

# Self-assessment

We spent [£149.2m](metric:support-cost) on long-term support.
`;

describe('metrics in a workbook over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft });
    workplace.write('figures.xlsx', readFileSync('test/fixtures/workbooks/figures.xlsx'));
    client = await TestClient.start({ folders: [workplace.uri], capabilities: capable });
    await client.open(workplace.uriOf('draft.md'), draft);
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const inconsistent = async () =>
    (await client.pull(workplace.uriOf('draft.md'))).filter(({ code }) => code === 'number/inconsistent');

  it('are compared with the draft, and named by their cells', async () => {
    const [wrong, ...others] = await inconsistent();
    assert.deepEqual(others, []);
    assert.equal(textAt(draft, wrong!.range), '£149.2m');
    const [related] = wrong!.relatedInformation ?? [];
    assert.equal(related!.location.uri, workplace.uriOf('figures.xlsx'));
    assert.equal(related!.location.range.start.line, 6);
    assert.match(related!.message, /^Figures!F7: .*£149,252,500\.50/);
  });

  it('show their cell beside a number', async () => {
    const textDocument = { uri: workplace.uriOf('draft.md') };
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: positionOf(draft, '149.2'),
    });
    assert.match(JSON.stringify(hover), /figures\.xlsx, Figures\\\\!F7/);
  });

  it('count again when the workbook was saved', async () => {
    assert.equal((await inconsistent()).length, 1);
    const rows = ['id label unit period value'.split(' '), 'support-cost Support gbp 2023-24 149200000'.split(' ')];
    workplace.write('figures.xlsx', zipOf(workbookFiles({ rows: rows.map((row, i) => textRow(i + 1, row)).join('') })));
    await client.changedOnDisk(workplace.uriOf('figures.xlsx'));
    assert.deepEqual(await inconsistent(), []);
  });
});

describe('the server without its reader of workbooks', () => {
  it('checks drafts that need none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'harrowmere-server-'));
    const workplace = new Workplace({
      'draft.md': draft.replace('figures.xlsx', 'figures.csv'),
      'figures.csv': 'id,label,unit,period,value\nsupport-cost,Support,gbp,2023-24,150000000\n',
    });
    for (const name of ['server.js', 'server.web.js']) copyFileSync(join('dist', name), join(folder, name));
    const client = await TestClient.start({
      folders: [workplace.uri],
      capabilities: capable,
      command: [process.execPath, join(folder, 'server.js'), '--stdio'],
    });
    try {
      await client.open(workplace.uriOf('draft.md'), draft.replace('figures.xlsx', 'figures.csv'));
      const found = await client.pull(workplace.uriOf('draft.md'));
      assert.ok(found.some(({ code }) => code === 'number/inconsistent'));
    } finally {
      await client.stop();
      workplace.remove();
      rmSync(folder, { recursive: true });
    }
  });
});
