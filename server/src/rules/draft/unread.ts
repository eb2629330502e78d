import type { Finding } from '../../diagnostic.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Stretches of the draft that would take too long to read. */
export default defineRule({
  id: 'draft/unread',
  severity: 'error',
  stopsWork: true,
  looksAt: 'draft',
  *check({ draft: { source, unread } }): Generator<Finding> {
    for (const { start, end } of unread) {
      const first = source.positionAt(start).line;
      const last = source.positionAt(end).line;
      const which =
        first === last
          ? `Line ${first + 1} is not checked: it is`
          : `Lines ${first + 1} to ${last + 1} are not checked: they are`;
      yield {
        place: { source, span: { start, end: Math.min(end, source.lineSpan(first).end) } },
        message: `${which} too long in one piece, or hold too many signs of Markdown, to be read in good time. Such text is usually left by a conversion or pasted by mistake. Write it in shorter paragraphs, lists or tables with blank lines between them, or move it to a file of its own, so that the rest of the draft can be relied on.`,
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A stretch of the draft is too long in one piece, or holds too many signs of Markdown, to be read.',
  why: 'Nothing in that stretch is checked: neither its headings nor its numbers. A draft that seems to be right may not be.',
  how: 'Split a table, list or paragraph of many hundreds of lines into several with blank lines or headings between them, or move it to a file of its own. Signs by the thousand, such as asterisks, brackets or quote signs, are usually left by a conversion: delete them. Code blocks, HTML and pictures may be of any length.',
  examples: {
    wrong: `---
framework: cqc-local-authority
---
# Self-assessment

> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > We answer every call.
`,
    right: `---
framework: cqc-local-authority
---
# Self-assessment

> We answer every call.
`,
  },
};
