/** What a stretch of a report is, so that the command can colour it and the engine need not know how. */
export type Style = 'error' | 'warning' | 'info' | 'hint' | 'path' | 'rule' | 'good' | 'faint' | 'strong';

/** How a report for people is to look. */
export interface Look {
  paint(style: Style, text: string): string;
  /** The text as a link to a file, where what shows it follows links. */
  link?(text: string, uri: string): string;
  /** The width to keep to, in characters. */
  readonly columns: number;
}

/** No colours. */
export function plain(columns = 100): Look {
  return { paint: (_style, text) => text, columns };
}

/**
 * Text from a file, fit to be shown on a terminal: characters that would move the cursor, change colours or turn the
 * direction of writing are shown as `\u{…}`, and a line break or tab becomes a space.
 */
export function visible(text: string): string {
  return text.replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a terminal
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** Words put on lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Cut to `width` characters with an ellipsis, or filled with spaces up to it. */
export function toWidth(text: string, width: number): string {
  const characters = [...text];
  if (characters.length > width)
    return `${characters
      .slice(0, width - 1)
      .join('')
      .trimEnd()}…`.padEnd(width);
  return text + ' '.repeat(width - characters.length);
}

const beyondOneUnit = /[\uD800-\uDBFF]/;

function length(text: string): number {
  return beyondOneUnit.test(text) ? [...text].length : text.length;
}

/** “1 error”, “2 errors”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** “a, b and c”. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
