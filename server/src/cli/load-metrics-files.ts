import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LoadedDraft, loadDraft } from '../project.ts';
import type { Overrides } from '../settings/settings.ts';
import { SourceText } from '../text/source-text.ts';
import { frameworkShelf } from './frameworks-at-hand.ts';
import { NodeFiles } from './node-files.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/**
 * Loads metrics files as a draft does that names them in that order, and that stands in the place of `stead`, one of
 * them. Throws WorkStopped where one cannot be read.
 */
type MetricsLoader = (names: readonly string[], stead: string, overrides?: Overrides) => Promise<LoadedDraft>;

/** A loader that reads each file once. */
export function metricsLoader(terminal: Terminal): MetricsLoader {
  const files = new NodeFiles();
  let previous: LoadedDraft | null = null;
  return async (names, stead, overrides = {}) => {
    const place = resolve(terminal.cwd, partsOf(stead).path);
    const named = names.map((name) => {
      const { path, sheet } = partsOf(name);
      return JSON.stringify(relative(dirname(place), resolve(terminal.cwd, path)).split(sep).join('/') + sheet);
    });
    const source = new SourceText(pathToFileURL(place).href, `---\nmetrics: [${named.join(', ')}]\n---\n`);
    const loaded = await loadDraft(source, files, {
      root: new URL('/', source.uri).href,
      overrides,
      frameworks: frameworkShelf(files),
      previous,
    });
    const unreadable = loaded.problems.find(({ rule }) => rule === 'metrics/unreadable');
    if (unreadable) throw new WorkStopped(unreadable.message);
    previous = loaded;
    return loaded;
  };
}

/** The path of a file, and what names a sheet of it, from the `#` on. */
function partsOf(name: string): { readonly path: string; readonly sheet: string } {
  const [, path, sheet] = /^(.*?\.xls[xm])(#.*)$/i.exec(name) ?? [];
  return { path: path ?? name, sheet: sheet ?? '' };
}
