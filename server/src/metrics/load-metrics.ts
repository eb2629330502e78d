import { type FileContent, type Files, fileName, isWithin, resolveUri } from '../files.ts';
import { SourceText } from '../text/source-text.ts';
import { decodeTable, EncodedText } from './encoded-text.ts';
import type { MetricsFile } from './metrics.ts';
import { metricsFormat } from './metrics-format.ts';
import { readMetrics } from './read-metrics.ts';
import { type SheetOrigin, SheetText } from './workbook/sheet-text.ts';

/** What the name of a metrics file led to. */
export interface LoadedMetrics {
  /** Null where nothing could be read. */
  readonly file: MetricsFile | null;
  /** The file that was read or looked for; null where it was not even looked for. */
  readonly uri: string | null;
  /** Why there is no file, for the writer; null where there is one. */
  readonly problem: string | null;
}

/** Where the files of a draft are looked for. */
interface Surroundings {
  readonly files: Files;
  /** The folder (a URI ending in `/`) that the file must lie in. */
  readonly root: string;
  /** Files that were read before: one whose text is still the same is not read again. */
  readonly known: readonly MetricsFile[];
}

/**
 * Reads the metrics file that a path names, seen from the file under the URI `base`. Behind `#`, a path to a workbook
 * names the sheet. Never throws for what it finds.
 */
export async function loadMetrics(
  base: string,
  name: string,
  { files, root, known }: Surroundings,
): Promise<LoadedMetrics> {
  const { path, sheet } = partsOf(name);
  const uri = resolveUri(base, path);
  if (!isWithin(root, uri)) {
    const problem = `The metrics file “${path}” lies outside this folder, so it was not read. Copy it beside the draft and name it here.`;
    return { file: null, uri: null, problem };
  }
  const found = await sourceOf({ uri, path, sheet, base }, await files.read(uri), known);
  if (typeof found === 'string') return { file: null, uri, problem: found };
  const same = known.find(({ source }) => source === found || isSameText(source, found));
  return { file: same ?? readMetrics(found), uri, problem: null };
}

function partsOf(name: string): { readonly path: string; readonly sheet: string | null } {
  const [, path, sheet] = /^(.*?\.xls[xm])#(.*)$/i.exec(name) ?? [];
  return path === undefined ? { path: name, sheet: null } : { path, sheet: sheet! };
}

function isSameText(known: SourceText, found: SourceText): boolean {
  return !(found instanceof SheetText) && known.uri === found.uri && known.text === found.text;
}

/** A file that is named in another, under `base`. */
interface Named {
  readonly uri: string;
  readonly path: string;
  readonly sheet: string | null;
  readonly base: string;
}

/** What follows of it for a draft that a file cannot be read. */
const unchecked = ', so no number was checked against it';
const uncheckedSentence = ' No number was checked against it.';

function startOf(base: string): string {
  return `; the path starts from the folder of ${fileName(base)}`;
}

/**
 * What is wrong with a metrics file, without what follows of it for a draft: for people who look at the file alone.
 * @param base what the file was named in
 */
export function withoutDraft(message: string, base: string): string {
  return [unchecked, uncheckedSentence, startOf(base)].reduce((text, part) => text.replace(part, ''), message);
}

/** The text of a metrics file, or why there is none. */
async function sourceOf(
  named: Named,
  content: FileContent,
  known: readonly MetricsFile[],
): Promise<SourceText | string> {
  const { uri, path, base } = named;
  switch (content.kind) {
    case 'missing':
      return `There is no metrics file “${path}”${unchecked}. Check the spelling${startOf(base)}.`;
    case 'folder':
      return `“${path}” is a folder${unchecked}. Name the metrics file in it, for example “${path.replace(/\/$/, '')}/metrics.yaml”.`;
    case 'unreadable':
      return `The metrics file “${path}” could not be read (${content.reason})${unchecked}.`;
    case 'text':
      if (metricsFormat(uri) !== 'workbook') return new SourceText(uri, content.text);
      return `“${path}” is not an Excel workbook, whatever its name says${unchecked}. Open it in Excel and save it as an Excel workbook (.xlsx).`;
    case 'binary':
      return fromBytes(named, content.bytes, known);
  }
}

async function fromBytes(
  { uri, path, sheet }: Named,
  bytes: Uint8Array,
  known: readonly MetricsFile[],
): Promise<SourceText | string> {
  switch (metricsFormat(uri)) {
    case 'table': {
      const text = decodeTable(bytes);
      if (text !== null) return new EncodedText(uri, text);
      return `The characters of “${path}” cannot be made out${unchecked}. In Excel choose Save As, “CSV UTF-8 (Comma delimited)”, and name that file here.`;
    }
    case 'workbook':
      return knownSheet(uri, { bytes, sheet }, known) ?? sheetText(uri, path, { bytes, sheet });
    default:
      return `“${path}” is not a text file${unchecked}. Metrics files are YAML, JSON, CSV or XLSX.`;
  }
}

/** Reads a workbook; what that takes is loaded with the first one. */
async function sheetText(uri: string, path: string, from: SheetOrigin): Promise<SheetText | string> {
  const { readWorkbook } = await import('./workbook/read-workbook.ts');
  const sheet = await readWorkbook(from.bytes, from.sheet);
  if (!('refusal' in sheet)) return new SheetText(uri, sheet, from);
  return `The workbook “${path}” ${sheet.refusal}.${uncheckedSentence}`;
}

function knownSheet(uri: string, from: SheetOrigin, known: readonly MetricsFile[]): SourceText | undefined {
  const isSame = ({ source }: MetricsFile): boolean =>
    source instanceof SheetText &&
    source.uri === uri &&
    source.from.sheet === from.sheet &&
    areEqual(source.from.bytes, from.bytes);
  return known.find(isSame)?.source;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, i) => byte === b[i]));
}
