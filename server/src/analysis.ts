import type { Draft } from './draft/draft.ts';
import type { Framework, Outline } from './framework/framework.ts';
import { matchHeadings } from './framework/match-headings.ts';
import type { MetricsFile } from './metrics/metrics.ts';
import { checkNumbers } from './numbers/check-numbers.ts';
import type { CheckedNumber } from './numbers/number.ts';
import type { LoadedDraft, Problem } from './project.ts';
import type { Settings } from './settings/settings.ts';

/** All that rules and reports look at. */
export interface Analysis {
  readonly draft: Draft;
  readonly settings: Settings | null;
  readonly framework: Framework | null;
  /** Null where the framework is unknown. */
  readonly outline: Outline | null;
  readonly metrics: readonly MetricsFile[];
  /** Whether the draft or the settings name a metrics file, read or not. */
  readonly namesMetrics: boolean;
  readonly numbers: readonly CheckedNumber[];
  readonly problems: readonly Problem[];
}

/** Reads a loaded draft against its framework and metrics. Pure: the same input gives the same analysis. */
export function analyse(loaded: LoadedDraft): Analysis {
  const { draft, framework, metrics, settings } = loaded;
  return {
    draft,
    settings,
    framework,
    outline: framework && matchHeadings(draft, framework),
    metrics,
    namesMetrics: loaded.namesMetrics,
    numbers: checkNumbers(draft, metrics, { period: loaded.period, authority: loaded.authority }),
    problems: loaded.problems,
  };
}
