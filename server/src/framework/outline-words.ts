import type { Draft, Section } from '../draft/draft.ts';
import type { Place } from '../text/source-text.ts';
import type { Entry, Theme } from './framework.ts';

/** Where to report what the draft as a whole lacks: its first heading, else the framework it names, else its start. */
export function draftPlace(draft: Draft): Place {
  const first = draft.sections[0];
  if (first) return headingPlace(draft, first);
  return { source: draft.source, span: draft.frontMatter.framework?.span ?? { start: 0, end: 0 } };
}

/** The text of a section's heading. */
export function headingPlace(draft: Draft, section: Section): Place {
  const { heading } = section;
  const span = heading
    ? heading.textSpan.end > heading.textSpan.start
      ? heading.textSpan
      : heading.span
    : section.span;
  return { source: draft.source, span };
}

/** A theme as messages call it: theme 4, “Leadership”. One that stands for itself has no number. */
export function themeName(theme: Theme): string {
  return theme.statements.length > 0
    ? `${theme.level} ${theme.number}, ${quoted(theme.title)}`
    : `${theme.level} ${quoted(theme.title)}`;
}

/** An entry with the name of its level: the quality statement “Safeguarding”. */
export function entryName({ level, title }: Entry): string {
  return `${level} ${quoted(title)}`;
}

/** Titles in quotes, joined as a sentence does: “A”, “B” and “C”. */
export function listed(titles: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const all = titles.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${conjunction} ${all.at(-1)}`;
}

/** In quotes; what stands for other words in a framework's title is an ellipsis. */
export function quoted(text: string): string {
  return `“${text.replace(/\{[^{}]*\}/g, '…')}”`;
}
