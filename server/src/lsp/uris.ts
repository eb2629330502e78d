import { fileURLToPath, pathToFileURL } from 'node:url';

/** One spelling for each file's URI, since clients differ in what they percent-encode. Other URIs stay as they are. */
export function canonicalUri(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    return pathToFileURL(fileURLToPath(uri)).href;
  } catch {
    return uri;
  }
}

/** The canonical URI of a folder, ending in `/`. */
export function canonicalFolder(uri: string): string {
  const canonical = canonicalUri(uri);
  return canonical.endsWith('/') ? canonical : `${canonical}/`;
}

/** Whether a file is Markdown by its name. */
export function isMarkdownName(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}
