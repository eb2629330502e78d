import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse-draft.ts';
import type { SourceText } from '../text/source-text.ts';

/** Open documents as they were last parsed, so that of the next version only what was edited is parsed again. */
export class ParsedDrafts {
  readonly #drafts = new Map<string, Draft>();

  parse(source: SourceText): Draft {
    const draft = parseDraft(source, this.#drafts.get(source.uri));
    this.#drafts.set(source.uri, draft);
    return draft;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#drafts.delete(uri);
  }
}
