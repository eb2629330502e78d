import type { Analysis } from '../analysis.ts';
import type { Section } from '../draft/draft.ts';
import type { Rule, SectionRule } from '../rules/rule.ts';
import { type Found, foundBy, movedDown, type SeverityOf } from './found.ts';

/** What each rule found in one section, and what it said besides the section decides; in the order of the rules. */
interface Looked {
  readonly found: readonly (readonly Found[])[];
  readonly contexts: readonly string[];
  /** Whether a rule failed, so that it must look again. */
  readonly isBroken: boolean;
}

/** What the rules about single sections found in a draft. */
export interface SectionFindings {
  readonly analysis: Analysis;
  readonly bySection: ReadonlyMap<Section, Looked>;
  readonly found: readonly Found[];
  /** The first error of each rule that failed. */
  readonly failures: ReadonlyMap<Rule, unknown>;
}

/**
 * Has rules look at every section of a draft. Of those that the last edit left as they were, what was found before is taken
 * over from `previous`, which must have been made by the same rules with the same files and settings.
 */
export function sectionFindings(
  rules: readonly SectionRule[],
  analysis: Analysis,
  severityOf: SeverityOf,
  previous: SectionFindings | null,
): SectionFindings {
  const { root, sections } = analysis.draft;
  const bySection = new Map<Section, Looked>();
  const failures = new Map<Rule, unknown>();
  const fail = (rule: Rule, error: unknown): void => void (failures.has(rule) || failures.set(rule, error));
  const contextOf = rules.map((rule) => contextsOf(rule, analysis, fail));
  const found: Found[] = [];
  for (const section of [root, ...sections]) {
    const contexts = contextOf.map((of) => of(section));
    const earlier = previous && lookedBefore(section, analysis, previous);
    const looked =
      earlier && !earlier.isBroken && earlier.contexts.every((context, i) => context === contexts[i])
        ? earlier
        : look(section, contexts, earlier);
    bySection.set(section, looked);
    for (const each of looked.found) for (const one of each) found.push(one);
  }
  return { analysis, bySection, found, failures };

  function look(section: Section, contexts: readonly string[], earlier: Looked | null): Looked {
    let isBroken = false;
    const found = rules.map((rule, i): readonly Found[] => {
      if (earlier && !earlier.isBroken && earlier.contexts[i] === contexts[i]) return earlier.found[i]!;
      try {
        return [...rule.check(section, analysis)].flatMap((finding) => foundBy(rule, finding, severityOf) ?? []);
      } catch (error) {
        isBroken = true;
        fail(rule, error);
        return [];
      }
    });
    return { found, contexts, isBroken };
  }
}

/** What a rule says besides a section decides; where it fails at that, nothing. */
function contextsOf(
  rule: SectionRule,
  analysis: Analysis,
  fail: (rule: Rule, error: unknown) => void,
): (section: Section) => string {
  try {
    const of = rule.context?.(analysis) ?? (() => '');
    return (section) => {
      try {
        return of(section);
      } catch (error) {
        fail(rule, error);
        return '';
      }
    };
  } catch (error) {
    fail(rule, error);
    return () => '';
  }
}

/** What was found before the last edit in a section that it left as it was, moved to where the section is now. */
function lookedBefore(section: Section, { kept, draft }: Analysis, previous: SectionFindings): Looked | null {
  const before = kept.get(section);
  const known = before && previous.bySection.get(before);
  if (!known) return null;
  const lines = lineOf(section, draft.source) - lineOf(before, previous.analysis.draft.source);
  if (lines === 0 || known.found.every((each) => each.length === 0)) return known;
  return { ...known, found: known.found.map((each) => each.map((one) => movedDown(one, draft.source.uri, lines))) };
}

function lineOf({ span }: Section, source: Analysis['draft']['source']): number {
  return source.positionAt(span.start).line;
}
