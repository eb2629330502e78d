import type { Finding } from '../diagnostic.ts';
import { isAllBold } from '../draft/bold.ts';
import type { Draft, Passage } from '../draft/draft.ts';
import type { Span } from '../text/source-text.ts';
import type { Alias, Entry, Outline, QualityStatement, Theme } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { isExpected } from './layout.ts';
import { quoted } from './outline-words.ts';
import { neighboursOf, statementsBeside } from './statement-place.ts';
import { titleMatcher } from './title-matcher.ts';

/** A line in bold type that stands where the draft should have a heading of the framework. */
export interface BoldTitle {
  readonly entry: Theme | QualityStatement;
  readonly passage: Passage;
}

const known = new WeakMap<Outline, readonly BoldTitle[]>();

/** The themes and statements that a draft has as lines in bold type only, each where it belongs. */
export function boldTitles(draft: Draft, outline: Outline): readonly BoldTitle[] {
  let titles = known.get(outline);
  if (!titles) {
    titles = findBoldTitles(draft, outline);
    known.set(outline, titles);
  }
  return titles;
}

function findBoldTitles(draft: Draft, outline: Outline): BoldTitle[] {
  const { framework, themes, statements } = outline;
  const found = new Set<Entry>([...themes, ...statements].map(({ entry }) => entry));
  const missing = [...framework.themes, ...framework.statements].filter(
    (entry) => isExpected(entry) && !found.has(entry) && !entry.repeats,
  );
  if (missing.length === 0) return [];
  const lines = draft.passages.filter(isBoldLine);
  const titles: BoldTitle[] = [];
  for (const entry of missing) {
    const span = 'statements' in entry ? themeSpan(draft, outline, entry) : statementSpan(draft, outline, entry);
    const passage = lines.find(
      (line) => isWithin(line.span, span) && names(entry, line.text) && saysEnough(entry, line.text),
    );
    if (passage) titles.push({ entry, passage });
  }
  return titles;
}

/** What to say of a title that is there, but set in bold and no heading; `heading` is how it should be written. */
export function inBold({ source }: Draft, passage: Passage, heading: string, reader: string): Finding {
  const place = { source, span: passage.span };
  return {
    place,
    message: `${quoted(passage.text)} stands here in bold type and not as a heading, so it is missing from the contents and ${reader} may not find it. Make it a heading.`,
    fixes: [{ title: 'Make it a heading', edits: [{ place, newText: heading }] }],
  };
}

/** The line in bold type within a section that has a part's title; undefined where there is none. */
export function boldLineWithin(
  draft: Draft,
  span: Span,
  part: { readonly title: string; readonly aliases: readonly Alias[] },
): Passage | undefined {
  return draft.passages.find(
    (passage) => isWithin(passage.span, span) && isBoldLine(passage) && names(part, passage.text),
  );
}

function names(named: { readonly title: string; readonly aliases: readonly Alias[] }, text: string): boolean {
  const match = titleMatcher([named])(readHeading(text).words);
  return match !== null && match.via !== 'similar';
}

/** A theme’s title of one word, such as “Leadership”, may head anything; “Theme 4: Leadership” heads the theme. */
function saysEnough(entry: Theme | QualityStatement, text: string): boolean {
  return !('statements' in entry) || readHeading(text).saysTheme || readHeading(text).words.includes(' ');
}

/** Where a draft could have the theme: between the themes beside it. */
function themeSpan(draft: Draft, { themes }: Outline, theme: Theme): Span {
  const neighbours = neighboursOf(themes, theme);
  return {
    start: neighbours?.above?.section.span.start ?? 0,
    end: neighbours?.below?.section.span.start ?? draft.source.text.length,
  };
}

/** Where a draft could have the statement: in its theme, between the statements beside it. */
function statementSpan(draft: Draft, outline: Outline, statement: QualityStatement): Span {
  const home = outline.themes.find(({ entry }) => entry === statement.theme)?.section.span;
  const neighbours = neighboursOf(statementsBeside(outline, statement), statement);
  return {
    start: neighbours?.above?.section.span.start ?? home?.start ?? 0,
    end: neighbours?.below?.section.span.start ?? home?.end ?? draft.source.text.length,
  };
}

function isWithin(inner: Span, { start, end }: Span): boolean {
  return start <= inner.start && inner.end <= end;
}

function isBoldLine(passage: Passage): boolean {
  const { kind, item, quoteDepth } = passage;
  return kind === 'paragraph' && item === null && quoteDepth === 0 && isAllBold(passage);
}
