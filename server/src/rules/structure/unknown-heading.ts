import type { Section } from '../../draft/draft.ts';
import type { HeadingMatch, Outline, Theme } from '../../framework/framework.ts';
import { matchersFor } from '../../framework/heading-candidates.ts';
import { plainWords, readHeading } from '../../framework/heading-text.ts';
import { headingPlace, listed, quoted } from '../../framework/outline-words.ts';
import { retitled } from '../../framework/retitled.ts';
import { commonLevel } from '../../framework/section-place.ts';
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
    const missing = outline.framework.themes
      .flatMap((theme) => theme.statements)
      .filter((entry) => !outline.statements.some((match) => match.entry === entry));
    const byWords = new Map(missing.map((entry) => [plainWords(entry.title), entry]));
    for (const theme of outline.themes) {
      for (const section of unknownBelow(theme, outline)) {
        const heading = section.heading!;
        const near = byWords.get(closest(readHeading(heading.text).words, byWords.keys()) ?? '');
        const fix = near && retitled(draft, heading, near.title);
        const meant = near
          ? `If ${quoted(near.title)} is meant, write that`
          : `If ${listed(
              theme.entry.statements.map(({ title }) => title),
              'or',
            )} is meant, write that`;
        yield {
          place: headingPlace(draft, section),
          message: `${quoted(heading.text)} stands where a quality statement is expected, but it is none of the framework’s. ${meant}; otherwise put this text below the statement that it supports.`,
          fixes: fix ? [{ title: `Change the heading to ${quoted(near.title)}`, edits: [fix] }] : [],
        };
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A heading stands where a quality statement is expected and is none.',
  why: 'Directly below a theme a reader expects its quality statements. A heading that is none of them looks like a statement of the framework, or hides one under another name.',
  how: 'If a statement is meant, write its title; the quick fix does that where one is close. If not, put the text below the statement that it supports.',
  examples: {
    wrong:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding adults at risk\n\nWe act on concerns quickly.\n',
    right:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding\n\n#### Adults at risk\n\nWe act on concerns quickly.\n',
  },
};

/** The headings directly below a theme, at the level of its statements, that are neither statement nor part. */
function unknownBelow(theme: HeadingMatch<Theme>, outline: Outline): Section[] {
  const own = outline.statements.filter(({ section }) => section.parent === theme.section);
  if (own.length === 0) return [];
  const level = commonLevel(own);
  const statements = new Set(own.map(({ section }) => section));
  const isPart = matchersFor(outline.framework).part;
  return theme.section.children.filter((section) => {
    if (section.level !== level || statements.has(section)) return false;
    const { words } = readHeading(section.heading!.text);
    return !isPart(words) && !ordinary.test(words);
  });
}
