import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { draft, metrics } from './harrowmere.ts';
import { simple, TestClient } from './language-client.ts';
import { requestsAt } from './requests.ts';
import { Workplace } from './workplace.ts';

describe('the server over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const begin = async (options: Partial<Parameters<typeof TestClient.start>[0]> = {}): Promise<void> => {
    client = await TestClient.start({ folders: [workplace.uri], ...options });
  };

  it('ends with status 0 when it is shut down, and can be started again', async () => {
    await begin();
    await client.open(uri, draft);
    const first = await client.pull(uri);
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, '');
    await begin();
    await client.open(uri, draft);
    assert.deepEqual(await client.pull(uri), first);
    assert.equal(await client.stop(), 0);
  });

  it('is the same server behind the command', async () => {
    await begin();
    await client.open(uri, draft);
    const found = await client.pull(uri);
    await client.stop();
    await begin({ command: [process.execPath, 'dist/cli.js', 'lsp', '--stdio'] });
    await client.open(uri, draft);
    assert.deepEqual(await client.pull(uri), found);
    assert.equal(await client.stop(), 0);
  });

  it('asks to be told of changed files', async () => {
    await begin();
    const watched = (): unknown =>
      client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles')?.registerOptions;
    await client.until('the server asks', () => watched() !== undefined);
    assert.deepEqual(watched(), {
      watchers: [{ globPattern: '**/*.{yaml,yml,json,csv,tsv,txt,xlsx,xlsm,md,markdown}' }],
    });
  });

  it('does not answer a request that was cancelled, and answers the next', async () => {
    await begin();
    await client.open(uri, draft);
    const cancelled = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri }, identifier: 'cqc-lint' },
      cancelled.token,
    );
    cancelled.cancel();
    await assert.rejects(request, { code: -32800 });
    assert.ok((await client.pull(uri)).length > 0);
  });

  it('answers for a document that is closed or unknown with nothing, and logs no fault', async () => {
    await begin();
    await client.open(uri, draft);
    await client.close(uri);
    const position = { line: 14, character: 14 };
    for (const closed of [uri, workplace.uriOf('unknown.md'), 'untitled:Untitled-9', 'git:/draft.md']) {
      assert.deepEqual(await client.pull(closed), []);
      assert.deepEqual(await client.complete(closed, position), []);
      assert.equal(await client.hover(closed, position), null);
      assert.deepEqual(await client.codeActions(closed, { start: position, end: position }, []), []);
      for (const [method, more] of Object.entries(requestsAt(position))) {
        const answer = await client.connection.sendRequest(method, { textDocument: { uri: closed }, ...more });
        assert.equal(answer, null, method);
      }
    }
    assert.deepEqual(client.log, []);
  });

  it('survives drafts that are empty, only front matter, or hostile', async () => {
    await begin();
    const frontMatter = draft.slice(0, draft.indexOf('# Adult'));
    const texts = [
      '',
      '---\n',
      frontMatter,
      `${frontMatter}${'#'.repeat(5000)}`,
      `${frontMatter}${'[('.repeat(3000)}`,
      '\uFEFF---\nframework: [\n---\n',
    ];
    for (const [index, text] of texts.entries()) {
      const each = workplace.uriOf(`draft-${index}.md`);
      await client.open(each, text);
      await client.pull(each);
      await client.complete(each, { line: 0, character: 0 });
      await client.hover(each, { line: 99, character: 99 });
      for (const position of [
        { line: 0, character: 0 },
        { line: 3, character: 4 },
        { line: 99, character: 99 },
      ]) {
        for (const [method, more] of Object.entries(requestsAt(position)))
          await client.connection.sendRequest(method, { textDocument: { uri: each }, ...more });
      }
    }
    assert.deepEqual(client.log, []);
  });

  it('applies edits in their order, at any place, to a text with emoji and Windows line ends', async () => {
    await begin();
    const text = draft.replaceAll('\n', '\r\n').replace('In 2023-24, ', '🎉 In 2023-24, ');
    await client.open(uri, text);
    const line = text.slice(0, text.indexOf('🎉')).split('\r\n').length - 1;
    await client.change(uri, 2, [
      { range: { start: { line, character: 0 }, end: { line, character: 2 } }, text: '👩‍👩‍👧' },
      { range: { start: { line, character: 8 }, end: { line, character: 8 } }, text: '\r\n' },
    ]);
    const wrong = (await client.pull(uri)).find(({ code }) => code === 'number/inconsistent');
    assert.equal(wrong?.range.start.line, line + 1);
    assert.equal(wrong?.range.start.character, ' In 2023-24, ['.length);
  });

  it('tells how each draft stands to a client that wants to know', async () => {
    await begin({ initializationOptions: { status: true } });
    await client.open(workplace.uriOf('README.md'), '# Harrowmere\n');
    await client.open(uri, draft);
    await client.until('the status is told', () => client.statuses.has(uri));
    const before = client.statuses.get(uri) as { claims: number; supported: number; errors: number };
    assert.deepEqual(
      { claims: before.claims, supported: before.supported, errors: before.errors },
      { claims: 1, supported: 0, errors: 1 },
    );
    await client.change(uri, 2, [{ text: draft.replace('66.5%', '64.5%') }]);
    await client.until(
      'the number is backed',
      () => (client.statuses.get(uri) as { supported: number }).supported === 1,
    );
    assert.equal((client.statuses.get(uri) as { errors: number }).errors, 0);
    await client.close(uri);
    await client.until('it is no open draft any more', () => client.statuses.get(uri) === null);
    assert.deepEqual([...client.statuses.keys()], [uri]);
  });

  it('tells no status to a client that did not ask for it', async () => {
    await begin({ capabilities: simple });
    await client.open(uri, draft);
    await client.until('diagnostics are published', () => client.published.has(uri));
    assert.equal(client.statuses.size, 0);
  });

  it('follows folders as they come and go', async () => {
    const shared = new Workplace({
      'metrics.yaml': metrics,
      'drafts/draft.md': draft.replace('metrics.yaml', '../metrics.yaml'),
    });
    await begin();
    const inFolder = shared.uriOf('drafts/draft.md');
    await client.open(inFolder, draft.replace('metrics.yaml', '../metrics.yaml'));
    const rules = async (): Promise<unknown[]> => (await client.pull(inFolder)).map(({ code }) => code);
    assert.ok((await rules()).includes('metrics/unreadable'));
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: shared.uri, name: 'shared' }], removed: [] },
    });
    await client.until('the client is told to ask again', () => client.refreshes > 0);
    assert.ok((await rules()).includes('number/inconsistent'));
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: shared.uri, name: 'shared' }] },
    });
    await client.until('the client is told to ask again', () => client.refreshes > 1);
    assert.ok((await rules()).includes('metrics/unreadable'));
    shared.remove();
  });

  describe('checks the whole workspace', () => {
    const lintWorkspace = (): Promise<unknown> =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'cqc-lint.lintWorkspace' });

    it('and publishes what it found in closed drafts, and in nothing else', async () => {
      workplace.write('theme-2/draft.md', draft.replace('metrics.yaml', '../metrics.yaml'));
      workplace.write('README.md', '# Harrowmere\n\n66.5% of people are satisfied.\n');
      workplace.write('node_modules/package/draft.md', draft);
      await begin();
      const summary = (await lintWorkspace()) as { drafts: number; errors: number };
      assert.deepEqual({ drafts: summary.drafts, errors: summary.errors }, { drafts: 2, errors: 2 });
      assert.deepEqual([...client.published.keys()].sort(), [uri, workplace.uriOf('theme-2/draft.md')]);
    });

    it('and follows the drafts and their metrics from then on', async () => {
      await begin();
      await lintWorkspace();
      const wrong = (): boolean => client.published.get(uri)!.some(({ code }) => code === 'number/inconsistent');
      assert.ok(wrong());
      workplace.write('metrics.yaml', metrics.replace('"64.5"', '"66.5"'));
      await client.changedOnDisk(workplace.uriOf('metrics.yaml'));
      await client.until('the number is right', () => !wrong());
      workplace.write('draft.md', '# No draft any more\n');
      await client.changedOnDisk(uri);
      await client.until('nothing is said of it', () => client.published.get(uri)!.length === 0);
    });

    it('and leaves an open draft to be asked for', async () => {
      await begin();
      await lintWorkspace();
      assert.ok(client.published.get(uri)!.length > 0);
      await client.open(uri, draft);
      await client.until('what was published is taken back', () => client.published.get(uri)!.length === 0);
      assert.ok((await client.pull(uri)).length > 0);
    });

    it('and knows no other command', async () => {
      await begin();
      assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'other' }), null);
    });
  });

  describe('helps to begin a draft', () => {
    it('with the frameworks there are and a text that is a draft', async () => {
      await begin();
      const frameworks = await client.connection.sendRequest<{ id: string }[]>('cqc-lint/frameworks');
      assert.deepEqual(
        frameworks.map(({ id }) => id),
        [
          'cqc-local-authority',
          'cqc-provider',
          'ofsted-ilacs-self-evaluation',
          'ofsted-improvement-plan',
          'lga-peer-review',
          'safeguarding-partnership-annual-report',
          'ombudsman-response',
        ],
      );
      const begun = await client.connection.sendRequest<{ text: string }>('cqc-lint/skeleton', {
        framework: 'cqc-local-authority',
        title: 'Adult social care self-assessment',
        authority: 'Harrowmere Borough Council',
        metrics: ['metrics.yaml'],
      });
      assert.match(begun.text, /^title: Adult social care self-assessment$/m);
      assert.match(begun.text, /^---\n[\s\S]*authority: Harrowmere Borough Council\n[\s\S]*metrics: metrics\.yaml\n/);
      const newUri = workplace.uriOf('new.md');
      await client.open(newUri, begun.text);
      const rules = (await client.pull(newUri)).map(({ code }) => String(code));
      assert.deepEqual(
        rules.filter((rule) => rule.startsWith('structure/') || rule.startsWith('draft/')),
        [],
      );
    });

    it('with every framework that is shipped, and with those of the folder’s own settings', async () => {
      workplace.write('cqc-lint.yaml', 'frameworks: review.yaml\n');
      workplace.write(
        'review.yaml',
        'id: review\nversion: 1\ntitle: Our review\nowner: Harrowmere\nsource: Ours\nconfidence: V\nheadings:\n  - { id: summary, title: In short }\n',
      );
      await begin();
      const frameworks = await client.connection.sendRequest<{ id: string }[]>('cqc-lint/frameworks');
      assert.equal(frameworks[0]!.id, 'review');
      for (const { id } of frameworks) {
        const begun = await client.connection.sendRequest<{ text: string }>('cqc-lint/skeleton', {
          framework: id,
          metrics: ['metrics.yaml'],
        });
        const newUri = workplace.uriOf(`${id}.md`);
        await client.open(newUri, begun.text);
        const rules = (await client.pull(newUri)).map(({ code }) => String(code));
        assert.ok(rules.length > 0, id);
        assert.deepEqual([...new Set(rules)], ['writing/placeholder'], id);
      }
    });

    it('and with nothing for a framework that is not known, or a request that makes no sense', async () => {
      await begin();
      assert.equal(await client.connection.sendRequest('cqc-lint/skeleton', { framework: 'other' }), null);
      assert.equal(await client.connection.sendRequest('cqc-lint/skeleton', { framework: 5 }), null);
    });
  });
});
