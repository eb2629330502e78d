import type { SourceText } from '../text/source-text.ts';
import { frontMatterEnd } from './block-boundaries.ts';
import type { Draft, FrontMatter } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseDraft } from './parse-draft.ts';

/** The draft that `parseDraft(source)` gives, but only its front matter is read before something else of it is asked for. */
export function draftAtNeed(source: SourceText): Draft {
  return new DraftAtNeed(source);
}

class DraftAtNeed implements Draft {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  #parsed: Draft | undefined;

  constructor(source: SourceText) {
    this.source = source;
    this.frontMatter = readFrontMatter(source, frontMatterEnd(source.text));
  }

  get root(): Draft['root'] {
    return this.#whole().root;
  }

  get sections(): Draft['sections'] {
    return this.#whole().sections;
  }

  get passages(): Draft['passages'] {
    return this.#whole().passages;
  }

  get suppressions(): Draft['suppressions'] {
    // No comment silences anything without this word, and then nothing else need be read for it.
    return this.source.text.includes('cqc-lint-') ? this.#whole().suppressions : [];
  }

  get unread(): Draft['unread'] {
    return this.#whole().unread;
  }

  #whole(): Draft {
    this.#parsed ??= parseDraft(this.source);
    return this.#parsed;
  }
}
