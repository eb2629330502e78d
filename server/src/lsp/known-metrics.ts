import { type Files, fileName, folderOf } from '../files.ts';
import { loadMetrics } from '../metrics/load-metrics.ts';
import type { MetricsFile } from '../metrics/metrics.ts';
import { looksLikeMetrics } from './lone-file.ts';

/** Metrics files that the editor asks about, each read again only where its text has changed. */
export class KnownMetrics {
  readonly #files: Files;
  readonly #known = new Map<string, MetricsFile>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The metrics file under an engine's URI; null where it cannot be read or holds no metrics. */
  async read(uri: string): Promise<MetricsFile | null> {
    const before = this.#known.get(uri);
    const known = before ? [before] : [];
    const { file } = await loadMetrics(uri, fileName(uri), { files: this.#files, root: folderOf(uri), known });
    if (!file || file.metrics.length === 0) {
      this.#known.delete(uri);
      return null;
    }
    this.#known.set(uri, file);
    return file;
  }

  /** The same for a document of which nobody has said yet that it is a metrics file. */
  async readOpen(uri: string, text: string): Promise<MetricsFile | null> {
    return looksLikeMetrics(uri, text) ? this.read(uri) : null;
  }
}
