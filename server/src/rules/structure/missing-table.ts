import { insertAfter, lineBreakOf } from '../../framework/insertion.ts';
import { isExpected, tableSkeleton } from '../../framework/layout.ts';
import { requiredColumns, tablePlaces } from '../../framework/match-tables.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/missing-table',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const { form, section, tables } of tablePlaces(draft, outline)) {
      const isWritten = section.hasContent || section.children.length > 0;
      if (tables.length > 0 || !isWritten || !isExpected(form)) continue;
      const columns = listed(requiredColumns(form).map(({ title }) => title));
      const block = tableSkeleton(form, lineBreakOf(draft));
      yield {
        place: headingPlace(draft, section),
        message: `${quoted(section.heading!.text)} has no table of ${form.title}, so ${outline.framework.reader} cannot follow them one by one. Add one with the columns ${columns}.`,
        ...(form.expect === 'advised' ? { severity: 'info' } : {}),
        fixes: [{ title: `Add a table of ${form.title}`, edits: [insertAfter(draft, section, block)] }],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A section has no table where the framework asks for one.',
  why: 'What is laid out in rows can be followed and counted: each action with who leads it and by when, each recommendation with how far it is. In running text some of that is always left out.',
  how: 'Add a table with the columns that the message names. The quick fix puts one at the end of the section.',
  examples: {
    wrong:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\nWe will hold strategy meetings sooner.\n',
    right:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\n| Ref | Action | Accountable Lead | By When | Expected Outcomes (what difference it will make) | Measures that matter |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Hold strategy meetings within a day | Head of Assessment | June 2026 | Children are safe sooner | From 71% in 2024-25 to 90% |\n',
  },
};
