import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, findingOn, metricsName, open, rangeOf, replace, revert } from './workspace.ts';

const cursor = '‸';
const wait = '28 days](metric:assessment-wait?period=2023-24)';

/** A kind of completion: what is typed for what in the example, which item is taken, and what stands there then. */
interface Kind {
  readonly replaced: string;
  readonly typed: string;
  readonly label: RegExp;
  readonly result: RegExp;
}

const kinds: Readonly<Record<string, Kind>> = {
  'a We statement': {
    replaced:
      '> We maximise the effectiveness of people’s care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.',
    typed: `> ${cursor}`,
    label: /^We maximise the effectiveness/,
    result: /### Assessing needs\n\n> We maximise the effectiveness of people's care .* with them\.\n/,
  },
  'an I statement': {
    replaced:
      '> We maximise the effectiveness of people’s care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.',
    typed: `> ${cursor}`,
    label: /^I have care and support that is co-ordinated/,
    result:
      /### Assessing needs\n\n> I have care and support that is co-ordinated, and everyone works well together and with me\.\n/,
  },
  'a part': {
    replaced: '#### Areas for development\n\nReviews still',
    typed: `#### ${cursor}\n\nReviews still`,
    label: /^Areas for development$/,
    result: /in England\.\n\n#### Areas for development\n/,
  },
  'a value behind a bracket': {
    replaced: '412 carer’s assessments',
    typed: `[${cursor}] Care Act assessments completed`,
    label: /^1,964 Care Act assessments completed/,
    result: /in 2023-24, and \[1,964\]\(metric:care-act-assessments\?period=2023-24\) Care Act/,
  },
  'a value by its label, behind a hedge': {
    replaced: '412 carer’s assessments',
    typed: `nearly assessments comp${cursor}`,
    label: /^2,000 Care Act assessments completed/,
    result: /in 2023-24, and nearly \[2,000\]\(metric:care-act-assessments\?period=2023-24\)\. The average/,
  },
  'a value by the first letters of a hedge': {
    replaced: 'Too few people hear of our falls classes before they fall.',
    typed: `Aro${cursor} people received long-term support as adults.`,
    label: /^Around 2,800 Adults receiving long-term support/,
    result: /\nAround \[2,800\]\(metric:long-term-support\?period=2023-24\) people received/,
  },
  'a comparator': {
    replaced: 'against [65.4%](metric:asc-satisfaction?period=2023-24&area=England) in England.',
    typed: `against Engl${cursor}`,
    label: /^England: 65\.4%/,
    result: /against \[65\.4%\]\(metric:asc-satisfaction\?period=2023-24&area=England\) for England\n/,
  },
  'a period': {
    replaced: 'In 2023-24, 61.8%',
    typed: `In 202${cursor}, 61.8%`,
    label: /^2022-23$/,
    result: new RegExp(`${wait.replaceAll(/[()?.]/g, '\\$&')}\\. In 2022-23, 61\\.8%`),
  },
  'a value of the front matter': {
    replaced: 'period: 2023-24\n',
    typed: `period: 2023-24\naudience: ${cursor}\n`,
    label: /^internal$/,
    result: /\naudience: internal\n---/,
  },
  'a comment that silences a rule': {
    replaced: 'Our teams completed 2,064',
    typed: `<!-- cqc-lint-disable-next-line ${cursor} -- being counted -->\nOur teams completed 2,064`,
    label: /^number\/inconsistent$/,
    result: /<!-- cqc-lint-disable-next-line number\/inconsistent -- being counted -->\nOur teams/,
  },
};

describe('Completion', () => {
  describe('in a draft', () => {
    let draft: vscode.TextDocument;

    beforeEach(async () => {
      draft = await open(draftName);
      await findingOn(draft, '2,064', 'number/inconsistent');
    });
    afterEach(() => revert(draft));

    for (const [kind, { replaced, typed, label, result }] of Object.entries(kinds)) {
      it(`writes ${kind}`, async () => {
        const text = await accepted(draft, replaced, typed, label);
        assert.match(text, result);
      });
    }
  });

  it('writes a reference from the register that the settings name', async () => {
    const draft = await open(draftName);
    const settings = await open('cqc-lint.yaml');
    await replace(settings, 'rules:', 'references:\n  register:\n    7: Carers’ strategy\nrules:');
    const text = await accepted(draft, 'told us that', `told us, in IR ${cursor}, that`, /^IR 7$/);
    assert.match(text, /They told us, in IR 7, that letters/);
    await revert(draft);
    await revert(settings);
  });

  it('writes keys and values of the metrics file', async () => {
    const metrics = await open(metricsName);
    const text = await accepted(metrics, '    unit: days\n', `    unit: da${cursor}\n`, /^days$/);
    assert.match(text, /\n {4}unit: days\n/);
    const key = await accepted(metrics, '    unit: days\n', `    unit: days\n    own${cursor}\n`, /^owner$/);
    assert.match(key, /\n {4}unit: days\n {4}owner: \n/);
    await revert(metrics);
  });

  it('writes a rule into the settings file', async () => {
    const settings = await open('cqc-lint.yaml');
    const text = await accepted(settings, '  writing/placeholder: error', `  number/st${cursor}`, /^number\/stale$/);
    assert.match(text, /rules:\n {2}number\/stale: \n/);
    await revert(settings);
  });
});

/** Types for a text of a document, takes the offered item with a label, as the editor would, and gives the text then. */
async function accepted(
  document: vscode.TextDocument,
  replaced: string,
  typed: string,
  label: RegExp,
): Promise<string> {
  const editor = await vscode.window.showTextDocument(document);
  const before = typed.indexOf(cursor);
  const start = document.offsetAt(rangeOf(document, replaced).start);
  await replace(document, replaced, typed.replace(cursor, ''));
  const at = document.positionAt(start + before);
  const item = await eventually(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = items.map((one) => (typeof one.label === 'string' ? one.label : one.label.label));
    const index = labels.findIndex((one) => label.test(one));
    assert.ok(index >= 0, `offered: ${labels.join('; ')}`);
    return items[index] as vscode.CompletionItem;
  });
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  assert.ok(range?.contains(at), 'the item replaces what is at the cursor');
  const inserted = item.insertText instanceof vscode.SnippetString ? item.insertText : plainSnippet(item.insertText);
  assert.ok(await editor.insertSnippet(inserted, range));
  return document.getText();
}

function plainSnippet(text: string | undefined): vscode.SnippetString {
  return new vscode.SnippetString().appendText(text ?? '');
}
