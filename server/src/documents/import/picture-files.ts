import type { WordPicture } from './word-document.ts';

/** A picture of a document as a file beside a draft. */
export interface PictureFile {
  /** `picture-1.png`, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/x-emf': 'emf',
  'image/emf': 'emf',
  'image/x-wmf': 'wmf',
  'image/wmf': 'wmf',
};
const shownByFew = /\.(?:tif|emf|wmf)$/;

/** The files that the pictures of a document become: one for those that are the same, numbered as they come. */
export class PictureFiles {
  readonly #pictures: readonly WordPicture[];
  readonly #files: PictureFile[] = [];

  constructor(pictures: readonly WordPicture[]) {
    this.#pictures = pictures;
  }

  /** The files that were asked for. */
  get used(): readonly PictureFile[] {
    return this.#files;
  }

  /** What the file of a picture is called, by its place in the document; null where there is none, or none that is known. */
  nameOf(place: number): string | null {
    const picture = this.#pictures[place];
    const ending = picture && endings[picture.type.toLowerCase()];
    if (!ending || picture.bytes.length === 0) return null;
    const known = this.#files.find(({ bytes }) => isSame(bytes, picture.bytes));
    if (known) return known.name;
    const file = { name: `picture-${this.#files.length + 1}.${ending}`, bytes: picture.bytes };
    this.#files.push(file);
    return file.name;
  }

  /** The names of files that browsers and editors do not show. */
  onlyForWord(): string[] {
    return this.#files.map(({ name }) => name).filter((name) => shownByFew.test(name));
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
