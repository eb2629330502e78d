import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { HeadingMatch, Theme } from '../../framework/framework.ts';
import { closedRows, cuttingHeadings, standIns } from '../../framework/heading-gaps.ts';
import type { Row } from '../../framework/heading-rows.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { headingPlace, listed, quoted, themeName } from '../../framework/outline-words.ts';
import { retitled } from '../../framework/retitled.ts';
import { titleWords } from '../../framework/title-words.ts';
import { closest } from '../../text/similarity.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/unknown-heading',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    // A heading in the place of one that is missing is reported as that.
    const instead = new Set(standIns(outline).values());
    for (const row of closedRows(outline)) {
      for (const section of row.others) if (!instead.has(section)) yield unknown(draft, section, row);
    }
    for (const { section, theme } of cuttingHeadings(outline)) yield cutting(draft, section, theme);
  },
});

export const page: RulePage = {
  summary: 'A heading stands where the framework allows only its own and is none of them, or cuts a theme in two.',
  why: 'Directly below a theme a reader expects its quality statements. A heading that is none of them looks like a statement of the framework, or hides one under another name.',
  how: 'If one of the framework’s is meant, write its title; the quick fix does that where one is close. If not, put the text below the statement that it supports.',
  examples: {
    wrong:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding\n\nWe act on concerns quickly.\n\n### Self-neglect\n\nA panel meets every month.\n',
    right:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding\n\nWe act on concerns quickly.\n\n#### Self-neglect\n\nA panel meets every month.\n',
  },
};

function unknown(draft: Draft, section: Section, { entries, matches }: Row): Finding {
  const heading = section.heading!;
  const missing = entries.filter((entry) => !matches.some((match) => match.entry === entry));
  const byWords = new Map(missing.map((entry) => [titleWords(entry.title), entry]));
  const near = byWords.get(closest(readHeading(heading.text).words, byWords.keys()) ?? '');
  const fix = near && retitled(draft, section, near.title);
  const titles = (near ? [near] : entries).map(({ title }) => title);
  const meant = near
    ? `If ${quoted(near.title)} is meant, write that`
    : `If ${listed(titles, 'or')} is meant, write that`;
  return {
    place: headingPlace(draft, section),
    message: `${quoted(heading.text)} stands where a ${entries[0]!.level} is expected, but it is none of the framework’s. ${meant}; otherwise put this text below the one that it supports.`,
    fixes: fix ? [{ title: `Change the heading to ${quoted(near.title)}`, edits: [fix] }] : [],
  };
}

function cutting(draft: Draft, section: Section, { entry, section: theme }: HeadingMatch<Theme>): Finding {
  const below = section.children.map(({ heading }) => heading!.text);
  return {
    place: headingPlace(draft, section),
    message: `${quoted(section.heading!.text)} stands at the level of a ${entry.level}, so ${listed(below)} below it no longer ${below.length === 1 ? 'belongs' : 'belong'} to ${themeName(entry)}. Give this heading a deeper level, or move it after the ${entry.level}.`,
    related: [{ place: headingPlace(draft, theme), message: `The ${entry.level} that is cut in two.` }],
    severity: 'warning',
  };
}
