import type { Section } from '../../draft/draft.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'writing/empty-link',
  severity: 'warning',
  looksAt: 'section',
  *check({ passages }: Section, { draft }) {
    for (const { marks, text } of passages) {
      for (const { kind, plain, span, target } of marks) {
        if (kind !== 'link' || (target !== '' && target !== '#')) continue;
        const place = { source: draft.source, span };
        const words = text.slice(plain.start, plain.end);
        yield {
          place,
          message: `The link “${words}” leads nowhere, so a reader who follows it to the evidence finds nothing. Put the address of the document between the brackets, or take the link away.`,
          fixes: words === '' ? [] : [{ title: 'Take the link away', edits: [{ place, newText: words }] }],
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A link leads nowhere.',
  why: 'Inspectors follow links to the evidence. A link without an address often comes from a document that was pasted in; it looks like evidence and is none.',
  how: 'Write the address of the document in the brackets, `[our carers strategy](https://…)`, or take the link away and name the document in words.',
  examples: {
    wrong: 'Our [carers strategy](#) says how we support carers.',
    right: 'Our [carers strategy](https://harrowmere.example/carers) says how we support carers.',
  },
};
