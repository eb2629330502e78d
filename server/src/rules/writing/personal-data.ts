import type { Section } from '../../draft/draft.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { type DetailKind, personalDetails } from './personal/personal-details.ts';

const advice: Readonly<Record<DetailKind, string>> = {
  'NHS number': 'Take it out; nothing in a self-assessment needs it.',
  'National Insurance number': 'Take it out; nothing in a self-assessment needs it.',
  'date of birth': 'Take it out, or give an age band: “in her eighties”.',
  'e-mail address': 'Give the address of a team instead, or take it out.',
  'telephone number': 'Give the number of a team instead, or take it out.',
  postcode: 'About fifteen homes share one. Write the first half (“EN4”), the ward or the town.',
};

/** Details of one person in a draft that is meant for publication. */
export default defineRule({
  id: 'writing/personal-data',
  severity: 'warning',
  looksAt: 'section',
  *check({ passages }: Section, { draft, settings }) {
    const audience = draft.frontMatter.audience?.value ?? settings?.audience ?? 'public';
    if (audience === 'internal') return;
    for (const passage of passages) {
      for (const { kind, plain, certain } of personalDetails(passage.text)) {
        const text = passage.text.slice(plain.start, plain.end);
        const what = `${/^[aeio]/i.test(kind) || kind === 'NHS number' ? 'an' : 'a'} ${kind}`;
        yield {
          place: { source: draft.source, span: passage.toSource(plain) },
          message: `“${text}” ${certain ? 'is' : 'looks like'} ${what}, and this draft is meant for publication: everybody could learn who a person is. ${advice[kind]}`,
          ...(certain && { severity: 'error' as const }),
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A draft for publication holds an NHS number, a date of birth or another detail of one person.',
  why: 'A case study is about somebody who trusted the council. One detail left in, such as an NHS number or a full postcode, can show who it is, and is a data breach once the document is published.',
  how: 'Take the detail out. The rule knows NHS numbers by their check digit, National Insurance numbers, full dates of birth, e-mail addresses that are made of a name, mobile numbers, and full postcodes that are not of an office. The addresses and telephone numbers of teams are left alone. A draft that is not for publication says `audience: internal` in its front matter, or all drafts of a folder do in cqc-lint.yaml.',
  examples: {
    wrong: 'Ada (born 12 March 1941) came home from hospital in two days.',
    right: 'Ada, who is in her eighties, came home from hospital in two days. Call our duty desk on 01632 960412.',
  },
};
