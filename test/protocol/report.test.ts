import assert from 'node:assert/strict';
import type { ReportContent } from '../../server/src/lsp/protocol.ts';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('the report over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  const content = () => client.connection.sendRequest<ReportContent | null>('cqc-lint/reportContent', { uri });

  /** The text at the place that the link with a text leads to. */
  function linkedFrom({ markup, places }: ReportContent, link: RegExp, files: Record<string, string>): string {
    const [, number] = new RegExp(`href="#place-(\\d+)">${link.source}</a>`).exec(markup) ?? [];
    assert.ok(number, `a link ${link} is in the report`);
    const place = places[Number(number)]!;
    const { start, end } = place.range;
    assert.equal(start.line, end.line);
    return files[place.uri]!.split(/\r?\n/)[start.line]!.slice(start.character, end.character);
  }

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('shows the draft as it is in the editor, with links to places in it and in its metrics file', async () => {
    const text = draft.replace('In 2023-24, ', '🎉 In 2023-24, ').replaceAll('\n', '\r\n');
    await client.open(uri, text);
    const report = (await content())!;
    assert.match(report.title, /Harrowmere Borough Council: Adult social care self-assessment/);
    assert.match(report.markup, /🎉 In 2023-24/);
    const files = { [uri]: text, [workplace.uriOf('metrics.yaml')]: metrics };
    const line = text.slice(0, text.indexOf('🎉')).split('\n').length;
    assert.equal(linkedFrom(report, new RegExp(String(line)), files), '66.5%');
    assert.equal(linkedFrom(report, /Assessing needs/, files), 'Assessing needs');
    assert.match(linkedFrom(report, /metrics\.yaml, line \d+/, files), /64\.5/);
  });

  it('has nothing that a strict policy for content forbids', async () => {
    await client.open(
      uri,
      draft.replace('Our equality', '<script>alert(1)</script> <img src=x onerror=y> Our equality'),
    );
    const { markup, styles } = (await content())!;
    assert.doesNotMatch(markup, /<(?:script|style|img|iframe|link|meta)\b/i);
    assert.doesNotMatch(markup, /<[^>]*\s(?:style|on\w+)=/i);
    assert.doesNotMatch(styles, /url\(|@import/);
  });

  it('is a page that stands for itself as well, with no link that leads out of it', async () => {
    await client.open(uri, draft);
    const page = await client.connection.sendRequest<{ html: string }>('cqc-lint/reportPage', { uri });
    assert.match(page.html, /^<!doctype html>/);
    assert.doesNotMatch(page.html, /#place-/);
    assert.match(page.html, /66\.5%/);
  });

  it('there is none of what is no draft', async () => {
    await client.open(uri, '# Minutes\n');
    assert.equal(await content(), null);
    assert.equal(await client.connection.sendRequest('cqc-lint/reportPage', { uri }), null);
  });
});
