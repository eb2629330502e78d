/** Signatures and layouts as in the ZIP file format specification (APPNOTE 6.3), little-endian. */
const endOfDirectory = { signature: 0x06054b50, size: 22, entries: 10, offset: 16, longestComment: 65_535 };
const entry = { signature: 0x02014b50, size: 46, packed: 20, unpacked: 24, lengths: [28, 30, 32] };

/** What a size of four bytes holds where the true one stands elsewhere, because it is beyond them. */
const elsewhere = 0xffffffff;

/**
 * How many bytes a ZIP file says it holds once it is unpacked, all its files together. Infinity where it does not say, as
 * an honest workbook does; null where this is no ZIP file.
 */
export function unpackedBytes(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const entries = view.getUint16(end + endOfDirectory.entries, true);
  let at = view.getUint32(end + endOfDirectory.offset, true);
  let sum = 0;
  for (let i = 0; i < entries; i++) {
    const from = at;
    if (at + entry.size > view.byteLength || view.getUint32(at, true) !== entry.signature) return null;
    const packed = view.getUint32(at + entry.packed, true);
    const unpacked = view.getUint32(at + entry.unpacked, true);
    if (unpacked === elsewhere || (unpacked === 0 && packed > 2)) return Number.POSITIVE_INFINITY;
    sum += unpacked;
    at += entry.size + entry.lengths.reduce((all, length) => all + view.getUint16(from + length, true), 0);
  }
  return entries === 0xffff ? Number.POSITIVE_INFINITY : sum;
}

function endOf(view: DataView): number {
  const last = view.byteLength - endOfDirectory.size;
  for (let at = last; at >= Math.max(0, last - endOfDirectory.longestComment); at--)
    if (view.getUint32(at, true) === endOfDirectory.signature) return at;
  return -1;
}
