import { frontMatter } from '../../framework/skeleton.ts';
import { counted, listed } from '../../report/look.ts';
import { htmlToMarkdown, type MarkdownBody } from './html-to-markdown.ts';
import { type PictureFile, PictureFiles } from './picture-files.ts';
import { NoWordDocument, readWordDocument, type WordDocument } from './word-document.ts';

/** A Word document as a draft. */
export interface ImportedDocument {
  /** The draft with its front matter; ends its last line. */
  readonly text: string;
  /** What could not be kept, a sentence or two each. */
  readonly lost: readonly string[];
  /** What is kept in another form and should be looked at. */
  readonly changed: readonly string[];
  /** The files that the draft shows, each by its name in the folder of pictures. */
  readonly pictures: readonly PictureFile[];
}

/** A document that is no draft’s worth: what is wrong with it, to follow its name. */
export interface RefusedDocument {
  readonly refusal: string;
}

interface ImportOptions {
  /** The framework that the draft is to follow. */
  readonly framework: string;
  /** The title of a document that has no headings. */
  readonly title: string;
  /** Where the pictures will lie, as the draft is to name that folder (`report-images`); null to leave them out. */
  readonly pictureFolder: string | null;
}

/** Makes a draft of the bytes of a `.docx` file. */
export async function importDocument(
  bytes: Uint8Array,
  { framework, title, pictureFolder }: ImportOptions,
): Promise<ImportedDocument | RefusedDocument> {
  try {
    const document = await readWordDocument(bytes);
    const files = new PictureFiles(pictureFolder === null ? [] : document.pictures);
    const body = htmlToMarkdown(document, (picture) => {
      const name = files.nameOf(Number(picture));
      return name === null ? null : `${pictureFolder}/${name}`;
    });
    const front = frontMatter({ id: framework }, body.title ?? title, {});
    return {
      text: `${front}\n\n${body.text}`,
      lost: lostFrom(document, body, files.onlyForWord()),
      changed: changedIn(document, body),
      pictures: files.used,
    };
  } catch (error) {
    if (!(error instanceof NoWordDocument)) throw error;
    return {
      refusal:
        'is no Word document that can be read. Open it in Word or LibreOffice and save it as .docx, without a password',
    };
  }
}

function lostFrom(
  { contentsLines, unreadElements }: WordDocument,
  body: MarkdownBody,
  onlyForWord: readonly string[],
): string[] {
  const { pictures, innerLinks, tables } = body;
  return [
    ...only(pictures, `${counted(pictures, 'picture')} left out; a note stands where each was.`),
    ...only(
      onlyForWord.length,
      `Of a kind that few programs show: ${listed(onlyForWord)}. Save ${onlyForWord.length === 1 ? 'it' : 'them'} as PNG and change the draft to name that.`,
    ),
    ...only(contentsLines, `The table of contents left out (${counted(contentsLines, 'line')}).`),
    ...only(innerLinks, `${counted(innerLinks, 'link')} to another place in the document became plain text.`),
    ...only(
      tables.merged,
      `Merged cells taken apart in ${counted(tables.merged, 'table')}: the first holds their text, the others are empty.`,
    ),
    ...only(tables.nested, `${counted(tables.nested, 'table')} within a cell became lines of that cell.`),
    ...only(unreadElements.length, `Not read: elements of the kind ${listed(unreadElements)}.`),
  ];
}

function changedIn({ unknownStyles }: WordDocument, body: MarkdownBody): string[] {
  const { comments, struckOut, tables } = body;
  const styles = listed(unknownStyles.map((name) => `“${name}”`));
  return [
    ...only(comments, `${counted(comments, 'comment')} kept as notes that readers do not see (<!-- … -->).`),
    ...only(tables.headed, `The first row became the heading row in ${counted(tables.headed, 'table')}.`),
    ...only(
      struckOut,
      `${struckOut === 1 ? '1 stretch' : `${struckOut} stretches`} of struck-out text became plain text; take out what is not meant to stay.`,
    ),
    ...only(
      unknownStyles.length,
      `Paragraphs in the style ${styles} became plain paragraphs. Where they are headings, put “## ” in front of them.`,
    ),
  ];
}

function only(count: number, sentence: string): string[] {
  return count > 0 ? [sentence] : [];
}
