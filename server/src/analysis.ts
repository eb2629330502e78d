import type { Draft, Section } from './draft/draft.ts';
import { type KeptSections, keptSections, noKeptSections } from './draft/kept-sections.ts';
import type { Framework, Outline } from './framework/framework.ts';
import { outlineAfterEdit } from './framework/outline-after-edit.ts';
import type { MetricsFile } from './metrics/metrics.ts';
import { type DraftNumbers, draftNumbers } from './numbers/draft-numbers.ts';
import type { CheckedNumber } from './numbers/number.ts';
import { referenceFor } from './numbers/reference.ts';
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
  /** The same by the sections that they stand in, and what they were looked up in. */
  readonly draftNumbers: DraftNumbers;
  readonly problems: readonly Problem[];
  /** Whose draft it is, and the default reporting year. */
  readonly authority: string | null;
  readonly period: Period | null;
  /** The sections that the last edit left as they were; none where the draft was read from nothing. */
  readonly kept: KeptSections;
}

/**
 * Reads a loaded draft against its framework and metrics. Pure: the same input gives the same analysis, but for `kept`.
 * `previous` is that of the draft before an edit, from which what the edit left alone is taken over.
 */
export function analyse(loaded: LoadedDraft, previous: Analysis | null = null): Analysis {
  const { draft, framework, metrics, settings, period, authority } = loaded;
  const kept: KeptSections = previous ? keptSections(draft, previous.draft) : noKeptSections;
  const reference = referenceFor(draft, metrics, { period, authority }, previous?.draftNumbers.reference);
  const numbers = draftNumbers(draft, reference, previous?.draftNumbers ?? null, kept);
  return {
    draft,
    settings,
    framework,
    outline: framework && outlineAfterEdit(draft, framework, previous?.outline ?? null),
    metrics,
    namesMetrics: loaded.namesMetrics,
    references: loaded.references,
    get numbers() {
      return numbers.all;
    },
    draftNumbers: numbers,
    problems: loaded.problems,
    authority: loaded.authority,
    period: loaded.period,
    kept,
  };
}

/** The numbers directly in a section, in the order of the text. */
export function numbersIn(section: Section, { draftNumbers }: Analysis): readonly CheckedNumber[] {
  return draftNumbers.bySection.get(section)?.numbers ?? [];
}
