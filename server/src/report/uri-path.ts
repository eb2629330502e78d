/** A path with forward slashes as a relative or absolute URI: each segment percent-encoded. */
export function uriPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
