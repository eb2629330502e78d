import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';

/** A folder on the disk with the files of one test. */
export class Workplace {
  readonly #path = mkdtempSync(join(tmpdir(), 'harrowmere-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  get uri(): string {
    return pathToFileURL(this.#path).href;
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.#path, name)).href;
  }

  write(name: string, text: string | Uint8Array): void {
    const path = join(this.#path, name);
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && statSync(path).isDirectory()) this.remove(name);
    writeFileSync(path, text);
  }

  /** Puts an empty folder in the place of a file. */
  makeFolder(name: string): void {
    this.remove(name);
    mkdirSync(join(this.#path, name), { recursive: true });
  }

  /** Removes a file or folder that need not be there; by default all. */
  remove(name = ''): void {
    rmSync(join(this.#path, name), { recursive: true, force: true });
  }
}

/** The position of the `occurrence`th place, 0-based, where `found` stands in a text. */
export function positionOf(text: string, found: string, occurrence = 0): Position {
  let offset = -1;
  for (let i = 0; i <= occurrence; i++) {
    offset = text.indexOf(found, offset + 1);
    if (offset < 0) throw new Error(`“${found}” is not in the text`);
  }
  return positionAt(text, offset);
}

/** The position just after `found`. */
export function positionAfter(text: string, found: string): Position {
  const offset = text.indexOf(found);
  if (offset < 0) throw new Error(`“${found}” is not in the text`);
  return positionAt(text, offset + found.length);
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** The text at a range. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** The text after edits, which must not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end)),
      text,
    );
}

function offsetAt(text: string, { line, character }: Position): number {
  let offset = 0;
  for (let i = 0; i < line; i++) {
    const next = /\r\n|\n|\r/.exec(text.slice(offset));
    if (!next) throw new Error(`The text has no line ${line}`);
    offset += next.index + next[0].length;
  }
  return offset + character;
}
