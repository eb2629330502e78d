import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Entry, Outline } from '../../framework/framework.ts';
import { standIns } from '../../framework/heading-gaps.ts';
import { lineBreakOf } from '../../framework/insertion.ts';
import { headingSkeleton, isExpected, layoutOf } from '../../framework/layout.ts';
import { isWritten, type WrittenEntry, writtenEntries } from '../../framework/outline-entries.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { commonLevel } from '../../framework/section-place.ts';
import { insertAmong, neighboursOf, whereItBelongs } from '../../framework/statement-place.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { standInFinding } from '../stand-in-finding.ts';

export default defineRule({
  id: 'structure/missing-heading',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const written of writtenEntries(outline)) {
      // What a theme lacks is a statement, of which other rules speak.
      if ('statements' in written.entry || !isWritten(written)) continue;
      const found = new Set(written.matches.flatMap(({ headings }) => headings.map(({ entry }) => entry)));
      for (const entry of written.entry.headings.filter(isExpected)) {
        if (!found.has(entry)) yield missingHeading(draft, outline, written, entry);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A section lacks a heading that the framework asks for below it.',
  why: 'Where a framework divides a section further, readers look for each of its headings. One that is left out reads as though there were nothing to say.',
  how: 'Add the heading below its section. The quick fix puts it in its place with what belongs in it. If the text is there under other words, use the framework’s title.',
  examples: {
    wrong:
      '---\nframework: safeguarding-partnership-annual-report\n---\n# Annual report\n\n## Introduction\n\nWe are twelve agencies.\n\n## Governance\n\nTwelve agencies are members.\n',
    right:
      '---\nframework: safeguarding-partnership-annual-report\n---\n# Annual report\n\n## Introduction\n\nWe are twelve agencies.\n\n## Governance\n\nTwelve agencies are members.\n\n### Independent scrutiny\n\nOur scrutineer looked at neglect.\n',
  },
};

function missingHeading(draft: Draft, outline: Outline, { matches }: WrittenEntry, entry: Entry): Finding {
  const match = matches.at(-1)!;
  const level = commonLevel(match.headings) || match.section.level + 1;
  const block = headingSkeleton(entry, level, layoutOf(outline), lineBreakOf(draft));
  const edit = insertAmong(draft, match.headings, entry, match.section, block);
  const place = headingPlace(draft, matches[0]!.section);
  const where = whereItBelongs(draft, neighboursOf(match.headings, entry));
  const addition = [{ title: `Add a section for ${quoted(entry.title)}`, edits: [edit] }];
  const severity = entry.expect === 'advised' ? ({ severity: 'info' } as const) : {};
  const other = standIns(outline).get(entry);
  if (other) return { ...standInFinding(draft, entry, other, where, addition), ...severity };
  return {
    place,
    message: `Below ${quoted(matches[0]!.section.heading!.text)} there is no heading ${quoted(entry.title)}, so ${outline.framework.reader} finds nothing on it. Add a heading with this title${where.words}.`,
    related: where.related,
    fixes: addition,
    ...severity,
  };
}
