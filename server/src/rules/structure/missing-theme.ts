import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import { boldTitles, inBold } from '../../framework/bold-lines.ts';
import type { Entry, Outline, QualityStatement, Theme } from '../../framework/framework.ts';
import { append, insertAt, insertBefore, lineBreakOf } from '../../framework/insertion.ts';
import {
  heading,
  isExpected,
  type Layout,
  layoutOf,
  statementSkeleton,
  themeHeading,
  themeSkeleton,
} from '../../framework/layout.ts';
import { draftPlace, headingPlace, listed, quoted, themeName } from '../../framework/outline-words.ts';
import { boundaryBetween, insertTheme, neighboursOf, whereItBelongs } from '../../framework/statement-place.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/missing-theme',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const bold = boldTitles(draft, outline);
    if (outline.themes.length + outline.statements.length + bold.length === 0) {
      yield nothingRecognised(draft, outline);
      return;
    }
    for (const theme of outline.framework.themes.filter(isExpected)) {
      if (outline.themes.some(({ entry }) => entry === theme)) continue;
      const finding = lacking(draft, outline, theme);
      if (finding) yield theme.expect === 'advised' ? { ...finding, severity: 'info' } : finding;
    }
  },
});

export const page: RulePage = {
  summary: 'A theme of the framework has no section in the draft.',
  why: 'An inspector reads the draft theme by theme and statement by statement. A theme that is left out reads as one the council has nothing to say about, or has not looked at.',
  how: 'Add a heading for the theme and, below it, one for each of its quality statements. The quick fix inserts them. If the draft is meant to cover some themes only, switch this rule off for it with a `cqc-lint-disable-file` comment.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\nWe assess people promptly.\n',
    right: `# Self-assessment

## Theme 1: Working with people

### Assessing needs

We assess people promptly.

## Theme 2: Providing support

### Partnerships and communities

We plan with our partners.

## Theme 3: How the local authority ensures safety within the system

### Safeguarding

We act on concerns quickly.

## Theme 4: Leadership

### Learning, improvement and innovation

We learn from complaints.
`,
  },
};

function nothingRecognised(draft: Draft, outline: Outline): Finding {
  const { framework } = outline;
  const { themes, statements, reader, statementLevel, themeLevel } = framework;
  const layout = layoutOf(outline);
  const what = themeLevel === null ? statementLevel : `${themeLevel} or ${statementLevel}`;
  return {
    place: draftPlace(draft),
    message: `No heading of this draft names a ${what} of the ${framework.title}, so ${reader} cannot find what each asks for. Give every ${what.replace(' or ', ' and ')} its own heading, for example ${example(outline, layout)}. If the draft follows another framework, name that in its front matter.`,
    fixes: [
      {
        title: `Add the headings of all ${themeLevel === null ? '' : `${themeLevel}s and `}${statementLevel}s`,
        edits: [append(draft, wholeSkeleton(themes.length > 0 ? themes : statements, layout, lineBreakOf(draft)))],
      },
    ],
  };
}

function example({ framework }: Outline, layout: Layout): string {
  const theme = framework.themes.find(({ statements }) => statements.length > 0);
  const first = heading(layout.statementLevel, (theme?.statements ?? framework.statements)[0]!.title);
  return theme ? `${quoted(themeHeading(theme, layout))} and below it ${quoted(first)}` : quoted(first);
}

function wholeSkeleton(entries: readonly (Theme | QualityStatement)[], layout: Layout, lineBreak: string): string {
  return entries
    .filter(isExpected)
    .map((entry) =>
      'statements' in entry ? themeSkeleton(entry, layout, lineBreak) : statementSkeleton(entry, layout, lineBreak),
    )
    .join(lineBreak + lineBreak);
}

function lacking(draft: Draft, outline: Outline, theme: Theme): Finding | null {
  const bold = boldTitles(draft, outline);
  const title = bold.find(({ entry }) => entry === theme);
  if (title) return inBold(draft, title.passage, themeHeading(theme, layoutOf(outline)), outline.framework.reader);
  const isOwn = (entry: Entry): boolean => theme.statements.some((statement) => statement === entry);
  if (outline.statements.some(({ entry }) => isOwn(entry))) return missingHeading(draft, outline, theme);
  if (bold.some(({ entry }) => isOwn(entry))) return null;
  return missingTheme(draft, outline, theme);
}

function missingTheme(draft: Draft, outline: Outline, theme: Theme): Finding {
  const { reader, statementLevel } = outline.framework;
  const isAlone = theme.statements.length === 0;
  const titled = [...outline.themes, ...boldTitles(draft, outline)].map(({ entry }) => entry);
  const hasThemes = titled.some((entry) => 'statements' in entry && entry.statements.length > 0);
  if (!isAlone && !hasThemes && outline.statements.length > 0) return missingStatements(draft, outline, theme);
  const block = themeSkeleton(theme, layoutOf(outline), lineBreakOf(draft));
  const missing = isAlone ? 'it' : listed(theme.statements.map(({ title }) => title));
  const { words, related } = whereItBelongs(draft, neighboursOf(outline.themes, theme));
  const remedy = isAlone
    ? `Add a heading with this title${words}.`
    : `Add a heading for the ${theme.level}${words}, and one for each ${statementLevel.split(' ').at(-1)}.`;
  return {
    place: draftPlace(draft),
    message: `The draft has no section for ${themeName(theme)}, so ${reader} finds nothing on ${missing}. ${remedy}`,
    related,
    fixes: [
      {
        title: isAlone
          ? `Add a section for ${quoted(theme.title)}`
          : `Add ${theme.level} ${theme.number} with its ${statementLevel}s`,
        edits: [insertTheme(draft, outline, theme, block)],
      },
    ],
  };
}

/** A draft without theme headings that has no statement of a theme. */
function missingStatements(draft: Draft, outline: Outline, theme: Theme): Finding {
  const { reader, statementLevel } = outline.framework;
  const lineBreak = lineBreakOf(draft);
  const layout = layoutOf(outline);
  const blocks = theme.statements.filter(isExpected).map((entry) => statementSkeleton(entry, layout, lineBreak));
  const neighbours = neighboursOf(outline.statements, theme.statements[0]!)!;
  const { words, related } = whereItBelongs(draft, neighbours);
  const titles = listed(theme.statements.map(({ title }) => title));
  return {
    place: draftPlace(draft),
    message: `The draft has no section for ${titles}, the ${statementLevel}s of ${themeName(theme)}, so ${reader} finds nothing on them. Add a heading for each${words}.`,
    related,
    fixes: [
      {
        title: `Add sections for the ${statementLevel}s of ${theme.level} ${theme.number}`,
        edits: [insertAt(draft, boundaryBetween(neighbours), blocks.join(lineBreak + lineBreak))],
      },
    ],
  };
}

/** The theme's statements are there, but its heading is not. Only a draft that has theme headings is expected to have them all. */
function missingHeading(draft: Draft, outline: Outline, theme: Theme): Finding | null {
  if (outline.themes.length === 0) return null;
  const own = outline.statements.filter((match) => match.theme === theme);
  const from = outline.statements.indexOf(own[0]!);
  const areTogether = own.every((match, index) => outline.statements[from + index] === match);
  const edit = insertBefore(draft, own[0]!.section, themeHeading(theme, layoutOf(outline)));
  return {
    place: headingPlace(draft, own[0]!.section),
    message: `The draft has no heading for ${themeName(theme)}, although ${listed(own.map(({ entry }) => entry.title))} belong${own.length === 1 ? 's' : ''} below it. Add the ${theme.level}’s heading, so that a reader can tell where it starts.`,
    fixes: areTogether ? [{ title: `Add the heading of ${theme.level} ${theme.number}`, edits: [edit] }] : [],
  };
}
