import assert from 'node:assert/strict';
import { groups, pageName, rulePage, rulesIndex } from '../../../server/src/report/rule-page.ts';
import { type ExplainedRule, explainedRules as rules } from '../../../server/src/rules/pages.ts';

const rule: ExplainedRule = {
  id: 'metrics/invented',
  looksAt: 'reading',
  severity: 'warning',
  summary: 'A table has a | in it.',
  why: 'Because.',
  how: 'So.',
  examples: { wrong: 'metrics:\n  - id: a', right: '```\ncode\n```\n' },
  follows: 'The guide.',
};

describe('rule pages', () => {
  it('say all that the rule says of itself', () => {
    for (const each of rules) {
      const page = rulePage(each);
      const { summary, why, how, examples } = each;
      for (const text of [each.id, summary, why, how, examples.wrong.trimEnd(), examples.right.trimEnd()]) {
        assert.ok(page.includes(text), `${each.id} lacks ${text}`);
      }
      assert.ok(page.includes(`**${each.severity}**`));
    }
  });

  it('show YAML as YAML, and put a longer fence around a fence', () => {
    const page = rulePage(rule);
    assert.ok(page.includes('## Wrong\n\n```yaml\nmetrics:\n  - id: a\n```\n'));
    assert.ok(page.includes('## Right\n\n````markdown\n```\ncode\n```\n````\n'));
    assert.ok(page.includes('## What it follows\n\nThe guide.\n'));
  });

  it('name a severity that is not the default, and a comment only where one can stand', () => {
    assert.ok(rulePage(rule).includes('metrics/invented: error'));
    assert.ok(!rulePage(rule).includes('cqc-lint-disable'));
    const placeholder = rules.find(({ id }) => id === 'writing/placeholder')!;
    assert.ok(rulePage(placeholder).includes('<!-- cqc-lint-disable-next-line writing/placeholder -- the reason -->'));
  });

  it('are all in the index, each once, in groups that readers know', () => {
    const index = rulesIndex([...rules, rule]);
    for (const each of rules) assert.equal(index.split(`](${pageName(each)})`).length, 2, each.id);
    assert.ok(index.includes('| A table has a \\| in it. |'));
    assert.equal(groups(rules)[0]!.title, 'Structure: the draft against its framework');
    assert.deepEqual(
      groups(rules)
        .flatMap((group) => group.rules)
        .map(({ id }) => id)
        .toSorted(),
      rules.map(({ id }) => id),
    );
  });

  it('a group that is not known comes last under its own name', () => {
    const last = groups([{ ...rule, id: 'new/rule' }, rule]).at(-1)!;
    assert.equal(last.title, 'new');
  });
});
