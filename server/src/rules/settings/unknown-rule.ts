import type { Finding } from '../../diagnostic.ts';
import { closest } from '../../text/similarity.ts';
import type { Place } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'settings/unknown-rule',
  looksAt: 'draft',
  severity: 'error',
  stopsWork: true,
  *check({ settings }, ruleIds) {
    if (!settings) return;
    const known = [...ruleIds, ...groupsOf(ruleIds)];
    for (const { id } of settings.rules) {
      if (!known.includes(id.value)) yield unknownRule(id.value, { source: settings.source, span: id.span }, known);
    }
  },
});

export const page: RulePage = {
  summary: 'The settings name a rule that does not exist.',
  why: 'The line changes nothing, so the rule that was meant still has its usual severity.',
  how: 'Correct the name, or delete the line. “cqc-lint rules” lists all rules; a group of rules is written with a slash at its end, as in “number/”.',
  examples: {
    wrong: `rules:
  number/unsuported: off`,
    right: `rules:
  number/unsupported: off`,
  },
};

function groupsOf(ruleIds: readonly string[]): Set<string> {
  return new Set(ruleIds.map((id) => id.slice(0, id.indexOf('/') + 1)));
}

function unknownRule(id: string, place: Place, known: readonly string[]): Finding {
  const near = known.includes(`${id}/`) ? `${id}/` : closest(id, known);
  const remedy = near ? `Did you mean “${near}”?` : '“cqc-lint rules” lists all rules.';
  return {
    place,
    message: `There is no rule “${id}”, so this line changes nothing. ${remedy}`,
    fixes: near ? [{ title: `Change to ${near}`, edits: [{ place, newText: near }] }] : [],
  };
}
