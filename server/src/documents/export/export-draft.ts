import type { Draft } from '../../draft/draft.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { counted } from '../../report/look.ts';
import { cleanMarkdown, type NumberNote } from './clean-markdown.ts';
import { pageOf } from './page.ts';
import { type Picture, readPicture } from './picture.ts';
import { type LostParts, pictureTargets, readableTree } from './readable-tree.ts';
import { sourceNote } from './source-note.ts';

/** A draft for readers. */
export interface ExportedDraft {
  readonly content: string | Uint8Array;
  /** What could not be shown, a sentence each. */
  readonly lost: readonly string[];
}

interface ExportOptions {
  readonly format: 'markdown' | 'html' | 'docx';
  readonly keepsFrontMatter: boolean;
  /** Whether linked numbers get footnotes. */
  readonly hasSources: boolean;
  /** The title of a document whose draft has none. */
  readonly title: string;
  /** The bytes of the picture that a draft’s target names, or null where there is none that may be shown. */
  readonly pictureAt: (target: string) => Promise<Uint8Array | null>;
}

/** Writes a draft for readers: as Markdown, as one HTML page or as a Word document. `numbers` are those of the draft. */
export async function exportDraft(
  draft: Draft,
  numbers: readonly CheckedNumber[],
  options: ExportOptions,
): Promise<ExportedDraft> {
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
    return { content: cleanMarkdown(draft, { keepsFrontMatter: options.keepsFrontMatter, notes }), lost };
  const markdown = cleanMarkdown(draft, { keepsFrontMatter: false, notes });
  const title =
    draft.frontMatter.title?.value ?? draft.sections.find(({ level }) => level === 1)?.heading?.text ?? options.title;
  const pictures = await picturesOf(markdown, options);
  const { tree, lost: parts } = readableTree(markdown, pictures);
  if (options.format === 'html')
    return { content: pageOf(tree, pictures, title), lost: [...lost, ...sentencesOn(parts)] };
  // The build leaves what writes Word documents in a bundle of its own.
  const { writeWordDocument } = await import('./word/write-word-document.ts');
  const author = draft.frontMatter.authority?.value ?? null;
  const { bytes, circularNotes, fileLinks } = await writeWordDocument(tree, { title, author, pictures });
  return {
    content: bytes,
    lost: [
      ...lost,
      ...sentencesOn({ ...parts, notes: parts.notes + circularNotes }),
      ...(fileLinks > 0 ? [`${counted(fileLinks, 'link')} to another file became plain text.`] : []),
    ],
  };
}

async function picturesOf(markdown: string, { pictureAt }: ExportOptions): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const target of new Set(pictureTargets(markdown))) {
    const bytes = await pictureAt(target);
    const picture = bytes && readPicture(bytes);
    if (picture) pictures.set(target, picture);
  }
  return pictures;
}

function sentencesOn({ pictures, html, links, notes }: LostParts): string[] {
  return [
    ...(pictures > 0 ? [`Shown as words only: ${counted(pictures, 'picture')}.`] : []),
    ...(html > 0 ? [`${counted(html, 'piece')} of HTML left out.`] : []),
    ...(links > 0 ? [`${counted(links, 'link')} to a heading that the draft does not have became plain text.`] : []),
    ...(notes > 0 ? [`${counted(notes, 'footnote')} left out, because nothing leads there.`] : []),
  ];
}

function only(count: number, noun: string, what: string): string[] {
  return count > 0 ? [`${counted(count, noun)} with ${what}: “cqc-lint lint” shows where.`] : [];
}
