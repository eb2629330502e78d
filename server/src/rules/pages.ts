import modules from 'all:./*/*.ts';
import pages from 'all:./*/*.ts#page';
import type { Rule, RulePage } from './rule.ts';

/** A rule with what its reference page says. */
export type ExplainedRule = Rule & RulePage;

/** Every rule with its page, in the order of its id. Apart from the registry, as most who need the rules show no pages. */
export const explainedRules: readonly ExplainedRule[] = modules
  .map((rule, i) => ({ ...(rule as Rule), ...(pages[i] as RulePage) }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));
