import { parseDraft } from '../../draft/parse-draft.ts';
import type { EntryMatch, Outline } from '../../framework/framework.ts';
import { matchHeadings } from '../../framework/match-headings.ts';
import { SourceText } from '../../text/source-text.ts';
import type { CompletionRequest } from './completion-request.ts';
import { lineAt } from './lines.ts';

/** The innermost section of the framework that a line lies in. */
export interface SectionAt {
  readonly match: EntryMatch;
  readonly outline: Outline;
}

/**
 * The section of the framework that the cursor's line lies in, read as though the line were empty: `#`, once typed, would
 * cut the section in two. Null outside of all sections and where the draft's framework is not known.
 */
export function sectionAt({ source, offset, loaded }: CompletionRequest): SectionAt | null {
  const { draft, framework } = loaded;
  if (!framework) return null;
  const line = lineAt(source, offset);
  const text = source.text.slice(0, line.start) + source.text.slice(line.end);
  const rest = line.start === line.end ? draft : parseDraft(new SourceText(source.uri, text), draft);
  const outline = matchHeadings(rest, framework);
  const holding = (matches: readonly EntryMatch[]): EntryMatch | undefined =>
    matches.findLast(({ section: { span } }) => span.start < line.start && line.start <= span.end);
  let match = holding(outline.statements) ?? holding(outline.themes);
  for (let inner = match; inner; inner = holding(inner.headings)) match = inner;
  return match ? { match, outline } : null;
}
