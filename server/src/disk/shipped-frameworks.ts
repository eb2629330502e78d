import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The URI, ending in `/`, of the folder that the build puts the frameworks in: beside the running program. */
export function shippedFrameworks(): string {
  return pathToFileURL(join(__dirname, 'frameworks', '/')).href;
}
