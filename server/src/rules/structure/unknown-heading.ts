import type { Section } from '../../draft/draft.ts';
import type { Entry, EntryMatch, Outline, Part } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { retitled } from '../../framework/retitled.ts';
import { commonLevel } from '../../framework/section-place.ts';
import { titleMatcher } from '../../framework/title-matcher.ts';
import { titleWords } from '../../framework/title-words.ts';
import { closest } from '../../text/similarity.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Words of headings that open, close or illustrate a theme and are not meant as a statement. */
const ordinary =
  /\b(?:introduction|overview|summary|at a glance|background|context|scope|our approach|key (?:facts|figures|messages|points|data)|facts and figures|what people tell us|case stud(?:y|ies)|stor(?:y|ies)|conclusions?|next steps|references|sources|evidence|appendix|contents|glossary)\b/;

export default defineRule({
  id: 'structure/unknown-heading',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const { entries, matches, sections } of closedSets(outline)) {
      const missing = entries.filter((entry) => !matches.some((match) => match.entry === entry));
      const byWords = new Map(missing.map((entry) => [titleWords(entry.title), entry]));
      for (const section of sections) {
        const heading = section.heading!;
        const near = byWords.get(closest(readHeading(heading.text).words, byWords.keys()) ?? '');
        const fix = near && retitled(draft, heading, near.title);
        const meant = near
          ? `If ${quoted(near.title)} is meant, write that`
          : `If ${listed(
              entries.map(({ title }) => title),
              'or',
            )} is meant, write that`;
        yield {
          place: headingPlace(draft, section),
          message: `${quoted(heading.text)} stands where a ${entries[0]!.level} is expected, but it is none of the framework’s. ${meant}; otherwise put this text below the one that it supports.`,
          fixes: fix ? [{ title: `Change the heading to ${quoted(near.title)}`, edits: [fix] }] : [],
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A heading stands where the framework allows only its own, and is none of them.',
  why: 'Directly below a theme a reader expects its quality statements. A heading that is none of them looks like a statement of the framework, or hides one under another name.',
  how: 'If one of the framework’s is meant, write its title; the quick fix does that where one is close. If not, put the text below the statement that it supports.',
  examples: {
    wrong:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding adults at risk\n\nWe act on concerns quickly.\n',
    right:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding\n\n#### Adults at risk\n\nWe act on concerns quickly.\n',
  },
};

/** Headings side by side among which the framework wants no others: what it names, what was recognised, and the rest. */
interface ClosedSet {
  readonly entries: readonly Entry[];
  readonly matches: readonly EntryMatch[];
  readonly sections: readonly Section[];
}

function closedSets(outline: Outline): ClosedSet[] {
  const { framework, themes, statements } = outline;
  const inThemes = themes
    .filter(({ entry }) => entry.reportsOthers && entry.statements.length > 0)
    .map(({ entry, section }) => ({
      entries: entry.statements,
      matches: statements,
      sections: others(section, statements, framework.parts),
    }));
  const below = allMatches(outline)
    .filter(({ entry, headings }) => entry.reportsOthers && headings.length > 0)
    .map(({ entry, section, headings }) => ({
      entries: entry.headings,
      matches: headings,
      sections: others(section, headings, entry.parts),
    }));
  const holder = framework.themeLevel === null && framework.reportsOthers ? statements[0]?.section.parent : undefined;
  const atTop = holder
    ? [{ entries: framework.statements, matches: statements, sections: others(holder, statements, []) }]
    : [];
  return [...inThemes, ...below, ...atTop];
}

/** The headings directly below a section, at the level of those recognised there, that are neither recognised nor parts. */
function others(holder: Section, matches: readonly EntryMatch[], parts: readonly Part[]): Section[] {
  const own = matches.filter(({ section }) => section.parent === holder);
  if (own.length === 0) return [];
  const level = commonLevel(own);
  const recognised = new Set(own.map(({ section }) => section));
  const isPart = titleMatcher(parts);
  return holder.children.filter((section) => {
    if (section.level !== level || recognised.has(section)) return false;
    const { words } = readHeading(section.heading!.text);
    return !isPart(words) && !ordinary.test(words);
  });
}
