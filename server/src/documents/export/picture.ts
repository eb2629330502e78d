/** A picture of a kind that every browser and Word show. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpg' | 'gif';
  /** In pixels, at least 1. */
  readonly width: number;
  readonly height: number;
}

/** The pictures that a draft shows, by their targets as the draft writes them. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Reads what a picture says of itself, whatever its file is called; null where it is none that is known. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const read = readPng(view) ?? readGif(view) ?? readJpeg(view);
    return read && read.width > 0 && read.height > 0 ? { bytes, ...read } : null;
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Header = Omit<Picture, 'bytes'>;

/** PNG specification, sections 5.2 and 11.2.1: a signature of eight bytes, then the chunk IHDR. */
function readPng(view: DataView): Header | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, sections 17 and 18: “GIF”, the version, then the size of the screen. */
function readGif(view: DataView): Header | null {
  if (view.getUint32(0) !== 0x47494638) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** ITU-T T.81, annex B: segments, of which the frame header (SOF0 to SOF15 but DHT, JPG and DAC) holds the size. */
function readJpeg(view: DataView): Header | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ; ) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return null;
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { kind: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
}
