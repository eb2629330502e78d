import type { Analysis } from '../analysis.ts';
import type { Section } from '../draft/draft.ts';
import type { Rule, SectionRule } from '../rules/rule.ts';
import { type Found, type FoundChange, foundBy, movedDown, type SeverityOf } from './found.ts';
import { byPlace } from './order.ts';

/** What each rule found in one section, and what it said besides the section decides; in the order of the rules. */
interface Looked {
  readonly found: readonly (readonly Found[])[];
  /** All of it, by its places: what is nearly in order is soon put in order with that of other sections. */
  readonly all: readonly Found[];
  /** Null where that was not asked yet. */
  readonly contexts: readonly string[] | null;
  /** Whether a rule failed, so that it must look again. */
  readonly isBroken: boolean;
}

/** What the rules about single sections found in a draft. */
export interface SectionFindings {
  readonly analysis: Analysis;
  /** What was found in each section, by the sections’ indices. */
  readonly bySection: readonly Looked[];
  readonly found: readonly Found[];
  /** What these findings are known by to those that are made from them. */
  readonly name: object;
  /** How these differ from those that they were made from, which `name` names. */
  readonly since: (FoundChange & { readonly name: object }) | null;
  /** The sections that rules looked at with this analysis, without asking what else decides there. */
  readonly unasked: ReadonlySet<Section>;
  /** The first error of each rule that failed. */
  readonly failures: ReadonlyMap<Rule, unknown>;
}

/**
 * Has rules look at the sections of a draft that the last edit changed. Of the others, what was found before is taken over
 * from `previous`, which must have been made by the same rules with the same files and settings; whether what else of the
 * draft decides there is still the same, `settledFindings` says.
 */
export function sectionFindings(
  rules: readonly SectionRule[],
  analysis: Analysis,
  severityOf: SeverityOf,
  previous: SectionFindings | null,
): SectionFindings {
  const looking = new Looking(rules, analysis, severityOf);
  return looking.each(previous, (section) => {
    if (!previous) return looking.look(section);
    const earlier = lookedBefore(section, analysis, previous);
    return earlier && !earlier.isBroken ? earlier : looking.lookUnasked(section);
  });
}

/**
 * The same when everything that decides besides the sections themselves was compared, and rules looked again where that
 * changed.
 */
export function settledFindings(
  rules: readonly SectionRule[],
  severityOf: SeverityOf,
  { analysis, bySection, unasked }: SectionFindings,
): SectionFindings {
  const looking = new Looking(rules, analysis, severityOf);
  return looking.each(null, (section) => {
    const looked = bySection[section.index]!;
    return unasked.has(section) && !looked.isBroken ? looking.ask(section, looked) : looking.lookAgain(section, looked);
  });
}

/** Rules looking at the sections of a draft. */
class Looking {
  readonly #rules: readonly SectionRule[];
  readonly #analysis: Analysis;
  readonly #severityOf: SeverityOf;
  readonly #failures = new Map<Rule, unknown>();
  readonly #unasked = new Set<Section>();
  #contextOf: readonly ((section: Section) => string)[] | undefined;

  constructor(rules: readonly SectionRule[], analysis: Analysis, severityOf: SeverityOf) {
    this.#rules = rules;
    this.#analysis = analysis;
    this.#severityOf = severityOf;
  }

  /** What `look` gives for each section, which may be what it gave for `previous`. */
  each(previous: SectionFindings | null, look: (section: Section) => Looked): SectionFindings {
    const { root, sections } = this.#analysis.draft;
    const bySection = [root, ...sections].map(look);
    let found: Found[] | undefined;
    return {
      analysis: this.#analysis,
      bySection,
      get found() {
        found ??= bySection.flatMap(({ all }) => all);
        return found;
      },
      name: {},
      since: previous && { name: previous.name, ...changeBetween(previous.bySection, bySection) },
      unasked: this.#unasked,
      failures: this.#failures,
    };
  }

  look(section: Section): Looked {
    return this.#look(section, this.#contexts(section), null);
  }

  /** Leaves open what else of the draft decides, which nobody needs to know before the next rule looks beyond sections. */
  lookUnasked(section: Section): Looked {
    this.#unasked.add(section);
    return this.#look(section, null, null);
  }

  /** What was found with the same analysis, with what else of the draft decided there. */
  ask(section: Section, looked: Looked): Looked {
    return { ...looked, contexts: this.#contexts(section) };
  }

  lookAgain(section: Section, earlier: Looked): Looked {
    const contexts = this.#contexts(section);
    const isSame = !earlier.isBroken && earlier.contexts?.every((context, i) => context === contexts[i]);
    return isSame ? earlier : this.#look(section, contexts, earlier);
  }

  #look(section: Section, contexts: readonly string[] | null, earlier: Looked | null): Looked {
    let isBroken = false;
    const found = this.#rules.map((rule, i): readonly Found[] => {
      if (contexts && earlier && !earlier.isBroken && earlier.contexts?.[i] === contexts[i]) return earlier.found[i]!;
      try {
        const findings = [...rule.check(section, this.#analysis)];
        return findings.flatMap((finding) => foundBy(rule, finding, this.#severityOf) ?? []);
      } catch (error) {
        isBroken = true;
        this.#fail(rule, error);
        return [];
      }
    });
    return { found, all: inOrder(found, this.#analysis), contexts, isBroken };
  }

  #contexts(section: Section): readonly string[] {
    this.#contextOf ??= this.#rules.map((rule) => this.#contextsOf(rule));
    return this.#contextOf.map((of) => of(section));
  }

  /** What a rule says besides a section decides; where it fails at that, nothing. */
  #contextsOf(rule: SectionRule): (section: Section) => string {
    try {
      const of = rule.context?.(this.#analysis) ?? (() => '');
      return (section) => {
        try {
          return of(section);
        } catch (error) {
          this.#fail(rule, error);
          return '';
        }
      };
    } catch (error) {
      this.#fail(rule, error);
      return () => '';
    }
  }

  #fail(rule: Rule, error: unknown): void {
    if (!this.#failures.has(rule)) this.#failures.set(rule, error);
  }
}

export function isSectionRule(rule: Rule): rule is SectionRule {
  return rule.looksAt === 'section';
}

/** What was found in sections that were looked at again: between those at both ends that nothing happened to. */
function changeBetween(before: readonly Looked[], after: readonly Looked[]): FoundChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const between = (looked: readonly Looked[]): Found[] =>
    looked.slice(start, looked.length - end).flatMap(({ all }) => all);
  return { gone: between(before), fresh: between(after) };
}

/** What was found before the last edit in a section that it left as it was, moved to where the section is now. */
function lookedBefore(section: Section, { kept, draft }: Analysis, previous: SectionFindings): Looked | null {
  const before = kept.get(section);
  const known = before && previous.bySection[before.index];
  if (!known) return null;
  if (known.all.length === 0) return known;
  const lines = lineOf(section, draft.source) - lineOf(before, previous.analysis.draft.source);
  if (lines === 0) return known;
  const found = known.found.map((each) => each.map((one) => movedDown(one, draft.source.uri, lines)));
  return { ...known, found, all: inOrder(found, { draft }) };
}

function inOrder(found: Looked['found'], { draft }: Pick<Analysis, 'draft'>): Found[] {
  const order = byPlace(draft.source.uri);
  return found.flat().sort((a, b) => order(a.diagnostic, b.diagnostic));
}

function lineOf({ span }: Section, source: Analysis['draft']['source']): number {
  return source.positionAt(span.start).line;
}
