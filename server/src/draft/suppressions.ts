import type { Finding } from '../diagnostic.ts';
import type { Location } from '../text/source-text.ts';
import type { Draft, Suppression } from './draft.ts';
import { type SuppressionScope, scopesOf } from './suppression-scope.ts';
import { remarksOn } from './unused-suppressions.ts';

/** What a draft's suppression comments hide. */
export interface SuppressionFilter {
  /** Whether a comment hides what this rule found; the comment then counts as used. Only places in the draft are hidden. */
  hides(rule: string, place: Location): boolean;
  /** The comment that hides it, the last where several do; null where none does. It counts as used. */
  hiding(rule: string, place: Location): Suppression | null;
  /** Whether there is no comment at all. */
  readonly isEmpty: boolean;
  /**
   * What to say of the comments once all findings were asked about: those that hid nothing, and ids that are none of
   * `ruleIds`.
   */
  unused(ruleIds: readonly string[]): Finding[];
}

export function suppressionFilter(draft: Draft): SuppressionFilter {
  const scopes = scopesOf(draft);
  const hiding = (rule: string, { uri, range: { start } }: Location): Suppression | null => {
    if (scopes.length === 0 || uri !== draft.source.uri) return null;
    const all = scopes.filter((scope) => scope.names(rule) && scope.covers(start.line));
    const ranged = switchedOffAt(scopes, rule, draft.source.offsetAt(start));
    if (ranged) all.push(ranged);
    for (const scope of all) scope.use(rule);
    return all.at(-1)?.suppression ?? null;
  };
  return {
    hiding,
    isEmpty: scopes.length === 0,
    hides: (rule, place) => hiding(rule, place) !== null,
    unused: (ruleIds) => remarksOn(scopes, draft.source, ruleIds),
  };
}

/** The `disable` in force at an offset: the last `disable` or `enable` before it that names the rule, if it is a `disable`. */
function switchedOffAt(scopes: readonly SuppressionScope[], rule: string, offset: number): SuppressionScope | null {
  const last = scopes.findLast((scope) => scope.isSwitch && scope.suppression.span.end <= offset && scope.names(rule));
  return last?.suppression.kind === 'disable' ? last : null;
}
