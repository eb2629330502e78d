import assert from 'node:assert/strict';
import { readSettings } from '../../../server/src/settings/read-settings.ts';
import { type References, readReferences } from '../../../server/src/settings/reference-register.ts';
import type { Settings } from '../../../server/src/settings/settings.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFromMemory } from '../load-from-memory.ts';

const settings = (text: string): Settings => readSettings(new SourceText('file:///harrowmere/cqc-lint.yaml', text));
const listedIn = ({ register }: References): number[] | null => register && [...register].toSorted((a, b) => a - b);

describe('the register of the information return', () => {
  it('is none where the settings name none', () => {
    const usual = readReferences(null, null);
    assert.deepEqual([usual.name, usual.lead, usual.isAsked, usual.register], ['IR', 'IR ', false, null]);
  });

  it('is a list, or a table of titles', () => {
    const list = readReferences(settings('references: { register: [IR 1, IR12, "7"] }\n'), null);
    assert.deepEqual(listedIn(list), [1, 7, 12]);
    const table = readReferences(settings('references:\n  register:\n    5: Waiting times\n    IR 12: Plans\n'), null);
    assert.deepEqual([listedIn(table), table.heldIn], [[5, 12], 'cqc-lint.yaml']);
  });

  it('is a file, with a reference on each line', () => {
    const text =
      'reference,title\nHBC-1,Plan for 2024\n2,"Audits, 40 of them"\n| HBC-3 | Protocol |\n4. Policy\n\n2024 figures\n';
    const file = new SourceText('file:///harrowmere/return.csv', text);
    const found = readReferences(settings('references: { form: "HBC-{number}", register: return.csv }\n'), file);
    assert.deepEqual([found.name, found.lead, found.isAsked, found.heldIn], ['HBC', 'HBC-', true, 'return.csv']);
    assert.deepEqual(listedIn(found), [1, 2, 3, 4]);
  });

  it('knows where a document can be read, if it says so', () => {
    const text =
      'IR 1, Plan, https://harrowmere.example/plan-2.\nIR 2 (see https://harrowmere.example/a?b=3)\nIR 3\nhttps://harrowmere.example/4\n';
    const file = new SourceText('file:///harrowmere/return.csv', text);
    const { addresses } = readReferences(settings('references: { register: return.csv }\n'), file);
    assert.deepEqual(
      [...addresses],
      [
        [1, 'https://harrowmere.example/plan-2'],
        [2, 'https://harrowmere.example/a?b=3'],
      ],
    );
    const listed = readReferences(settings('references: { register: ["IR 5, https://harrowmere.example/5"] }\n'), null);
    assert.deepEqual([...listed.addresses], [[5, 'https://harrowmere.example/5']]);
  });

  it('has titles: what stands beside the number, without the address', () => {
    const text =
      'reference,title\nIR 1, Plan (2 parts), https://harrowmere.example/plan-1.\n2,"Audits, 40 of them"\n| IR 3 | |\n';
    const file = new SourceText('file:///harrowmere/return.csv', text);
    const { titles } = readReferences(settings('references: { register: return.csv }\n'), file);
    assert.deepEqual(
      [...titles],
      [
        [1, 'Plan (2 parts)'],
        [2, 'Audits, 40 of them'],
        [3, ''],
      ],
    );
    const table = readReferences(
      settings('references:\n  register:\n    5: Waiting for 5 weeks\n    IR 12: See IR 5\n'),
      null,
    );
    assert.deepEqual([...table.titles.values()], ['Waiting for 5 weeks', 'See IR 5']);
    assert.deepEqual(listedIn(table), [5, 12]);
  });

  it('has a form with a number in it, and only known keys', () => {
    for (const broken of ['form: IR', 'form: "{number}"', 'form: "IR {number} {number}"', 'list: [1]']) {
      const { problems, references } = settings(`references: { ${broken} }\n`);
      assert.equal(problems.length, 1, broken);
      assert.equal(references?.form ?? null, null, broken);
    }
  });

  it('is read from beside the settings, and missed where it is not there', async () => {
    const draft = '---\nframework: cqc-local-authority\n---\n\n# Self-assessment\n';
    const named = { 'cqc-lint.yaml': 'references: { register: return.txt }\n' };
    const there = await loadFromMemory(draft, { ...named, 'return.txt': 'IR 1\nIR 2\n' });
    assert.deepEqual(listedIn(there.references), [1, 2]);
    assert.ok(there.dependsOn.includes('file:///harrowmere/return.txt'));
    assert.deepEqual(there.problems, []);

    const missing = await loadFromMemory(draft, named);
    assert.equal(missing.references.register, null);
    assert.deepEqual(
      missing.problems.map(({ rule, place }) => [rule, place.source.slice(place.span)]),
      [['settings/schema', 'return.txt']],
    );
    const outside = await loadFromMemory(draft, { 'cqc-lint.yaml': 'references: { register: ../return.txt }\n' });
    assert.match(outside.problems[0]!.message, /lies outside/);
  });
});
