import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readFramework } from '../../../server/src/framework/read-framework.ts';
import { readSettings } from '../../../server/src/settings/read-settings.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { shelf } from '../../frameworks-at-hand.ts';

const page = readFileSync('docs/frameworks.md', 'utf8');
const head = 'id: example\nversion: 1\ntitle: Example\nowner: Harrowmere\nsource: Ours\nconfidence: V\n';

/** What the page shows as YAML, without the indentation of a list item around it. */
const examples = [...page.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(([, indent, text]) =>
  text!.replace(new RegExp(`^${indent}`, 'gm'), ''),
);

describe('the page on frameworks', () => {
  it('shows frameworks that are right, whole or in part', async () => {
    let wholes = 0;
    for (const example of examples) {
      if (example.startsWith('#')) continue;
      if (example.startsWith('frameworks:')) {
        assert.deepEqual(readSettings(new SourceText('file:///cqc-lint.yaml', example)).problems, []);
        continue;
      }
      const isWhole = example.startsWith('id:');
      const read = readFramework(new SourceText('file:///example.yaml', isWhole ? example : head + example));
      assert.deepEqual(read.problems, [], example);
      if (!isWhole) continue;
      wholes++;
      const made = await shelf.make(read.text!, []);
      assert.deepEqual(made.problems, [], example);
      assert.ok(made.framework!.headings.length > 0);
    }
    assert.ok(wholes >= 2 && examples.length >= 8);
  });

  it('shows parts that make one framework together', async () => {
    const parts = examples
      .filter((example) => /^(?:headings|parts|tables|checks):/.test(example))
      .map((example) => parse(example) as Record<string, unknown[]>);
    const lists = ['headings', 'parts', 'tables', 'checks'].map((key) => [key, parts.flatMap((one) => one[key] ?? [])]);
    const summary = { id: 'summary', title: 'Summary', parts: [] };
    const { headings, ...rest } = Object.fromEntries(lists) as Record<string, unknown[]>;
    const text = head + JSON.stringify({ headings: [summary, ...headings!], ...rest }).slice(1, -1);
    const flow = `{${JSON.stringify(parse(head)).slice(1, -1)},${text.slice(head.length)}}`;
    const read = readFramework(new SourceText('file:///example.json', flow));
    assert.deepEqual(read.problems, []);
    assert.deepEqual((await shelf.make(read.text!, [])).problems, []);
  });

  it('speaks of every field of a framework, a heading, a part and a column', () => {
    const { properties, definitions } = JSON.parse(readFileSync('schemas/framework.schema.json', 'utf8'));
    const column = properties.tables.items.properties.columns.items.properties;
    const heading = Object.values(definitions as Record<string, { properties: object }>)[0]!.properties;
    const fields = [properties, heading, properties.parts.items.properties, column].flatMap(Object.keys);
    // What CQC’s framework needs, and hardly any other.
    const rare = ['evidenceCategories', 'weStatement', 'iStatements', 'topics', 'notice', 'sources', '$schema'];
    const unnamed = [...new Set(fields)].filter((field) => !rare.includes(field) && !page.includes(`${field}`));
    assert.deepEqual(unnamed, []);
    assert.ok(fields.length > 40);
  });
});
