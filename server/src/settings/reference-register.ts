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
    heldIn: source ? fileName(source.uri) : '',
  };
}

/** The numbers of the references that a line names: with what stands before them, or alone at its front. */
function numbersIn(line: string, name: string): number[] {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = [...line.matchAll(new RegExp(`(?<!\\p{L})${literal}[ .:–-]{0,3}(\\d{1,4})(?!\\d)`, 'giu'))];
  const alone = /^[\s"'|*+-]*(\d{1,3})(?=\s*(?:$|["',;:.|\t)])|\s+[–-]?\s*\p{L})/u.exec(line);
  return [...named, ...(alone && named.length === 0 ? [alone] : [])].map((match) => Number(match[1]));
}
