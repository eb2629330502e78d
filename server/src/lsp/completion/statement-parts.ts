import type { CompletionItem } from 'vscode-languageserver/node';
import type { Part } from '../../framework/framework.ts';
import { partLevel } from '../../framework/insert-parts.ts';
import { layoutOf } from '../../framework/layout.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { blocksAt } from './blocks.ts';
import { type CompletionRequest, type Completions, sortKey, together } from './completion-request.ts';
import { headingLine } from './lines.ts';
import { type SectionAt, sectionAt } from './statement-at.ts';
import { completeStatementHeading } from './statement-headings.ts';

/**
 * Completes headings: those of the framework, and of the parts that the section at hand lacks. The parts come first where
 * they are likelier: on an empty line, and behind as many `#` as parts have.
 */
export function completeHeading(request: CompletionRequest): Promise<Completions | undefined> | undefined {
  const line = request.isDraft ? headingLine(request) : undefined;
  const at = line && sectionAt(request);
  if (!line) return undefined;
  const parts = (): Completions | undefined => (at ? missingParts(at, request, line) : undefined);
  const marks = line.marks.trimEnd().length;
  const isPart = at && (marks === 0 || marks >= partLevel(at.match, layoutOf(at.outline)));
  return Promise.resolve(
    isPart ? together(parts, completeStatementHeading)(request) : together(completeStatementHeading, parts)(request),
  );
}

function missingParts(
  at: SectionAt,
  request: CompletionRequest,
  line: NonNullable<ReturnType<typeof headingLine>>,
): Completions | undefined {
  const { outline } = at;
  const titles = new Map(layoutOf(outline).parts.map(({ part, title }) => [part, title]));
  const marks = '#'.repeat(partLevel(at.match, layoutOf(at.outline)));
  const { source, snippets } = request;
  const items = lacking(at).map((part, index): CompletionItem => {
    const title = titles.get(part) ?? part.title;
    return {
      label: title,
      kind: completionItemKind.field,
      detail: `Part of ${at.match.section.heading!.text}`,
      filterText: `${line.marks}${title}`,
      sortText: sortKey(index),
      preselect: index === 0,
      insertTextFormat: snippets ? insertTextFormat.snippet : insertTextFormat.plainText,
      textEdit: {
        range: source.range(line.span),
        newText: blocksAt(source, line.span, [`${marks} ${title}`, null], snippets),
      },
      data: { part: part.id },
    };
  });
  return items.length > 0 ? { items, isIncomplete: line.marks !== '' } : undefined;
}

/** The parts that a section lacks: first those that it is required to have or that other sections of the draft have. */
function lacking({ match, outline }: SectionAt): Part[] {
  const same = [...outline.statements, ...outline.themes].filter(({ entry }) => entry === match.entry);
  const present = new Set([match, ...same].flatMap(({ parts }) => parts.map(({ entry }) => entry)));
  const used = new Set(outline.statements.flatMap(({ parts }) => parts.map(({ entry }) => entry)));
  const isLikely = (part: Part): boolean => part.expect === 'required' || used.has(part);
  const missing = match.entry.parts.filter((part) => !present.has(part));
  return [...missing.filter(isLikely), ...missing.filter((part) => !isLikely(part))];
}
