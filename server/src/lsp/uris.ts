/**
 * One spelling for each file's URI, since clients differ in what they percent-encode: that of Node's `pathToFileURL`. A
 * URI that is no path of a file stays as it is.
 */
export function canonicalUri(uri: string): string {
  const [, scheme, authority, path] = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?(\/[^?#]*)$/i.exec(uri) ?? [];
  // A slash that is encoded belongs to a name, and would end it.
  if (scheme === undefined || path === undefined || /%2f/i.test(path)) return uri;
  try {
    const encoded = decodeURIComponent(path).replaceAll(/[%\\\n\r\t?#]/g, encodeURIComponent);
    return new URL(`${scheme}${authority ?? ''}${encoded}`).href;
  } catch {
    return uri;
  }
}

/** The canonical URI of a folder, ending in `/`. */
export function canonicalFolder(uri: string): string {
  const canonical = canonicalUri(uri);
  return canonical.endsWith('/') ? canonical : `${canonical}/`;
}

/** The scheme of a URI, without its colon. */
export function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

/** Whether a file is Markdown by its name. */
export function isMarkdownName(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}
