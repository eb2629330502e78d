import { fileName } from '../files.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Settings } from './settings.ts';

/** How drafts refer to the documents of the information return, and which there are. */
export interface References {
  /** What stands before the number, without what parts them: `IR`. */
  readonly name: string;
  /** The same with what parts them: `IR `. */
  readonly lead: string;
  /** Whether the settings ask for that form. */
  readonly isAsked: boolean;
  /** The numbers in the register; null where there is none. */
  readonly register: ReadonlySet<number> | null;
  /** What the register says beside each number, without it; empty where it says nothing. */
  readonly titles: ReadonlyMap<number, string>;
  /** Where a document of the register can be read, by its number, where the register gives an address. */
  readonly addresses: ReadonlyMap<number, string>;
  /** What holds the register, for messages. */
  readonly heldIn: string;
}

const usualForm = 'IR {number}';

/** How a draft's references are to be read. `file` is the text of the register's file where one is named and was read. */
export function readReferences(settings: Settings | null, file: SourceText | null): References {
  const { form, listed } = settings?.references ?? { form: null, listed: null };
  const lead = (form?.value ?? usualForm).replace('{number}', '');
  const source = file ?? settings?.source ?? null;
  const lines = file ? file.text.split(/\r?\n/) : listed;
  const name = lead.replace(/(?<![ .:–-])[ .:–-]+$/, '');
  return {
    name,
    lead,
    isAsked: form !== null,
    register: lines && new Set(lines.flatMap((line) => numbersIn(line, name))),
    titles: new Map((lines ?? []).flatMap((line) => titleIn(line, name, settings?.references?.titles[line]))),
    addresses: new Map((lines ?? []).flatMap((line) => addressIn(line, name))),
    heldIn: source ? fileName(source.uri) : '',
  };
}

/** The longest title that is shown. */
const longestTitle = 120;

/** The first reference that a line names, with its title: what the line says besides it and an address, if none is given. */
function titleIn(line: string, name: string, title = line): [number, string][] {
  const [number] = numbersIn(line, name);
  if (number === undefined) return [];
  const rest = title
    .replace(/\(?https?:\/\/[^\s"'<>|()[\],;]*\)?/i, '')
    .replace(title === line ? new RegExp(`^.*?(?<!\\d)0*${number}(?!\\d)`) : '', '')
    .replace(/^[\s"'|*\]),;:.–-]+/, '')
    .replace(/(?<![\s"'|*,;(<[.])[\s"'|*,;(<[.]+$/, '');
  return [[number, rest.slice(0, longestTitle)]];
}

/** The address on a line, with the first reference that the line names. */
function addressIn(line: string, name: string): [number, string][] {
  const address = /https?:\/\/[^\s"'<>|()[\],;]*[^\s"'<>|()[\],;.:]/i.exec(line)?.[0];
  const number = address === undefined ? undefined : numbersIn(line.replace(address, ''), name)[0];
  return number === undefined ? [] : [[number, address!]];
}

/** The numbers of the references that a line names: with what stands before them, or alone at its front. */
function numbersIn(line: string, name: string): number[] {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = [...line.matchAll(new RegExp(`(?<!\\p{L})${literal}[ .:–-]{0,3}(\\d{1,4})(?!\\d)`, 'giu'))];
  const alone = /^[\s"'|*+-]*(\d{1,3})(?=\s*(?:$|["',;:.|\t)])|\s+[–-]?\s*\p{L})/u.exec(line);
  return [...named, ...(alone && named.length === 0 ? [alone] : [])].map((match) => Number(match[1]));
}
