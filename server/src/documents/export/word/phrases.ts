import {
  Bookmark,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Emphasis, Image, PhrasingContent } from 'mdast';
import type { Pictures } from '../picture.ts';
import { OuterLink } from './outer-link.ts';
import { textWidth } from './page-layout.ts';
import { xmlText } from './xml-text.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'font' | 'superScript' | 'subScript' | 'style'>;

/** In pixels of 96 to the inch, as Word counts pictures; a page is 1440 twentieths of a point to the inch. */
const mostPixels = { width: Math.floor((textWidth / 1440) * 96), height: 800 };

/** Writes what stands within paragraphs as runs of Word, and gives what it meets its number. */
export class PhraseWriter {
  /** Links to files beside the draft, of which only the words are kept. */
  fileLinks = 0;
  readonly #pictures: Pictures;
  readonly #footnote: (identifier: string) => ParagraphChild[];
  #links = 0;
  #images = 0;

  /** `footnote` gives what stands where a footnote is called. */
  constructor(pictures: Pictures, footnote: (identifier: string) => ParagraphChild[]) {
    this.#pictures = pictures;
    this.#footnote = footnote;
  }

  runs(nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] {
    return nodes.flatMap((node) => this.#run(node, look));
  }

  #run(node: PhrasingContent, look: Look): ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return textRuns(node.value.replaceAll('\n', ' '), look);
      case 'inlineCode':
        return textRuns(node.value, { ...look, font: 'Courier New' });
      case 'strong':
        return this.runs(node.children, { ...look, bold: true });
      case 'emphasis':
        return this.runs(node.children, { ...look, ...lookOf(node) });
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return this.#link(node.url, node.children, look);
      case 'image':
        return this.#image(node);
      case 'footnoteReference':
        return this.#footnote(node.identifier);
      default:
        return 'children' in node ? this.runs(node.children, look) : [];
    }
  }

  #link(url: string, children: readonly PhrasingContent[], look: Look): ParagraphChild[] {
    const target = /^(?:https?|mailto|tel):/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
    if (target === null && !url.startsWith('#')) {
      this.fileLinks++;
      return this.runs(children, look);
    }
    const runs = this.runs(children, { ...look, style: 'Hyperlink' });
    if (target === null) return [new InternalHyperlink({ anchor: bookmarkName(url.slice(1)), children: runs })];
    this.#links++;
    return [new OuterLink(runs, `Link${this.#links}`, target)];
  }

  #image({ url, alt }: Image): ParagraphChild[] {
    const picture = this.#pictures.get(url);
    if (!picture) return [];
    const { kind: type, bytes: data, width, height } = picture;
    const scale = Math.min(1, mostPixels.width / width, mostPixels.height / height);
    const transformation = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    this.#images++;
    const altText = { id: String(this.#images), name: `Picture ${this.#images}`, description: xmlText(alt ?? '') };
    return [new ImageRun({ type, data, transformation, altText })];
  }
}

/** What a link within the document leads to. */
export function bookmark(id: string, children: readonly ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(id), children });
}

/** The mark of a footnote. */
export function footnoteMark(number: number): ParagraphChild {
  return new FootnoteReferenceRun(number);
}

/** Text in runs, without what no XML file may hold. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  const written = xmlText(text);
  return written === '' ? [] : [new TextRun({ ...look, text: written })];
}

function lookOf({ data }: Emphasis): Look {
  if (data?.hName === 'sup') return { superScript: true };
  return data?.hName === 'sub' ? { subScript: true } : { italics: true };
}

/** Word takes 40 letters, digits and low lines; what is told apart by more is told apart by its sum. */
function bookmarkName(id: string): string {
  const plain = id.replace(/[^\p{L}\p{N}]/gu, '_');
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_000_007;
  return `_${plain.slice(0, 28)}_${sum.toString(36)}`;
}
