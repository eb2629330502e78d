import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse-draft.ts';
import type { Examination } from '../examination/examine.ts';
import {
  type CarriedReport,
  carriedOver,
  carriedReport,
  type InterimReport,
  interimReport,
} from '../examination/interim-report.ts';
import type { DraftReport } from '../lint.ts';
import { type LoadedDraft, type LoadOptions, loadDraft } from '../project.ts';
import type { SourceText } from '../text/source-text.ts';
import { type ExaminedDraft, examineLoaded } from './examined-draft.ts';

interface Latest {
  parsed?: Draft;
  loaded?: LoadedDraft;
  examination?: Examination;
  /** What was last reported beyond single sections. */
  carried?: CarriedReport;
  /** What was last reported at once after an edit. */
  interim?: InterimReport | undefined;
}

/** Open documents as they were last read, so that of the next version only what was edited is read and checked again. */
export class LatestDrafts {
  readonly #latest = new Map<string, Latest>();

  /** Loads the next version of a document; see `loadDraft`. */
  async load(source: SourceText, files: Parameters<typeof loadDraft>[1], options: LoadOptions): Promise<LoadedDraft> {
    const latest = this.#of(source.uri);
    const parse = (changed: SourceText): Draft => {
      latest.parsed = parseDraft(changed, latest.parsed);
      return latest.parsed;
    };
    const loaded = await loadDraft(source, files, { ...options, parse, previous: latest.loaded ?? null });
    latest.loaded = loaded;
    return loaded;
  }

  /** Looks at a loaded document. Null where it is no draft. */
  examine(loaded: LoadedDraft): ExaminedDraft | null {
    const latest = this.#of(loaded.draft.source.uri);
    const examined = examineLoaded(loaded, latest.examination ?? null);
    if (examined) latest.examination = examined.examination;
    return examined;
  }

  /** Takes over what is reported on a document as it stands now. */
  remember({ examination }: ExaminedDraft, report: DraftReport): void {
    const latest = this.#of(examination.analysis.draft.source.uri);
    if (latest.examination !== examination) return;
    latest.carried = carriedReport(report, examination);
    latest.interim = undefined;
  }

  /**
   * What can be reported on a document before rules have looked beyond its sections: null where little of it was there
   * before, so that it is no more than the beginning of a report.
   */
  interim({ examination }: ExaminedDraft): DraftReport | null {
    const { draft, kept } = examination.analysis;
    const latest = this.#of(draft.source.uri);
    if (!latest.carried || kept.size === 0) return null;
    latest.carried = carriedOver(latest.carried, draft.source);
    latest.interim = interimReport(examination, latest.carried, latest.interim);
    return latest.interim.report;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#latest.delete(uri);
  }

  #of(uri: string): Latest {
    const latest = this.#latest.get(uri) ?? {};
    this.#latest.set(uri, latest);
    return latest;
  }
}
