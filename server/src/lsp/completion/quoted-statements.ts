import type { CompletionItem } from 'vscode-languageserver/node';
import type { Section } from '../../draft/draft.ts';
import type { Sourced } from '../../framework/framework.ts';
import { compareWords } from '../../framework/word-differences.ts';
import type { SourceText } from '../../text/source-text.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { blocksAt } from './blocks.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { isFenced, isInFrontMatter, lineAt } from './lines.ts';
import { sectionAt } from './statement-at.ts';

/** From this likeness on a paragraph is a statement, quoted more or less well. */
const leastAlike = 0.7;
/** How much of a statement must be typed where no `>` says that a quotation begins. */
const leastLetters = 2;

/** Completes the “We” statement of the section at hand, where it is not quoted there yet. */
export function completeWeStatement(request: CompletionRequest): Completions | undefined {
  return completeQuotation(
    request,
    ({ weStatement }) => (weStatement ? [weStatement] : []),
    'What the council commits to',
  );
}

/** Completes the “I” statements of the section at hand that are not quoted there yet. */
export function completeIStatement(request: CompletionRequest): Completions | undefined {
  return completeQuotation(request, ({ iStatements }) => iStatements, 'What people say when it goes well');
}

interface Statements {
  readonly weStatement: Sourced | null;
  readonly iStatements: readonly Sourced[];
}

function completeQuotation(
  request: CompletionRequest,
  statementsOf: (entry: Statements) => readonly Sourced[],
  what: string,
): Completions | undefined {
  const line = quotationLine(request);
  const at = line && sectionAt(request);
  if (!line || !at) return undefined;
  const { match } = at;
  const { source, snippets } = request;
  const begins = (text: string): boolean => text.toLowerCase().startsWith(line.typed.toLowerCase());
  const open = statementsOf(match.entry).filter(
    ({ text }) => !isQuoted(text, match.section) && (line.mark !== '' || begins(text)),
  );
  const items = open.map(
    ({ text, source: from }, index): CompletionItem => ({
      label: text,
      kind: completionItemKind.text,
      detail: `${what}; source: ${from}`,
      filterText: line.mark + text,
      sortText: sortKey(index),
      preselect: index === 0,
      insertTextFormat: snippets ? insertTextFormat.snippet : insertTextFormat.plainText,
      textEdit: { range: source.range(line.span), newText: blocksAt(source, line.span, [`> ${text}`, null], snippets) },
      data: { statement: match.entry.id },
    }),
  );
  return items.length > 0 ? { items } : undefined;
}

/** The line that a quotation is to be written on: an empty one, `>`, or the beginning of a sentence; undefined elsewhere. */
function quotationLine({ source, offset, loaded, isDraft, trigger }: CompletionRequest) {
  if (!isDraft || isInFrontMatter(loaded.draft.frontMatter.span, offset)) return undefined;
  const span = lineAt(source, offset);
  const [, mark, typed] = /^([ \t]{0,3}>[ \t]{0,3}|)([\p{L}’', -]{0,300})$/u.exec(source.slice(span)) ?? [];
  if (mark === undefined || typed === undefined || offset < span.start + mark.trimEnd().length) return undefined;
  const isBegun = typed.trim().length >= leastLetters;
  if (mark === '' && typed !== '' && !isBegun) return undefined;
  if (trigger !== null && !(trigger === ' ' && (mark !== '' || isBegun))) return undefined;
  const isFree = beginsBlock(source, source.positionAt(offset).line) && !isFenced(source.text, span.start);
  return isFree ? { span, mark, typed } : undefined;
}

/** Whether a line does not go on with the paragraph above it. */
function beginsBlock(source: SourceText, line: number): boolean {
  return line === 0 || /^\s*(?:#.*)?$/.test(source.slice(source.lineSpan(line - 1)));
}

/** Whether a section has a statement in about these words. */
function isQuoted(text: string, { passages }: Section): boolean {
  return passages.some(
    (passage) => passage.kind === 'paragraph' && compareWords(passage.text, text).likeness >= leastAlike,
  );
}
