import assert from 'node:assert/strict';
import { severities } from '../../../server/src/diagnostic.ts';
import { lint } from '../../../server/src/lint.ts';
import { isRuleOrGroup, rules } from '../../../server/src/rules/registry.ts';
import { presetNames, presetSeverity } from '../../../server/src/settings/presets.ts';
import { loadFromMemory } from '../load-from-memory.ts';

const draft = '---\nframework: cqc-local-authority\n---\n\n# Draft\n\nTBC\n';

async function placeholderWith(settings: string, overrides = {}): Promise<string | undefined> {
  const report = lint(await loadFromMemory(draft, { 'cqc-lint.yaml': settings }, overrides));
  assert.equal(
    report.diagnostics.some(({ rule }) => rule.startsWith('settings/')),
    false,
  );
  return report.diagnostics.find(({ rule }) => rule === 'writing/placeholder')?.severity;
}

describe('presets', () => {
  it('make drafts milder, drafts for publication graver and everything one step graver', () => {
    for (const { id, severity } of rules) {
      const rank = (preset: (typeof presetNames)[number]): number =>
        severities.indexOf(presetSeverity(preset, id, severity));
      const own = severities.indexOf(severity);
      assert.ok(rank('draft') >= own, id);
      assert.ok(rank('publication') <= own, id);
      assert.equal(rank('strict'), severity === 'off' || severity === 'error' ? own : own - 1, id);
    }
  });

  it('leave what is off as it is, and everything where none is chosen', () => {
    for (const preset of presetNames) assert.equal(presetSeverity(preset, 'writing/placeholder', 'off'), 'off');
    assert.equal(presetSeverity(null, 'writing/placeholder', 'warning'), 'warning');
  });

  it('name rules that there are', () => {
    const named = rules.filter(({ id, severity }) =>
      presetNames.some((preset) => preset !== 'strict' && presetSeverity(preset, id, severity) !== severity),
    );
    assert.ok(named.length > 15);
    assert.ok(named.every(({ id }) => isRuleOrGroup(id)));
  });

  it('count below the rules of the settings and the command line', async () => {
    assert.equal(await placeholderWith(''), 'warning');
    assert.equal(await placeholderWith('preset: draft\n'), 'info');
    assert.equal(await placeholderWith('preset: publication\n'), 'error');
    assert.equal(await placeholderWith('preset: publication\nrules: { writing/placeholder: hint }\n'), 'hint');
    assert.equal(await placeholderWith('preset: publication\nrules: { writing/: info }\n'), 'info');
    assert.equal(await placeholderWith('preset: publication\n', { preset: 'draft' }), 'info');
    assert.equal(
      await placeholderWith('preset: strict\n', { rules: new Map([['writing/placeholder', 'hint']]) }),
      'hint',
    );
  });
});
