import type { Draft } from './draft/draft.ts';
import type { Framework, Outline } from './framework/framework.ts';
import { matchHeadings } from './framework/match-headings.ts';
import type { MetricsFile } from './metrics/metrics.ts';
import { checkNumbers, type DraftDefaults } from './numbers/check-numbers.ts';
import type { CheckedNumber } from './numbers/number.ts';
import type { LoadedDraft, Problem } from './project.ts';
import type { Period } from './quantities/period.ts';
import type { References } from './settings/reference-register.ts';
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
  /** How it refers to the information return. */
  readonly references: References;
  readonly numbers: readonly CheckedNumber[];
  /** What its numbers fall back on. */
  readonly defaults: DraftDefaults;
  readonly problems: readonly Problem[];
  /** Whose draft it is, and the default reporting year. */
  readonly authority: string | null;
  readonly period: Period | null;
}

/** Reads a loaded draft against its framework and metrics. Pure: the same input gives the same analysis. */
export function analyse(loaded: LoadedDraft): Analysis {
  const { draft, framework, metrics, settings, period, authority } = loaded;
  const defaults = { period, authority };
  return {
    draft,
    settings,
    framework,
    outline: framework && matchHeadings(draft, framework),
    metrics,
    namesMetrics: loaded.namesMetrics,
    references: loaded.references,
    numbers: checkNumbers(draft, metrics, defaults),
    defaults,
    problems: loaded.problems,
    authority: loaded.authority,
    period: loaded.period,
  };
}
