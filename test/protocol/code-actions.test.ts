import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { applied, Workplace } from './workplace.ts';

describe('quick fixes over the protocol', () => {
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

  const begin = async (capabilities = capable): Promise<void> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
  };

  /** The first diagnostic of a rule in a text, and the actions at its place. */
  const actionsOn = async (text: string, rule: string): Promise<{ diagnostic: Diagnostic; actions: CodeAction[] }> => {
    await client.open(uri, text);
    const diagnostic = (await client.pull(uri)).find(({ code }) => code === rule);
    assert.ok(diagnostic, `${rule} is not reported`);
    return { diagnostic, actions: await client.codeActions(uri, diagnostic.range, [diagnostic]) };
  };

  const editsOf = (action: CodeAction | undefined): TextEdit[] => {
    const [change, ...others] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(others, []);
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
    return change.edits as TextEdit[];
  };

  const named = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `${title} is not among: ${actions.map((action) => action.title).join('; ')}`);
    return found;
  };

  it('write the measured value, and the number is right then', async () => {
    await begin();
    const { actions } = await actionsOn(draft, 'number/inconsistent');
    const fix = named(actions, /64\.5%/);
    assert.equal(fix.kind, 'quickfix');
    assert.equal(fix.diagnostics?.[0]?.code, 'number/inconsistent');
    const text = applied(draft, editsOf(fix));
    assert.equal(text, draft.replace('66.5%', '64.5%'));
    await client.change(uri, 2, [{ text }]);
    assert.equal(
      (await client.pull(uri)).some(({ code }) => code === 'number/inconsistent'),
      false,
    );
  });

  it('take the plain form of an edit for a client that knows no other', async () => {
    await begin(simple);
    await client.open(uri, draft);
    await client.until('diagnostics are published', () => client.published.has(uri));
    const wrong = client.published.get(uri)!.find(({ code }) => code === 'number/inconsistent')!;
    const fix = named(await client.codeActions(uri, wrong.range, []), /64\.5%/);
    assert.equal(fix.edit?.documentChanges, undefined);
    assert.equal(applied(draft, fix.edit!.changes![uri]!), draft.replace('66.5%', '64.5%'));
  });

  it('are given only where quick fixes are asked for', async () => {
    await begin();
    const { diagnostic } = await actionsOn(draft, 'number/inconsistent');
    const others = await client.codeActions(uri, diagnostic.range, [diagnostic], ['refactor']);
    assert.ok(others.every(({ kind }) => kind === 'refactor.rewrite'));
    assert.deepEqual(await client.codeActions(uri, diagnostic.range, [diagnostic], ['source.organizeImports']), []);
    assert.ok((await client.codeActions(uri, diagnostic.range, [diagnostic], ['quickfix'])).length > 0);
  });

  it('are none where nothing is wrong, in a README, and for an unknown document', async () => {
    await begin();
    const start = { line: 0, character: 0 };
    await client.open(uri, draft);
    assert.deepEqual(await client.codeActions(uri, { start, end: start }, []), []);
    await client.open(workplace.uriOf('README.md'), '# Harrowmere\n\n66.5%\n');
    assert.deepEqual(
      await client.codeActions(workplace.uriOf('README.md'), { start, end: { line: 3, character: 0 } }, []),
      [],
    );
    assert.deepEqual(await client.codeActions(workplace.uriOf('unknown.md'), { start, end: start }, []), []);
  });

  describe('silence a rule', () => {
    const number = '[66.5%](metric:overall-satisfaction?period=2023-24)';
    const paragraph = `In 2023-24, ${number} of people were extremely or very satisfied with their care and support.`;
    const above = '<!-- cqc-lint-disable-next-line number/inconsistent -- reason -->';
    const behind = ' <!-- cqc-lint-disable-line number/inconsistent -- reason -->';
    const places: Readonly<Record<string, { text: string; silenced: string }>> = {
      'above a paragraph': { text: draft, silenced: draft.replace(paragraph, `${above}\n${paragraph}`) },
      'at the end of a line within a paragraph': {
        text: draft.replace(paragraph, `Every year we ask.\n${paragraph}\nWe act on it.`),
        silenced: draft.replace(paragraph, `Every year we ask.\n${paragraph}${behind}\nWe act on it.`),
      },
      'at the end of a list item': {
        text: draft.replace(paragraph, `- First.\n- ${paragraph}\n- Last.`),
        silenced: draft.replace(paragraph, `- First.\n- ${paragraph}${behind}\n- Last.`),
      },
      'in the last cell of a table’s row': {
        text: draft.replace(
          paragraph,
          `| Measure | 2023-24 |\n| --- | --- |\n| Satisfied with care and support | ${number} |`,
        ),
        silenced: draft.replace(
          paragraph,
          `| Measure | 2023-24 |\n| --- | --- |\n| Satisfied with care and support | ${number}${behind} |`,
        ),
      },
    };

    for (const [place, { text, silenced }] of Object.entries(places)) {
      it(place, async () => {
        await begin();
        const { actions } = await actionsOn(text, 'number/inconsistent');
        const result = applied(text, editsOf(named(actions, /^Silence number\/inconsistent on this line$/)));
        assert.equal(result, silenced);
        await client.change(uri, 2, [{ text: result }]);
        const rules = (await client.pull(uri)).map(({ code }) => code);
        assert.equal(rules.includes('number/inconsistent'), false);
        assert.equal(rules.includes('draft/unused-suppression'), false);
      });
    }

    it('with Windows line ends in a draft that has them', async () => {
      await begin();
      const text = draft.replaceAll('\n', '\r\n');
      const { actions } = await actionsOn(text, 'number/inconsistent');
      const result = applied(text, editsOf(named(actions, /^Silence/)));
      assert.equal(result, draft.replace(paragraph, `${above}\n${paragraph}`).replaceAll('\n', '\r\n'));
    });

    it('not in the front matter, where no comment can stand', async () => {
      await begin();
      const { actions } = await actionsOn(draft.replace('metrics.yaml', 'metric.yaml'), 'metrics/unreadable');
      assert.equal(
        actions.some(({ title }) => title.startsWith('Silence')),
        false,
      );
    });
  });
});
