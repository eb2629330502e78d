import type { RulePage } from '../../rules/rule.ts';
import type { RichText } from './rich-text.ts';

/** What a rule reports, why it matters and how to put it right; null where it has no page. */
export function ruleText(page: RulePage | undefined): RichText | null {
  if (!page) return null;
  return [
    { kind: 'title', text: page.summary },
    { kind: 'paragraph', text: page.why },
    { kind: 'paragraph', text: page.how },
  ];
}
