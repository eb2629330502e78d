import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulePage } from '../rules/rule.ts';

/** What a rule’s page says, by the rule's id. */
export type RuleTexts = Readonly<Record<string, RulePage>>;

let texts: Promise<RuleTexts> | undefined;

/** What the pages of the rules say. The build puts it beside the running program; it is read when somebody asks. */
export function ruleTexts(): Promise<RuleTexts> {
  texts ??= readFile(join(__dirname, 'rule-pages.json'), 'utf8').then((text) => JSON.parse(text) as RuleTexts);
  return texts;
}
