import { SourceText } from '../text/source-text.ts';

/** A text that its file holds in another encoding than UTF-8, so that an edit of the one is no edit of the other. */
export class EncodedText extends SourceText {
  override get isEditable(): boolean {
    return false;
  }
}

/** Characters that no table holds: they show that the bytes were meant in another encoding, or are no text. */
const notText = /(?![\t-\r])\p{Cc}/u;

/** What Windows-1252 has from 0x80 on, where it differs from Latin-1; a full stop where it has nothing. */
const windows1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * The text of a table that is not in UTF-8: in UTF-16 where a byte-order mark says so (“Unicode Text” in Excel), else in
 * Windows-1252 (“CSV (Comma delimited)” on a British computer). A byte-order mark is kept. Null where neither gives a
 * text.
 */
export function decodeTable(bytes: Uint8Array): string | null {
  const text = decoded(bytes, encodingOf(bytes));
  return text === null || notText.test(text) ? null : text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'windows-1252';
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'windows-1252' ? text.replaceAll(/[\x80-\x9f]/g, windowsCharacter) : text;
  } catch {
    return null;
  }
}

/** Some versions of Node read Latin-1 where Windows-1252 is asked for. */
function windowsCharacter(character: string): string {
  const meant = windows1252[character.charCodeAt(0) - 0x80]!;
  return meant === '.' ? character : meant;
}
