import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { applied, positionAt, Workplace } from './workplace.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('code actions that help with writing', () => {
  let workplace: Workplace;
  let client: TestClient;
  let opened = 0;

  const begin = async (capabilities = capable): Promise<void> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
  };

  before(async () => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    await begin();
  });
  after(async () => {
    await client.stop();
    workplace.remove();
  });

  /** The actions where `found` first stands in a text. */
  const actionsAt = async (text: string, found: string, only?: string[], asked = client): Promise<CodeAction[]> => {
    const uri = workplace.uriOf(`draft-${++opened}.md`);
    await asked.open(uri, text);
    const offset = text.indexOf(found);
    assert.ok(offset >= 0, `“${found}” is not in the text`);
    const range = { start: positionAt(text, offset), end: positionAt(text, offset + found.length) };
    const actions = await asked.codeActions(uri, range, [], only);
    await asked.close(uri);
    return actions;
  };

  const titled = (actions: readonly CodeAction[], title: string): CodeAction => {
    const found = actions.find((action) => action.title === title);
    assert.ok(found, `“${title}” is not among: ${actions.map((action) => action.title).join('; ')}`);
    return found;
  };

  const result = (text: string, { edit }: CodeAction): string => {
    const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(others, []);
    return applied(text, change!.edits as TextEdit[]);
  };

  const rulesOf = async (text: string): Promise<unknown[]> => {
    const uri = workplace.uriOf(`draft-${++opened}.md`);
    await client.open(uri, text);
    const found = await client.pull(uri);
    await client.close(uri);
    return found.map(({ code }) => code);
  };

  describe('on links to metrics', () => {
    const link = '[64.5%](metric:overall-satisfaction?period=2023-24)';

    it('unpin one number, its words kept as they are written', async () => {
      const text = awkward.replace(link, link.replace('64.5%', '**64.5&nbsp;%**'));
      const action = titled(
        await actionsAt(text, '64.5&nbsp;%'),
        'Unpin from metric “People extremely or very satisfied with their care and support”',
      );
      assert.equal(action.kind, 'refactor.rewrite');
      assert.equal(result(text, action), awkward.replace(link, '**64.5&nbsp;%**'));
    });

    it('unpin all of a draft, those with a label too', async () => {
      const text = `${awkward.replace(link, '[64.5%][s]')}\r\n[s]: metric:overall-satisfaction?period=2023-24\r\n`;
      const action = titled(await actionsAt(text, '64.5%'), 'Unpin every number of this draft');
      assert.equal(
        result(text, action),
        text
          .replace('[64.5%][s]', '64.5%')
          .replace(link, '64.5%')
          .replace('[61.2%](metric:overall-satisfaction?period=2022-23)', '61.2%'),
      );
    });

    it('take away the mark that a number is no metric', async () => {
      const text = awkward.replace('4,100', '[4,100](metric:none)');
      const action = titled(await actionsAt(text, '4,100'), 'Take away the mark that no metric backs this number');
      assert.equal(result(text, action), awkward);
    });

    it('are not there on other links', async () => {
      const titles = (await actionsAt(awkward, 'the survey')).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => /pin/i.test(title)),
        [],
      );
    });
  });

  describe('with hedges', () => {
    it('make a number true that is near the metric’s value, and nothing is found there then', async () => {
      const wrong = awkward.replace('1,432 people', '1,400 people');
      assert.ok((await rulesOf(wrong)).includes('number/inconsistent'));
      const action = titled(await actionsAt(wrong, '1,400'), 'Add a hedge: “about 1,400”');
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.diagnostics?.[0]?.code, 'number/inconsistent');
      const text = result(wrong, action);
      assert.equal(text, wrong.replace('1,400', 'about 1,400'));
      assert.equal((await rulesOf(text)).includes('number/inconsistent'), false);
    });

    it('round a right number', async () => {
      for (const [reads, to] of [
        ['nearly 65%', '[nearly 65%]('],
        ['over 64%', '[over 64%]('],
        ['about 65%', '[about 65%]('],
      ] as const) {
        const action = titled(await actionsAt(awkward, '64.5%'), `Round it with a hedge: “${reads}”`);
        const text = result(awkward, action);
        assert.equal(text, awkward.replace('[64.5%](', to));
        const before = await rulesOf(awkward);
        assert.deepEqual(await rulesOf(text), before);
      }
    });

    it('are not there where an article or a hedge stands before the number', async () => {
      const titles = async (text: string) => (await actionsAt(text, '64.5%')).map(({ title }) => title);
      assert.ok((await titles(awkward)).some((title) => title.startsWith('Round')));
      for (const before of ['the ', 'over ']) {
        const text = awkward.replace('[64.5%]', `${before}[64.5%]`);
        assert.deepEqual(
          (await titles(text)).filter((title) => title.startsWith('Round')),
          [],
        );
      }
    });
  });

  describe('on sections', () => {
    const development = awkward.slice(awkward.indexOf('#### Areas for development'), awkward.indexOf('### Equity'));

    it('add a part that is not there, in its place', async () => {
      const text = awkward.replace(development, '');
      const action = titled(await actionsAt(text, 'Assessing needs'), 'Add the part “Areas for development”');
      assert.equal(
        result(text, action),
        text.replace(
          'next review -->\r\n',
          'next review -->\r\n\r\n#### Areas for development\r\n\r\n<!-- '.concat(
            guidance(result(text, action)),
            ' -->\r\n\r\n[Insert text]\r\n',
          ),
        ),
      );
      const there = (await actionsAt(awkward, 'Assessing needs')).map(({ title }) => title);
      assert.deepEqual(
        there.filter((title) => title.startsWith('Add the part')),
        [],
      );
      const elsewhere = (await actionsAt(text, 'ordered 4,100')).map(({ title }) => title);
      assert.deepEqual(
        elsewhere.filter((title) => title.startsWith('Add the part')),
        [],
      );
    });

    const guidance = (text: string): string =>
      /#### Areas for development\r\n\r\n<!-- (.*?) -->/s.exec(text)?.[1] ?? 'none';

    it('move a section to its theme', async () => {
      const safety =
        '## Theme 3: How the local authority ensures safety within the system\r\n\r\n### Safe systems, pathways and transitions\r\n\r\nWe plan each move 🎉.\r\n';
      const safeguarding = '### Safeguarding\r\n\r\nCaf&eacute;s act on concerns.\r\n';
      const text = `${awkward}\r\n${safeguarding}\r\n${safety}`;
      const action = titled(await actionsAt(text, '### Safeguarding'), 'Move the section to theme 3');
      assert.equal(result(text, action), `${awkward}\r\n${safety}\r\n${safeguarding}`);
    });
  });

  describe('on acronyms', () => {
    it('define one at its first use by what it stands for in the sector', async () => {
      const text = awkward.replace('Our [plan', '🎉 Our PSW leads on it, and our PSW met the [plan');
      const actions = await actionsAt(text, 'PSW');
      const named = titled(actions, 'Write “principal social worker (PSW)”');
      assert.equal(result(text, named), text.replace('PSW', 'principal social worker (PSW)'));
      assert.notEqual(named.isPreferred, true);
      assert.ok(actions.every(({ isPreferred }) => !isPreferred));
    });

    it('take the full words from the draft where it has them', async () => {
      const text = awkward.replace('Our [plan', 'Our principal social worker leads.\r\n\r\nThe PSW met the [plan');
      const titles = (await actionsAt(text, 'PSW')).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => title.startsWith('Write')),
        [],
      );
      assert.ok(titles.includes('Put “(PSW)” after the full words'));
    });
  });

  describe('that silence a rule', () => {
    it('for the whole draft, below the front matter', async () => {
      const action = titled(await actionsAt(awkward, '1,432'), 'Silence number/inconsistent in this draft');
      const text = result(awkward, action);
      assert.equal(
        text,
        awkward.replace(
          '2023-24\r\n---\r\n',
          '2023-24\r\n---\r\n\r\n<!-- cqc-lint-disable-file number/inconsistent -- reason -->\r\n',
        ),
      );
      const rules = await rulesOf(text);
      assert.equal(rules.includes('number/inconsistent') || rules.includes('draft/unused-suppression'), false);
    });

    it('with the reason to be typed over, in a client that knows tab stops in edits', async () => {
      const knowing = await TestClient.start({
        folders: [workplace.uri],
        capabilities: {
          ...capable,
          workspace: { ...capable.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        },
      });
      try {
        const action = titled(
          await actionsAt(awkward, '1,432', undefined, knowing),
          'Silence number/inconsistent on this line',
        );
        const [change] = action.edit!.documentChanges as TextDocumentEdit[];
        const [edit] = change!.edits as SnippetTextEdit[];
        assert.deepEqual(edit!.snippet, {
          kind: 'snippet',
          value: `<!-- cqc-lint-disable-next-line number/inconsistent -- \${1:reason} -->\r\n`,
        });
        assert.deepEqual(edit!.range, {
          start: positionAt(awkward, awkward.indexOf('🚌')),
          end: positionAt(awkward, awkward.indexOf('🚌')),
        });
      } finally {
        await knowing.stop();
      }
    });
  });

  describe('for many findings at once', () => {
    const several = awkward
      .replace('Last spring, we', 'In 2023/24, and in 2022/23 and 2021/22, we')
      .replace('was renewed', 'was renewed in 2023-24, after 2022-23 and 2021-22');

    it('fix all of one rule in the draft', async () => {
      const found = (await actionsAt(several, '2022/23')).find(({ title }) => title.startsWith('Fix all'));
      assert.equal(found?.title, 'Fix all 3 findings of writing/mixed-period-style in this draft');
      assert.equal(found.diagnostics?.length, 3);
      const text = result(several, found);
      assert.equal(
        text,
        several.replace('2023/24', '2023-24').replace('2022/23', '2022-23').replace('2021/22', '2021-22'),
      );
      assert.equal((await rulesOf(text)).includes('writing/mixed-period-style'), false);
    });

    it('fix everything that is certain, as the command does, only when asked', async () => {
      const text = several.replace('[64.5%](metric', '[66.5%](metric');
      const [action, ...others] = await actionsAt(text, '# 🎉', ['source.fixAll']);
      assert.equal(action?.title, 'Fix everything in this draft that is certain');
      assert.equal(action.kind, 'source.fixAll.cqc-lint');
      assert.deepEqual(others, []);
      const fixed = result(text, action);
      assert.equal(fixed.includes('66.5%') || fixed.includes('2023/24'), false);
      assert.equal(fixed, fixedByCommand(text));
      assert.deepEqual(await actionsAt(fixed, '# 🎉', ['source.fixAll']), []);
      const unasked = (await actionsAt(text, '66.5%')).map(({ kind }) => kind);
      assert.equal(unasked.includes('source.fixAll.cqc-lint'), false);
      assert.equal((await actionsAt(text, '# 🎉', ['source.fixAll.cqc-lint'])).length, 1);
      assert.deepEqual(await actionsAt(text, '# 🎉', ['source.fixAll.eslint']), []);
    });

    /** What the command makes of a text. */
    const fixedByCommand = (text: string): string => {
      const folder = mkdtempSync(join(tmpdir(), 'harrowmere-'));
      try {
        const path = join(folder, 'draft.md');
        writeFileSync(path, text);
        writeFileSync(join(folder, 'metrics.yaml'), metrics);
        spawnSync(process.execPath, ['dist/cli.js', 'lint', '--fix', path]);
        return readFileSync(path, 'utf8');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };

    it('come in the plain form for a client that knows no other', async () => {
      const plain = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
      try {
        const found = (await actionsAt(several, '2022/23', undefined, plain)).find(({ title }) =>
          title.startsWith('Fix all'),
        );
        assert.equal(Object.values(found?.edit?.changes ?? {})[0]?.length, 3);
      } finally {
        await plain.stop();
      }
    });
  });

  it('have different titles at one place', async () => {
    const uri = workplace.uriOf(`draft-${++opened}.md`);
    await client.open(uri, awkward);
    for (const { range } of await client.pull(uri)) {
      const titles = (await client.codeActions(uri, range, [])).map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, titles.join('; '));
    }
    assert.ok((await client.codeActions(uri, everything, [])).length > 10);
  });
});
