import { requiredColumns, tablePlaces } from '../../framework/match-tables.ts';
import { listed } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/table-columns',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const { form, tables } of tablePlaces(draft, outline)) {
      for (const { table, columns } of tables) {
        const missing = requiredColumns(form).filter((column) => !columns.has(column));
        const head = table.rows[0] ?? [];
        if (missing.length === 0 || head.length === 0) continue;
        const names = listed(missing.map(({ title }) => title));
        yield {
          place: { source: draft.source, span: { start: head[0]!.span.start, end: head.at(-1)!.span.end } },
          message: `This table of ${form.title} has no column ${names}, so what belongs there is said nowhere, or somewhere else in every row. Add ${missing.length === 1 ? 'the column' : 'these columns'}.`,
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A table lacks a column that the framework asks for.',
  why: 'A column makes sure that every row says the same things. Without a column for the lead or the date, some rows will have none, and nobody sees it.',
  how: 'Add the column with the framework’s title, or one of its other names, and fill it in for each row.',
  examples: {
    wrong:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\n| Ref | Action | By When | Expected Outcomes (what difference it will make) | Measures that matter |\n| --- | --- | --- | --- | --- |\n| 1.1 | Hold strategy meetings within a day | June 2026 | Children are safe sooner | From 71% in 2024-25 to 90% |\n',
    right:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\n| Ref | Action | Lead | Deadline | Expected outcomes | Measures |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Hold strategy meetings within a day | Head of Assessment | June 2026 | Children are safe sooner | From 71% in 2024-25 to 90% |\n',
  },
};
