import mammoth from 'mammoth';
import * as z from 'zod/mini';

/** A Word document as simple HTML, with what is known of what the HTML does not hold. */
export interface WordDocument {
  readonly html: string;
  /** Who wrote each comment, by the comment’s id. */
  readonly authors: ReadonlyMap<string, string>;
  /** How many lines of tables of contents were left out. */
  readonly contentsLines: number;
  /** Names of styles of paragraphs that are not known, which are plain paragraphs in the HTML. */
  readonly unknownStyles: readonly string[];
  /** Kinds of elements that could not be read, such as `w:object`, each once. */
  readonly unreadElements: readonly string[];
  /** The pictures; the HTML names each by its place here. */
  readonly pictures: readonly WordPicture[];
}

/** A picture as it lies in the document. */
export interface WordPicture {
  readonly bytes: Uint8Array;
  /** Its media type, such as `image/png`. */
  readonly type: string;
}

/** What all ids and links within the document start with, so that no bookmark is taken for a note. */
export const idPrefix = 'in-document-';

/** The document is no Word document, or a broken one. */
export class NoWordDocument extends Error {}

/** Deleted and inserted text are read as if all changes were accepted; what is pressed through `!` is left out. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='contents '] => !",
  "p[style-name='table of figures'] => !",
  "p[style-name='Quote'] => blockquote:fresh > p:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  'comment-reference => sup',
];
const contentsStyle = /^(?:toc |contents |table of figures$)/i;

/** Styles that Word and LibreOffice give to paragraphs that are plain in Markdown as well. */
const plainStyles =
  /^(?:normal|body text.*|text body.*|list.*|no spacing|table.*|caption|subtitle|default|annotation.*|comment.*|(?:foot|end)note.*|header|footer|paragraph|revision|(?:first line|hanging) indent|quotations|figure|illustration|frame contents)\b/i;

const paragraph = z.looseObject({ type: z.literal('paragraph'), styleName: z.nullish(z.string()) });
const parent = z.looseObject({ children: z.array(z.unknown()) });
const comments = z.looseObject({
  comments: z.array(
    z.looseObject({
      commentId: z.string(),
      authorName: z.nullish(z.string()),
      authorInitials: z.nullish(z.string()),
    }),
  ),
});

/** Reads the bytes of a `.docx` file. Throws NoWordDocument where they are none. */
export async function readWordDocument(bytes: Uint8Array): Promise<WordDocument> {
  let authors = new Map<string, string>();
  let contentsLines = 0;
  const look = (document: unknown): unknown => {
    authors = authorsOf(document);
    contentsLines = countContentsLines(document);
    return document;
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pictures: WordPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const read = new Uint8Array(await image.readAsArrayBuffer());
    return { src: String(pictures.push({ bytes: read, type: image.contentType }) - 1) };
  });
  try {
    const options = { styleMap, idPrefix, convertImage, transformDocument: look };
    const { value: html, messages } = await mammoth.convertToHtml({ buffer }, options);
    const told = messages.map(({ message }) => message);
    return {
      html,
      authors,
      contentsLines,
      unknownStyles: namesIn(told, /^Unrecognised paragraph style: '(.*)' \(Style ID/).filter(
        (name) => !plainStyles.test(name),
      ),
      pictures,
      unreadElements: namesIn(told, /^An unrecognised element was ignored: (\S+)/).map(withoutNamespace),
    };
  } catch (error) {
    throw new NoWordDocument(error instanceof Error ? error.message : String(error));
  }
}

function authorsOf(document: unknown): Map<string, string> {
  const read = comments.safeParse(document);
  return new Map(
    read.data?.comments.map(({ commentId, authorName, authorInitials }) => [
      commentId,
      authorName || authorInitials || '',
    ]),
  );
}

function countContentsLines(element: unknown): number {
  const known = paragraph.safeParse(element);
  if (known.success) return contentsStyle.test(known.data.styleName ?? '') ? 1 : 0;
  const children = parent.safeParse(element).data?.children ?? [];
  return children.reduce<number>((sum, child) => sum + countContentsLines(child), 0);
}

function namesIn(messages: readonly string[], pattern: RegExp): string[] {
  return [...new Set(messages.flatMap((message) => pattern.exec(message)?.[1] ?? []))];
}

/** `{http://…}object` as `object`. */
function withoutNamespace(name: string): string {
  return name.replace(/^\{[^}]*\}/, '');
}
