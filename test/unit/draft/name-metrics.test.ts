import assert from 'node:assert/strict';
import { nameMetrics } from '../../../server/src/draft/name-metrics.ts';
import { edited } from '../../../server/src/text/edits.ts';
import { draftOf } from './draft-of.ts';

/** A draft once it names one more metrics file. */
function named(text: string, path = 'new.yaml'): string {
  return edited(text, [nameMetrics(draftOf(text), path)]);
}

describe('naming a metrics file in the front matter', () => {
  it('adds the key where there is none, and front matter where there is none', () => {
    assert.equal(named('---\nframework: x\n---\n\n# A\n'), '---\nframework: x\nmetrics: new.yaml\n---\n\n# A\n');
    assert.equal(named('\uFEFF# A\r\n'), '\uFEFF---\r\nmetrics: new.yaml\r\n---\r\n\r\n# A\r\n');
  });

  it('fills in a key that names nothing', () => {
    for (const empty of ['metrics:', 'metrics: []', 'metrics: ~'])
      assert.equal(named(`---\n${empty}\ntitle: A\n---\n`), '---\nmetrics: new.yaml\ntitle: A\n---\n');
  });

  it('makes a list of the only name', () => {
    assert.equal(named('---\nmetrics: old.yaml # ours\n---\n'), '---\nmetrics: [old.yaml, new.yaml] # ours\n---\n');
    assert.equal(named('---\nmetrics: "my old.yaml"\n---\n'), '---\nmetrics: ["my old.yaml", new.yaml]\n---\n');
  });

  it('goes on with a list, in its own form', () => {
    assert.equal(
      named('---\nmetrics:\n  - a.yaml\n  - b.csv\ntitle: A\n---\n'),
      '---\nmetrics:\n  - a.yaml\n  - b.csv\n  - new.yaml\ntitle: A\n---\n',
    );
    assert.equal(named("---\nmetrics: [a.yaml, 'b.csv']\n---\n"), "---\nmetrics: [a.yaml, 'b.csv', new.yaml]\n---\n");
  });

  it('quotes a path that YAML would read otherwise', () => {
    assert.equal(
      named('---\ntitle: A\n---\n', 'our figures: 2024.yaml'),
      '---\ntitle: A\nmetrics: "our figures: 2024.yaml"\n---\n',
    );
  });

  it('what it wrote is read', () => {
    for (const before of ['---\nmetrics: "a b.yaml"\n---\n', '---\nmetrics:\n- a b.yaml\n---\n', '# A\n']) {
      const names = draftOf(named(before, 'c d.yaml')).frontMatter.metrics.map(({ value }) => value);
      assert.deepEqual(names, before.startsWith('#') ? ['c d.yaml'] : ['a b.yaml', 'c d.yaml']);
    }
  });
});
