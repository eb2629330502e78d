import { type FileContent, type Files, fileName, isWithin, resolveUri } from '../files.ts';
import { SourceText } from '../text/source-text.ts';
import { decodeTable, EncodedText } from './encoded-text.ts';
import type { MetricsFile } from './metrics.ts';
import { metricsFormat } from './metrics-format.ts';
import { readMetrics } from './read-metrics.ts';

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

/** Reads the metrics file that a path names, seen from the file under the URI `base`. Never throws for what it finds. */
export async function loadMetrics(
  base: string,
  path: string,
  { files, root, known }: Surroundings,
): Promise<LoadedMetrics> {
  const uri = resolveUri(base, path);
  if (!isWithin(root, uri)) {
    const problem = `The metrics file “${path}” lies outside this folder, so it was not read. Copy it beside the draft and name it here.`;
    return { file: null, uri: null, problem };
  }
  const found = sourceOf(uri, path, base, await files.read(uri));
  if (typeof found === 'string') return { file: null, uri, problem: found };
  const same = known.find(({ source }) => source.uri === uri && source.text === found.text);
  return { file: same ?? readMetrics(found), uri, problem: null };
}

/** The text of a metrics file, or why there is none. */
function sourceOf(uri: string, path: string, base: string, content: FileContent): SourceText | string {
  switch (content.kind) {
    case 'text':
      return new SourceText(uri, content.text);
    case 'missing':
      return `There is no metrics file “${path}”, so no number was checked against it. Check the spelling; the path starts from the folder of ${fileName(base)}.`;
    case 'folder':
      return `“${path}” is a folder, so no number was checked against it. Name the metrics file in it, for example “${path.replace(/\/$/, '')}/metrics.yaml”.`;
    case 'unreadable':
      return `The metrics file “${path}” could not be read (${content.reason}), so no number was checked against it.`;
    case 'binary':
      return fromBytes(uri, path, content.bytes);
  }
}

function fromBytes(uri: string, path: string, bytes: Uint8Array): SourceText | string {
  if (metricsFormat(uri) === 'table') {
    const text = decodeTable(bytes);
    if (text !== null) return new EncodedText(uri, text);
    return `The characters of “${path}” cannot be made out, so no number was checked against it. In Excel choose Save As, “CSV UTF-8 (Comma delimited)”, and name that file here.`;
  }
  return `“${path}” is not a text file, so no number was checked against it. Metrics files are YAML, JSON or CSV.`;
}
