import type { Diagnostic } from '../diagnostic.ts';
import { countUntil } from '../text/sorted.ts';
import type { Examined } from './examine.ts';
import type { Found, FoundChange } from './found.ts';
import { byPlace } from './order.ts';
import { type DraftReport, mayHaveEchoes } from './reported.ts';

/** More is sooner put together anew. */
const mostFresh = 200;

/**
 * The report on a draft after an edit, given the one before it and how what was found differs since then. Null where it
 * has to be put together anew, as comments in the draft, hints at other places or the order may be others.
 */
export function reportAfterEdit(
  before: DraftReport,
  { gone, fresh }: FoundChange,
  examined: Pick<Examined, 'analysis' | 'verdicts'>,
): DraftReport | null {
  const { analysis } = examined;
  if (fresh.length > mostFresh || hasComments(before) || hasComments(examined)) return null;
  if (!gone.every(isPlain) || !fresh.every(isPlain)) return null;
  const diagnostics = withFound(without(before.diagnostics, gone), fresh, analysis.draft.source.uri);
  if (!diagnostics) return null;
  return {
    analysis,
    get verdicts() {
      return examined.verdicts;
    },
    diagnostics,
    echoes: before.echoes,
    silenced: before.silenced,
    stopped: before.stopped,
  };
}

function hasComments({ analysis }: Pick<Examined, 'analysis'>): boolean {
  return analysis.draft.suppressions.length > 0;
}

/** Whether it says nothing but that it was found where it was found. */
function isPlain({ rule }: Found): boolean {
  return !rule.stopsWork && !mayHaveEchoes(rule.id);
}

function without(diagnostics: readonly Diagnostic[], gone: readonly Found[]): Diagnostic[] {
  if (gone.length === 0) return [...diagnostics];
  const left = new Set(gone.map(({ diagnostic }) => diagnostic));
  return diagnostics.filter((diagnostic) => !left.has(diagnostic));
}

/** Null where two have the same place, as who found them then decides which comes first. */
function withFound(diagnostics: Diagnostic[], fresh: readonly Found[], uri: string): Diagnostic[] | null {
  const order = byPlace(uri);
  for (const { diagnostic } of fresh) {
    const at = countUntil(diagnostics, (other) => order(other, diagnostic) >= 0);
    const next = diagnostics[at];
    if (next && order(next, diagnostic) === 0) return null;
    diagnostics.splice(at, 0, diagnostic);
  }
  return diagnostics;
}
