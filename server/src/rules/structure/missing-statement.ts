import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import { boldTitles, inBold } from '../../framework/bold-lines.ts';
import type { Outline, QualityStatement, Theme } from '../../framework/framework.ts';
import { standIns } from '../../framework/heading-gaps.ts';
import { lineBreakOf } from '../../framework/insertion.ts';
import { heading, isExpected, layoutOf, statementSkeleton } from '../../framework/layout.ts';
import { draftPlace, entryName, headingPlace, listed, quoted, themeName } from '../../framework/outline-words.ts';
import { insertStatement, neighboursOf, statementsBeside, whereItBelongs } from '../../framework/statement-place.ts';
import type { Place } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { standInFinding } from '../stand-in-finding.ts';

export default defineRule({
  id: 'structure/missing-statement',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const { framework, statements, themes } = outline;
    const isMissing = (entry: QualityStatement): boolean =>
      isExpected(entry) && !statements.some((match) => match.entry === entry);
    const bold = boldTitles(draft, outline);
    for (const theme of framework.themes) {
      const missing = theme.statements.filter(isMissing);
      const hasHeading = themes.some(({ entry }) => entry === theme);
      const areBold = missing.some((entry) => bold.some((one) => one.entry === entry));
      const areAll = missing.length === theme.statements.length && !areBold;
      if (missing.length === 0 || (areAll && !hasHeading)) continue;
      if (areAll) yield noneOfTheme(draft, outline, theme);
      else for (const entry of missing) yield missingStatement(draft, outline, entry);
    }
    if (framework.themeLevel === null && statements.length + bold.length > 0) {
      for (const entry of framework.statements.filter(isMissing)) yield missingStatement(draft, outline, entry);
    }
  },
});

export const page: RulePage = {
  summary: 'A quality statement of the framework has no section in the draft.',
  why: 'Every quality statement is scored by itself and all weigh the same. One that the draft leaves out gives an inspector nothing to weigh beside what others say.',
  how: 'Add a heading with the statement’s title below its theme. The quick fix inserts it with the “We” statement and the parts that the draft’s other statements have. If the statement is there under another title, use the framework’s title: where one other heading stands in its place, the message points at it. A title in bold type is made a heading by its quick fix.',
  examples: {
    wrong: '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

function missingStatement(draft: Draft, outline: Outline, entry: QualityStatement): Finding {
  const { theme } = entry;
  const { reader } = outline.framework;
  const layout = layoutOf(outline);
  const severity = entry.expect === 'advised' ? ({ severity: 'info' } as const) : {};
  const bold = boldTitles(draft, outline).find((one) => one.entry === entry);
  if (bold) return { ...inBold(draft, bold.passage, heading(layout.statementLevel, entry.title), reader), ...severity };
  const edit = insertStatement(draft, outline, entry, statementSkeleton(entry, layout, lineBreakOf(draft)));
  const where = whereItBelongs(draft, neighboursOf(statementsBeside(outline, entry), entry));
  const addition = edit ? [{ title: `Add a section for ${quoted(entry.title)}`, edits: [edit] }] : [];
  const other = standIns(outline).get(entry);
  if (other) return { ...standInFinding(draft, entry, other, where, addition), ...severity };
  const missing = theme
    ? `The ${entryName(entry)} has no section under ${themeName(theme)}`
    : `This draft has no ${entryName(entry)}`;
  return {
    place: theme ? homePlace(draft, outline, theme) : draftPlace(draft),
    message: `${missing}, so ${reader} finds nothing on it. Add a heading with this title${where.words}.`,
    related: where.related,
    ...severity,
    fixes: addition,
  };
}

function noneOfTheme(draft: Draft, outline: Outline, theme: Theme): Finding {
  const { reader, statementLevel } = outline.framework;
  const lineBreak = lineBreakOf(draft);
  const layout = layoutOf(outline);
  const blocks = theme.statements.map((entry) => statementSkeleton(entry, layout, lineBreak));
  const edit = insertStatement(draft, outline, theme.statements[0]!, blocks.join(lineBreak + lineBreak));
  return {
    place: homePlace(draft, outline, theme),
    message: `No ${statementLevel} has a section under ${themeName(theme)}, so ${reader} cannot find what each asks for. Add a heading for ${listed(theme.statements.map(({ title }) => title))}.`,
    fixes: edit
      ? [{ title: `Add sections for the ${statementLevel}s of ${theme.level} ${theme.number}`, edits: [edit] }]
      : [],
  };
}

/** The theme's heading, else its first statement's. */
function homePlace(draft: Draft, outline: Outline, theme: Theme): Place {
  const home =
    outline.themes.find(({ entry }) => entry === theme) ?? outline.statements.find((match) => match.theme === theme);
  return home ? headingPlace(draft, home.section) : draftPlace(draft);
}
