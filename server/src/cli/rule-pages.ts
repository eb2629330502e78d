import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExplainedRule } from '../rules/pages.ts';
import { rules } from '../rules/registry.ts';
import type { RulePage } from '../rules/rule.ts';

/** Every rule with its page, in the order of its id. The build puts the pages beside the running program. */
export async function explainedRules(): Promise<ExplainedRule[]> {
  const text = await readFile(join(__dirname, 'rule-pages.json'), 'utf8');
  const pages = JSON.parse(text) as Readonly<Record<string, RulePage>>;
  return rules.map((rule) => ({ ...rule, ...pages[rule.id]! }));
}
