import modules from 'all:./*/*.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. A file in a folder here whose default export is a rule is found by itself. */
export const rules: readonly Rule[] = (modules as Rule[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(rules.map((rule) => [rule.id as string, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** Whether `id` is a rule or, ending in `/`, a group of rules. */
export function isRuleOrGroup(id: string): boolean {
  return byId.has(id) || (id.endsWith('/') && rules.some((rule) => rule.id.startsWith(id)));
}
