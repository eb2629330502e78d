import type { Diagnostic } from '../diagnostic.ts';
import type { Draft, Passage, Section } from '../draft/draft.ts';
import type { SourceText } from '../text/source-text.ts';
import { digest } from './digest.ts';

/** What stays the same of a finding while the text around it is edited. */
export interface FindingKey {
  /** The nearest headings above it, the outer one first: `Assessing needs › Areas of strength`; empty outside of a draft. */
  readonly section: string;
  /** The sentence or row that it begins in; outside of a draft the line. */
  readonly text: string;
  /** 16 hexadecimal digits: the same for equal rule, section, text and thing found. Several findings may share one. */
  readonly key: string;
}

/** The text that a finding lies in, as far as it is at hand, and the draft if it is one. */
export interface FoundIn {
  readonly source: SourceText | null;
  readonly draft: Draft | null;
}

/** How many headings above a finding count: the draft’s own title may change from month to month. */
const headingsThatCount = 2;

/** Tells a finding from others by its rule, the headings above it and its words, but not by its line. */
export function findingKey(diagnostic: Diagnostic, { source, draft }: FoundIn): FindingKey {
  const offset = source?.offsetAt(diagnostic.range.start) ?? 0;
  const passage = draft ? passageAt(draft, offset) : null;
  const section = draft ? headings(passage?.section ?? sectionAt(draft, offset)).join(' › ') : '';
  const text = passage ? sentenceAt(passage, offset) : lineAt(source, diagnostic.range.start.line);
  const found = source && diagnostic.range.start.line === diagnostic.range.end.line ? wordsOf(source, diagnostic) : '';
  return { section, text, key: digest([diagnostic.rule, section, text, found, subject(diagnostic)].join('\0')) };
}

function passageAt({ passages }: Draft, offset: number): Passage | null {
  return passages.find(({ span }) => span.start <= offset && offset < span.end) ?? null;
}

function sectionAt({ root, sections }: Draft, offset: number): Section {
  return sections.findLast(({ span }) => span.start <= offset && offset < span.end) ?? root;
}

function headings(section: Section): string[] {
  const found: string[] = [];
  for (let each: Section | null = section; each?.heading && found.length < headingsThatCount; each = each.parent) {
    if (each.level > 1 || found.length === 0) found.unshift(each.heading.text);
  }
  return found;
}

function sentenceAt(passage: Passage, offset: number): string {
  if (passage.cell) return passage.cell.table.rows[passage.cell.row]!.map(({ text }) => text).join(' | ');
  const at = passage.toPlain(offset);
  const sentence = passage.sentences.findLast(({ start }) => start <= at) ?? { start: 0, end: passage.text.length };
  return passage.text.slice(sentence.start, sentence.end).trim();
}

function lineAt(source: SourceText | null, line: number): string {
  return source ? source.slice(source.lineSpan(line)).trim() : '';
}

function wordsOf(source: SourceText, { range }: Diagnostic): string {
  return source.slice(source.span(range)).replaceAll(/\s+/g, ' ');
}

/** What the message names first tells apart findings of one rule at one place, such as two statements that are missing. */
function subject({ message }: Diagnostic): string {
  const start = message.indexOf('“') + 1;
  const end = message.indexOf('”', start);
  return start > 0 && end >= 0 ? message.slice(start, end) : '';
}
