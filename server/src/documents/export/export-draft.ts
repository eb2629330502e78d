import type { Draft } from '../../draft/draft.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { counted } from '../../report/look.ts';
import { cleanMarkdown, type NumberNote } from './clean-markdown.ts';
import { pageOf } from './page.ts';
import { sourceNote } from './source-note.ts';

/** A draft for readers. */
export interface ExportedDraft {
  readonly text: string;
  /** What could not be shown, a sentence each. */
  readonly lost: readonly string[];
}

interface ExportOptions {
  readonly format: 'markdown' | 'html';
  readonly keepsFrontMatter: boolean;
  /** Whether linked numbers get footnotes. */
  readonly hasSources: boolean;
  /** The title of a page whose draft has none. */
  readonly title: string;
}

/** Writes a draft for readers, as Markdown or as one HTML page. `numbers` are those of the draft. Pure. */
export function exportDraft(draft: Draft, numbers: readonly CheckedNumber[], options: ExportOptions): ExportedDraft {
  const linked = options.hasSources ? numbers.filter(({ target }) => target && target.id.value !== 'none') : [];
  const notes = linked.flatMap((number): NumberNote[] =>
    number.metric ? [{ span: number.mention.span, note: sourceNote(number.metric, number) }] : [],
  );
  const lost = [
    ...only(linked.length - notes.length, 'linked number', 'no metric, and so no source'),
    ...only(
      linked.filter(({ verdict, metric }) => metric && verdict !== 'supported').length,
      'linked number',
      'a value that its metric does not have',
    ),
  ];
  if (options.format === 'markdown')
    return { text: cleanMarkdown(draft, { keepsFrontMatter: options.keepsFrontMatter, notes }), lost };
  const markdown = cleanMarkdown(draft, { keepsFrontMatter: false, notes });
  const title =
    draft.frontMatter.title?.value ?? draft.sections.find(({ level }) => level === 1)?.heading?.text ?? options.title;
  const page = pageOf(markdown, title);
  return {
    text: page.text,
    lost: [
      ...lost,
      ...(page.pictures > 0 ? [`Shown as words only: ${counted(page.pictures, 'picture')}.`] : []),
      ...(page.html > 0 ? [`${counted(page.html, 'piece')} of HTML left out.`] : []),
    ],
  };
}

function only(count: number, noun: string, what: string): string[] {
  return count > 0 ? [`${counted(count, noun)} with ${what}: “cqc-lint lint” shows where.`] : [];
}
