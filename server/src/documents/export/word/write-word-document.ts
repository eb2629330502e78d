import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, Table, TextRun } from 'docx';
import type { Root } from 'mdast';
import type { Pictures } from '../picture.ts';
import { BlockWriter } from './blocks.ts';
import { apartFromNumber, Footnotes, phrasesOf } from './footnotes.ts';
import { Numberings } from './numberings.ts';
import { page } from './page-layout.ts';
import { PhraseWriter } from './phrases.ts';
import { styles } from './styles.ts';
import { coreProperties, withoutTimes } from './unchanging.ts';

/** A draft as a Word document. */
export interface WordDocument {
  /** Those of a `.docx` file; the same for the same draft. */
  readonly bytes: Uint8Array;
  /** Footnotes that call themselves and were left out there. */
  readonly circularNotes: number;
  /** Links to files beside the draft, of which only the words are there. */
  readonly fileLinks: number;
}

interface DocumentOptions {
  readonly title: string;
  readonly author: string | null;
  readonly pictures: Pictures;
}

/** Writes what readers are shown of a draft (`readableTree`) as a Word document. */
export async function writeWordDocument(
  tree: Root,
  { title, author, pictures }: DocumentOptions,
): Promise<WordDocument> {
  const notes = new Footnotes(tree);
  const phrases: PhraseWriter = new PhraseWriter(pictures, (identifier) =>
    notes.call(identifier, (definition) => phrases.runs(phrasesOf(definition))),
  );
  const numberings = new Numberings();
  const blocks = new BlockWriter(phrases, numberings);
  const children = blocks.blocks(tree.children);
  notes.write((definition) =>
    apartFromNumber(definition.children).flatMap((child) => {
      const written = blocks.blocks([child], 'FootnoteText');
      // Word has no tables in footnotes.
      const isPlain = written.every((block) => !(block instanceof Table));
      if (isPlain) return written.filter((block) => block instanceof Paragraph);
      return [new Paragraph({ style: 'FootnoteText', children: phrases.runs(phrasesOf(child)) })];
    }),
  );
  const { width, height, margin } = page;
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const document = new Document({
    title,
    styles,
    numbering: { config: numberings.config },
    footnotes: notes.written,
    sections: [
      {
        properties: { page: { size: { width, height }, margin: margins } },
        footers: { default: pageNumbers() },
        children,
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [coreProperties(title, author)]);
  return { bytes: withoutTimes(bytes), circularNotes: notes.circular, fileLinks: phrases.fileLinks };
}

function pageNumbers(): Footer {
  const number = new TextRun({ size: 18, children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
