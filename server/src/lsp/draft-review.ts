import { version } from '../../../package.json';
import { draftCoverage } from '../coverage/draft-coverage.ts';
import { fileName } from '../files.ts';
import type { Review } from '../report/html/review.ts';
import type { Range } from '../text/source-text.ts';
import type { CheckedDraft } from './examined-draft.ts';
import type { RulePages } from './rule-pages.ts';

/** A stretch of a file, by the engine's URI. */
interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** What a report on one draft is made of. */
export async function draftReview({ loaded, report }: CheckedDraft, rulePages: RulePages): Promise<Review> {
  const texts = await rulePages.texts();
  return {
    drafts: [{ path: fileName(loaded.draft.source.uri), report, coverage: draftCoverage(report) }],
    rule: (id) => texts[id],
    version,
    time: new Date().toISOString(),
  };
}

/** The same with links to the places that are spoken of: each leads to `#place-N`, N counting `places` from 0. */
export function linkedReview({ drafts, ...rest }: Review): { readonly review: Review; readonly places: Place[] } {
  const places: Place[] = [];
  const addressOf = (uri: string, range: Range): string => `#place-${places.push({ uri, range }) - 1}`;
  return { review: { ...rest, drafts: drafts.map((draft) => ({ ...draft, addressOf })) }, places };
}
