import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutDraft } from '../metrics/load-metrics.ts';
import type { MetricsFile } from '../metrics/metrics.ts';
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
export type MetricsLoader = (
  names: readonly string[],
  stead: string,
  chosen?: { readonly overrides?: Overrides; readonly authority?: string | undefined },
) => Promise<LoadedDraft>;

/** A loader that reads each file once. */
export function metricsLoader(terminal: Terminal): MetricsLoader {
  const files = new NodeFiles();
  let previous: LoadedDraft | null = null;
  return async (names, stead, { overrides = {}, authority } = {}) => {
    const place = resolve(terminal.cwd, partsOf(stead).path);
    const named = names.map((name) => {
      const { path, sheet } = partsOf(name);
      return JSON.stringify(relative(dirname(place), resolve(terminal.cwd, path)).split(sep).join('/') + sheet);
    });
    const owner = authority === undefined ? '' : `authority: ${JSON.stringify(authority)}\n`;
    const source = new SourceText(pathToFileURL(place).href, `---\n${owner}metrics: [${named.join(', ')}]\n---\n`);
    const loaded = await loadDraft(source, files, {
      root: new URL('/', source.uri).href,
      overrides,
      frameworks: frameworkShelf(files),
      previous,
    });
    const unreadable = loaded.problems.find(({ rule }) => rule === 'metrics/unreadable');
    if (unreadable) throw new WorkStopped(withoutDraft(unreadable.message, source.uri));
    previous = loaded;
    return loaded;
  };
}

/** One metrics file. Throws WorkStopped where it cannot be read, or where something in it cannot be understood. */
export async function wholeMetricsFile(name: string, load: MetricsLoader): Promise<MetricsFile> {
  const { metricsFiles, problems } = await load([name], name);
  const wrong = problems.filter(({ rule }) => ['metrics/schema', 'metrics/duplicate-id'].includes(rule));
  const [problem] = wrong;
  if (!problem) return metricsFiles[0]!;
  const more = wrong.length > 1 ? ` There are ${wrong.length} such places.` : '';
  const { source, span } = problem.place;
  const message = withoutDraft(problem.message, source.uri);
  throw new WorkStopped(
    `“${name}” cannot be understood as a whole. In ${source.placeName(span.start)}: ${message}${more} “cqc-lint metrics check ${name}” shows all that is wrong.`,
  );
}

/** The path of a file, and what names a sheet of it, from the `#` on. */
function partsOf(name: string): { readonly path: string; readonly sheet: string } {
  const [, path, sheet] = /^(.*?\.xls[xm])(#.*)$/i.exec(name) ?? [];
  return { path: path ?? name, sheet: sheet ?? '' };
}
