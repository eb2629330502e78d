import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../diagnostic.ts';
import type { ExplainedRule } from '../../rules/pages.ts';
import { rulePage } from '../rule-page.ts';

/** Information and hints are both notes there. */
export const levels: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

/** The rules with their pages, in the order given. */
export function sarifRules(rules: readonly ExplainedRule[]): ReportingDescriptor[] {
  return rules.map((rule) => ({
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\n${rule.how}`, markdown: rulePage(rule) },
    defaultConfiguration: { enabled: rule.severity !== 'off', level: levels[rule.severity] },
    properties: { tags: [rule.id.split('/')[0]!] },
  }));
}

/** `number/wrong-period` as viewers show names: `NumberWrongPeriod`. */
function nameOf(id: string): string {
  return id
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
