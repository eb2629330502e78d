import { xmlText } from './xml-text.ts';

/** Signatures and layouts as in the ZIP file format specification (APPNOTE 6.3), little-endian. */
const end = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 };
const entry = { size: 46, time: 12, lengths: [28, 30, 32], file: 42 };
const file = { time: 10 };

/** Midnight of 1 January 1980, the first day that a ZIP file can name: no time, then year 0, month 1, day 1. */
const firstDay = (1 << 5) | 1;

/** Takes the hour at which it was packed out of a ZIP file without a comment, in place: one draft gives one file. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.byteLength - end.size;
  if (view.getUint32(last, true) !== end.signature) throw new Error('The document was not packed as expected.');
  let at = view.getUint32(last + end.directory, true);
  for (let i = 0; i < view.getUint16(last + end.entries, true); i++) {
    for (const place of [at + entry.time, view.getUint32(at + entry.file, true) + file.time]) {
      view.setUint16(place, 0, true);
      view.setUint16(place + 2, firstDay, true);
    }
    const start = at;
    at += entry.size + entry.lengths.reduce((all, length) => all + view.getUint16(start + length, true), 0);
  }
  return bytes;
}

/** What a document says of itself, without the hour at which it was written. */
export function coreProperties(title: string, author: string | null): { path: string; data: string } {
  const creator = author === null ? '' : `<dc:creator>${escaped(author)}</dc:creator>`;
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escaped(title)}</dc:title>${creator}<dc:language>en-GB</dc:language></cp:coreProperties>`,
  };
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
